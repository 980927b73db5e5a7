using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;

namespace Tremplin.Accounts.Cards;

/// <summary>
/// Someone who has an account has a card made, the first or another. Their password is asked again when they have one; when they have
/// none, the open session is enough: whoever lost their only paper has nothing else to show, and must not lose their account too.
/// </summary>
internal sealed class DrawCard(AccountsDb db, AskPasswordAgain ask, PersonCards cards, Visitor visitor)
{
    public async Task Execute(string? password, string pin, CancellationToken cancellationToken)
    {
        await ask.Execute(password, cancellationToken);
        var drawn = cards.Draw(pin);
        await db.Write(() => cards.Print(visitor.Id!.Value, drawn, cancellationToken), cancellationToken);
    }
}
