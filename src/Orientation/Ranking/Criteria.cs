using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Ranking;

/// <summary>What someone said of what they want and can, beside their interests and their record; all of it optional.</summary>
internal sealed record Criteria
{
    public static Criteria None { get; } = new();

    /// <summary>The ids of the conditions they refuse.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Their highest diploma.</summary>
    public AccessLevel? Diploma { get; init; }

    /// <summary>Whether they may drive a car.</summary>
    public bool? HasLicence { get; init; }

    /// <summary>The INSEE code of where they live.</summary>
    public string? Commune { get; init; }

    /// <summary>The codes of « J'ai envie de… ».</summary>
    public IReadOnlyList<int> Wishes { get; init; } = [];

    /// <summary>The codes of jobs of which they want to see less.</summary>
    public IReadOnlyList<string> LessLike { get; init; } = [];

    public bool IsBlank => Refused.Count is 0 && Diploma is null && HasLicence is null && Commune is null && Wishes.Count is 0 && LessLike.Count is 0;

    /// <summary>Of what two people said who are one: everything chosen by either; where they differ, the newer.</summary>
    public Criteria Join(Criteria older) => new()
    {
        Refused = [.. Refused.Union(older.Refused)],
        Diploma = Diploma ?? older.Diploma,
        HasLicence = HasLicence ?? older.HasLicence,
        Commune = Commune ?? older.Commune,
        Wishes = [.. Wishes.Union(older.Wishes)],
        LessLike = [.. LessLike.Union(older.LessLike)],
    };
}

/// <summary>The criteria of one person. What one refuses can tell of one's health: they are sealed whole.</summary>
internal sealed class PersonCriteria
{
    public required PersonId PersonId { get; set; }
    public string SealedCriteria { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; private set; }

    public Criteria Open(PrivateText seal) => seal.Open(SealedCriteria) is { } json ? JsonSerializer.Deserialize<Criteria>(json) ?? Criteria.None : Criteria.None;

    public void Keep(Criteria criteria, PrivateText seal, DateTimeOffset at) => (SealedCriteria, ChangedAt) = (seal.Seal(JsonSerializer.Serialize(criteria))!, at);
}

/// <summary>Changes what this person said of what they want and can.</summary>
internal sealed class ChangeCriteria(OrientationDb db, Visitor visitor, PrivateText seal, TimeProvider clock)
{
    public Task Execute(Func<Criteria, Criteria> change, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = await visitor.Keep(cancellationToken);
        var kept = await db.Criteria.SingleOrDefaultAsync(c => c.PersonId == person, cancellationToken);
        if (kept is null) db.Criteria.Add(kept = new() { PersonId = person });
        kept.Keep(change(kept.Open(seal)), seal, clock.Now);
    }, cancellationToken);
}
