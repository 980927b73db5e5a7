using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Privacy;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>The tables: what the migrations make is what the model says, on both databases, and what is personal can be erased.</summary>
public sealed class SchemaTests
{
    [Theory, BothDatabases]
    public async Task What_the_migrations_make_is_what_the_model_says(Db db)
    {
        var migrated = await Shape(db, (app, _) => TheHouse.Migrate(app, CancellationToken.None));
        var modelled = await Shape(db, (_, context) => context.Database.EnsureCreatedAsync());

        Assert.Equal(("", ""), (string.Join('\n', modelled.Except(migrated)), string.Join('\n', migrated.Except(modelled))));
    }

    static async Task<string[]> Shape(Db db, Func<WebApplication, TremplinDb, Task> make)
    {
        var data = TestSite.NewFolder();
        var connectionString = await Template.Empty(db, data);
        await using var app = HostHook.Build(TestSite.Arguments(data, connectionString + ";Pooling=false", TestSite.EssaiFolder, "Production", new Dictionary<string, string>()), s => s.AddLogging(l => l.ClearProviders()));
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TremplinDb>();
        await make(app, context);
        var shape = SchemaShape.Of(context);
        Assert.NotEmpty(shape);
        await context.Database.EnsureDeletedAsync();
        return shape;
    }

    [Theory, BothDatabases]
    public async Task Migrating_twice_or_from_two_nodes_at_once_changes_nothing_more(Db db)
    {
        var data = TestSite.NewFolder();
        var connectionString = await Template.Empty(db, data);
        var arguments = TestSite.Arguments(data, connectionString, TestSite.EssaiFolder, "Production", new Dictionary<string, string>());
        await using var one = HostHook.Build(arguments, s => s.AddLogging(l => l.ClearProviders()));
        await using var other = HostHook.Build(arguments, s => s.AddLogging(l => l.ClearProviders()));

        await Task.WhenAll(Task.Run(() => TheHouse.Migrate(one, CancellationToken.None)), Task.Run(() => TheHouse.Migrate(other, CancellationToken.None)));
        await TheHouse.Migrate(one, CancellationToken.None);

        await using var scope = one.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TremplinDb>();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        await context.Database.EnsureDeletedAsync();
    }

    [Theory, BothDatabases]
    public async Task Every_table_that_knows_people_begins_an_index_with_them(Db db)
    {
        await using var site = await TestSite.On(db);
        var without = await site.Ask(s => Task.FromResult(PersonalTables(s).Where(t =>
            !t.Entity.GetIndexes().Any(i => i.Properties[0].Name is "PersonId") && t.Entity.FindPrimaryKey()!.Properties[0].Name is not "PersonId").Select(t => t.Table).ToList()));

        Assert.Empty(without);
    }

    [Theory, BothDatabases]
    public async Task Every_table_that_knows_people_is_emptied_when_they_are_erased(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere();
        var tables = await site.Ask(s => Task.FromResult(PersonalTables(s).Select(t => t.Table).Append("accounts_people").Distinct().ToList()));
        foreach (var table in tables) Assert.True(await site.Count(table) > 0, $"{table} has no row: let Given.SomeoneWhoWroteEverywhere write there too");

        await site.Ask(async s =>
        {
            var person = Guid.Parse($"{await site.Scalar("select id from accounts_people")}");
            await s.GetRequiredService<TremplinDb>().Write(async () =>
            {
                foreach (var module in s.GetServices<IPersonalData>()) await module.Erase([new(person)], CancellationToken.None);
            }, CancellationToken.None);
            return true;
        });

        foreach (var table in tables) Assert.Equal((table, 0), (table, await site.Count(table)));
    }

    internal static Task<List<string>> TablesOfPeople(TestSite site) => site.Ask(s => Task.FromResult(PersonalTables(s).Select(t => t.Table).Distinct().ToList()));

    static IEnumerable<(string Table, Microsoft.EntityFrameworkCore.Metadata.IEntityType Entity)> PersonalTables(IServiceProvider services) =>
        services.GetRequiredService<TremplinDb>().Model.GetEntityTypes().Where(e => e.BaseType is null && e.GetProperties().Any(p => p.ClrType == typeof(PersonId) && p.Name is "PersonId")).Select(e => (e.GetTableName()!, e));
}
