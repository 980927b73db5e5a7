using System.Globalization;
using System.Text;
using Tremplin.Kernel;

namespace Tremplin.Learning.Certificates;

/// <summary>A name as it can be printed: one line, without the signs that nobody sees and that turn words around.</summary>
internal static class PaperName
{
    public static string Read(string? typed)
    {
        var seen = new StringBuilder();
        foreach (var sign in PlainText.Composed(typed))
            if (char.IsWhiteSpace(sign)) seen.Append(' ');
            else if (!char.IsControl(sign) && (char.GetUnicodeCategory(sign) is not UnicodeCategory.Format || sign is '\u200C' or '\u200D')) seen.Append(sign);
        return string.Join(' ', seen.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
