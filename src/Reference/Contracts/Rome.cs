namespace Tremplin.Reference.Contracts;

/// <summary>The edition of ROME that is shown now: that of our files, read by the first who asks, or a newer one that an operator imported.</summary>
public sealed class Rome
{
    readonly Lazy<RomeEdition> ours;
    volatile RomeEdition? imported;

    internal Rome(Func<RomeEdition> ours) => this.ours = new(ours);

    public RomeEdition Current => imported ?? ours.Value;

    /// <summary>Its number among the imported ones; 0 for that of our files.</summary>
    internal int Version { get; private set; }

    internal DateTimeOffset LookedAt { get; set; }

    /// <summary>From now on this one, whole; who holds the former one goes on reading it.</summary>
    internal void Show(RomeEdition edition, int version) => (imported, Version) = (edition, version);
}
