using Tremplin.Kernel;

namespace Tremplin.Learning.Certificates;

/// <summary>The attestation that someone holds in one course. It never changes: to have another name on it, one withdraws it and asks for a new one.</summary>
internal sealed class Certificate
{
    public required string Code { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Course { get; init; }

    /// <summary>A <see cref="Paper"/> as JSON, sealed.</summary>
    public required string SealedPaper { get; init; }

    /// <summary>The person agreed to show their name on the public page.</summary>
    public required bool ShowsName { get; set; }

    /// <summary>The person agreed to show there what they chose to show on the paper.</summary>
    public required bool ShowsWork { get; set; }
}

/// <summary>The public proof that a code was given. It knows nobody, and stays when the person is erased.</summary>
internal sealed class CertificateProof
{
    public required string Code { get; init; }
    public required string CourseTitle { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public DateOnly? WithdrawnOn { get; set; }
}
