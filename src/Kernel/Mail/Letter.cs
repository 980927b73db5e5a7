using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Tremplin.Kernel.Mail;

/// <summary>One message to one address, in plain words: an empty line between paragraphs, a link alone on its line.</summary>
public sealed record Letter
{
    static readonly HtmlEncoder Safe = HtmlEncoder.Create(UnicodeRanges.All);

    /// <exception cref="ArgumentException">The address or the subject is more than one line: it could write headers of its own.</exception>
    public Letter(string to, string subject, string text)
    {
        if (to.Concat(subject).Any(char.IsControl)) throw new ArgumentException("An address and a subject are one line.");
        (To, Subject, Text) = (to, subject, text);
    }

    public string To { get; }

    public string Subject { get; }

    public string Text { get; }

    /// <summary>The same words as a page, with links to touch.</summary>
    public string Page() => $"""
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{Safe.Encode(Subject)}</title></head>
        <body style="font:18px/1.5 sans-serif;max-width:34em;margin:1em auto;padding:0 1em">
        {string.Join('\n', Text.ReplaceLineEndings("\n").Split("\n\n").Select(p => $"<p>{string.Join("<br>", p.Split('\n').Select(Line))}</p>"))}
        </body></html>
        """;

    /// <summary>Whether a line of the text is a link.</summary>
    public static bool IsLink(string line) => Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    static string Line(string line) => IsLink(line) ? $"""<a href="{Safe.Encode(line)}">{Safe.Encode(line)}</a>""" : Safe.Encode(line);
}
