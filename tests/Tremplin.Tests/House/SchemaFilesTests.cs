using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel.Data;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>The DDL of both databases is in docs/schema, reviewed like code; bin/schema writes it again. No server is asked.</summary>
public sealed class SchemaFilesTests
{
    [Theory, InlineData("sqlite", "Data Source=nothing.db"), InlineData("postgres", "Host=nowhere;Database=nothing")]
    public async Task The_schema_files_are_up_to_date(string name, string connectionString)
    {
        await using var app = HostHook.Build(TestSite.Arguments(TestSite.NewFolder(), connectionString, TestSite.EssaiFolder, "Production", new Dictionary<string, string>()), s => s.AddLogging(l => l.ClearProviders()));
        await using var scope = app.Services.CreateAsyncScope();

        Reviewed.Is(Path.Combine(TestSite.Root, "docs", "schema", $"{name}.sql"), scope.ServiceProvider.GetRequiredService<TremplinDb>().Database.GenerateCreateScript());
    }
}
