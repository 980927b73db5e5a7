using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;

namespace Tremplin.Accounts.Cards;

/// <summary>The visitor gets an account that a card opens: what they already did is theirs, and their page waits to be printed.</summary>
internal sealed class CreateAccountWithCard(AccountsDb db, CreateAccount create, PersonCards cards, Visitor visitor)
{
    public async Task Execute(SignInName name, string pseudonym, string pin, CancellationToken cancellationToken)
    {
        var drawn = cards.Draw(pin);
        await db.Write(async () =>
        {
            if (await create.Begin(name, pseudonym, passwordHash: null, cancellationToken) is { } person) await cards.Print(person, drawn, cancellationToken);
        }, cancellationToken);
        visitor.HasAccount = true;
    }
}
