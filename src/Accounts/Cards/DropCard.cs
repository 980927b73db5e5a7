using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Cards;

/// <summary>Someone lost their card: it opens nothing more. Their password is asked, which proves that they can still come in without it.</summary>
internal sealed class DropCard(AccountsDb db, AskPasswordAgain ask, Visitor visitor)
{
    public async Task Execute(string? password, CancellationToken cancellationToken)
    {
        var person = await ask.Execute(password, cancellationToken);
        if (person.PasswordHash is null)
            throw new Refusal("accounts.only_way_in", "Votre carte est votre seule façon d'entrer. Faites-en une autre : l'ancienne ne marchera plus dès que vous aurez la nouvelle en main.");
        await db.Write(() => db.Cards.Where(c => c.PersonId == visitor.Id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }
}
