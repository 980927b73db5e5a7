using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tremplin.Kernel;

/// <summary>Work that finds by itself what is due, and does each thing once even when every node comes at the same moment.</summary>
public interface IRound
{
    Task Execute(CancellationToken cancellationToken);
}

/// <summary>Goes round every two seconds; whatever goes wrong on the way, it comes back a minute later.</summary>
public sealed class Rounds<T>(IServiceScopeFactory scopes, ILogger<T> log) : BackgroundService where T : IRound
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<T>().Execute(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(fault, "A round was not finished; the next is in a minute");
                await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
            }
        }
    }
}
