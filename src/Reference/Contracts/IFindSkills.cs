using System.Collections.Immutable;

namespace Tremplin.Reference.Contracts;

/// <summary>Finds skills of ROME by the words people say of what they did, the likeliest first: proposals to be confirmed, never a verdict.</summary>
public interface IFindSkills
{
    ImmutableArray<Skill> Find(string? said, int most);
}
