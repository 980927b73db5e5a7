using Microsoft.EntityFrameworkCore;

namespace Tremplin.Kernel;

/// <summary>A rule says no: a stable code for machines and one French sentence that says what to do.</summary>
public sealed class Refusal(string code, string sentence) : Exception(sentence)
{
    public string Code => code;
}

/// <summary>There is nothing there that this person may see: a 404, whether it exists or not.</summary>
public sealed class Missing() : Exception("Introuvable");

/// <summary>Ends of queries that refuse instead of returning null.</summary>
public static class Queries
{
    /// <summary>The one row, or <see cref="Missing"/>.</summary>
    public static async Task<T> One<T>(this IQueryable<T> query, CancellationToken cancellationToken) where T : class =>
        await query.SingleOrDefaultAsync(cancellationToken) ?? throw new Missing();
}
