using QRCoder;
using Tremplin.Kernel.Web;

namespace Tremplin.Learning.Certificates;

/// <summary>An attestation ready to be printed, with the address where it can be verified.</summary>
internal sealed record PaperView(Paper Paper, string Code, string Address)
{
    public static PaperView? Of(CertificateView? certificate, SiteAddress site) => certificate is not { Paper: { } paper } ? null
        : new(paper, CertificateCode.Grouped(certificate.Code), site.To(certificate.Href));

    /// <summary>The address as a QR code: the side of the square in modules, its quiet margin included, and the path of the dark ones.</summary>
    public (int Side, string Dark) Qr()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var dark =
            from y in Enumerable.Range(0, modules.Count)
            from x in Enumerable.Range(0, modules.Count)
            where modules[y][x]
            select $"M{x} {y}h1v1h-1z";
        return (modules.Count, string.Concat(dark));
    }
}
