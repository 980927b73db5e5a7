using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Enrolments;
using Tremplin.Plan.Contracts;

namespace Tremplin.Learning.Certificates;

/// <summary>Gives someone the attestation of what they followed; whoever holds one already keeps it as it is.</summary>
internal sealed class IssueCertificate(LearningDb db, IRecord record, PrivateText seal, Visitor visitor)
{
    public Task Execute(Study study, string name, IReadOnlyCollection<Guid> shown, bool showsName, bool showsWork, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        var course = study.Course.Slug;
        if (!await db.Hold(person, course, cancellationToken)) throw new Missing();
        if (await db.Certificates.AnyAsync(c => c.PersonId == person && c.Course == course, cancellationToken)) return;
        if (!study.IsAttestable)
            throw new Refusal("learning.not_attestable", "Votre attestation n'est pas encore prête. Il reste une leçon à finir : la liste est sur cette page.");

        var today = visitor.Today;
        var begunOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(study.StartedAt!.Value, visitor.TimeZone).DateTime);
        var work = PaperWork.Chosen(PaperWork.All(study, await record.Of(person, cancellationToken), seal, today), shown);
        var paper = Paper.Of(study, name, work, begunOn, today);
        var code = CertificateCode.New();
        db.Certificates.Add(new() { Code = code, PersonId = person, Course = course, SealedPaper = paper.Seal(seal), ShowsName = showsName, ShowsWork = showsWork });
        db.CertificateProofs.Add(new() { Code = code, CourseTitle = study.Course.Title, IssuedOn = today });
    }, cancellationToken);
}
