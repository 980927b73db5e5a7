using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Plan.Rhythm;

/// <summary>The person writes an if-then sentence, or changes one; the same words sent twice make one sentence.</summary>
internal sealed class WriteCard(PlanDb db, Visitor visitor, PrivateText seal, TimeProvider clock)
{
    public Task Execute(CardId? id, string when, string then, CancellationToken cancellationToken) => db.Write(async () =>
    {
        if (id is not null && visitor.Id is null) throw new Missing();
        (when, then) = (Bare(when, "si "), Bare(then, "alors "));
        var person = await visitor.Keep(cancellationToken);
        var mine = await db.Cards.Where(c => c.PersonId == person).ToListAsync(cancellationToken);
        if (mine.Any(c => c.Id != id && seal.Open(c.SealedIf) == when && seal.Open(c.SealedThen) == then)) return;
        if (id is { } known)
        {
            var card = mine.FirstOrDefault(c => c.Id == known) ?? throw new Missing();
            (card.SealedIf, card.SealedThen) = (seal.Seal(when)!, seal.Seal(then)!);
            return;
        }
        if (mine.Count >= IfThenCard.Most) throw new Refusal("plan.cards_are_many", "Vous avez déjà 20 phrases. Retirez-en une qui ne sert plus, puis recommencez.");
        db.Cards.Add(new() { PersonId = person, SealedIf = seal.Seal(when)!, SealedThen = seal.Seal(then)!, CreatedAt = clock.Now });
    }, cancellationToken);

    /// <summary>People write « Si… » and the dot again: the sentence says them already.</summary>
    static string Bare(string words, string first)
    {
        words = words.Trim();
        if (words.StartsWith(first, StringComparison.OrdinalIgnoreCase)) words = words[first.Length..].TrimStart();
        return words.TrimEnd('.', ',', ' ') is { Length: > 0 } bare ? bare : words;
    }
}

/// <summary>The person takes one of their if-then sentences away.</summary>
internal sealed class RemoveCard(PlanDb db, Visitor visitor)
{
    public Task Execute(CardId id, CancellationToken cancellationToken) => db.Write(async () =>
    {
        var person = visitor.Id ?? throw new Missing();
        await db.Cards.Where(c => c.Id == id && c.PersonId == person).ExecuteDeleteAsync(cancellationToken);
    }, cancellationToken);
}
