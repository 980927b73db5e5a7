using Tremplin.Kernel;
using Tremplin.Reference.Tables;

namespace Tremplin.Reference.Importing;

/// <summary>Tells the operator, as it goes, of every line that is left out, and why; it keeps nothing but counts.</summary>
internal sealed class ImportReport(TextWriter output)
{
    /// <summary>A file with more lines to leave out than this is not the file it says it is.</summary>
    public const int MostSkipped = 20_000;

    readonly Dictionary<string, int> skipped = [];

    public int Skipped => skipped.Values.Sum();

    public void Skip(CsvReader csv, string reason)
    {
        output.WriteLine($"{csv.Name}, ligne {csv.Line} : laissée de côté, {reason}.");
        var count = skipped[csv.Name] = skipped.GetValueOrDefault(csv.Name) + 1;
        if (count > MostSkipped) throw new Refusal("reference.garbage", $"{csv.Name} : plus de {MostSkipped} lignes ne se lisent pas. Ce n'est pas le fichier attendu. Rien n'a changé.");
    }

    public void Say(string sentence) => output.WriteLine(sentence);
}
