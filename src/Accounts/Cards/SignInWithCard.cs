using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Cards;

/// <summary>
/// Someone opens their account with their card and its PIN. Only who holds the paper can spend its three tries; anybody else learns
/// nothing, not even whether the number exists.
/// </summary>
internal sealed class SignInWithCard(AccountsDb db, Passwords passwords, Throttle throttle, PersonCards cards, EnterAccount enter, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task Execute(string number, string letters, string pin, CancellationToken cancellationToken)
    {
        var (key, address) = ($"carte {number}", http.HttpContext!.Connection.RemoteIpAddress?.ToString());
        await throttle.Count(key, address, cancellationToken);
        var known = await db.Cards.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancellationToken);
        var card = known is not null && CardCode.Is(known.LettersDigest, number, letters) ? known : null;
        // Counted before it is tried, so that many at once are three.
        if (card is not null && await Spend(card.Id, cancellationToken) is 0) throw Locked();
        if (!passwords.Match(card?.PinHash, letters + pin))
            throw card is null ? new Refusal("accounts.wrong_card", "Ce numéro et ces lettres ne vont pas ensemble. Regardez votre carte, puis essayez encore.") : await WrongPin(card.Id, cancellationToken);
        await throttle.Forget(key, address, cancellationToken);
        await db.Write(async () =>
        {
            await cards.Take(card!.PersonId, card.Id, cancellationToken);
            await db.Cards.Where(c => c.Id == card.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.WrongPins, 0).SetProperty(x => x.UsedAt, clock.Now), cancellationToken);
            await enter.Execute(card.PersonId, cancellationToken);
        }, cancellationToken);
    }

    Task<int> Spend(CardId card, CancellationToken cancellationToken) =>
        db.Execute($"update accounts_paper_cards set wrong_pins = wrong_pins + 1 where id = {card.Value} and wrong_pins < {PaperCard.MostWrongPins}", cancellationToken);

    async Task<Refusal> WrongPin(CardId card, CancellationToken cancellationToken) =>
        (PaperCard.MostWrongPins - await db.Cards.Where(c => c.Id == card).Select(c => c.WrongPins).SingleOrDefaultAsync(cancellationToken)) switch
        {
            <= 0 => Locked(),
            1 => new("accounts.wrong_pin", "Ce n'est pas le bon code. Il vous reste un essai."),
            _ => new("accounts.wrong_pin", "Ce n'est pas le bon code. Il vous reste deux essais."),
        };

    static Refusal Locked() => new("accounts.card_locked", "Cette carte est bloquée, après trois codes faux. Votre compte ne l'est pas, et rien n'est perdu. Prenez votre talon de secours pour choisir un autre code.");
}
