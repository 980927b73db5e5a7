using Tremplin.Accounts.Cards;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;

namespace Tremplin.Accounts.Demo;

/// <summary>The nine of the demo data, with their accounts; seeded in Development only.</summary>
internal sealed class DemoPeople(AccountsDb db, Passwords passwords, TimeProvider clock) : IDemoData
{
    public const string Password = "essai chez tremplin";

    /// <summary>The card of Marcel, in hand.</summary>
    public const string CardNumber = "48273965", CardLetters = "BCDFGHJKLMNPQRST", CardStub = "TSRQPNMLKJHGFDCB", CardPin = "704182";

    public Task Seed(CancellationToken cancellationToken)
    {
        var hash = passwords.Hash(Password);
        foreach (var someone in DemoPerson.All)
        {
            var person = new People.Person { Id = someone.Id, CreatedAt = clock.Now, SeenOn = clock.TodayInParis, Roles = someone.Role is { } role ? [role] : [] };
            person.BeginAccount(SignInName.Parse(someone.Name)!.Value, someone.Name, hash);
            db.People.Add(person);
        }
        db.Cards.Add(new()
        {
            PersonId = DemoPerson.Marcel.Id,
            Number = CardNumber,
            LettersDigest = CardCode.Digest(CardNumber, CardLetters),
            StubDigest = CardCode.Digest(CardNumber, CardStub),
            PinHash = passwords.Hash(CardLetters + CardPin),
            IsInHand = true,
            CreatedAt = clock.Now,
        });
        return Task.CompletedTask;
    }
}
