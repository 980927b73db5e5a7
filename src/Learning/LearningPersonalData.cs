using Microsoft.EntityFrameworkCore;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Learning.Certificates;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning;

internal sealed class LearningPersonalData(LearningDb db, PrivateText seal) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Enrolments.Select(e => e.PersonId).Union(db.Traces.Select(t => t.PersonId)).Union(db.Certificates.Select(c => c.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Traces.Where(t => people.Contains(t.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Enrolments.Where(e => people.Contains(e.PersonId)).ExecuteDeleteAsync(cancellationToken);
        // Last: giving one holds the enrolment. The proof knows nobody and stays, so that a paper already handed over can be verified.
        await db.Certificates.Where(c => people.Contains(c.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Who already follows a course stays in their version; on a step answered by both, the entries are put together.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await db.Enrolments.Where(e => e.PersonId == from && db.Enrolments.Any(o => o.PersonId == into && o.Course == e.Course)).ExecuteDeleteAsync(cancellationToken);
        await db.Enrolments.Where(e => e.PersonId == from).ExecuteUpdateAsync(e => e.SetProperty(x => x.PersonId, into), cancellationToken);

        var left = await db.Traces.AsNoTracking().Where(t => t.PersonId == from).ToDictionaryAsync(t => (t.Course, t.Step), cancellationToken);
        foreach (var trace in await db.Traces.Where(t => t.PersonId == into).ToListAsync(cancellationToken))
            if (left.TryGetValue((trace.Course, trace.Step), out var other)) trace.Join(other);
        await db.Traces.Where(t => t.PersonId == from && db.Traces.Any(o => o.PersonId == into && o.Course == t.Course && o.Step == t.Step)).ExecuteDeleteAsync(cancellationToken);
        await db.Traces.Where(t => t.PersonId == from).ExecuteUpdateAsync(t => t.SetProperty(x => x.PersonId, into), cancellationToken);

        // One attestation a course: the code of the other is still verified, without a name.
        await db.Certificates.Where(c => c.PersonId == from && db.Certificates.Any(o => o.PersonId == into && o.Course == c.Course)).ExecuteDeleteAsync(cancellationToken);
        await db.Certificates.Where(c => c.PersonId == from).ExecuteUpdateAsync(c => c.SetProperty(x => x.PersonId, into), cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var enrolments = await db.Enrolments.AsNoTracking().Where(e => e.PersonId == person).OrderBy(e => e.StartedAt).ToListAsync(cancellationToken);
        var traces = await db.Traces.AsNoTracking().Where(t => t.PersonId == person).OrderBy(t => t.SeenAt).ToListAsync(cancellationToken);
        var certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == person).OrderBy(c => c.Code).ToListAsync(cancellationToken);
        return
        [
            new("learning_enrolments", "Mes formations", [.. enrolments.Select(e => new Dictionary<string, object?> { ["formation"] = e.Course, ["version"] = e.VersionNumber, ["commencée"] = e.StartedAt })]),
            new("learning_traces", "Ce que j'ai fait et écrit dans mes formations", [.. traces.Select(Row)]),
            new("learning_certificates", "Mes attestations de suivi", [.. certificates.Select(Row)]),
        ];
    }

    Dictionary<string, object?> Row(Trace trace) => new()
    {
        ["formation"] = trace.Course,
        ["étape"] = trace.Step,
        ["vue"] = trace.SeenAt,
        ["enregistrée"] = trace.KeptAt,
        ["réponse"] = string.Join(" | ", Answer.Of(trace.Answer).Entries.SelectMany(e => e.Values.Select(v => $"{v.Key} : {string.Join(", ", v.Value)}").Append(seal.Open(e.Sealed))).OfType<string>()),
    };

    Dictionary<string, object?> Row(Certificate certificate)
    {
        var paper = Paper.Open(certificate.SealedPaper, seal);
        return new()
        {
            ["code"] = CertificateCode.Grouped(certificate.Code),
            ["formation"] = certificate.Course,
            ["nom"] = paper?.Name,
            ["commencée"] = paper?.BegunOn,
            ["remise"] = paper?.IssuedOn,
            ["travail fait"] = paper?.Did,
            ["leçons"] = paper is null ? null : string.Join(" | ", paper.Weeks.SelectMany(w => w.Lessons)),
            ["montré"] = paper is null ? null : string.Join(" | ", paper.Work.SelectMany(w => w.Rows).Select(r => string.Join(". ", r.Lines))),
            ["nom sur la page publique"] = certificate.ShowsName,
            ["montré sur la page publique"] = certificate.ShowsWork,
        };
    }
}
