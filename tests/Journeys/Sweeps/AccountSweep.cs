using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>The pages of an account: made, refused, open, and what its owner has a right to.</summary>
public sealed class AccountSweep(Site site) : Sweep(site)
{
    [Fact]
    public async Task The_pages_of_an_account_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, ["/compte", "/compte/creer", "/compte/creer/mot-de-passe", "/compte/connexion", "/compte/connexion/cle", "/compte/oubli", "/compte/mes-droits"]);
        await page.Open("/compte/connexion");
        await page.Press("Me connecter");
        await LookAt(page);
        await page.Open("/compte/creer");
        await page.Press("Continuer");
        await LookAt(page);
        await page.Locator("#Pseudonym").FillAsync("Aïcha-Marie-Bénédicte de la Tour-Saint-Vincent-sur-Graon");
        await page.Press("Continuer");
        await LookAt(page);
        await page.Locator("#Password").FillAsync("bonjour");
        await page.Press("Créer mon compte");
        await LookAt(page);
        await page.Locator("#Password").FillAsync(Pages.Password);
        await page.Press("Créer mon compte");
        await LookAt(page);
        await LookAt(page, ["/compte/nom", "/compte/mot-de-passe", "/compte/cles", "/compte/mes-droits"]);
        await page.Press("Effacer mon compte");
        await LookAt(page);
        Finish();
    }

    [Fact]
    public async Task The_pages_of_the_team_can_be_read_by_everyone()
    {
        var (_, said) = await Site.Tell("operator", "Hélène");
        var link = said[said.IndexOf("/invitation/", StringComparison.Ordinal)..].Split()[0];
        var page = await Visitor();
        await LookAt(page, [link]);
        await page.Open("/compte/creer");
        await page.CreateAccount("Hélène");
        await LookAt(page, [link]);
        await page.Press("Accepter");
        await page.Open("/equipe");
        await page.Press("Faire un lien");
        await LookAt(page);
        await page.GetByLabel("Qui invitez-vous ?").FillAsync("Bruno");
        await page.GetByLabel("Accompagne des personnes").CheckAsync();
        await page.Press("Faire un lien");
        await LookAt(page);
        Finish();
    }
}
