using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Tremplin.Reference.Contracts;

namespace Tremplin.Reference.Search;

/// <summary>Finds jobs by the words people say of them: names, slang, wishes, abbreviations, mistakes, codes. docs/search.md says how and how well.</summary>
internal sealed class OccupationSearch(Rome rome, LabourMarket market, Sayings sayings) : IFindOccupations
{
    /// <summary>An index lives as long as its edition.</summary>
    static readonly ConditionalWeakTable<RomeEdition, Lazy<SearchIndex>> Made = [];

    /// <summary>The jobs that answer best, the best first; none when nothing is said, or nothing like it is known.</summary>
    /// <param name="said">Whatever was typed, of any length.</param>
    /// <param name="most">How many are wanted.</param>
    public ImmutableArray<SearchResult> Find(string? said, int most = 20)
    {
        var words = Words.Of(said.AsSpan(0, Math.Min(said?.Length ?? 0, LongestSaid)), MostWords);
        var now = Index();
        var coded = Codes.In(words, now.Edition);
        return coded.Count > 0 ? [.. coded.Take(most).Select(o => new SearchResult(o, "", MatchKind.Code))] : now.Find(words, most);
    }

    ImmutableArray<Occupation> IFindOccupations.Find(string? said, int most) => [.. Find(said, most).Select(r => r.Occupation)];

    /// <summary>What is typed beyond is not read: nobody names a job at such length.</summary>
    public const int LongestSaid = 160;
    const int MostWords = 16;

    /// <summary>The edition shown now has its index.</summary>
    public bool IsReady => Made.TryGetValue(rome.Current, out var made) && made.IsValueCreated;

    /// <summary>That of the edition shown now; made once for each.</summary>
    public SearchIndex Index() => Made.GetValue(rome.Current, edition => new(() => new(edition, market, sayings))).Value;
}

/// <summary>A job that answers what was said, and why.</summary>
/// <param name="Occupation">The job.</param>
/// <param name="Matched">The words by which it was found, to be shown when they are not its name: « aussi appelé : nounou ».</param>
/// <param name="How">What these words are.</param>
internal sealed record SearchResult(Occupation Occupation, string Matched, MatchKind How);

/// <summary>By what a job was found.</summary>
internal enum MatchKind
{
    /// <summary>The name of the job itself.</summary>
    Name,

    /// <summary>One of the other names that ROME gives it.</summary>
    Appellation,

    /// <summary>A name or a wish that people say, and that ROME does not.</summary>
    Saying,

    /// <summary>Something that one does in this job.</summary>
    Skill,

    /// <summary>A code of ROME: its own, or one that became it.</summary>
    Code,
}
