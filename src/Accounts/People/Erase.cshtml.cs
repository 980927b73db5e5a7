using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.People;

[AllowAnonymous]
internal sealed class ErasePage(EraseMine eraseMine, Visitor visitor) : HousePage
{
    [FromQuery(Name = "fait")] public bool IsErased { get; set; }

    public bool HasSomething => visitor.Id is not null;

    public bool HasAccount => visitor.HasAccount;

    protected override Task Show(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await eraseMine.Execute(cancellationToken);
        return Redirect("/effacer?fait=true");
    }
}
