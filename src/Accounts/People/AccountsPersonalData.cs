using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Cards;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Kernel.Privacy;

namespace Tremplin.Accounts.People;

internal sealed class AccountsPersonalData(AccountsDb db) : IPersonalData
{
    public async Task<IReadOnlyCollection<PersonId>> People(CancellationToken cancellationToken) =>
        await db.Sessions.Select(s => s.PersonId).Union(db.Looks.Select(l => l.PersonId)).Union(db.Passkeys.Select(k => k.PersonId)).Union(db.Cards.Select(c => c.PersonId)).ToListAsync(cancellationToken);

    public async Task Erase(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        await db.Looks.Where(l => people.Contains(l.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Passkeys.Where(k => people.Contains(k.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Cards.Where(c => people.Contains(c.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(s => people.Contains(s.PersonId)).ExecuteDeleteAsync(cancellationToken);
        await db.People.Where(p => people.Contains(p.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The row that is left goes, with its sessions; the other keeps its own name, settings and cards.</summary>
    public async Task Merge(PersonId from, PersonId into, CancellationToken cancellationToken)
    {
        await db.Looks.Where(l => l.PersonId == from).ExecuteUpdateAsync(l => l.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Passkeys.Where(k => k.PersonId == from).ExecuteUpdateAsync(k => k.SetProperty(x => x.PersonId, into), cancellationToken);
        await db.Cards.Where(c => c.PersonId == from && !db.Cards.Any(own => own.PersonId == into)).ExecuteUpdateAsync(c => c.SetProperty(x => x.PersonId, into), cancellationToken);
        await Erase([from], cancellationToken);
    }

    public async Task<IReadOnlyList<PersonalTable>> Export(PersonId person, CancellationToken cancellationToken)
    {
        var me = await db.People.AsNoTracking().Where(p => p.Id == person).One(cancellationToken);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.PersonId == person).OrderBy(s => s.CreatedAt).ToListAsync(cancellationToken);
        var looks = await db.Looks.AsNoTracking().Where(l => l.PersonId == person).OrderBy(l => l.At).ToListAsync(cancellationToken);
        var keys = await db.Passkeys.AsNoTracking().Where(k => k.PersonId == person).OrderBy(k => k.CreatedAt).ToListAsync(cancellationToken);
        var cards = await db.Cards.AsNoTracking().Where(c => c.PersonId == person).OrderBy(c => c.CreatedAt).ToListAsync(cancellationToken);
        return
        [
            new("accounts_people", "Moi",
            [
                new Dictionary<string, object?>
                {
                    ["nom affiché"] = me.Pseudonym, ["nom de connexion"] = me.SignInName, ["rôles"] = string.Join(", ", me.Roles.Select(r => r.Name())), ["fuseau horaire"] = me.TimeZone,
                    ["ici depuis"] = me.CreatedAt, ["dernier passage"] = me.SeenOn, ["effacement prévu"] = me.EraseOn,
                },
            ]),
            new("accounts_sessions", "Les appareils où je suis reconnu", [.. sessions.Select(s => new Dictionary<string, object?> { ["appareil"] = s.Device, ["partagé"] = s.IsShared, ["ouvert"] = s.CreatedAt, ["vu"] = s.SeenOn })]),
            new("accounts_passkeys", "Mes clés d'accès", [.. keys.Select(k => new Dictionary<string, object?> { ["appareil"] = k.Device, ["faite"] = k.CreatedAt, ["utilisée"] = k.UsedAt })]),
            new("accounts_paper_cards", "Ma carte", [.. cards.Select(c => new Dictionary<string, object?> { ["numéro"] = CardCode.Grouped(c.Number), ["faite"] = c.CreatedAt, ["en main"] = c.IsInHand, ["dernière entrée"] = c.UsedAt, ["bloquée"] = c.IsLocked })]),
            new("accounts_looks", "Qui a regardé ou changé quoi", [.. looks.Select(l => new Dictionary<string, object?> { ["quand"] = l.At, ["qui"] = l.Who, ["quoi"] = l.What })]),
        ];
    }
}
