using System.Collections.Immutable;

namespace Tremplin.Reference.Contracts;

/// <summary>Finds jobs by the words people say of them; docs/search.md says how and how well.</summary>
public interface IFindOccupations
{
    /// <summary>The jobs that answer best, the best first; none when nothing is said, or nothing like it is known.</summary>
    ImmutableArray<Occupation> Find(string? said, int most);
}
