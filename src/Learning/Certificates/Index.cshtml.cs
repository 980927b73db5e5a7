using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Printing;
using Tremplin.Kernel.Privacy;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Certificates;

/// <summary>What is left to do, then the form that gives the attestation, then the attestation itself.</summary>
[AllowAnonymous]
internal sealed class CertificatePage(
    Studies studies, CertificateViews certificates, IssueCertificate issue, ChangeWhatShows change, WithdrawCertificate withdraw, IRecord record, PrivateText seal, PdfPrinter printer, Visitor visitor) : HousePage
{
    public const string ShowName = "nom", ShowWork = "travaux";

    [FromRoute(Name = "course")] public string CourseSlug { get; set; } = "";

    [BindProperty, Display(Name = "Votre nom, comme il sera écrit"), StringLength(80, ErrorMessage = "C'est un peu long. Gardez 80 signes au plus.")]
    public string? Name { get; set; }

    /// <summary>The rows of the record that were ticked.</summary>
    [BindProperty(Name = "montrer")] public List<Guid> Shown { get; set; } = [];

    /// <summary>What the public page may show.</summary>
    [BindProperty(Name = "public")] public List<string> Public { get; set; } = [];

    [FromForm(Name = "code")] public string? Code { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    public Study Study { get; private set; } = null!;

    public CertificateView? Certificate { get; private set; }

    public IReadOnlyList<PaperWork> Work { get; private set; } = [];

    /// <summary>Whether there is anything to show beside the name: rows to tick, or rows that were ticked.</summary>
    public bool HasWork => (Certificate?.Paper?.Work ?? Work).Count > 0;

    public bool HasAccount => visitor.HasAccount;

    public bool MakesPdf => printer.IsReady;

    public string Href => $"/formations/{CourseSlug}/attestation";

    /// <summary>What has just been done, in words of ours: the address only carries a key.</summary>
    public string? Done => (What, Certificate) switch
    {
        ("remise", not null) => "Votre attestation est prête.",
        ("change", not null) => "C'est enregistré.",
        ("retiree", null) => "Votre attestation est retirée. Son code ne prouve plus rien.",
        _ => null,
    };

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Study = await studies.Of(visitor.Id, CourseSlug, Studies.NoAnswers, cancellationToken);
        Certificate = Study.IsEnrolled ? await certificates.Of(visitor.Id, CourseSlug, cancellationToken) : null;
        if (Certificate is not null)
        {
            if (Certificate.ShowsName) Public.Add(ShowName);
            if (Certificate.ShowsWork) Public.Add(ShowWork);
            return;
        }
        if (Study.Course.Content.Attestation is null) throw new Missing();
        if (!Study.IsAttestable || visitor.Id is not { } person) return;
        Name ??= visitor.Pseudonym;
        Work = PaperWork.All(Study, await record.Of(person, cancellationToken), seal, visitor.Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var study = await studies.Of(visitor.Id, CourseSlug, Studies.NoAnswers, cancellationToken);
        if (PaperName.Read(Name) is not { Length: > 0 } name)
        {
            ModelState.AddModelError(nameof(Name), "Écrivez le nom qui sera sur votre attestation.");
            return Page();
        }
        await issue.Execute(study, name, Shown, Public.Contains(ShowName), Public.Contains(ShowWork), cancellationToken);
        return Redirect(Href + "?fait=remise");
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        await change.Execute(CertificateCode.Read(Code), Public.Contains(ShowName), Public.Contains(ShowWork), cancellationToken);
        return Redirect(Href + "?fait=change");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await withdraw.Execute(CertificateCode.Read(Code), cancellationToken);
        return Redirect(Href + "?fait=retiree");
    }
}
