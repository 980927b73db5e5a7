using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>The list of jobs, what one wants and refuses, and the five doors.</summary>
public sealed class RankingSweep(Site site) : Sweep(site)
{
    const string Doors = "/orientation/portes", Florist = "?metier=D1209";

    [Fact]
    public async Task Jobs_criteria_and_doors_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, ["/orientation/metiers", "/orientation/mes-criteres", $"{Doors}/metiers", $"{Doors}/immersion", $"{Doors}/questions{Florist}", $"{Doors}/formation", $"{Doors}/conseil"]);
        await page.Open("/orientation/mes-criteres");
        await page.GetByLabel("Travailler la nuit").CheckAsync();
        await page.GetByLabel("Ma commune ou mon code postal").FillAsync("Sainte-Colombe");
        await page.Press("Enregistrer");
        await LookAt(page);
        await page.GetByLabel("Sainte-Colombe (Rhône)").CheckAsync();
        await page.Press("Enregistrer");
        await LookAt(page);
        await page.Press("Moins de ce genre");
        await LookAt(page);
        await page.Open($"{Doors}/immersion{Florist}");
        await page.Press("Ajouter à mon plan");
        await LookAt(page);
        Finish();
    }
}
