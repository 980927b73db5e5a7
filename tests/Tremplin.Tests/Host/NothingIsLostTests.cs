using Xunit;

namespace Tremplin.Tests.Host;

/// <summary>Nothing typed is ever lost: an expired page, a text too long, a body too big.</summary>
public sealed class NothingIsLostTests
{
    const string LongText = "Il me tend son porte-monnaie.\nJ'ouvre la main, je compte tout haut avec lui.";

    [Theory, BothDatabases]
    public async Task A_form_whose_protection_expired_comes_back_filled_and_is_sent_again(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/moments");

        await aicha.Forget("formulaire").Fill("Quel était ce travail ?", "Caissière").Fill("Racontez un moment.", LongText).Fill("Que faites-vous ?", "Je compte").Choose("un papier à moi").Press("Enregistrer");

        Assert.Equal(400, aicha.Status);
        Assert.Contains("Rien n'est perdu.", Assert.Single(aicha.Errors), StringComparison.Ordinal);
        Assert.Equal(LongText, aicha.ValueOf("Racontez un moment.").ReplaceLineEndings("\n"));
        Assert.Equal(("Caissière", "Je compte"), (aicha.ValueOf("Quel était ce travail ?"), aicha.ValueOf("Que faites-vous ?")));
        Assert.True(aicha.IsChosen("un papier à moi"));

        await aicha.Press("Enregistrer");
        Assert.Equal(200, aicha.Status);
        aicha.Reads("C'est enregistré.");
    }

    [Theory, BothDatabases]
    public async Task A_browser_that_keeps_no_cookie_is_told_so_and_keeps_the_words(Db db)
    {
        await using var site = await TestSite.On(db);
        var visitor = await site.Visit().Open("/mon-plan");

        await visitor.Forget("formulaire").Fill("Je vais...", "Appeler la mairie").Press("Ajouter à mon plan");

        Assert.Equal(400, visitor.Status);
        Assert.Contains("cookie", Assert.Single(visitor.Errors), StringComparison.Ordinal);
        Assert.Equal("Appeler la mairie", visitor.ValueOf("Je vais..."));
    }

    [Theory, BothDatabases]
    public async Task A_person_erased_in_another_tab_keeps_what_they_were_writing(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/envies");
        var send = aicha.Fill("Le mot que je garde", "Calme").Fill("Ce qui pèse en ce moment", LongText).Prepare("Enregistrer");
        await (await aicha.Open("/effacer")).Press("Tout effacer");

        await aicha.Send(send);

        await aicha.Open($"{Given.Step}/envies");
        Assert.Equal(LongText, aicha.ValueOf("Ce qui pèse en ce moment").ReplaceLineEndings("\n"));
    }

    [Theory, BothDatabases]
    public async Task Two_tabs_of_one_form_keep_the_last_words_and_break_nothing(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/envies");
        var first = aicha.Fill("Le mot que je garde", "Calme").Prepare("Enregistrer");
        await aicha.Open($"{Given.Step}/envies");
        var second = aicha.Fill("Le mot que je garde", "Patience").Prepare("Enregistrer");

        await aicha.Send(first);
        await aicha.Send(second);

        Assert.Equal("Patience", aicha.ValueOf("Le mot que je garde"));
        Assert.Equal(1, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task A_text_too_long_is_refused_with_its_length_and_kept_in_the_page(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        var text = string.Concat(Enumerable.Repeat("Je compte. ", 5_000)).Trim();

        await (await aicha.Open($"{Given.Step}/envies")).Fill("Le mot que je garde", "Calme").Fill("Ce qui pèse en ce moment", text).Press("Enregistrer");

        Assert.Equal(400, aicha.Status);
        Assert.Contains("Gardez-en 4000 au plus.", Assert.Single(aicha.Errors), StringComparison.Ordinal);
        Assert.Equal(text, aicha.ValueOf("Ce qui pèse en ce moment"));
        Assert.Equal("Calme", aicha.ValueOf("Le mot que je garde"));
    }

    [Theory, BothDatabases]
    public async Task A_body_beyond_all_measure_is_refused_with_a_page_and_the_site_goes_on(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/envies");
        var send = aicha.Fill("Le mot que je garde", "Calme").Fill("Ce qui pèse en ce moment", new string('a', 2_000_000)).Prepare("Enregistrer");

        await aicha.Send(send);

        Assert.Equal((413, "Cette demande n'est pas passée"), (aicha.Status, aicha.Heading));
        await aicha.Open($"{Given.Step}/envies");
        Assert.Equal(200, aicha.Status);
    }

    [Theory, BothDatabases]
    public async Task A_form_with_thousands_of_fields_is_refused_and_the_site_goes_on(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, $"{Given.Step}/envies")) { Content = new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create($"f{i}", "x"))) };
        using var response = await aicha.SendOnce(request);

        Assert.InRange((int)response.StatusCode, 400, 499);
        await aicha.Open("/");
        Assert.Equal(200, aicha.Status);
    }
}
