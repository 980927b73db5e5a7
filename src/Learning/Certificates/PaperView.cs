using Tremplin.Kernel.Web;

namespace Tremplin.Learning.Certificates;

/// <summary>An attestation ready to be printed, with the address where it can be verified.</summary>
internal sealed record PaperView(Paper Paper, string Code, string Address)
{
    public static PaperView? Of(CertificateView? certificate, SiteAddress site) => certificate is not { Paper: { } paper } ? null
        : new(paper, CertificateCode.Grouped(certificate.Code), site.To(certificate.Href));
}
