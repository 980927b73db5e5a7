using Tremplin.Plan.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Keeps what the person says of one step; the same row as in the lesson that asks it.</summary>
internal sealed class JudgeStep(OrientationDb db, PersonProjects projects, IRecord record)
{
    /// <param name="id">The project.</param>
    /// <param name="step">The step.</param>
    /// <param name="judgement">Whether it is possible, as they see it.</param>
    /// <param name="found">What they found, in one sentence.</param>
    /// <param name="note">Private.</param>
    /// <param name="need">What would make it possible, private; null: it stays as it is.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public Task Execute(RecordId id, ProjectStep step, Judgement judgement, string found, string note, string? need, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var (person, all, _) = await projects.Hold(id, cancellationToken);
        var values = new Dictionary<string, string>
        {
            ["title"] = $"{step.Starts} {found}".TrimEnd(),
            ["result"] = step.Words(judgement),
            ["note"] = note,
            ["step"] = step.Key,
        };
        if (need is not null) values["need"] = need;
        await record.Put(person, Checks.IdOf(all.Record, id, step.Key), "check", id, values, cancellationToken);
    }, cancellationToken);
}
