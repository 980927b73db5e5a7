using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Tremplin.Bench.Reference.Pages;

public sealed class RowsPage(RowsDb db) : PageModel
{
    static readonly ConcurrentDictionary<string, string> Paddings = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>As many letters as asked for, made once: writing them is the only cost.</summary>
    public string Padding { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await db.Rows.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken);
        Padding = Paddings.GetOrAdd(Request.Query["pad"].ToString(), text => new string('x', int.TryParse(text, CultureInfo.InvariantCulture, out var length) ? length : 0));
    }
}
