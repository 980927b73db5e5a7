using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Orientation.Interests;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>One of the five first steps that follow a result; each becomes a dated line of the plan.</summary>
/// <param name="Slug">Its address: /orientation/portes/immersion.</param>
/// <param name="Title">What one does.</param>
/// <param name="Text">What for, in one sentence.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="DaysAhead">In how many days it is proposed.</param>
/// <param name="IsOfAJob">It is about one job.</param>
internal sealed record Door(string Slug, string Title, string Text, string Icon, int Minutes, int DaysAhead, bool IsOfAJob = false)
{
    public const string Course = "/formations/construire-son-projet-professionnel", CallLesson = $"{Course}/appeler-quelqu-un-du-metier";

    public static readonly Door
        Jobs = new("metiers", "Regarder trois métiers", "Lire trois fiches, et noter une phrase sur chacune.", "briefcase", 20, 1),
        Immersion = new("immersion", "Demander une courte immersion", "Quelques jours dans une entreprise, pour voir de ses yeux.", "eye", 20, 3, IsOfAJob: true),
        Questions = new("questions", "Questionner quelqu'un du métier", "Dix minutes, cinq questions : la vérité du métier.", "phone", 15, 2, IsOfAJob: true),
        Training = new("formation", "Suivre une formation en ligne", "Vingt minutes à la fois, pour bâtir votre projet.", "book-open", 20, 1),
        Counsellor = new("conseil", "En parler avec ma conseillère ou mon conseiller", "Montrer votre liste, et décider à deux.", "message-circle", 15, 4);

    public static IReadOnlyList<Door> All { get; } = [Jobs, Immersion, Questions, Training, Counsellor];

    public static Door? Of(string slug) => All.FirstOrDefault(d => d.Slug == slug);

    /// <summary>The same step for the same job makes one line.</summary>
    public string OriginOf(Occupation? job) => IsOfAJob ? $"orientation:{Slug}/{job?.Code}" : $"orientation:{Slug}";

    public string HrefOf(Occupation? job) => $"/orientation/portes/{Slug}{(IsOfAJob && job is not null ? $"?metier={job.Code}" : "")}";

    public PlanLine LineOf(Occupation? job, DateOnly day) => new(OriginOf(job), job is null ? Title : $"{Title} : {JobName.Uncapitalised(job.Name.InWords)}", day)
    {
        Minutes = Minutes,
        From = "Mon orientation",
        Href = HrefOf(job),
    };

    /// <summary>Some days ahead, on a day that suits this person; never a Sunday, when nobody answers.</summary>
    public DateOnly ProposedDay(DateOnly today, PlanDays days)
    {
        var day = days.FirstFrom(today.AddDays(DaysAhead));
        return day.DayOfWeek is DayOfWeek.Sunday && !days.AreChosen ? days.FirstFrom(day.AddDays(1)) : day;
    }
}

/// <summary>Writes one first step into the plan with its day; chosen again, the same line changes its day.</summary>
internal sealed class TakeDoor(OrientationDb db, IPlan plan, Visitor visitor)
{
    public Task Execute(Door door, Occupation? job, DateOnly day, CancellationToken cancellationToken)
    {
        NearDay.Must(day, visitor.Today);
        return db.Write(async () => await plan.Propose(await visitor.Keep(cancellationToken), [door.LineOf(job, day)], reopen: true, cancellationToken), cancellationToken);
    }
}

/// <summary>The three first jobs of somebody, and what they already decided behind each door.</summary>
internal sealed record DoorsView(IReadOnlyList<RankedJob> Jobs, IReadOnlyDictionary<string, PlanLineState> Planned, DateOnly Today)
{
    public Occupation First => Jobs[0].Job;

    /// <summary>« C'est dans votre plan, jeudi 26 novembre. », when it is.</summary>
    public string? Said(Door door) => Planned.GetValueOrDefault(door.OriginOf(First)) switch
    {
        { IsOpen: true } line => $"C'est dans votre plan, {FrenchDates.Near(line.Day, Today)}.",
        { IsDone: true } => "C'est fait.",
        _ => null,
    };
}

/// <summary>Reads what stands behind the five doors of a result.</summary>
internal sealed class FiveDoors(RankedJobs ranked, IPlan plan, Visitor visitor)
{
    public const int Shown = 3;

    public async Task<DoorsView> Of(InterestScore interests, CancellationToken cancellationToken)
    {
        var jobs = (await ranked.Read(interests, Shown, cancellationToken)).Jobs;
        var lines = visitor.Id is not { } person ? [] : await plan.Find(person, [.. Door.All.Select(d => d.OriginOf(jobs[0].Job))], cancellationToken);
        return new(jobs, lines.ToDictionary(l => l.Origin), visitor.Today);
    }
}
