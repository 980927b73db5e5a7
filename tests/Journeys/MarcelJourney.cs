using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>Marcel reads with difficulty: simplified text first, large letters, one question per screen, and a voice.</summary>
public sealed class MarcelJourney(Site site) : Journey(site)
{
    const string Lesson = Pages.Course + "/tout-ce-que-j-ai-deja-fait";

    /// <summary>A device with a French voice: it says a sentence when asked, and ends it when the test says so.</summary>
    const string FrenchVoice = """
        window.said = [];
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        let last;
        window.endSentence = () => last.onend({});
        Object.defineProperty(window, "speechSynthesis", { value: {
            getVoices: () => [{ lang: "en-US", localService: true }, { lang: "fr-FR", localService: true }],
            addEventListener() {}, cancel() {}, speak(u) { last = u; said.push(`${u.lang} ${u.text}`); },
        } });
        """;

    [Fact]
    public async Task Marcel_listens_to_simplified_text_answers_one_question_per_screen_and_says_that_the_action_is_not_for_him()
    {
        var page = await Visitor(before: FrenchVoice);
        await page.Open("/affichage");
        foreach (var choice in new[] { "taille=3", "simplifie=1", "etapes=s", "champs=o", "lecture=1" })
            await page.Locator($"input[name={choice.Split('=')[0]}][value='{choice.Split('=')[1]}']").CheckAsync();
        await page.Press("Enregistrer mes choix");
        await Expect(page.GetByText("C’est réglé.")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex(@"\bt-size-3\b"));

        await page.Open(Lesson + "/ouverture");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Texte simplifié" })).ToHaveAttributeAsync("aria-pressed", "true");
        await Listen(page);

        var learner = new Learner(page);
        await learner.Walk(until: p => p.Path().EndsWith("/mes-vies", StringComparison.Ordinal));
        await Expect(page.GetByText("Question 1 sur 5")).ToBeVisibleAsync();
        await Expect(page.Locator("#formulaire").GetByRole(AriaRole.Textbox)).ToHaveCountAsync(1);
        await learner.Walk(until: p => p.Path().EndsWith("/retrouver", StringComparison.Ordinal));

        var action = await page.Locator("#quoi").InputValueAsync();
        await page.Follow("Pas pour moi");
        await page.Middle().GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.Press("Enregistrer");
        await Expect(page.GetByText("Rien n’est ajouté à votre plan.")).ToBeVisibleAsync();
        await page.Open("/mon-plan");
        await Expect(page.GetByText(Pages.Printed(action))).ToHaveCountAsync(0);
    }

    static async Task Listen(IPage page)
    {
        var tools = page.Locator(".t-tools[data-read]");
        Task Tool(string name) => tools.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Tool("Écouter");
        await Expect(page.Locator(".is-read")).ToHaveCountAsync(1);
        var first = await page.Locator(".is-read").TextContentAsync();
        await page.EvaluateAsync("endSentence()");
        await Expect(page.Locator(".is-read")).Not.ToHaveTextAsync(first!);
        await Tool("Pause");
        await Tool("Reprendre");
        await Tool("Arrêter");
        await Expect(page.Locator(".is-read")).ToHaveCountAsync(0);
        var said = await page.EvaluateAsync<string[]>("said");
        Assert.True(said.Length >= 3, "A sentence, the next one, and the same again after a pause.");
        Assert.All(said, sentence => Assert.StartsWith("fr-FR ", sentence, StringComparison.Ordinal));
        Assert.Equal(said[1], said[2]);
    }

    [Fact]
    public async Task A_device_without_a_French_voice_says_so_kindly()
    {
        var page = await Visitor();
        await page.Open(Lesson + "/ouverture");
        await Expect(page.Locator(".t-tools[data-read]")).ToContainTextAsync("Votre appareil n’a pas de voix française");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Écouter" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_nothing_promises_a_voice_and_the_text_can_still_be_simplified()
    {
        var page = await Visitor(script: false);
        await page.Open(Lesson + "/ouverture");
        await Expect(page.GetByText("Écouter")).ToHaveCountAsync(0);
        var complete = await page.Middle().Words();
        await page.Press("Texte simplifié");
        Assert.Equal(Lesson + "/ouverture", page.Path());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Texte simplifié" })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.NotEqual(complete, await page.Middle().Words());
    }
}
