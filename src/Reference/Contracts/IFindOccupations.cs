using System.Collections.Immutable;

namespace Tremplin.Reference.Contracts;

/// <summary>Finds jobs by the words people say of them, the likeliest first; none when nothing like it is known.</summary>
public interface IFindOccupations
{
    ImmutableArray<Occupation> Find(string? said, int most);
}
