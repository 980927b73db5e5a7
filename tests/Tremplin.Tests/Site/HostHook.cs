using System.Diagnostics;

namespace Tremplin.Tests;

/// <summary>
/// Builds the real Host and adds services to it after its own, through the events that .NET's generic host announces (what
/// WebApplicationFactory listens to): the product needs no door for tests.
/// </summary>
internal sealed class HostHook : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    static readonly AsyncLocal<Action<IServiceCollection>?> Adding = new();
    static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new HostHook());

    public static WebApplication Build(string[] args, Action<IServiceCollection> add)
    {
        _ = Subscription;
        Adding.Value = add;
        try
        {
            return TheHouse.Build(args);
        }
        finally
        {
            Adding.Value = null;
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.Extensions.Hosting") value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder } && Adding.Value is { } add) builder.ConfigureServices((_, services) => add(services));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
