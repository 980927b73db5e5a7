using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Credentials;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Cards;

/// <summary>
/// Someone lost their card, its PIN or its three tries, and has the stub: their account opens, and another card waits to be printed. The
/// stub is used up with the card it belongs to, once the other is in hand: until then, a page that never came may be asked again.
/// </summary>
internal sealed class RecoverCard(AccountsDb db, Throttle throttle, PersonCards cards, EnterAccount enter, IHttpContextAccessor http)
{
    public async Task Execute(string number, string stub, string pin, CancellationToken cancellationToken)
    {
        var (key, address) = ($"talon {number}", http.HttpContext!.Connection.RemoteIpAddress?.ToString());
        await throttle.Count(key, address, cancellationToken);
        var known = await db.Cards.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancellationToken);
        var drawn = cards.Draw(pin); // before anything is said, so that time tells nothing
        if (known is null || !CardCode.Is(known.StubDigest, number, stub)) throw Wrong();
        await throttle.Forget(key, address, cancellationToken);
        await db.Write(async () =>
        {
            if (!await db.Cards.AnyAsync(c => c.Id == known.Id, cancellationToken)) throw Wrong(); // used up meanwhile
            await cards.Take(known.PersonId, known.Id, cancellationToken);
            await enter.Execute(known.PersonId, cancellationToken);
            await cards.Print(known.PersonId, drawn, cancellationToken);
        }, cancellationToken);
    }

    static Refusal Wrong() => new("accounts.wrong_stub", "Ce numéro et ces lettres ne vont pas ensemble, ou ce talon a déjà servi. Regardez votre talon, puis essayez encore.");
}
