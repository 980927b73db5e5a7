using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>Marcel has no e-mail and keeps no password: a sheet of paper and six figures open his account.</summary>
public sealed class PaperCardJourney(Site site) : Journey(site)
{
    const string Pin = "704182", OtherPin = "928374", Work = "Porter mon dossier";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Marcel_comes_back_with_his_card_and_when_he_forgets_his_code_with_its_stub(bool script)
    {
        var page = await Visitor(script: script);
        await page.Open("/mon-plan");
        await page.GetByLabel("Je vais…").FillAsync(Work);
        await page.Press("Ajouter à mon plan");
        await page.Open("/compte/creer");
        await page.GetByLabel("Comment voulez-vous qu’on vous appelle").FillAsync("Marcel");
        await page.GetByLabel("Avec une carte en papier").CheckAsync();
        await page.Press("Continuer");
        await ChoosePin(page, Pin);
        await page.Press("Voir ma carte à imprimer");
        var card = await Print(page);
        await page.Press("J’ai ma carte en main");
        await Expect(page.GetByText("Votre carte est prête.")).ToBeVisibleAsync();
        await page.Press("Me déconnecter");
        await page.GoBackAsync();
        Assert.DoesNotContain(card.Letters, await page.ContentAsync(), StringComparison.Ordinal);

        var library = await Visitor(1280, script);
        await library.Open("/carte");
        await Enter(library, card, Pin);
        await library.Open("/mon-plan");
        await Expect(library.Locator(".t-line").First).ToContainTextAsync(Work);

        var phone = await Visitor(script: script);
        await phone.Open($"/carte?c={card.Number}{card.Letters}".Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain(card.Number[^4..], phone.Url, StringComparison.Ordinal);
        foreach (var wrong in new[] { "135798", "246897", "357986" })
        {
            await phone.Locator("[name=Pin]").FillAsync(wrong);
            await phone.Press("Entrer");
        }
        await Expect(phone.GetByText("Cette carte est bloquée")).ToBeVisibleAsync();
        await phone.Follow("Je prends mon talon");
        await phone.Locator("[name=Number]").FillAsync(card.Number);
        await phone.Locator("[name=Letters]").FillAsync(card.Stub);
        await ChoosePin(phone, OtherPin);
        await phone.Press("Voir ma nouvelle carte");
        var next = await Print(phone);
        await phone.Press("J’ai ma carte en main");

        var home = await Visitor(script: script);
        await home.Open("/carte");
        await Enter(home, next, OtherPin);
        await home.Open("/mon-plan");
        await Expect(home.Locator(".t-line").First).ToContainTextAsync(Work);
    }

    static async Task ChoosePin(IPage page, string pin)
    {
        await page.Locator("[name=Pin]").FillAsync(pin);
        await page.Locator("[name=Again]").FillAsync(pin);
    }

    static async Task Enter(IPage page, (string Number, string Letters, string Stub) card, string pin)
    {
        await page.Locator("[name=Number]").FillAsync(card.Number);
        await page.Locator("[name=Letters]").FillAsync(card.Letters.ToLowerInvariant());
        await page.Locator("[name=Pin]").FillAsync(pin);
        await page.Press("Entrer");
    }

    /// <summary>What comes out of the printer, on one sheet, without the site around it; and how it shows on the screen does not matter.</summary>
    static async Task<(string Number, string Letters, string Stub)> Print(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".t-qr")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "J’ai ma carte en main" })).ToBeHiddenAsync();
        var words = await page.Locator(".t-idcard dd, .t-stub dd").AllInnerTextsAsync();
        Assert.Single(await page.Print());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return (Plain(words[0]), Plain(words[1]), Plain(words[4]));
    }

    static string Plain(string words) => words.Replace('\u00a0', ' ').Trim();
}
