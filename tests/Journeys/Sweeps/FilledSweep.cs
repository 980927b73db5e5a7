using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>The pages of someone who has answered, written and planned; and forms sent empty.</summary>
public sealed class FilledSweep(Site site) : Sweep(site)
{
    const string First = Pages.Course + "/tout-ce-que-j-ai-deja-fait", Second = Pages.Course + "/racontez-moi-un-mardi";

    [Fact]
    public async Task Pages_with_answers_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await page.Open(First + "/ouverture");
        var learner = new Learner(page);
        await learner.Walk(until: p => p.Path() == Second + "/taille");
        await LookAt(page,
        [
            "/", Pages.Course, First, Second, "/mon-plan", Pages.Course + "/mes-traces", "/effacer", "/ordinateur-partage", First + "/retrouver?changer=1", First + "/ligne/imprimer",
            .. learner.Steps.Where(s => !s.EndsWith("/ouverture", StringComparison.Ordinal) && !s.EndsWith("/blanc", StringComparison.Ordinal)),
        ]);
        await page.Open("/mon-plan");
        await page.Locator("details summary").First.ClickAsync();
        await page.Follow("Choisir un jour");
        await LookAt(page);
        Finish();
    }

    [Fact]
    public async Task The_rhythm_of_someone_who_has_one_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await page.Open("/mon-plan/rythme/semaine");
        await page.GetByLabel("Mardi").CheckAsync();
        await page.GetByLabel("Le matin").SelectOptionAsync("09:00");
        await page.Press("Enregistrer ma semaine");
        await page.Open("/mon-plan/rythme/si-alors?modele=1");
        await page.Press("Garder cette phrase");
        await page.Open("/mon-plan");
        await page.Press("Je suis malade");
        await LookAt(page);
        await page.Open("/mon-plan/rythme/agenda");
        await page.Press("Créer mon adresse");
        await LookAt(page);
        await LookAt(page, ["/mon-plan/rythme", "/mon-plan/rythme/pause", "/mon-plan/rythme/si-alors", "/mon-plan/rythme/agenda"]);
        await page.Open("/mon-plan/rythme/si-alors");
        await page.Follow("Changer ou retirer");
        await LookAt(page);
        Finish();
    }

    [Fact]
    public async Task The_pages_of_a_paper_card_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, ["/compte/creer", "/compte/connexion", "/compte/connexion/carte", "/compte/connexion/talon", "/carte?c=22222222BCDFGHJKLMNPQRST"]);
        await page.Open("/compte/creer");
        await page.GetByLabel("Comment voulez-vous qu’on vous appelle").FillAsync("Marcel");
        await page.GetByLabel("Avec une carte en papier").CheckAsync();
        await page.Press("Continuer");
        await LookAt(page);
        await page.Locator("[name=Pin]").FillAsync("704182");
        await page.Locator("[name=Again]").FillAsync("704182");
        await page.Press("Voir ma carte à imprimer");
        await LookAt(page);
        await LookAt(page, ["/compte/carte"]);
        await page.Open("/compte/carte/feuille");
        await page.Press("J’ai ma carte en main");
        await LookAt(page);
        await LookAt(page, ["/compte/carte/feuille", "/compte/carte/code", "/compte/mot-de-passe"]);
        Finish();
    }

    [Fact]
    public async Task Forms_sent_empty_say_what_is_missing_to_everyone()
    {
        var page = await Visitor();
        foreach (var path in new[] { First + "/compte", First + "/annees", First + "/oceane", First + "/mes-vies", Second + "/mon-mardi", "/mon-plan", "/mon-plan/rythme/si-alors" })
        {
            await page.Open(path);
            await page.Locator("main form[method=post] .govuk-button, main form[method=post] button").First.ClickAsync();
            await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            await LookAt(page);
        }
        Finish();
    }
}
