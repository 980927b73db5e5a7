using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Tremplin.Tests;

/// <summary>The two databases; one that is not tested is not supported.</summary>
public enum Db { Sqlite, Postgres }

/// <summary>Runs a theory once on each database; with <c>bin/test --quick</c>, on SQLite only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public static bool IsQuick { get; } = Environment.GetEnvironmentVariable("TREMPLIN_TEST_QUICK") is "1";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(IsQuick ? [new TheoryDataRow(Db.Sqlite)] : [new TheoryDataRow(Db.Sqlite), new TheoryDataRow(Db.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
