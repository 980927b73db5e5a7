using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>The attestation, from what is left to do to the page that a recruiter opens.</summary>
public sealed class AttestationSweep(Site site) : Sweep(site)
{
    const string Attestation = Pages.Course + "/attestation";

    [Fact]
    public async Task The_pages_of_an_attestation_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, [Attestation]);
        foreach (var lesson in await Links(page, "#reste ~ ul a"))
        {
            await page.Open(lesson);
            await page.Open((await Links(page, "#etapes ~ ol a"))[^1] + "?pas-pour-moi=1");
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

    static async Task<string[]> Links(IPage page, string which) => await page.Locator(which).EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
}
