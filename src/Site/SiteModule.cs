using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Site.Legal;

namespace Tremplin.Site;

/// <summary>Who publishes this site and how to reach a person: what the law asks and what is never invented.</summary>
public sealed record SiteIdentity(string Publisher, string Director, string Hosting, string HelpPhone, string HelpHours, string Contact);

/// <summary>The door of Site: the home page, help, and what the law asks to say.</summary>
public static class SiteModule
{
    public static IServiceCollection AddSite(this IServiceCollection services, SiteIdentity identity) => services.AddSingleton(identity);

    public static void MapSite(this IEndpointRouteBuilder routes) => routes.MapSecurityText();
}
