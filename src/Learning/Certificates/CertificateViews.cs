using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Learning.Certificates;

/// <summary>An attestation as its owner sees it; the paper is null when the key that sealed it is gone.</summary>
internal sealed record CertificateView(string Code, Paper? Paper, bool ShowsName, bool ShowsWork)
{
    public string Href => "/attestations/" + CertificateCode.Grouped(Code);
}

/// <summary>An attestation as its public page shows it: the paper is null when its owner was erased.</summary>
internal sealed record PublicView(string Code, string CourseTitle, DateOnly IssuedOn, bool IsWithdrawn, Paper? Paper, bool ShowsName, bool ShowsWork);

/// <summary>Reads attestations, each in one statement.</summary>
internal sealed class CertificateViews(LearningDb db, PrivateText seal)
{
    public async Task<CertificateView?> Of(PersonId? person, string course, CancellationToken cancellationToken)
    {
        if (person is not { } someone) return null;
        var found = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == someone && c.Course == course, cancellationToken);
        return found is null ? null : new(found.Code, Paper.Open(found.SealedPaper, seal), found.ShowsName, found.ShowsWork);
    }

    public async Task<PublicView> Public(string? typed, CancellationToken cancellationToken)
    {
        var code = CertificateCode.Read(typed) ?? throw new Missing();
        var found = await (
            from proof in db.CertificateProofs.AsNoTracking()
            where proof.Code == code
            from certificate in db.Certificates.AsNoTracking().Where(c => c.Code == proof.Code).DefaultIfEmpty()
            select new { Proof = proof, Certificate = certificate }).One(cancellationToken);
        return new(code, found.Proof.CourseTitle, found.Proof.IssuedOn, found.Proof.WithdrawnOn is not null,
            Paper.Open(found.Certificate?.SealedPaper, seal), found.Certificate?.ShowsName is true, found.Certificate?.ShowsWork is true);
    }
}
