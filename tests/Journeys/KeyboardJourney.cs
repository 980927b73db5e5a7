using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>From the home page to the plan without a mouse.</summary>
public sealed class KeyboardJourney(Site site) : Journey(site)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task Someone_without_a_mouse_answers_a_question_and_plans_a_thing_to_do(int width, bool script)
    {
        var page = await Visitor(width, script: script);
        var keyboard = new Keyboard(page);
        await page.Open("/");
        Assert.Equal("Aller au contenu", await keyboard.Tab());
        await keyboard.Press("Enter");
        await page.WaitForURLAsync("**/#contenu");
        await keyboard.GoTo("Trouver ce que je sais faire");
        await keyboard.Enter();
        await keyboard.GoTo("Commencer la semaine 1");
        await keyboard.Enter();
        await keyboard.GoTo("Suivant");
        await keyboard.Enter();

        await keyboard.GoTo(await FirstChoice(page));
        await keyboard.Press("Space");
        await Expect(page.Middle().Locator("input:checked")).ToHaveCountAsync(1);
        await keyboard.GoTo("Voir ce qu'on peut en dire");
        await keyboard.Enter();
        await Expect(page.Locator("#retour")).ToBeVisibleAsync();

        await page.Open("/mon-plan");
        await keyboard.GoTo("Je vais");
        await keyboard.Type("Appeler la mairie");
        await keyboard.GoTo("Ajouter à mon plan");
        await keyboard.Enter();
        await Expect(page.Locator(".t-line").Filter(new() { HasText = "Appeler la mairie" })).ToHaveCountAsync(1);
        await keyboard.GoTo("C'est fait : Appeler la mairie");
        await keyboard.Enter();
        await Expect(page.Locator(".t-line.is-done").Filter(new() { HasText = "Appeler la mairie" })).ToHaveCountAsync(1);
    }

    static async Task<string> FirstChoice(IPage page) => (await page.Middle().Locator(".govuk-checkboxes__label, .govuk-radios__label").First.Words())[..12];

    [Theory]
    [InlineData("/")]
    [InlineData("/affichage")]
    [InlineData(Pages.Course)]
    [InlineData(Pages.Course + "/tout-ce-que-j-ai-deja-fait/mes-vies")]
    [InlineData(Pages.Course + "/racontez-moi-un-mardi/palette")]
    [InlineData("/mon-plan")]
    [InlineData("/orientation")]
    [InlineData("/orientation/interets/preferences/C7-R7")]
    [InlineData("/orientation/competences")]
    [InlineData("/orientation/mes-criteres")]
    [InlineData("/metiers/D1505")]
    public async Task No_page_keeps_the_focus(string path)
    {
        var page = await Visitor();
        var keyboard = new Keyboard(page);
        await page.Open(path);
        await keyboard.GoTo("Mentions légales");
        Assert.NotEqual("", await keyboard.Tab("Shift+Tab"));
    }
}
