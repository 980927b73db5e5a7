using Tremplin.Kernel;

namespace Tremplin.Accounts.Email;

/// <summary>The address of an account, once its owner followed the link that was sent there. Several accounts may have the same.</summary>
internal sealed class PersonAddress
{
    public required PersonId PersonId { get; init; }
    public required string SealedAddress { get; set; }

    /// <summary>By which the address is found without being read.</summary>
    public required string Digest { get; set; }
    public required DateTimeOffset ConfirmedAt { get; set; }
}
