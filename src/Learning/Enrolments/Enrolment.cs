using Tremplin.Kernel;

namespace Tremplin.Learning.Enrolments;

/// <summary>A person follows one version of a course.</summary>
internal sealed class Enrolment
{
    public required PersonId PersonId { get; init; }
    public required string Course { get; init; }
    public required int VersionNumber { get; set; }
    public required DateTimeOffset StartedAt { get; init; }
}

/// <summary>What a person left on one step: that they saw it, and what they kept. Found by the id of the step, never by its position.</summary>
internal sealed class Trace
{
    public required PersonId PersonId { get; init; }
    public required string Course { get; init; }

    /// <summary>« lesson/step ».</summary>
    public required string Step { get; init; }
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>An <see cref="Answer"/> as JSON.</summary>
    public string? Answer { get; set; }

    /// <summary>Takes in what the same person left on this step under another row; of two answers to one question, the last kept stays.</summary>
    public void Join(Trace other)
    {
        var (before, after) = (KeptAt ?? default) <= (other.KeptAt ?? default) ? (this, other) : (other, this);
        if (before.Answer is not null && after.Answer is not null)
            Answer = Enrolments.Answer.Of(after.Answer).Entries.Aggregate(Enrolments.Answer.Of(before.Answer), (all, entry) => all.With(entry)).ToJson();
        else Answer ??= other.Answer;
        SeenAt = SeenAt > other.SeenAt ? SeenAt : other.SeenAt;
        KeptAt = after.KeptAt;
    }
}
