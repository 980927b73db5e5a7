using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>What one has done, from the first word to the card, and what one lacks for a job.</summary>
public sealed class SkillsSweep(Site site) : Sweep(site)
{
    const string Skills = "/orientation/competences";

    [Fact]
    public async Task The_pages_of_skills_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, [Skills, "/orientation/experience", $"{Skills}/carte/imprimer"]);
        await page.Open(Skills);
        await page.Press("Continuer");
        await LookAt(page);
        await page.GetByLabel("Un travail payé").CheckAsync();
        await page.GetByLabel("Qu’est-ce que vous faisiez").FillAsync("caissière");
        await page.Press("Continuer");
        await LookAt(page);
        await page.GetByLabel("Hôte ou hôtesse de caisse").CheckAsync();
        await page.Press("Continuer");
        var experience = page.Path();
        await LookAt(page);
        await page.GetByLabel("Clôturer une caisse").CheckAsync();
        await page.GetByLabel("Autre chose que j’y ai fait").FillAsync("je calme les clients énervés");
        await page.Press("Continuer");
        await LookAt(page);
        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.Press("Continuer");
        await page.GetByLabel("Sans aide").First.CheckAsync();
        await page.GetByLabel("Oui").First.CheckAsync();
        await LookAt(page);
        await page.Press("Enregistrer");
        await LookAt(page);
        await LookAt(page, [Skills, $"{experience}/changer", $"{Skills}/carte/imprimer", "/orientation/experience", "/metiers/D1507"]);
        await page.Follow("Comment l’avoir, ou le prouver");
        await LookAt(page);
        Finish();
    }
}
