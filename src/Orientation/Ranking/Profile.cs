using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Skills;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>All that is known of someone when jobs are ranked for them.</summary>
internal sealed record Profile
{
    public static Profile OfNobody { get; } = new();

    /// <summary>What their answers say of their interests, when they say something.</summary>
    public InterestScore? Interests { get; init; }

    public IReadOnlyList<HeldSkill> Skills { get; init; } = [];

    /// <summary>The codes of the jobs they held.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    public Criteria Criteria { get; init; } = Criteria.None;

    /// <summary>Where they live.</summary>
    public Commune? Commune { get; init; }

    public bool IsBlank => Interests is null && Skills.Count is 0 && Held.Count is 0 && Criteria.IsBlank;
}

/// <summary>A skill of ROME that someone says is theirs.</summary>
/// <param name="Ogr">Its number.</param>
/// <param name="Mastery">How well they do it.</param>
/// <param name="IsLiked">Whether they like to use it, if they said so.</param>
internal sealed record HeldSkill(int Ogr, Mastery Mastery = Mastery.Unsaid, bool? IsLiked = null)
{
    /// <summary>What it counts for, as a share.</summary>
    public double Share => Mastery switch
    {
        Mastery.Helped => Weights.WithHelp,
        Mastery.Alone => Weights.Alone,
        Mastery.Shows => Weights.CanShow,
        _ => Weights.LevelUnknown,
    };
}
