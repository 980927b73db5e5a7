using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Design;

/// <summary>The door of the design system.</summary>
public static class DesignModule
{
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddSingleton<Slots>();
        services.AddSingleton<KeptParts>();
        services.AddSingleton<Navigation>();
        services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalViewComponents()));
        // « _Layout » is found from the pages and the views of every module.
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.PageViewLocationFormats.Add("/Layout/{0}.cshtml");
            options.ViewLocationFormats.Add("/Layout/{0}.cshtml");
        });
        return services;
    }

    /// <summary>A link of the main menu.</summary>
    public static IServiceCollection AddNavLink(this IServiceCollection services, string label, string href, int order) =>
        services.AddSingleton(new NavLink(label, href, order));

    /// <summary>A view component shown wherever a page has <c>&lt;ui-slot name="…"&gt;</c> with this name.</summary>
    public static IServiceCollection AddSlot<TViewComponent>(this IServiceCollection services, string name, int order = 0)
        where TViewComponent : class => services.AddSingleton(new Slot(name, typeof(TViewComponent), order));

    /// <summary>The names of the fonts change with their content: a browser may keep them for ever, and asks for them once.</summary>
    public static StaticAssetsEndpointConventionBuilder KeepFonts(this StaticAssetsEndpointConventionBuilder assets)
    {
        assets.Add(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } route, RequestDelegate: { } serve }) return;
            if (!route.StartsWith("_content/Tremplin.Design/dist/fonts/", StringComparison.Ordinal)) return;
            endpoint.RequestDelegate = http =>
            {
                http.Response.OnStarting(static state =>
                {
                    ((HttpResponse)state).Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                }, http.Response);
                return serve(http);
            };
        });
        return assets;
    }

    /// <summary>Whether the sprite has this icon: a course's file may ask for one.</summary>
    public static bool HasIcon(string name) => Assets.HasIcon(name);
}
