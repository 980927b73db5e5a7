using System.Security;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Tremplin.Kernel.Web;

namespace Tremplin.Host;

/// <summary>/sitemap.xml: every public page, those of the modules by name; and /robots.txt, which says where it is.</summary>
internal static class Sitemap
{
    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", async (EndpointDataSource endpoints, PageLoader pages, IEnumerable<PublicPaths> modules, IServiceProvider services, SiteAddress address) =>
        {
            var xml = new StringBuilder("""<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">""").Append('\n');
            foreach (var path in (await Fixed(endpoints, pages)).Concat(modules.SelectMany(m => m.All(services))))
                xml.Append("<url><loc>").Append(SecurityElement.Escape(address.To(path))).Append("</loc></url>\n");
            return TypedResults.Text(xml.Append("</urlset>\n").ToString(), "application/xml");
        }).AllowAnonymous();
        routes.MapGet("/robots.txt", (SiteAddress address) => TypedResults.Text($"User-agent: *\nDisallow: /compte\nDisallow: /mon-plan\nSitemap: {address.To("/sitemap.xml")}\n")).AllowAnonymous();
    }

    /// <summary>Pages that are the same bytes for all, at an address without a name in it.</summary>
    static async Task<IEnumerable<string>> Fixed(EndpointDataSource endpoints, PageLoader pages)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.Parameters.Count is 0))
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && (await pages.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo?.IsDefined(typeof(PublicBytesAttribute), inherit: true) is true)
                paths.Add("/" + endpoint.RoutePattern.RawText?.TrimStart('/'));
        return paths;
    }
}
