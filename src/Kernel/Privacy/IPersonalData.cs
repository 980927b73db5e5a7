namespace Tremplin.Kernel.Privacy;

/// <summary>What every module that keeps something about people answers for (GDPR article 17).</summary>
public interface IPersonalData
{
    /// <summary>Everyone this module holds something about.</summary>
    Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken);

    /// <summary>Removes, in the caller's transaction, everything this module holds about these people.</summary>
    Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);
}
