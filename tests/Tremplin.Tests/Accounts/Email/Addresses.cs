namespace Tremplin.Tests.Accounts.Email;

/// <summary>People who have an address.</summary>
internal static class Addresses
{
    /// <summary>Says which address is theirs, and returns the path of the link that was sent there.</summary>
    public static async Task<string> AskAddress(this Visitor someone, TestSite site, MailServer server, string address, string password = Given.Password)
    {
        await (await someone.Open("/compte/adresse")).Fill("Votre adresse e-mail", address).Fill("Votre mot de passe d'aujourd'hui", password).Press("Recevoir un lien");
        await site.Deliver();
        return server.Letters.Last(l => l.To == address).Link("/compte/adresse/confirmer/");
    }

    /// <summary>Says which address is theirs, and follows the link.</summary>
    public static async Task HasAddress(this Visitor someone, TestSite site, MailServer server, string address) =>
        await (await someone.Open(await someone.AskAddress(site, server, address))).Press("Oui, c'est mon adresse");

    /// <summary>Says that a password is forgotten; the answer.</summary>
    public static async Task<Visitor> Forgot(this Visitor someone, TestSite site, string who)
    {
        await (await someone.Open("/compte/oubli")).Fill("Votre nom de connexion, ou votre adresse e-mail", who).Press("Recevoir un lien");
        await site.Deliver();
        return someone;
    }
}
