using Microsoft.AspNetCore.Authorization;
using Tremplin.Kernel;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Demo;

[AllowAnonymous]
internal sealed class MailPage(DevelopmentBox? box = null) : HousePage
{
    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    protected override Task Show(CancellationToken cancellationToken)
    {
        Letters = (box ?? throw new Missing()).Letters;
        return Task.CompletedTask;
    }
}
