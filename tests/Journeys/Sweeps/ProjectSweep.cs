using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>A project, from the idea to the decision, on a screen and on paper.</summary>
public sealed class ProjectSweep(Site site) : Sweep(site)
{
    const string Projects = "/orientation/projets";

    [Fact]
    public async Task The_pages_of_a_project_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, [Projects]);
        await page.GetByLabel("Quel métier").FillAsync("nounou");
        await page.Press("Chercher ce métier");
        await LookAt(page);
        await page.GetByLabel("Assistant maternel").CheckAsync();
        await page.Press("En faire un projet");
        var project = page.Path();
        await LookAt(page);
        await LookAt(page, [$"{project}/marche?ici=saint-denis", $"{project}/competences", $"{project}/formation", $"{project}/sante", $"{project}/argent"]);
        await page.Open($"{project}/route");
        await page.Press("Enregistrer");
        await LookAt(page);
        await page.GetByLabel("C’est possible si").CheckAsync();
        await page.GetByLabel("Que faudrait-il").FillAsync("Un vélo qui marche, et quelqu’un pour garder Inès le mercredi");
        await page.Press("Enregistrer");
        await page.Press("Mettre dans mon plan");
        await LookAt(page);
        await LookAt(page, [project, $"{project}/enquete", $"{project}/enquete?papier=1", $"{project}/enquete/lettre", $"{project}/changer", $"{project}/decision"]);
        await page.Press("Garder ma décision");
        await LookAt(page);
        await page.GetByLabel("Pas maintenant").CheckAsync();
        await page.Press("Garder ma décision");
        await LookAt(page, [$"{project}/fiche?avec=sante&avec=prive", project, Projects]);
        Finish();
    }
}
