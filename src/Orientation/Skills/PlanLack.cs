using Tremplin.Accounts.Contracts;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>Writes in the plan what to do about one thing that a job asks and the person lacks; asked again, the same line says the new day.</summary>
internal sealed class PlanLack(OrientationDb db, IPlan plan, Visitor visitor)
{
    public Task Execute(Occupation job, Skill lack, DateOnly day, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = await visitor.Keep(cancellationToken);
        await plan.Propose(person, [new($"orientation:lack/{job.Code}/{lack.Ogr}", SkillWords.FirstStep(lack, job), day)
        {
            From = job.Name.InWords,
            Href = $"/orientation/competences/manque/{job.Code}/{lack.Ogr}",
        }], reopen: true, cancellationToken);
    }, cancellationToken);
}
