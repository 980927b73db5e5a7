using Tremplin.Orientation.Interests;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>All that is known of someone when jobs are ranked for them.</summary>
internal sealed record Profile
{
    public static Profile OfNobody { get; } = new();

    /// <summary>What their answers say of their interests, when they say something.</summary>
    public InterestScore? Interests { get; init; }

    public IReadOnlyList<DeclaredSkill> Skills { get; init; } = [];

    /// <summary>The codes of the jobs they held.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    public Criteria Criteria { get; init; } = Criteria.None;

    /// <summary>Where they live.</summary>
    public Commune? Commune { get; init; }

    public bool IsBlank => Interests is null && Skills.Count is 0 && Held.Count is 0 && Criteria.IsBlank;
}

/// <summary>A skill of ROME that someone says is theirs.</summary>
/// <param name="Ogr">Its number.</param>
/// <param name="Level">« aide », « seul », « montre », or nothing.</param>
/// <param name="IsLiked">Whether they like to use it, if they said so.</param>
internal sealed record DeclaredSkill(int Ogr, string Level = "", bool? IsLiked = null)
{
    /// <summary>How well they do it, as a share.</summary>
    public double Mastery => Level switch
    {
        "aide" => Weights.WithHelp,
        "seul" => Weights.Alone,
        "montre" => Weights.CanShow,
        _ => Weights.LevelUnknown,
    };
}
