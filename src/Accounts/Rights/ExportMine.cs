using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.Rights;

/// <summary>Everything the house holds about the visitor, as one zip: a page for people, a JSON file for programs.</summary>
internal sealed class ExportMine(IEnumerable<IPersonalData> modules, Visitor visitor)
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<byte[]> Execute(CancellationToken cancellationToken)
    {
        var person = visitor.Id ?? throw new Missing();
        var tables = new List<PersonalTable>();
        foreach (var module in modules) tables.AddRange(await module.Export(person, cancellationToken));

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            await Write(zip, "mes-donnees.json", JsonSerializer.SerializeToUtf8Bytes(tables.ToDictionary(t => t.Name, t => t.Rows), Readable), cancellationToken);
            await Write(zip, "mes-donnees.html", Encoding.UTF8.GetBytes(Page(tables)), cancellationToken);
        }
        return bytes.ToArray();
    }

    static async Task Write(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(content, cancellationToken);
    }

    static string Page(IEnumerable<PersonalTable> tables)
    {
        var page = new StringBuilder("""
            <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mes données dans Tremplin</title>
            <style>body{font:1.1rem/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style></head>
            <body><h1>Mes données dans Tremplin</h1>
            """);
        foreach (var table in tables)
        {
            page.Append("<h2>").Append(Safe(table.Title)).Append("</h2>");
            if (table.Rows.Count is 0)
            {
                page.Append("<p>Rien.</p>");
                continue;
            }
            var columns = table.Rows.SelectMany(r => r.Keys).Distinct().ToList();
            page.Append("<table><tr>").AppendJoin("", columns.Select(c => $"<th scope=\"col\">{Safe(c)}</th>")).Append("</tr>");
            foreach (var row in table.Rows)
                page.Append("<tr>").AppendJoin("", columns.Select(c => $"<td>{Safe(Said(row.GetValueOrDefault(c)))}</td>")).Append("</tr>");
            page.Append("</table>");
        }
        return page.Append("</body></html>").ToString();
    }

    static string Said(object? value) => value switch
    {
        DateTimeOffset at => FrenchDates.Moment(at),
        DateOnly day => FrenchDates.Full(day) + $" {day.Year}",
        bool yes => yes ? "oui" : "non",
        _ => value?.ToString() ?? "",
    };

    static string Safe(string words) => HtmlEncoder.Default.Encode(words);
}
