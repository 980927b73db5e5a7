using Tremplin.Kernel;

namespace Tremplin.Reference.Search;

/// <summary>Reads the facts and makes the index a moment after the start, and after each import, so that nobody waits for them: neither the start nor the first question.</summary>
internal sealed class ReadySearch(OccupationSearch search) : IRound
{
    public Task Execute(CancellationToken cancellationToken)
    {
        if (search.IsReady) return Task.CompletedTask;
        search.Index();
        // Reading leaves behind twice what it keeps, some 50 MiB: given back now, it is the machine's again.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Task.CompletedTask;
    }
}
