using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Learning.Certificates;

/// <summary>Someone takes their attestation back: its public page says so and nothing else, and what it said is erased.</summary>
internal sealed class WithdrawCertificate(LearningDb db, Visitor visitor)
{
    /// <summary>Withdrawing one that is withdrawn already changes nothing; somebody else's is <see cref="Missing"/>.</summary>
    public Task Execute(string? code, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        // First, because it waits for whoever withdraws it at the same time.
        var erased = await db.Certificates.Where(c => c.Code == code && c.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        var proof = await db.CertificateProofs.Where(p => p.Code == code).One(cancellationToken);
        if (erased > 0) proof.WithdrawnOn = visitor.Today;
        else if (proof.WithdrawnOn is null) throw new Missing();
    }, cancellationToken);
}
