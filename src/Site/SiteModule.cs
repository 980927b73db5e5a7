using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Site.Contracts;
using Tremplin.Site.Legal;

namespace Tremplin.Site;

/// <summary>The door of Site: the home page, help, and what the law asks to say.</summary>
public static class SiteModule
{
    public static IServiceCollection AddSite(this IServiceCollection services, SiteIdentity identity) => services.AddSingleton(identity);

    public static void MapSite(this IEndpointRouteBuilder routes) => routes.MapSecurityText();
}
