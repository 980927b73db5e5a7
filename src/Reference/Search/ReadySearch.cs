using Tremplin.Kernel;

namespace Tremplin.Reference.Search;

/// <summary>Reads the facts and makes the index a moment after the start, and after each import, so that nobody waits for them: neither the start nor the first question.</summary>
internal sealed class ReadySearch(OccupationSearch search) : IRound
{
    public Task Execute(CancellationToken cancellationToken)
    {
        search.Index();
        return Task.CompletedTask;
    }
}
