using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Demo;

[AllowAnonymous]
internal sealed class DemoPage(BecomeDemoPerson become, IHostEnvironment environment) : HousePage
{
    [BindProperty] public int Number { get; set; }

    public IReadOnlyList<DemoPerson> People => DemoPerson.All;

    protected override Task Show(CancellationToken cancellationToken) =>
        environment.IsDevelopment() ? Task.CompletedTask : throw new Missing();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment()) throw new Missing();
        await become.Execute(Number, cancellationToken);
        return Redirect("/");
    }
}
