using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts;
using Tremplin.Accounts.Cards;
using Tremplin.Kernel.Data;
using Tremplin.Kernel.Mail;
using Tremplin.Kernel.Privacy;
using Tremplin.Orientation;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Sharing;

namespace Tremplin.Tests;

/// <summary>People in the middle of something.</summary>
internal static class Given
{
    public const string Step = "/formations/essai/tout";

    public const string Answer = "Voir ce qu'on peut en dire";

    /// <summary>Someone who has answered one question: a person from now on.</summary>
    public static async Task<Visitor> SomeoneWhoHasBegun(this TestSite site) =>
        await (await site.Visit().Open($"{Step}/seule")).Choose("Le crayon.").Press(Answer);

    /// <summary>Someone who has left something in every table that knows people.</summary>
    public static async Task<Visitor> SomeoneWhoWroteEverywhere(this TestSite site, string secret = "Monsieur Ferrand tremblait") =>
        await (await (await site.SomeoneWhoWrote(secret)).FinishTheCourse()).AskForAttestation();

    /// <summary>Someone in the middle of the course, with a record, a rhythm and a plan.</summary>
    public static async Task<Visitor> SomeoneWhoWrote(this TestSite site, string secret = "Monsieur Ferrand tremblait")
    {
        var someone = await site.SomeoneWhoHasBegun();
        await (await someone.Open($"{Step}/moments")).Fill("Quel était ce travail ?", "Caissière").Fill("Racontez un moment.", secret).Fill("Que faites-vous ?", "Je compte tout haut")
            .Fill("Donc, je sais...", "Je sais suivre une personne fragile").Choose("quelqu'un l'a vu").Fill("Qui l'a vu ?", "Madame Delmas").Press("Enregistrer");
        await (await someone.Open($"{Step}/envies")).Fill("Le mot que je garde", "Calme").Fill("Ce qui pèse en ce moment", secret).Press("Enregistrer");
        await (await someone.Open("/mon-plan/rythme/semaine")).Choose("Mardi").Choose("Jeudi").Press("Enregistrer ma semaine");
        await (await someone.Open("/mon-plan/rythme/si-alors")).Fill("Si...", secret).Fill("alors...", "je respire").Press("Garder cette phrase");
        await (await someone.Open("/mon-plan/rythme/pause")).Fill("Quel jour ?", "2026-12-24").Press("Garder ce jour libre");
        await (await someone.Open($"{Interests}/une-par-une/R1")).Press("Beaucoup");
        await (await someone.Open("/orientation/mes-criteres")).Choose("Travailler la nuit").Fill("Ma commune ou mon code postal", "Privas").Press("Enregistrer");
        await site.Ask(SharedAResult);
        await site.Ask(Looked);
        await site.Ask(WasWrittenTo);
        return await someone.AddToPlan("Appeler la mairie");
    }

