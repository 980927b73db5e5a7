using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Site.Contracts;

namespace Tremplin.Site.Legal;

/// <summary>/.well-known/security.txt (RFC 9116); « Expires » is computed, so it is never stale.</summary>
internal static class SecurityText
{
    public static void MapSecurityText(this IEndpointRouteBuilder routes) => routes.MapGet("/.well-known/security.txt", (SiteIdentity site, TimeProvider clock, SiteAddress address) =>
        TypedResults.Text($"""
            Contact: {(site.Contact.Contains('@', StringComparison.Ordinal) && !site.Contact.StartsWith("mailto:", StringComparison.Ordinal) ? "mailto:" + site.Contact : site.Contact)}
            Expires: {clock.Now.AddDays(180):yyyy-MM-dd'T'00:00:00'Z'}
            Preferred-Languages: fr, en
            Canonical: {address.To("/.well-known/security.txt")}

            """, "text/plain")).AllowAnonymous();
}
