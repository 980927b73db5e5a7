using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Kernel.Data;

/// <summary>Finds the hand-written migrations of every module; one history, in the order of their ids, for both databases.</summary>
#pragma warning disable EF1001 // IMigrationsAssembly is internal API by name only: it is the documented service to replace
public sealed class ModuleMigrations(IDbContextOptions options) : IMigrationsAssembly
{
    public Assembly Assembly => typeof(ModuleMigrations).Assembly;

    public ModelSnapshot? ModelSnapshot => null;

    public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = new SortedDictionary<string, TypeInfo>(
        options.FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider!.GetServices<IModuleMapping>()
            .SelectMany(m => m.GetType().Assembly.GetTypes())
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Migration)))
            .ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id, t => t.GetTypeInfo()), StringComparer.Ordinal);

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id == nameOrId || id.EndsWith(nameOrId, StringComparison.Ordinal));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }
}