    /// <summary>Whoever came last began the interest test again, gave a link to the result before, and somebody opened it.</summary>
    static async Task<bool> SharedAResult(IServiceProvider services)
    {
        var (db, seal) = (services.GetRequiredService<OrientationDb>(), services.GetRequiredService<PrivateText>());
        var last = await services.GetRequiredService<AccountsDb>().Sessions.OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.PersonId).Select(s => s.PersonId).FirstAsync();
        var profile = new InterestProfile(Mode.Words, new(2026, 11, 3), Verdict.Net, "S:Strong A:Marked C:Marked E:Little I:Little R:Little");
        db.InterestResults.Add(InterestResult.Of(last, profile));
        var (secret, id) = SecretToken.New();
        db.Shares.Add(new() { Id = id, PersonId = last, SealedFor = seal.Seal("Bruno"), SealedSecret = seal.Seal(secret), SealedShown = Shown.Close(profile, seal), EndsOn = new(2100, 1, 1), CreatedAt = DateTimeOffset.UnixEpoch });
        db.ShareViews.Add(new() { ShareId = id, PersonId = last, SeenAt = DateTimeOffset.UnixEpoch, Browser = "Chrome" });
        await db.Write(() => Task.CompletedTask, CancellationToken.None);
        return true;
    }

    public const string Interests = "/orientation/interets";

    public const string Attestation = "/formations/essai/attestation";

    /// <summary>Decides the closing action of each lesson, which is what the attestation of « essai » asks.</summary>
    public static async Task<Visitor> FinishTheCourse(this Visitor someone)
    {
        foreach (var lesson in new[] { Step, "/formations/essai/suite" })
            await (await someone.Open($"{lesson}/geste?pas-pour-moi=1")).Choose("Je n'en ai pas envie").Press("Enregistrer");
        return someone;
    }

    public static async Task<Visitor> AskForAttestation(this Visitor someone, string name = "Aïcha Benali", params string[] ticked)
    {
        await someone.Open(Attestation);
        foreach (var label in ticked) someone.Choose(label);
        return await someone.Fill("Votre nom, comme il sera écrit", name).Press("Recevoir mon attestation");
    }

    /// <summary>Somebody of the team looked at whoever came last, who has a card in hand and a key in their phone.</summary>
    static async Task<bool> Looked(IServiceProvider services)
    {
        var db = services.GetRequiredService<AccountsDb>();
        var last = await db.Sessions.OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.PersonId).Select(s => s.PersonId).FirstAsync();
        db.Looks.Add(new() { PersonId = last, At = DateTimeOffset.UnixEpoch, Who = "Bruno", What = "a lu votre plan" });
        db.Passkeys.Add(new() { Id = $"{Guid.NewGuid():N}", PersonId = last, Device = "Chrome", PublicKey = [1], SignCount = 0, IsBackupEligible = false, IsBackedUp = false, CreatedAt = DateTimeOffset.UnixEpoch });
        db.Cards.Add(new() { PersonId = last, Number = CardCode.DrawNumber(), LettersDigest = "", StubDigest = "", PinHash = "", IsInHand = true, CreatedAt = DateTimeOffset.UnixEpoch });
        await db.Save(CancellationToken.None);
        return true;
    }

    /// <summary>Whoever came last has an address, a link that was not used, and a letter that no server took yet.</summary>
    static async Task<bool> WasWrittenTo(IServiceProvider services)
    {
        var (db, privateText) = (services.GetRequiredService<AccountsDb>(), services.GetRequiredService<PrivateText>());
        var last = await db.Sessions.OrderByDescending(s => s.CreatedAt).ThenByDescending(s => s.PersonId).Select(s => s.PersonId).FirstAsync();
        var address = privateText.Seal("quelqu.un@exemple.test")!;
        db.Addresses.Add(new() { PersonId = last, SealedAddress = address, Digest = "", ConfirmedAt = DateTimeOffset.UnixEpoch });
        db.MailLinks.Add(new() { Id = $"{last.Value}", PersonId = last, Purpose = Tremplin.Accounts.Email.LinkPurpose.ConfirmAddress, SealedAddress = address, ExpiresAt = DateTimeOffset.UnixEpoch.AddYears(100) });
        services.GetRequiredService<TremplinDb>().Add(new OutgoingLetter { PersonId = last, SealedLetter = privateText.Seal("""{"To":"quelqu.un@exemple.test","Subject":"Bonjour","Text":"Bonjour"}""")!, NextAt = DateTimeOffset.UnixEpoch.AddYears(100) });
        await db.Save(CancellationToken.None);
        return true;
    }

    public const string Password = "velo nuage carotte";

    /// <summary>Creates an account by its pages, and returns the name it signs in with.</summary>
    public static async Task<string> CreateAccount(this Visitor someone, string pseudonym, string password = Password)
    {
        await (await someone.Open("/compte/creer")).Fill("Comment voulez-vous qu'on vous appelle ?", pseudonym).Press("Continuer");
        var name = someone.ValueOf("Votre nom de connexion");
        await someone.Fill("Votre mot de passe", password).Press("Créer mon compte");
        return name;
    }

    public static async Task<Visitor> SignIn(this Visitor someone, string name, string password = Password) =>
        await (await someone.Open("/compte/connexion")).Fill("Votre nom de connexion", name).Fill("Votre mot de passe", password).Press("Me connecter");

    public static async Task<Visitor> AddToPlan(this Visitor someone, string text, DateOnly? day = null)
    {
        await someone.Open("/mon-plan");
        someone.Fill("Je vais...", text);
        if (day is { } chosen) someone.Fill("Quel jour ?", chosen.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return await someone.Press("Ajouter à mon plan");
    }

    /// <summary>Every page of the site that a browser can open by its address, each step of the course included.</summary>
    public static readonly string[] Pages =
    [
        "/", "/aide", "/accessibilite", "/vie-privee", "/mentions-legales", "/affichage", "/effacer", "/ordinateur-partage", "/mon-plan", "/mon-plan/rythme", "/mon-plan/rythme/semaine",
        "/mon-plan/rythme/intention", "/mon-plan/rythme/si-alors", "/mon-plan/rythme/pause", "/mon-plan/rythme/agenda",
        "/compte", "/compte/creer", "/compte/creer/mot-de-passe", "/compte/creer/carte", "/compte/connexion", "/compte/connexion/cle", "/compte/connexion/carte", "/compte/connexion/talon", "/compte/oubli", "/compte/mes-droits",
        "/metiers", "/metiers?q=fleuriste", "/metiers/A1201", "/metiers/A1203?depuis=A1201&ici=07100", "/metiers/domaine/D",
        "/orientation", "/orientation/partage", Interests, $"{Interests}/une-par-une/R1", $"{Interests}/preferences/C7-R7", $"{Interests}/images/R1", $"{Interests}/une-par-une/resultat",
        "/orientation/projets", "/orientation/projets/ajouter?q=nounou",
        "/orientation/metiers", "/orientation/mes-criteres", "/orientation/portes/metiers", "/orientation/portes/immersion", "/orientation/portes/questions?metier=A1201", "/orientation/portes/formation", "/orientation/portes/conseil",
        "/orientation/competences", "/orientation/competences/carte", "/orientation/competences/carte/imprimer", "/orientation/experience",
        "/formations", "/formations/essai", "/formations/essai/mes-traces", Attestation, "/formations/essai/tout", "/formations/essai/suite",
        .. new[] { "ouverture", "exemple", "seule", "plusieurs", "ordre", "paires", "mot", "nombre", "moments", "envies", "relire", "feuille", "feuille/imprimer", "geste" }.Select(s => $"{Step}/{s}"),
        .. new[] { "debut", "exemple", "mot", "page", "page/imprimer", "geste" }.Select(s => $"/formations/essai/suite/{s}"),
    ];
}
