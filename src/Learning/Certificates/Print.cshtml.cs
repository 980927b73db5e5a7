using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Printing;
using Tremplin.Kernel.Web;

namespace Tremplin.Learning.Certificates;

/// <summary>The attestation as a page to print; where no PDF can be made, it is the attestation.</summary>
[AllowAnonymous]
internal sealed class PrintPage(CertificateViews certificates, PaperHtml html, PdfPrinter printer, SiteAddress site, Visitor visitor) : HousePage
{
    [FromRoute(Name = "course")] public string CourseSlug { get; set; } = "";

    [FromQuery(Name = "pdf")] public string? Pdf { get; set; }

    public bool HasNoPdf => Pdf is "absent";

    public PaperView View { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken) =>
        View = PaperView.Of(await certificates.Of(visitor.Id, CourseSlug, cancellationToken), site) ?? throw new Missing();

    /// <summary>The same as a file, or this page where no file can be made.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        return await printer.Print(await html.Of(View, PageContext), cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", "attestation-de-suivi.pdf")
            : Redirect($"/formations/{CourseSlug}/attestation/imprimer?pdf=absent");
    }
}
