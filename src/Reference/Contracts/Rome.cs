namespace Tremplin.Reference.Contracts;

/// <summary>The edition of ROME that is shown now: that of our files, or a newer one that an operator imported.</summary>
public sealed class Rome
{
    volatile RomeEdition current;

    internal Rome(RomeEdition first) => current = first;

    public RomeEdition Current => current;

    /// <summary>Its number among the imported ones; 0 for that of our files.</summary>
    internal int Version { get; private set; }

    internal DateTimeOffset LookedAt { get; set; }

    /// <summary>From now on this one, whole; who holds the former one goes on reading it.</summary>
    internal void Show(RomeEdition edition, int version) => (current, Version) = (edition, version);
}
