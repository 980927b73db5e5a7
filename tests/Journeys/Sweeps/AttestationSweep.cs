using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>The attestation, from what is left to do to the page that a recruiter opens.</summary>
public sealed class AttestationSweep(Site site) : Sweep(site)
{
    const string Attestation = Pages.Course + "/attestation";

    static readonly string[] Actions =
    [
        "/tout-ce-que-j-ai-deja-fait/retrouver", "/racontez-moi-un-mardi/appel", "/mes-taches-travail-par-travail/demander",
        "/ce-qui-voyage-avec-moi/une-question", "/qui-peut-le-dire/demander", "/ma-carte-de-competences/montrer",
    ];

    [Fact]
    public async Task The_pages_of_an_attestation_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, [Attestation]);
        foreach (var action in Actions)
        {
            await page.Open(Pages.Course + action + "?pas-pour-moi=1");
            await page.Locator("input[name=raison]").Last.CheckAsync();
            await page.Press("Enregistrer");
        }
        await page.Follow("Recevoir mon attestation");
        await LookAt(page);
        await page.Press("Recevoir mon attestation");
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await LookAt(page);
        await page.Locator("#Name").FillAsync("Aïcha Benali");
        await page.Locator("input[value=nom]").CheckAsync();
        await page.Press("Recevoir mon attestation");
        await LookAt(page);
        await LookAt(page, [Pages.Course, Attestation + "/imprimer"]);
        await page.Open(Attestation);
        await page.Follow("attestation ");
        await Expect(page.Title()).ToContainTextAsync("Attestation de suivi");
        await LookAt(page);
        var verify = page.Path();
        await page.Open(Attestation);
        await page.Press("Retirer mon attestation");
        await LookAt(page, [verify]);
        Finish();
    }
}
