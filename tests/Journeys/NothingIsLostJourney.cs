using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>Two tabs, two clicks, the back button, a network that dies, a cookie that ends: nothing that was typed is lost, nothing is written twice.</summary>
public sealed class NothingIsLostJourney(Site site) : Journey(site)
{
    const string Repeated = Pages.Course + "/tout-ce-que-j-ai-deja-fait/mes-vies", Single = Pages.Course + "/mes-taches-travail-par-travail/voix-haute";

    static string LongText { get; } = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"À {i % 24} h, je prépare la commande numéro {i}."));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_clicks_on_the_button_write_one_line(bool script)
    {
        var page = await Visitor(1280, script);
        await page.Open("/mon-plan");
        await page.GetByLabel("Je vais…").FillAsync("Porter mon dossier");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter à mon plan" }).DblClickAsync();
        var line = page.Locator(".t-line").Filter(new() { HasText = "Porter mon dossier" });
        await Expect(line).ToHaveCountAsync(1);
        await page.Open("/mon-plan");
        await Expect(line).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_tabs_keep_what_both_wrote()
    {
        var one = await Visitor(script: false);
        var other = await one.Context.NewPageAsync();
        await one.Open(Repeated);
        await other.Open(Repeated);
        await FirstField(one).FillAsync("Vendange à Mâcon");
        await FirstField(other).FillAsync("Caisse à Bron");
        await one.Press("Enregistrer");
        await Expect(one.Locator("#retour")).ToContainTextAsync("Vendange à Mâcon");
        await other.Press("Enregistrer");
        await Expect(other.Locator("#retour")).ToContainTextAsync("Caisse à Bron");
        await Expect(other.Locator("#retour")).ToContainTextAsync("Vendange à Mâcon");
    }

    [Fact]
    public async Task The_back_button_after_saving_shows_what_was_saved()
    {
        var page = await Visitor(script: false);
        await page.Open(Repeated);
        await FirstField(page).FillAsync("Vendange à Mâcon");
        await page.Press("Enregistrer");
        await Expect(page.Locator(".t-entry")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Expect(page.Locator(".t-entry")).ToHaveCountAsync(1);
        await page.Open(Pages.Course + "/mes-traces");
        await Expect(page.GetByText("Vendange à Mâcon")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_network_that_dies_while_typing_loses_nothing_and_what_was_typed_is_saved_when_it_is_back()
    {
        var page = await Visitor();
        await page.Open(Single);
        await FirstField(page).PressSequentiallyAsync("Je préparais ");
        IsOffline = true;
        await page.Context.SetOfflineAsync(true);
        await FirstField(page).PressSequentiallyAsync("les commandes");
        var status = page.Locator(".t-autosave");
        await Expect(status).ToContainTextAsync("le réseau ne répond pas", new() { Timeout = 15_000 });
        await Expect(FirstField(page)).ToHaveValueAsync("Je préparais les commandes");
        await page.Context.SetOfflineAsync(false);
        await Expect(status).ToHaveTextAsync("Enregistré", new() { Timeout = 20_000 });
        page = await Reopen(page);
        await page.Open(Single);
        await Expect(FirstField(page)).ToHaveValueAsync("Je préparais les commandes");
    }

    [Fact]
    public async Task A_form_sent_without_network_gives_its_text_back_when_one_returns()
    {
        var page = await Visitor();
        await page.Open(Single);
        await FirstField(page).FillAsync("Je préparais les commandes");
        IsOffline = true;
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#formulaire").GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.Locator("#formulaire")).ToHaveCountAsync(0);
        await page.Context.SetOfflineAsync(false);
        await page.Open("/mon-plan");
        await page.Open(Single);
        var back = page.GetByRole(AriaRole.Button, new() { Name = "Remettre mon texte" });
        await back.ClickAsync();
        await Expect(FirstField(page)).ToHaveValueAsync("Je préparais les commandes");
        await Expect(page.Locator(".t-autosave")).ToHaveTextAsync("Enregistré");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cookie_that_ends_in_the_middle_of_a_long_text_loses_nothing(bool script)
    {
        var page = await Visitor(script: script);
        await page.Open(Single);
        await FirstField(page).FillAsync(LongText);
        await page.Context.ClearCookiesAsync();
        await page.Press("Enregistrer");
        await Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await Expect(FirstField(page)).ToHaveValueAsync(LongText);
        await page.Press("Enregistrer");
        await Expect(page.Locator("#retour")).ToBeVisibleAsync();
        await page.Open(Single);
        await Expect(FirstField(page)).ToHaveValueAsync(LongText);
    }

    static ILocator FirstField(IPage page) => page.Locator("#formulaire").GetByRole(AriaRole.Textbox).First;
}
