using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Tremplin.Accounts.Contracts;

namespace Tremplin.Host;

/// <summary>Closed by default: who has no account open here is led to sign in and back; for anybody else who may not, the page is not there.</summary>
internal sealed class ClosedDoors : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        var visitor = context.RequestServices.GetRequiredService<Visitor>();
        if (!visitor.HasAccount && context.GetEndpoint()?.Metadata.GetMetadata<MayEnterAttribute>() is { Roles.Count: 0 })
            context.Response.Redirect($"/compte/connexion?retour={Uri.EscapeDataString(context.Request.Path)}");
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
