using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;

namespace Tremplin.Kernel.Data;

/// <summary>
/// Statements that wait for the one writer of SQLite are committed together: the disk syncs once for all of them, and each caller goes on
/// only when its own is there. Whoever comes first writes; those who come meanwhile wait, and the first of them writes next, for all.
/// </summary>
public sealed class SharedCommit(WriteGate gate)
{
    readonly Lock door = new();
    List<Waiting> waiting = [];
    bool isWriting;

    /// <summary>Once handed in, a statement is written whatever becomes of the request that brought it: others may share its commit.</summary>
    public async Task<int> Execute(TremplinDb db, FormattableString sql)
    {
        var mine = new Waiting(sql);
        bool writes;
        lock (door)
        {
            waiting.Add(mine);
            writes = !isWriting;
            isWriting = true;
        }
        if (writes || await mine.WritesNext) await WriteAll(db);
        mine.Fault?.Throw();
        return mine.Rows;
    }

    async Task WriteAll(TremplinDb db)
    {
        List<Waiting> together = [];
        try
        {
            using var turn = await gate.Enter(CancellationToken.None);
            lock (door) (together, waiting) = (waiting, []);
            if (together.Count is 1 || !await AreCommitted(db, together)) await CommitEach(db, together);
        }
        catch (Exception fault)
        {
            // Whatever it was, nobody is told that something was kept when it may not be.
            foreach (var one in together) one.Fault ??= ExceptionDispatchInfo.Capture(fault);
        }
        finally
        {
            Waiting? next;
            lock (door)
            {
                next = waiting.FirstOrDefault();
                isWriting = next is not null;
            }
            next?.Wake(writesNext: true);
            foreach (var done in together) done.Wake(writesNext: false);
        }
    }

    static async Task<bool> AreCommitted(TremplinDb db, List<Waiting> together)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var one in together) one.Rows = await db.Database.ExecuteSqlAsync(one.Sql);
            await transaction.CommitAsync();
            return true;
        }
        catch (DbException)
        {
            return false; // nothing of it was kept: each alone, so that only the one at fault fails
        }
    }

    static async Task CommitEach(TremplinDb db, List<Waiting> together)
    {
        foreach (var one in together)
        {
            try
            {
                one.Rows = await db.Database.ExecuteSqlAsync(one.Sql);
            }
            catch (DbException fault)
            {
                one.Fault = ExceptionDispatchInfo.Capture(fault);
            }
        }
    }

    sealed class Waiting(FormattableString sql)
    {
        readonly TaskCompletionSource<bool> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public FormattableString Sql => sql;

        public int Rows { get; set; }

        public ExceptionDispatchInfo? Fault { get; set; }

        /// <summary>True when this one is to write for all who wait, false when another has written it.</summary>
        public Task<bool> WritesNext => turn.Task;

        public void Wake(bool writesNext) => turn.TrySetResult(writesNext);
    }
}
