using Microsoft.EntityFrameworkCore;

namespace Tremplin.Bench.Reference;

/// <summary>Twenty-four rows in one table.</summary>
public sealed class RowsDb(DbContextOptions<RowsDb> options) : DbContext(options)
{
    public DbSet<Row> Rows => Set<Row>();

    public async Task Fill()
    {
        await Database.EnsureCreatedAsync();
        if (await Rows.AnyAsync()) return;
        Rows.AddRange(Enumerable.Range(1, 24).Select(i => new Row { Id = i, Title = $"Row number {i}", Text = "A few words about this row, as a list would show them." }));
        await SaveChangesAsync();
    }
}

public sealed class Row
{
    public int Id { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
}
