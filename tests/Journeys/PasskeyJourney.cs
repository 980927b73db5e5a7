using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>A telephone that opens the account with a finger: a virtual authenticator of the browser plays the telephone.</summary>
public sealed class PasskeyJourney(Site site) : Journey(site)
{
    /// <summary>Browsers keep keys for names, not for numbers.</summary>
    protected override string Address => Site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task Someone_makes_a_key_by_keyboard_and_comes_back_without_a_password()
    {
        var page = await Visitor();
        await Finger(page, accepts: true);
        await page.Open("/compte/creer");
        var name = await page.CreateAccount("Aïcha");
        await page.Follow("Mes clés d");
        await page.Locator("input[type=password]").FillAsync(Pages.Password);
        await page.Arrive(() => page.Keyboard.PressAsync("Enter"));
        await page.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "Faire la clé" }).PressAsync("Enter"));
        await Expect(page.GetByText("Votre clé est faite.")).ToBeVisibleAsync();
        await page.Open("/compte");
        await page.Press("Me déconnecter");

        await page.Follow("ai une clé d");
        await page.Arrive(() => page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma clé" }).PressAsync("Enter"));

        await page.Open("/compte");
        await Expect(page.Middle()).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Whoever_refuses_on_the_telephone_is_told_that_nothing_was_done_and_may_begin_again()
    {
        var page = await Visitor();
        await Finger(page, accepts: false);
        await page.Open("/compte/connexion/cle");

        var button = page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma clé" });
        await button.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(Pages.Printed("Rien n'a été fait. Vous pouvez recommencer."));
        await Expect(button).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_browser_that_keeps_no_key_says_what_else_one_can_do()
    {
        var page = await Visitor(script: false);
        await page.Open("/compte/connexion/cle");

        await Expect(page.GetByText(Pages.Printed("Ce navigateur ne sait pas se servir d'une clé."))).ToBeVisibleAsync();
        await page.Follow("Connectez-vous avec votre mot de passe");
        Assert.Equal("/compte/connexion", page.Path());
    }

    static async Task Finger(IPage page, bool accepts)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = accepts,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
