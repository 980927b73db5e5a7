using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Learning.Certificates;

/// <summary>Someone changes what the public page of their attestation shows; the paper stays as it is.</summary>
internal sealed class ChangeWhatShows(LearningDb db, Visitor visitor)
{
    public Task Execute(string? code, bool showsName, bool showsWork, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        var certificate = await db.Certificates.Where(c => c.Code == code && c.PersonId == person).One(cancellationToken);
        (certificate.ShowsName, certificate.ShowsWork) = (showsName, showsWork);
    }, cancellationToken);
}
