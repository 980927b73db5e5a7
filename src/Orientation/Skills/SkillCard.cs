using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>One thing the person can do, wherever they did it: how well at best, where, and why one would believe it, for themselves and for others.</summary>
internal sealed record CardLine(string Title, Skill? Rome, Mastery Mastery, IReadOnlyList<string> Where, IReadOnlyList<string> Proofs, IReadOnlyList<string> ProofsForOthers)
{
    /// <summary>The official words, when the title is their own.</summary>
    public string? Official => Rome is { } skill && !string.Equals(skill.Label, Title, StringComparison.OrdinalIgnoreCase) ? skill.Label : null;
}

/// <summary>The skills card: what was declared, the same thing once, the best mastered first.</summary>
internal sealed class SkillCard
{
    public SkillCard(SkillBook book)
    {
        Book = book;
        Lines = [.. book.Skills.GroupBy(s => s.Rome is { } skill ? $"{skill.Ogr}" : SkillWords.Bare(s.Title).ToUpperInvariant()).Select(all => Line(book, [.. all]))
            .OrderByDescending(l => l.Mastery).ThenByDescending(l => l.Proofs.Count > 0)];
    }

    public SkillBook Book { get; }

    public IReadOnlyList<CardLine> Lines { get; }

    public IEnumerable<IGrouping<Mastery, CardLine>> Groups => Lines.GroupBy(l => l.Mastery);

    static CardLine Line(SkillBook book, IReadOnlyList<DeclaredSkill> same) => new(
        SkillWords.Bare(same[0].Title), same[0].Rome, same.Max(s => s.Mastery),
        [.. same.Select(book.Where).OfType<Experience>().Select(e => e.Line).Distinct()],
        Proofs(same, forOthers: false), Proofs(same, forOthers: true));

    static List<string> Proofs(IEnumerable<DeclaredSkill> same, bool forOthers) =>
        [.. same.Select(s => s.Proof is { } proof ? SkillWords.Proof(proof, forOthers) : null).OfType<string>().Distinct()];
}
