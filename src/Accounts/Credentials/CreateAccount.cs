using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Sessions;
using Tremplin.Kernel;

namespace Tremplin.Accounts.Credentials;

/// <summary>The visitor gets a name and a password: what they already did is theirs, on the same row; nothing moves.</summary>
internal sealed class CreateAccount(AccountsDb db, Passwords passwords, OpenSession open, Visitor visitor)
{
    public async Task Execute(SignInName name, string pseudonym, string password, CancellationToken cancellationToken)
    {
        var hash = passwords.Hash(password);
        await db.Write(() => Begin(name, pseudonym, hash, cancellationToken), cancellationToken);
        visitor.HasAccount = true;
    }

    /// <summary>Part of the caller's write: the person whose account begins now, or null when the same form was sent before.</summary>
    public async Task<PersonId?> Begin(SignInName name, string pseudonym, string? passwordHash, CancellationToken cancellationToken)
    {
        var known = visitor.Id;
        var id = await visitor.Keep(cancellationToken);
        var person = (await db.People.FindAsync([id], cancellationToken))!;
        if (person.SignInName == name.Value) return null;
        person.BeginAccount(name, pseudonym, passwordHash);
        if (known == id) await open.Execute(id, cancellationToken);
        return id;
    }

    /// <summary>A name nobody has, drawn with more figures when the short ones are taken.</summary>
    public async Task<SignInName> Draw(string pseudonym, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            var name = SignInName.Draw(pseudonym, digits: 3 + tries / 3);
            if (!await db.People.AnyAsync(p => p.SignInName == name.Value, cancellationToken)) return name;
        }
    }
}
