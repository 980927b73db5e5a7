using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Tremplin.Accounts.Contracts;

/// <summary>Only an account may enter and, when roles are named, only an account that has one of them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayEnterAttribute(params Role[] roles) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Role> Roles => roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Asks the visitor of the request: people are recognised by their session, not by a principal of the framework.</summary>
internal sealed class MayEnter : AuthorizationHandler<MayEnterAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayEnterAttribute requirement)
    {
        var visitor = ((HttpContext)context.Resource!).RequestServices.GetRequiredService<Visitor>();
        if (visitor.HasAccount && (requirement.Roles.Count is 0 || requirement.Roles.Any(visitor.Is))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
