namespace Tremplin.Kernel.Data;

/// <summary>SQLite has one writer: those who write wait here, in turn, instead of polling a locked database. Open on PostgreSQL.</summary>
public sealed class WriteGate(bool oneWriter)
{
    readonly SemaphoreSlim? turn = oneWriter ? new(1) : null;

    public async Task<IDisposable?> Enter(CancellationToken cancellationToken)
    {
        if (turn is null) return null;
        await turn.WaitAsync(cancellationToken);
        return new Leave(turn);
    }

    sealed class Leave(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
