using Xunit;

namespace Tremplin.Tests.Learning.Certificates;

public sealed class CertificateTests
{
    const string Verify = "Attestation de suivi";

    [Theory, BothDatabases]
    public async Task What_is_left_to_do_is_said_in_words_until_the_last_lesson_is_decided(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();

        await (await aicha.Open("/formations/essai")).Follow("Ce qu'il reste à faire");
        aicha.Reads("Ce n'est pas un diplôme", "Leçon 1 :", "Leçon 2 :");
        Assert.False(aicha.HasButton("Recevoir mon attestation"));

        await (await aicha.Open($"{Given.Step}/geste?pas-pour-moi=1")).Choose("Je n'en ai pas envie").Press("Enregistrer");
        await aicha.Open(Given.Attestation);
        Assert.False(aicha.Sees("Leçon 1 :"));
        aicha.Reads("Leçon 2 :");
    }

    [Theory, BothDatabases]
    public async Task It_is_offered_on_the_course_page_and_at_the_end_of_the_last_lesson(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await site.SomeoneWhoHasBegun()).FinishTheCourse();

        Assert.Equal("/formations/essai/suite/geste", aicha.Url.AbsolutePath);
        Assert.True(aicha.HasLink("Recevoir mon attestation"));
        await (await aicha.Open("/formations/essai")).Follow("Recevoir mon attestation");
        Assert.True(aicha.HasButton("Recevoir mon attestation"));
    }

    [Theory, BothDatabases]
    public async Task The_public_page_says_by_default_what_was_followed_and_nothing_of_the_person(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        aicha.Reads("Votre attestation est prête.", "Aïcha Benali");

        var carole = await site.Visit().Open(await Code(site));

        Assert.Equal((200, Verify), (carole.Status, carole.Heading));
        carole.Reads("Un cours d'essai", "Semaine 1 : Tout essayer", "le 23 novembre 2026", "7 étapes, environ 10 minutes", "Ce n'est pas un diplôme");
        foreach (var hidden in new[] { "Aïcha", "Je sais suivre une personne fragile", "Caissière", "Calme" }) Assert.False(carole.Sees(hidden), hidden);
        Assert.Equal("noindex", carole.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.True(carole.Response.Headers.CacheControl!.NoCache);
        Assert.Empty(carole.Cookies);
    }

    [Theory, BothDatabases]
    public async Task Only_what_was_ticked_shows_and_nothing_private_can_be_ticked(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await aicha.Open(Given.Attestation);
        await aicha.Press("Retirer mon attestation");
        await aicha.Open(Given.Attestation);
        foreach (var secret in new[] { "Monsieur Ferrand tremblait", "Madame Delmas" }) Assert.False(aicha.Sees(secret), secret);

        await aicha.AskForAttestation("Aïcha B.", "Je sais suivre une personne fragile", "Mon nom", "Ce que j'ai choisi de montrer");

        var carole = await site.Visit().Open(await Code(site));
        carole.Reads("Aïcha B.", "Je sais suivre une personne fragile Où : Caissière.", "Écrit par la personne elle-même.");
        Assert.False(carole.Sees("Calme"));

        await (await aicha.Open(Given.Attestation)).Untick("Mon nom").Press("Enregistrer ce choix");
        await carole.Open(carole.Url.AbsolutePath);
        Assert.False(carole.Sees("Aïcha B."));
        carole.Reads("Je sais suivre une personne fragile");
    }

    [Theory, BothDatabases]
    public async Task What_it_says_is_sealed_in_the_database(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere();

        var paper = $"{await site.Scalar("select sealed_paper from learning_certificates")}";

        Assert.True(paper.Length > 100);
        foreach (var word in new[] { "Aïcha", "Benali", "essai", "name" }) Assert.DoesNotContain(word, paper, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_withdrawn_one_says_so_and_nothing_else_and_a_new_one_has_a_new_code(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var old = await Code(site);
        await aicha.Open(Given.Attestation);
        var withdraw = aicha.Prepare("Retirer mon attestation");

        await aicha.Send(withdraw);
        aicha.Reads("Votre attestation est retirée.");
        await aicha.Send(withdraw);
        Assert.Equal(200, aicha.Status);

        var carole = await site.Visit().Open(old);
        Assert.Equal("Cette attestation a été retirée", carole.Heading);
        Assert.False(carole.Sees("Un cours d'essai"));
        await aicha.AskForAttestation("Aïcha Benali");
        Assert.NotEqual(old, await Code(site));
        await aicha.Send(withdraw);
        Assert.Equal(1, await site.Count("learning_certificates"));
    }

    [Theory, BothDatabases]
    public async Task Erasing_a_person_keeps_an_anonymous_proof_of_the_code(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await (await aicha.Open(Given.Attestation)).Choose("Mon nom").Press("Enregistrer ce choix");
        var code = await Code(site);

        await (await aicha.Open("/effacer")).Press("Tout effacer");

        Assert.Equal(0, await site.Count("learning_certificates"));
        var carole = await site.Visit().Open(code);
        carole.Reads("Ce code est le bon.", "Un cours d'essai", "Aucun nom n'est affiché ici");
        Assert.False(carole.Sees("Aïcha"));
        Assert.False(carole.Sees("Suivie"));
    }

    [Theory, BothDatabases]
    public async Task Two_devices_of_one_account_keep_one_attestation_and_both_codes_are_good(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        var name = await aicha.CreateAccount("Aïcha");
        var first = await Code(site);
        var phone = await site.SomeoneWhoWroteEverywhere();
        var second = CodeOn(phone);

        await phone.SignIn(name);

        Assert.Equal((1, 2), (await site.Count("learning_certificates"), await site.Count("learning_certificate_proofs")));
        foreach (var code in new[] { first, second }) (await site.Visit().Open(code)).Reads("Ce code est le bon.");
        Assert.Equal(first, CodeOn(await phone.Open(Given.Attestation)));
    }

    [Theory, BothDatabases]
    public async Task Somebody_else_s_attestation_is_nowhere_to_be_found(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere();
        var code = (await Code(site)).Split('/')[^1];
        var marcel = await site.SomeoneWhoWroteEverywhere();
        foreach (var button in new[] { "Enregistrer ce choix", "Retirer mon attestation" })
        {
            await marcel.Open(Given.Attestation);
            var theirs = marcel.Page.QuerySelectorAll("input[name=code]");
            foreach (var field in theirs) field.SetAttribute("value", code);
            await marcel.Press(button);
            Assert.Equal((button, 404), (button, marcel.Status));
        }
        Assert.Equal(2, await site.Count("learning_certificates"));

        var nobody = await site.Visit().Open(Given.Attestation);
        Assert.False(nobody.Sees("Aïcha Benali"));
        Assert.Equal(404, (await nobody.Open("/attestations/AAAA-AAAA-AAAA-AAAA")).Status);
        Assert.Equal(404, (await nobody.Open("/attestations/essai")).Status);
    }

    [Theory, BothDatabases]
    public async Task It_is_refused_before_the_course_is_followed_and_without_a_name(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await site.SomeoneWhoHasBegun()).FinishTheCourse();

        await aicha.AskForAttestation("  \u202E ");
        Assert.Equal(400, aicha.Status);
        Assert.Equal(["Écrivez le nom qui sera sur votre attestation."], aicha.Errors);

        await aicha.Open(Given.Attestation);
        var ask = aicha.Fill("Votre nom, comme il sera écrit", "Aïcha").Prepare("Recevoir mon attestation");
        await (await aicha.Open("/effacer")).Press("Tout effacer");
        await aicha.Send(ask);
        Assert.Equal(404, aicha.Status);
        Assert.Equal(0, await site.Count("learning_certificate_proofs"));
    }

    [Theory, BothDatabases]
    public async Task A_hostile_name_is_words_on_every_page_that_shows_it(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.SomeoneWhoHasBegun()).FinishTheCourse();
        foreach (var name in new[] { "\"><img src=x onerror=alert(1)>", "</p><script>alert(1)</script>", "{{7*7}} @(1+1) &lt;b&gt;" })
        {
            await someone.AskForAttestation(name, "Mon nom");
            someone.Reads(name);
            (await someone.Open($"{Given.Attestation}/imprimer")).Reads(name);
            (await someone.Open(await Code(site))).Reads(name);
            Assert.Empty(someone.Page.QuerySelectorAll("main img, main script, main b"));
            await (await someone.Open(Given.Attestation)).Press("Retirer mon attestation");
        }
    }

    [Theory, BothDatabases]
    public async Task A_code_is_read_however_it_is_typed(Db db)
    {
        await using var site = await TestSite.On(db);
        await site.SomeoneWhoWroteEverywhere();
        var address = await Code(site);

        foreach (var typed in new[] { address.ToLowerInvariant(), address.Replace("-", "", StringComparison.Ordinal), address.Replace("-", "%20", StringComparison.Ordinal) })
            Assert.Equal((typed, Verify), (typed, (await site.Visit().Open(typed)).Heading));
    }

    static string CodeOn(Visitor owner) => owner.Page.QuerySelector("a[href^='/attestations/']")!.GetAttribute("href")!;

    static async Task<string> Code(TestSite site) => $"/attestations/{string.Join('-', $"{await site.Scalar("select code from learning_certificates order by code")}".Chunk(4).Select(c => new string(c)))}";
}
