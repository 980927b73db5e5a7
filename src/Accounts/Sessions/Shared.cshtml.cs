using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Sessions;

[AllowAnonymous]
internal sealed class SharedPage(MarkShared markShared, Visitor visitor) : HousePage
{
    public bool IsShared => visitor.IsShared;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await markShared.Execute(cancellationToken);
        return Redirect("/ordinateur-partage");
    }
}
