using System.Text.Json;
using Tremplin.Orientation.Skills;
using Tremplin.Tests.Orientation.Ranking;
using Xunit;

namespace Tremplin.Tests.Orientation.Skills;

/// <summary>What someone reads, ticks and takes away at /orientation/competences.</summary>
public sealed class SkillPagesTests
{
    internal const string Skills = "/orientation/competences", Card = $"{Skills}/carte";

    /// <summary>A cashier until last year, as she says it, who has just said which job it was.</summary>
    internal static async Task<Visitor> Cashier(TestSite site)
    {
        var aicha = await site.Visit().Open(Skills);
        await aicha.Choose("Un travail payé").Fill("Qu'est-ce que vous faisiez ?", "caissière").Fill("Chez qui, ou dans quelle ville ?", "Leclerc à Vierzon").Fill("De quelle année", "2014").Fill("À quelle année", "2025").Press("Continuer");
        return await aicha.Choose("Hôte ou hôtesse de caisse").Press("Continuer");
    }

    [Theory, BothDatabases]
    public async Task From_a_job_as_one_says_it_to_a_card_ready_for_a_CV(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        aicha.Reads("Caissière : ce que j'y ai fait", "Étape 1 sur 2");
        await aicha.Choose("Procéder à l'encaissement").Choose("Clôturer une caisse").Press("Continuer");

        aicha.Reads("Étape 2 sur 2", "Procéder à l'encaissement", "Clôturer une caisse");
        Assert.False(aicha.Sees("Désactiver l'antivol d'un article"));
        await OfSkill(aicha, "Procéder à l'encaissement", "Je peux le montrer", "Oui", ("Quelqu'un l'a vu", "ma responsable, Madame Delmas")).Press("Enregistrer, et voir ma carte");

        aicha.Reads("Je sais le faire, et le montrer à d'autres", "Quelqu'un l'a vu : ma responsable, Madame Delmas", "Je l'ai déjà fait",
            "Procéder à l'encaissement, et le montrer à d'autres : caissière, Leclerc à Vierzon (2014–2025).");
        (await aicha.Follow("La version à imprimer")).Reads("Ma carte de compétences", "Procéder à l'encaissement : Caissière, Leclerc à Vierzon (2014–2025)");
        Assert.Equal("D1505", $"{await site.Scalar("select code from plan_record where kind = 'job'")}");
        Assert.Equal(2, await site.Count("plan_record where kind = 'skill'"));

        // Come back later: what was said is there.
        await aicha.Open($"{Experience(await site.Scalar("select id from plan_record where kind = 'job'"))}/comment");
        Assert.Equal(["montre", "oui", "vu"], aicha.Page.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    internal static string Experience(object? id) => $"{Skills}/{(id is byte[] bytes ? new Guid(bytes) : Guid.Parse($"{id}"))}";

    /// <summary>Answers inside the card of one skill.</summary>
    internal static Visitor OfSkill(Visitor someone, string title, string level, string liked, (string Kind, string Text)? proof = null)
    {
        var card = someone.Page.QuerySelectorAll("section.t-card").Single(c => Visitor.Plain(c.QuerySelector("h2")!.TextContent) == title);
        foreach (var label in card.QuerySelectorAll("label"))
        {
            var words = Visitor.Plain(label.TextContent);
            var control = someone.Page.GetElementById(label.GetAttribute("for")!)!;
            if (words == level || words == liked || words == proof?.Kind) ((AngleSharp.Html.Dom.IHtmlInputElement)control).IsChecked = true;
            if (words is "Laquelle ?" && proof is { } its) someone.Write(control, its.Text);
        }
        return someone;
    }

    [Theory, BothDatabases]
    public async Task The_same_forms_sent_twice_make_one_job_one_skill_and_one_proof(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open(Skills);
        aicha.Choose("Un travail payé").Fill("Qu'est-ce que vous faisiez ?", "caissière");
        await Twice(aicha, "Continuer");
        Assert.Equal(1, await site.Count("plan_record"));

        aicha.Choose("Hôte ou hôtesse de caisse");
        await Twice(aicha, "Continuer");
        aicha.Choose("Procéder à l'encaissement").Fill("Autre chose que j'y ai fait", "zblorguer");
        await Twice(aicha, "Continuer");
        Assert.Equal(3, await site.Count("plan_record"));

        await aicha.Follow("Continuer");
        OfSkill(aicha, "Procéder à l'encaissement", "Sans aide", "Oui", ("Un fait le montre", "deux ans sans erreur"));
        await Twice(aicha, "Enregistrer, et voir ma carte");
        Assert.Equal(4, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task Who_saw_it_is_sealed_and_named_to_nobody_unless_they_agreed(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        await aicha.Choose("Procéder à l'encaissement").Press("Continuer");
        await OfSkill(aicha, "Procéder à l'encaissement", "Sans aide", "Oui", ("Quelqu'un l'a vu", "Madame Delmas")).Press("Enregistrer");

        (await aicha.Open(Card)).Reads("Quelqu'un l'a vu : Madame Delmas");
        Assert.StartsWith("CfDJ8", $"{await site.Scalar("select sealed_witness from plan_record where kind = 'proof'")}", StringComparison.Ordinal);
        Assert.Equal("", $"{await site.Scalar("select title from plan_record where kind = 'proof'")}");
        Assert.False((await aicha.Open($"{Card}/imprimer")).Reads("Quelqu'un l'a vu").Sees("Delmas"));
        var file = await Json(aicha, $"{Card}.json");
        Assert.Equal("Quelqu'un l'a vu", file.GetProperty("skills")[0].GetProperty("proofs")[0].GetString());
        Assert.DoesNotContain("Delmas", $"{file}", StringComparison.Ordinal);

        await aicha.Open($"{Experience(await site.Scalar("select id from plan_record where kind = 'job'"))}/comment");
        Assert.Equal("Madame Delmas", aicha.ValueOf("Laquelle ?"));
        await aicha.Choose("Cette personne est d'accord pour que je donne son nom").Press("Enregistrer");
        (await aicha.Open($"{Card}/imprimer")).Reads("Quelqu'un l'a vu : Madame Delmas");
        Assert.Contains("Madame Delmas", $"{await Json(aicha, $"{Card}.json")}", StringComparison.Ordinal);

        // Not seen after all: her name and her agreement go.
        await aicha.Open($"{Experience(await site.Scalar("select id from plan_record where kind = 'job'"))}/comment");
        Assert.True(aicha.IsChosen("Cette personne est d'accord pour que je donne son nom"));
        await aicha.Choose("Un papier le dit").Fill("Laquelle ?", "un certificat").Press("Enregistrer");
        aicha.Reads("Un papier le dit : un certificat");
        Assert.Equal("", $"{await site.Scalar("select coalesce(sealed_witness, '') from plan_record where kind = 'proof'")}{await site.Scalar("select coalesce(consent, '') from plan_record where kind = 'proof'")}");
    }

    static async Task Twice(Visitor someone, string words)
    {
        var request = someone.Prepare(words);
        await someone.Send(request);
        await someone.Send(request);
    }

    [Theory, BothDatabases]
    public async Task What_is_unticked_goes_with_its_proof_and_more_is_shown_a_dozen_at_a_time(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        Assert.Equal(TickPage.Dozen, aicha.Page.QuerySelectorAll("input[name=fait]").Length);
        await aicha.Choose("Procéder à l'encaissement").Press("Garder, et en voir d'autres");
        aicha.Reads("Et aussi", "Déjà noté pour cette expérience", "Procéder à l'encaissement");
        await aicha.Choose("Gérer les opérations de paiement par cartes bancaires").Press("Continuer");
        await OfSkill(aicha, "Procéder à l'encaissement", "Sans aide", "Non", ("Un papier le dit", "un certificat")).Press("Enregistrer");
        Assert.Equal(4, await site.Count("plan_record"));

        await (await aicha.Open(Skills)).Follow("Dire ce que j'y ai fait");
        Assert.True(aicha.IsChosen("Procéder à l'encaissement"));
        await aicha.Untick("Procéder à l'encaissement").Press("Continuer");

        Assert.Equal(2, await site.Count("plan_record"));
        Assert.False((await aicha.Open(Card)).Sees("Procéder à l'encaissement"));
    }

    [Theory, BothDatabases]
    public async Task What_was_written_in_the_course_is_there_and_finds_its_official_words(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await (await aicha.Open($"{Given.Step}/moments")).Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte tout haut")
            .Fill("Donc, je sais...", "Je sais clôturer la caisse").Choose("quelqu'un l'a vu").Fill("Qui l'a vu ?", "Madame Delmas").Press("Enregistrer");
        var rows = await site.Count("plan_record");

        await aicha.Open(Skills);
        aicha.Reads("Caissière", "1 chose que vous savez faire", "Dit avec vos mots", "Je sais clôturer la caisse");
        await aicha.Follow("Chercher les mots des annonces");
        aicha.Reads("Est-ce ceci ?", "Vous avez écrit : « Je sais clôturer la caisse ».");
        await aicha.Choose("Clôturer une caisse").Press("Continuer");

        (await aicha.Open(Card)).Reads("Clôturer la caisse", "Dans les annonces : Clôturer une caisse", "Quelqu'un l'a vu : Madame Delmas");
        Assert.False((await aicha.Open($"{Card}/imprimer")).Reads("Quelqu'un l'a vu").Sees("Delmas"));
        Assert.Equal(rows, await site.Count("plan_record"));
        Assert.False((await aicha.Open(Skills)).Sees("Dit avec vos mots"));
    }

    [Theory, BothDatabases]
    public async Task Life_counts_and_words_that_Rome_has_not_stay_as_they_are(Db db)
    {
        await using var site = await TestSite.On(db);
        var marcel = await site.Visit().Open(Skills);
        await marcel.Choose("Chez moi, avec ma famille").Fill("Qu'est-ce que vous faisiez ?", "je me suis occupé de mes enfants").Press("Continuer");
        await marcel.Choose("Élever des enfants").Press("Continuer");
        await marcel.Choose("Aider l'enfant à faire ses devoirs").Fill("Autre chose que j'y ai fait", "zblorguer des frimouzes").Press("Continuer");
        marcel.Reads("Nous ne trouvons pas de phrase d'annonce qui dise cela.");
        await marcel.Follow("Continuer");

        (await marcel.Open(Card)).Reads("Aider l'enfant à faire ses devoirs", "Zblorguer des frimouzes", "Je me suis occupé de mes enfants");
        Assert.Equal("V01", $"{await site.Scalar("select code from plan_record where kind = 'job'")}");
    }

    [Theory, BothDatabases]
    public async Task A_job_that_is_none_of_those_is_kept_in_ones_own_words(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Skills);
        await someone.Choose("Un travail payé").Fill("Qu'est-ce que vous faisiez ?", "homme à tout faire").Press("Continuer");
        await someone.Press("Continuer");
        Assert.Equal(["Choisissez ce qui ressemble le plus, ou « Aucun de ceux-là »."], someone.Errors);
        await someone.Choose("Aucun de ceux-là : je garde mes mots").Press("Continuer");
        await someone.Fill("Autre chose que j'y ai fait", "zblorguer").Press("Continuer");

        (await someone.Open(Card)).Reads("Zblorguer", "Homme à tout faire");
    }

    [Theory, BothDatabases]
    public async Task What_is_somebody_else_s_is_not_found(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        await aicha.Choose("Procéder à l'encaissement").Press("Continuer");
        var experience = Experience(await site.Scalar("select id from plan_record where kind = 'job'"));
        var skill = Experience(await site.Scalar("select id from plan_record where kind = 'skill'"))[Skills.Length..];
        var forms = new List<Func<HttpRequestMessage>>();
        foreach (var (path, button) in new[] { (experience, "Continuer"), ($"{experience}/comment", "Enregistrer"), ($"{experience}/changer", "Enregistrer"), ($"{experience}/metier", "Continuer") })
            forms.Add((await aicha.Open(path)).Prepare(button));

        foreach (var other in new[] { site.Visit(), await site.SomeoneWhoHasBegun() })
        {
            foreach (var path in new[] { experience, $"{experience}/comment", $"{experience}/changer", $"{experience}/metier", $"{Skills}/mots{skill}", $"{Skills}/{Guid.NewGuid()}", $"{Skills}/manque/D1505/1", $"{Skills}/manque/Z9999/1", $"{Card}.json", $"{Card}-europass.json" })
                Assert.Equal((path, 404), (path, (await other.Open(path)).Status));
            // Their own token, her address.
            var token = (await other.Open(Skills)).Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!;
            foreach (var form in forms)
            {
                var body = await form().Content!.ReadAsStringAsync();
                var stolen = System.Text.RegularExpressions.Regex.Replace(body, "jeton=[^&]*", $"jeton={Uri.EscapeDataString(token)}");
                await other.Send(() => new(HttpMethod.Post, form().RequestUri) { Content = new StringContent(stolen, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") });
                Assert.Equal(404, other.Status);
            }
        }
        Assert.Equal(2, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task Bad_words_come_back_as_they_were_typed_and_hostile_ones_are_only_words(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open(Skills);
        await someone.Press("Continuer");
        Assert.Equal(["Dites où c'était. Si vous hésitez, prenez le plus proche.", "Écrivez ce que vous faisiez. Deux mots suffisent."], someone.Errors);
        await someone.Choose("Un travail payé").Fill("Qu'est-ce que vous faisiez ?", new string('é', 121)).Fill("De quelle année", "2025").Fill("À quelle année", "2014").Press("Continuer");
        Assert.Equal(400, someone.Status);
        Assert.Equal(121, someone.ValueOf("Qu'est-ce que vous faisiez ?").Length);
        Assert.Equal(0, await site.Count("plan_record"));

        const string hostile = "</script><b onclick=x>'; drop table plan_record;-- \u202Eéà 😀 % {0}";
        await someone.Fill("Qu'est-ce que vous faisiez ?", hostile).Fill("De quelle année", "").Fill("À quelle année", "").Press("Continuer");
        await someone.Choose("Aucun de ceux-là : je garde mes mots").Press("Continuer");
        await someone.Fill("Autre chose que j'y ai fait", hostile).Press("Continuer");
        (await someone.Open(Card)).Reads(hostile);
        Assert.Equal(200, (await someone.Open($"{Card}/imprimer")).Status);
    }

    [Theory, BothDatabases]
    public async Task An_experience_is_changed_or_taken_away_with_what_hangs_under_it(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        await aicha.Choose("Procéder à l'encaissement").Press("Continuer");
        await (await aicha.Open(Skills)).Follow("Changer ou retirer");
        Assert.Equal("Leclerc à Vierzon", aicha.ValueOf("Chez qui, ou dans quelle ville ?"));
        await aicha.Fill("Chez qui, ou dans quelle ville ?", "Auchan").Press("Enregistrer");
        aicha.Reads("Caissière, Auchan (2014–2025)", "1 chose que vous savez faire");

        await (await aicha.Follow("Changer ou retirer")).Press("Retirer cette expérience");
        Assert.Equal(0, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task The_card_goes_with_its_codes_and_without_what_is_nobody_s_business(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        await aicha.Choose("Procéder à l'encaissement").Press("Continuer");
        await OfSkill(aicha, "Procéder à l'encaissement", "Sans aide", "Non").Press("Enregistrer, et voir ma carte");

        var ours = await Json(aicha, $"{Card}.json");
        var skill = ours.GetProperty("skills")[0];
        Assert.Equal(("Procéder à l'encaissement", "seul"), (skill.GetProperty("rome").GetProperty("label").GetString(), skill.GetProperty("level").GetString()));
        Assert.Equal("D1505", ours.GetProperty("experiences")[0].GetProperty("romeCode").GetString());
        Assert.DoesNotContain("liked", $"{ours}", StringComparison.OrdinalIgnoreCase);

        var profile = (await Json(aicha, $"{Card}-europass.json")).GetProperty("Candidate").GetProperty("CandidateProfile");
        var job = profile.GetProperty("EmploymentHistory").GetProperty("EmployerHistory")[0];
        Assert.Equal("Leclerc à Vierzon", job.GetProperty("OrganizationName").GetString());
        Assert.Equal("2014", job.GetProperty("PositionHistory").GetProperty("EmploymentPeriod").GetProperty("StartDate").GetProperty("FormattedDateTime").GetString());
        Assert.Equal("Procéder à l'encaissement", profile.GetProperty("PersonQualifications").GetProperty("PersonCompetency")[0].GetProperty("CompetencyName").GetString());
    }

    static async Task<JsonElement> Json(Visitor someone, string path)
    {
        await someone.Open(path);
        Assert.True(someone.Response.Headers.CacheControl!.Private);
        return JsonDocument.Parse(await someone.Response.Content.ReadAsStringAsync()).RootElement;
    }

    [Theory, BothDatabases]
    public async Task A_job_page_says_what_i_have_and_each_lack_may_become_a_line_of_my_plan(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        await aicha.Choose("Accueillir, orienter et renseigner un client").Press("Continuer");

        // Whoever came before without a cookie is shown the bytes kept for everybody; she never is.
        Assert.DoesNotContain("Avec ce que vous avez d", await Html(site.Visit(), site), StringComparison.Ordinal);
        var page = await Html(aicha, site);
        Assert.Contains("id=\"mes-competences\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"mes-competences\"", await Html(site.Visit(), site), StringComparison.Ordinal);
        var href = System.Text.RegularExpressions.Regex.Match(page, $"{Skills}/manque/D1507/[0-9]+").Value;
        Assert.Contains(href, page, StringComparison.Ordinal);

        var lack = $"{Skills}/manque/D1507/{site.Services.GetRequiredService<Tremplin.Reference.Contracts.Rome>().Current.Skills.Single(s => s.Label is "Réaliser la mise en rayon").Ogr}";
        Assert.Contains(lack, page, StringComparison.Ordinal);
        await aicha.Open(lack);
        aicha.Reads("Réaliser la mise en rayon", "une immersion");
        await aicha.Press("Ajouter à mon plan");
        aicha.Reads("C'est dans votre plan.");
        await aicha.Press("Ajouter à mon plan");
        Assert.Equal(1, await site.Count("plan_actions"));
        (await aicha.Open("/mon-plan")).Reads("Demander une immersion (employé ou employée de rayon libre-service) pour essayer : réaliser la mise en rayon");
    }

    [Theory, BothDatabases]
    public async Task Who_almost_has_something_is_not_told_that_nothing_is_missing(Db db)
    {
        await using var site = await TestSite.On(db);
        var rome = site.Services.GetRequiredService<Tremplin.Reference.Contracts.Rome>().Current;
        var found = (from job in rome.Occupations
                     from wanted in job.CoreSkills
                     from near in rome.Skills
                     where near.Kind == wanted.Kind && !job.CoreSkills.Contains(near)
                     let mine = job.CoreSkills.Where(s => s != wanted).Append(near).ToList()
                     where Tremplin.Reference.Contracts.SkillGap.Between(mine, job) is { Close.Count: > 0, Lack.Count: 0 }
                     select (job.Code, Mine: mine)).First();
        var aicha = await site.SomeoneWhoHasBegun();
        await site.RecordOfTheLast([], found.Mine.Select(s => s.Ogr));

        var page = await Html(aicha, site, found.Code);
        Assert.Contains("ai presque", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Il ne vous manque rien", page, StringComparison.Ordinal);
    }

    static async Task<string> Html(Visitor someone, TestSite site, string job = "D1507")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, $"/metiers/{job}"));
        return await (await someone.SendOnce(request)).Content.ReadAsStringAsync();
    }

    [Theory, BothDatabases]
    public async Task Each_page_reads_the_record_once(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Cashier(site);
        await aicha.Choose("Procéder à l'encaissement").Press("Continuer");
        var experience = Experience(await site.Scalar("select id from plan_record where kind = 'job'"));

        foreach (var path in new[] { Skills, experience, $"{experience}/metier", $"{experience}/comment", $"{experience}/changer", Card, $"{Card}/imprimer", $"{Card}.json", "/orientation/experience" })
            Assert.Equal((path, 1), (path, (await aicha.Open(path)).Statements.Count));
    }

    [Theory, BothDatabases]
    public async Task From_what_was_liked_to_interests_or_not_enough_to_say(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/orientation/experience");
        aicha.Reads("dites ce que vous avez déjà fait");
        Assert.Equal(0, await site.Count("accounts_people"));
        await (await aicha.Follow("Dire une première expérience")).Choose("Chez moi, avec ma famille").Fill("Qu'est-ce que vous faisiez ?", "m'occuper d'un proche").Press("Continuer");
        await aicha.Choose("S'occuper d'un proche malade, âgé ou handicapé").Press("Continuer");
        string[] done = ["Aider des personnes dans leur cadre de vie", "Effectuer les courses d'une personne", "Contribuer au bien-être physique d'une personne", "Contribuer au bien-être psychologique d'une personne", "Encourager l'autonomie dans les activités quotidiennes"];
        foreach (var thing in done) aicha.Choose(thing);
        await aicha.Press("Continuer");
        foreach (var thing in done.Skip(1)) OfSkill(aicha, thing, "Sans aide", "Oui");
        await aicha.Press("Enregistrer");
        (await aicha.Open("/orientation/experience")).Reads("Il manque 1 chose que vous avez aimé faire.");

        await aicha.Follow("Dire ce que j'ai aimé");
        await OfSkill(aicha, done[0], "Sans aide", "Oui").Press("Enregistrer");
        (await aicha.Open("/orientation/experience")).Reads("Dans ce que vous avez fait, vous avez surtout aimé aider, écouter, transmettre.", "C'est une piste, pas un test.");
    }

    [Theory, BothDatabases]
    public async Task What_is_missing_is_counted_without_ways_of_being_and_the_same_thing_once(Db db)
    {
        await using var site = await TestSite.On(db);
        var skills = site.Services.GetRequiredService<Tremplin.Reference.Contracts.Rome>().Current.Skills;
        var four = skills.Where(s => s.Kind is Tremplin.Reference.Contracts.SkillKind.Task).Take(4).ToList();
        var aicha = await site.SomeoneWhoHasBegun();
        await site.RecordOfTheLast(["D1505"], [.. four.Select(s => s.Ogr), four[0].Ogr, .. skills.Where(s => s.Kind is Tremplin.Reference.Contracts.SkillKind.Attitude).Take(3).Select(s => s.Ogr)], liked: "oui");

        (await aicha.Open("/orientation/experience")).Reads("Il manque 1 chose que vous avez aimé faire.");
    }
}
