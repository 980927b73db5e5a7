using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Tremplin.Host;

/// <summary>How the world reaches this site: through which proxies, under which name, and over HTTPS once it is public.</summary>
internal static class PublicAddress
{
    static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddPublicAddress(this IServiceCollection services, Settings settings, IHostEnvironment environment)
    {
        services.AddSingleton(settings.Address);
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            // With no network in its list the framework would believe everybody. The name comes in « Host », which is checked below.
            o.ForwardedHeaders = settings.Proxies.Count is 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = null; // as far back as the proxies are ours
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies) o.KnownIPNetworks.Add(network);
        });
        services.Configure<CookiePolicyOptions>(o => o.Secure = settings.Address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        if (!environment.IsProduction()) return;
        services.Configure<HostFilteringOptions>(o => (o.AllowedHosts, o.IncludeFailureMessage) = ([settings.Address.Name, .. ThisMachine], false));
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
    }
}
