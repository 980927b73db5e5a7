using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Tremplin.Tests;

[assembly: HostingStartup(typeof(KillAtWrite))]

namespace Tremplin.Tests;

/// <summary>
/// Loaded into a Host process by ASPNETCORE_HOSTINGSTARTUPASSEMBLIES: kills it (SIGKILL) just before the n-th write of a POST, or just
/// before it commits. The product knows nothing of it.
/// </summary>
public sealed class KillAtWrite : IHostingStartup
{
    public const string Variable = "TREMPLIN_TEST_KILL_AT";

    public static IReadOnlyDictionary<string, string> Environment(int write) => new Dictionary<string, string>
    {
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Tremplin.Tests",
        [Variable] = $"{write}",
    };

    public void Configure(IWebHostBuilder builder)
    {
        if (!int.TryParse(System.Environment.GetEnvironmentVariable(Variable), out var write)) return;
        builder.ConfigureServices(services => services.AddHttpContextAccessor()
            .AddSingleton<IInterceptor>(s => new AtStatement(write, s.GetRequiredService<IHttpContextAccessor>()))
            .AddSingleton<IInterceptor>(s => new AtCommit(write, s.GetRequiredService<IHttpContextAccessor>())));
    }

    static void Die() => Process.GetCurrentProcess().Kill();

    sealed class AtStatement(int write, IHttpContextAccessor http) : DbCommandInterceptor
    {
        int writes;

        void Count(DbCommand command)
        {
            if (http.HttpContext?.Request.Method is not "POST") return;
            var sql = command.CommandText.TrimStart();
            if (!sql.StartsWith("select", StringComparison.OrdinalIgnoreCase) && Interlocked.Increment(ref writes) == write) Die();
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Count(command);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Count(command);
            return new(result);
        }
    }

    /// <summary>Write 0 is the commit itself.</summary>
    sealed class AtCommit(int write, IHttpContextAccessor http) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (write is 0 && http.HttpContext?.Request.Method is "POST") Die();
            return new(result);
        }
    }
}
