using Tremplin.Journeys.Support;

namespace Tremplin.Journeys.Sweeps;

/// <summary>The interest test, from its three ways in to the link a counsellor opens.</summary>
public sealed class OrientationSweep(Site site) : Sweep(site)
{
    const string Interests = "/orientation/interets";

    [Fact]
    public async Task The_pages_of_the_interest_test_can_be_read_by_everyone()
    {
        var page = await Visitor();
        await LookAt(page, ["/orientation", "/orientation/partage", Interests, $"{Interests}/une-par-une/R1", $"{Interests}/preferences/C7-R7", $"{Interests}/images/R1", $"{Interests}/images/resultat"]);
        await Answer(page, "une-par-une/R1", (letter, number) => letter is 'S' ? 4 - number % 2 : letter is 'A' ? 3 - number % 2 : number % 2);
        await LookAt(page);
        await page.Press("Effacer ces réponses");
        await Answer(page, "une-par-une/R1", (letter, number) => letter is 'R' ? 4 - number % 2 : letter is 'A' ? 3 - number % 2 : number % 2);
        await LookAt(page, [$"{Interests}/une-par-une/I1"]);
        await Answer(page, "images/R1", (_, _) => 1);
        await LookAt(page);
        await LookAt(page, ["/orientation", Interests, $"{Interests}/une-par-une/resultat", $"{Interests}/une-par-une/imprimer", Pages.Course + "/mes-idees-de-metiers/quatre-lignes", "/orientation/partage"]);
        await page.Locator("#Until").FillAsync("2020-01-01");
        await page.Press("Faire un lien");
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await LookAt(page);
        await page.Open("/orientation/partage");
        await page.GetByLabel("Pour qui est ce lien").FillAsync("Bruno Delarue-Saint-Vincent, conseiller à Aubenas");
        await page.Press("Faire un lien");
        var link = new Uri(await page.Locator("[data-copy]").InnerTextAsync()).AbsolutePath;
        await LookAt(await Visitor(), [link]);
        await LookAt(page, [link, "/orientation/partage"]);
        await page.Press("Arrêter ce lien");
        await LookAt(page);
        Finish();
    }

    /// <summary>From this question to the result, without drawing the pages between: the journeys go through them.</summary>
    static async Task Answer(IPage page, string first, Func<char, int, int> place)
    {
        await page.Open($"{Interests}/{first}");
        await page.EvaluateAsync(AnswerAll, (from letter in "RIASEC" from number in Enumerable.Range(1, 8) select (letter, number)).ToDictionary(a => $"{a.letter}{a.number}", a => place(a.letter, a.number)));
        await page.Open($"{Interests}/{first.Split('/')[0]}/resultat");
    }

    const string AnswerAll = """
        async places => {
            for (let question = document, at = location.pathname; !at.endsWith("/resultat");) {
                const button = question.querySelectorAll("button[name=reponse]")[places[at.split("/").pop()]];
                const body = new URLSearchParams(new FormData(button.form));
                body.append("reponse", button.value);
                const next = await fetch(button.form.getAttribute("action") ?? at, { method: "POST", body });
                at = new URL(next.url).pathname;
                question = new DOMParser().parseFromString(await next.text(), "text/html");
            }
        }
        """;
}
