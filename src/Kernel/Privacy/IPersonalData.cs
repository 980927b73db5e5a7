namespace Tremplin.Kernel.Privacy;

/// <summary>What every module that keeps something about people answers for.</summary>
public interface IPersonalData
{
    /// <summary>Everyone this module holds something about.</summary>
    Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken);

    /// <summary>Removes, in the caller's transaction, everything this module holds about these people (GDPR article 17).</summary>
    Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);

    /// <summary>Makes, in the caller's transaction, everything this module holds about one person another's: nothing lost, nothing twice.</summary>
    Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken);

    /// <summary>Everything this module holds about a person, opened, one part for each table (GDPR articles 15 and 20).</summary>
    Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken);
}

/// <summary>One table of a person's data: its name in the database, a title people read, and its rows by French column names; days and instants stay what they are, for programs to read.</summary>
public sealed record PersonalTable(string Name, string Title, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);
