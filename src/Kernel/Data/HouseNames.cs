using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Tremplin.Kernel.Data;

/// <summary>Names tables after their module and everything in snake case: plan_actions, person_id, ix_plan_actions_person_id.</summary>
sealed partial class HouseNames : IModelFinalizingConvention
{
    /// <summary>A module names the noun, the house adds the module; before the conventions look, for two modules may name the same noun.</summary>
    public static void GiveTables(IMutableModel model, IReadOnlyDictionary<Assembly, string> modules)
    {
        foreach (var root in model.GetEntityTypes().Where(e => e.BaseType is null)) root.SetTableName($"{modules[root.ClrType.Assembly]}_{Snake(root.GetTableName()!)}");
    }

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            var table = entity.GetTableName();
            foreach (var property in entity.GetDeclaredProperties()) property.Builder.HasColumnName(Snake(property.Name));
            foreach (var key in entity.GetDeclaredKeys()) key.Builder.HasName($"pk_{table}");
            foreach (var index in entity.GetDeclaredIndexes())
                index.Builder.HasDatabaseName($"ix_{table}_{string.Join('_', index.Properties.Select(p => Snake(p.Name)))}");
            entity.FindDeclaredProperty("Version")?.Builder.IsConcurrencyToken(true);
        }
    }

    static string Snake(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
