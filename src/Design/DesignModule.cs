using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Design;

/// <summary>The door of the design system.</summary>
public static class DesignModule
{
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddSingleton<Slots>();
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

    /// <summary>Whether the sprite has this icon: a course's file may ask for one.</summary>
    public static bool HasIcon(string name) => Assets.HasIcon(name);
}
