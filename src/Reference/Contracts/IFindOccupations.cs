using System.Collections.Immutable;

namespace Tremplin.Reference.Contracts;

/// <summary>Finds jobs by what people call them, the best first: « nounou », « kiné », « travailler avec les animaux », « D1505 ».</summary>
public interface IFindOccupations
{
    ImmutableArray<Occupation> Find(string? said, int most);
}
