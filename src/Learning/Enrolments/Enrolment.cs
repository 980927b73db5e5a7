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
}
