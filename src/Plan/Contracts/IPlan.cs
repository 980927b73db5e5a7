using Tremplin.Kernel;

namespace Tremplin.Plan.Contracts;

/// <summary>
/// One thing to do, with its day, as another module proposes it. The same origin never makes two lines: « learning:course/lesson/step ».
/// </summary>
public sealed record PlanLine(string Origin, string Text, DateOnly Day)
{
    public TimeOnly? Time { get; init; }

    public int? Minutes { get; init; }

    public string? IfThen { get; init; }

    /// <summary>Where it comes from, in words: « Leçon 2 ».</summary>
    public string? From { get; init; }

    /// <summary>The page where it is done, if it is done here.</summary>
    public string? Href { get; init; }
}

/// <summary>What became of a proposed line.</summary>
public sealed record PlanLineState(string Origin, string Text, DateOnly Day, TimeOnly? Time, string? IfThen, bool IsOpen, bool IsDone);

/// <summary>The one door by which any module writes to-dos and dates. Nothing is saved here: the caller's transaction saves.</summary>
public interface IPlan
{
    /// <summary>Adds the lines that are not there yet; those that are stay as the person left them, unless reopened: then they say and open what is proposed.</summary>
    Task Propose(PersonId person, IReadOnlyCollection<PlanLine> lines, bool reopen, CancellationToken cancellationToken);

    /// <summary>Marks the open line of this origin as done, if there is one.</summary>
    Task Complete(PersonId person, string origin, CancellationToken cancellationToken);

    /// <summary>Drops the open lines of these origins, if there are.</summary>
    Task Drop(PersonId person, IReadOnlyCollection<string> origins, string reason, CancellationToken cancellationToken);

    /// <summary>Moves the open line of this origin, as it is; false when there is none.</summary>
    Task<bool> Move(PersonId person, string origin, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The days that suit this person, to propose none that does not.</summary>
    Task<PlanDays> Days(PersonId person, CancellationToken cancellationToken);

    /// <summary>What became of the lines proposed, in one statement; an open one of the past is for today.</summary>
    Task<IReadOnlyList<PlanLineState>> Find(PersonId person, IReadOnlyCollection<string> origins, CancellationToken cancellationToken);
}
