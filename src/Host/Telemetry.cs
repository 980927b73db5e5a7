using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Tremplin.Host;

/// <summary>Traces and metrics leave by OTLP when an endpoint is configured, and only then.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IServiceCollection services, Settings settings)
    {
        if (settings.Otlp is null) return;
        var resource = ResourceBuilder.CreateDefault().AddService("tremplin");
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter(o => Send(o, "v1/traces")).Build()!);
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", "Microsoft.EntityFrameworkCore")
            .AddOtlpExporter(o => Send(o, "v1/metrics")).Build()!);
        services.AddHostedService<TelemetryStart>();

        void Send(OtlpExporterOptions options, string path) => (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(settings.Otlp, path));
    }

    /// <summary>Providers listen from the moment they are made: this makes them with the host.</summary>
    sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(2000);
            metrics.ForceFlush(2000);
            return Task.CompletedTask;
        }
    }
}
