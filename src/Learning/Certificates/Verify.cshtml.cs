using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel.Web;

namespace Tremplin.Learning.Certificates;

/// <summary>The public page of an attestation: only what its owner agreed to, and nothing at all when it was withdrawn.</summary>
[AllowAnonymous]
internal sealed class VerifyPage(CertificateViews certificates) : HousePage
{
    [FromRoute(Name = "code")] public string Code { get; set; } = "";

    public PublicView View { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken) => View = await certificates.Public(Code, cancellationToken);
}
