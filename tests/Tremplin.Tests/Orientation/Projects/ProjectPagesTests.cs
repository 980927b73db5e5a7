using Tremplin.Orientation.Projects;
using Xunit;

namespace Tremplin.Tests.Orientation.Projects;

/// <summary>What someone reads and does at /orientation/projets, without JavaScript.</summary>
public sealed class ProjectPagesTests
{
    const string Projects = "/orientation/projets";

    [Theory, BothDatabases]
    public async Task From_a_job_to_seven_judgements_a_letter_and_a_decision_with_its_dated_lines(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open($"{Projects}/ajouter?metier=D1505");
        Assert.Equal(0, await site.Count("accounts_people"));
        await aicha.Press("En faire un projet");

        Assert.Equal("Hôte ou hôtesse de caisse", aicha.Heading);
        await aicha.Follow("Commencer : du travail ici");
        foreach (var step in ProjectStep.All)
        {
            Assert.Equal(step.Ask, aicha.Heading);
            aicha.Reads("Ce que l'on sait", step.Key is "horaires" ? "On y travaille" : "Source :");
            await aicha.Choose(step.Key is "route" ? "C'est possible si..." : "C'est possible").Fill(step.Found, $"trouvé : {step.Key}").Press("Enregistrer");
            aicha.Reads("C'est gardé.");
            if (step.Key is "route")
            {
                await aicha.Fill("Que faudrait-il pour que ce soit possible ?", "Un vélo qui marche").Press("Enregistrer");
                await aicha.Fill("Je vais...", "Demander le vélo de Karim").Press("Mettre dans mon plan");
                aicha.Reads("C'est dans votre plan. Demander le vélo de Karim");
            }
            await aicha.Follow("Suivant");
        }

        Assert.Equal("Ma décision", aicha.Heading);
        aicha.Reads("C'est possible trouvé : marche", "C'est possible si... trouvé : route");
        await aicha.Follow("Revenir au projet");
        await aicha.Follow("Demander à quelqu'un du métier");
        aicha.Reads("Racontez-moi votre journée d'hier.", "J'ai lu : « On y travaille en journée, le week-end et les jours fériés.", "un mois au plus", "Vous gardez votre statut et vos allocations.");
        (await aicha.Follow("Voir la page à imprimer")).Reads("1. Racontez-moi votre journée d'hier.");
        await (await aicha.Follow("Revenir")).Follow("Écrire ma lettre");
        Assert.Contains("trois jours", aicha.ValueOf("Ma lettre"), StringComparison.Ordinal);
        await aicha.Choose("Deux jours").Fill("À quel moment ?", "du 7 au 8 décembre").Press("Récrire la lettre ainsi");
        Assert.Contains("deux jours, du 7 au 8 décembre", aicha.ValueOf("Ma lettre"), StringComparison.Ordinal);
        await aicha.Fill("Mon nom, et comment me joindre", "Aïcha Benali").Press("Voir la page à imprimer");
        aicha.Reads("Aïcha Benali", "Vous n'avez pas de salaire à verser.");

        await (await (await aicha.Open(Projects)).Follow("Continuer")).Follow("Décider");
        aicha.Reads("Il faudrait : Un vélo qui marche");
        await aicha.Choose("J'y vais").Fill("Ma décision, avec mes mots", "J'y vais, c'est près de chez moi.").Fill("Une première chose", "Appeler Samira").Fill("Une deuxième", "Imprimer ma fiche").Press("Garder ma décision");
        aicha.Reads("Votre décision est gardée.");
        (await aicha.Press("Voir ma fiche")).Reads("Hôte ou hôtesse de caisse", "Ma décision : j'y vais", "J'y vais, c'est près de chez moi.", "Appeler Samira");
        (await aicha.Open("/mon-plan")).Reads("Demander le vélo de Karim", "Appeler Samira", "Imprimer ma fiche");
        Assert.Equal(8, await site.Count("plan_record"));
        Assert.DoesNotContain("vélo qui marche", $"{await site.Scalar("select sealed_need from plan_record where step = 'route'")}", StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_market_is_looked_at_where_my_criteria_say_I_live(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var address = someone.Url.AbsolutePath;
        await (await someone.Open("/orientation/mes-criteres")).Fill("Ma commune ou mon code postal", "Privas").Press("Enregistrer");

        (await someone.Open($"{address}/marche")).Reads("Privas et ses environs");
        (await someone.Open($"{address}/marche?ici=Vierzon")).Reads("Vierzon et ses environs");
    }

    [Theory, BothDatabases]
    public async Task Each_page_of_a_project_asks_few_statements(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var address = someone.Url.AbsolutePath;
        await (await someone.Open($"{address}/marche")).Choose("Je ne sais pas encore").Press("Enregistrer");
        // The record and, as the page needs them, the lines of the plan, the days that suit, and the criteria: where the person lives.
        foreach (var (page, most) in new[] { ("", 1), ("/marche", 4), ("/competences", 3), ("/enquete", 3), ("/enquete?papier=1", 3), ("/enquete/lettre", 3), ("/decision", 3), ("/fiche", 3) })
        {
            await someone.Open(address + page);
            Assert.True(someone.Statements.Count <= most, $"{page}: {string.Join("\n---\n", someone.Statements)}");
        }
    }

    [Theory]
    [InlineData("A1308")]
    [InlineData("C1105")]
    [InlineData("H3203")]
    public async Task The_questions_for_somebody_of_the_trade_are_good_French(string code)
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var someone = await site.Visit().Begin(code);
        await someone.Open($"{someone.Url.AbsolutePath}/enquete");

        Assert.DoesNotMatch("travaille (saisonnier|posté)", someone.Words);
        someone.Reads("Cette semaine, vos horaires, c'était quoi ?");
    }

    [Fact]
    public async Task The_page_of_a_job_leads_here()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        using var page = await site.Visit().SendOnce(new(HttpMethod.Get, new Uri(site.Address, "/metiers/D1505")));

        Assert.Contains("href=\"/orientation/projets/ajouter?metier=D1505\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_fourth_project_is_refused_kindly_and_one_is_put_aside_without_being_lost(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = site.Visit();
        foreach (var code in new[] { "D1505", "A1201", "K1304" }) await someone.Begin(code);
        var late = (await someone.Open($"{Projects}/ajouter?metier=D1501")).Sees("Vous regardez déjà trois projets.");
        Assert.True(late);

        await someone.Press("Mettre de côté : Hôte ou hôtesse de caisse");
        await someone.Press("En faire un projet");
        await someone.Open(Projects);

        Assert.Equal(4, await site.Count("plan_record"));
        someone.Reads("De côté Hôte ou hôtesse de caisse");
        await someone.Press("Reprendre : Hôte ou hôtesse de caisse");
        Assert.Equal(409, someone.Status);
        Assert.StartsWith("Vous regardez déjà trois projets.", Assert.Single(someone.Errors), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_same_job_twice_and_the_same_form_twice_are_one_project(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        await someone.Open($"{Projects}/ajouter?metier=D1505");
        var again = someone.Prepare("En faire un projet");
        await someone.Send(again);
        someone.Reads("Ce métier est déjà dans vos projets.");

        await (await someone.Open(Projects)).Fill("Quel métier ?", "Dresseur de dragons").Press("Chercher ce métier");
        if (someone.HasButton("En faire un projet")) someone.Choose(someone.Sees("Aucun : je garde mes mots") ? "Aucun : je garde mes mots" : "Je garde mes mots");
        var words = someone.Prepare("En faire un projet");
        await Task.WhenAll(someone.SendOnce(words()), someone.SendOnce(words()));
        await someone.Send(words);

        Assert.Equal("Dresseur de dragons", someone.Heading);
        Assert.Equal(2, await site.Count("plan_record"));
        await someone.Follow("Commencer");
        await someone.Choose("Pas pour moi").Press("Enregistrer");
        Assert.True(someone.HasLink("Choisir le métier"));
    }

    [Theory, BothDatabases]
    public async Task Several_jobs_answer_and_the_person_says_which(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.Visit().Open(Projects)).Fill("Quel métier ?", "nounou").Press("Chercher ce métier");
        someone.Reads("Lequel est le vôtre ?");
        await someone.Press("En faire un projet");
        Assert.Equal(400, someone.Status);
        Assert.Equal(["Choisissez une réponse."], someone.Errors);

        await someone.Choose("Aucun : je garde mes mots").Press("En faire un projet");
        Assert.Equal("nounou", someone.Heading);
        await someone.Follow("Choisir le métier");
        await someone.Choose("Assistant maternel ou assistante maternelle").Press("C'est ce métier");
        someone.Reads("Métier : Assistant maternel ou assistante maternelle.");
        Assert.Equal("nounou", someone.Heading);
    }

    [Theory, BothDatabases]
    public async Task Somebody_else_s_project_is_not_there(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Begin("D1505");
        var address = aicha.Url.AbsolutePath;
        await aicha.Open($"{address}/marche");
        var judge = aicha.Choose("C'est possible").Prepare("Enregistrer");
        foreach (var other in new[] { site.Visit(), await site.SomeoneWhoHasBegun() })
            foreach (var page in new[] { "", "/marche", "/sante", "/enquete", "/enquete/lettre", "/decision", "/fiche", "/changer" })
                Assert.Equal(404, (await other.Open(address + page)).Status);

        var thief = await site.Visit().Begin("A1201");
        await thief.Open($"{thief.Url.AbsolutePath}/marche");
        var token = thief.Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!;
        foreach (var (path, fields) in new[] { ("/marche", "Opinion=Possible"), ("/marche?handler=Plan", "Act=Voler&Day=2027-01-01"), ("/decision", "Decided=oui"), ("?handler=Aside", ""), ("?handler=Back", ""), ("/enquete", "Opinion=Possible"), ("/changer", "Title=Volé") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(aicha.Url, address + path)) { Content = new StringContent($"{fields}&jeton={Uri.EscapeDataString(token)}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") };
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await thief.SendOnce(request)).StatusCode);
        }
        Assert.Equal(404, (await thief.Open($"{address}/bizarre")).Status);
        await aicha.Send(judge);
        aicha.Reads("C'est gardé.");
    }

    [Theory, BothDatabases]
    public async Task A_project_takes_another_name_or_goes_with_what_it_put_in_the_plan(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var address = someone.Url.AbsolutePath;
        await (await (await someone.Open($"{address}/route")).Choose("Je ne sais pas encore").Press("Enregistrer")).Fill("Je vais...", "Demander le vélo de Karim").Press("Mettre dans mon plan");

        await (await someone.Open(address)).Follow("Changer son nom, ou l'effacer");
        await someone.Fill("Comment l'appelez-vous ?", " ").Press("Enregistrer");
        Assert.Equal((400, "Donnez-lui un nom. Deux mots suffisent."), (someone.Status, Assert.Single(someone.Errors)));
        await someone.Fill("Comment l'appelez-vous ?", "La caisse du Carrefour").Press("Enregistrer");
        Assert.Equal((address, "La caisse du Carrefour"), (someone.Url.AbsolutePath, someone.Heading));
        someone.Reads("Métier : Hôte ou hôtesse de caisse.");

        await someone.Open($"{address}/changer");
        var remove = someone.Prepare("Effacer ce projet");
        await someone.Send(remove);
        someone.Reads("Ce projet est effacé.", "Pas encore de projet.");
        await someone.Send(remove);
        Assert.Equal((200, 0), (someone.Status, await site.Count("plan_record")));
        Assert.False((await someone.Open("/mon-plan")).Sees("vélo de Karim"));
    }

    [Theory, BothDatabases]
    public async Task What_was_done_after_a_decision_stays_done_when_something_else_is_written(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var decision = $"{someone.Url.AbsolutePath}/decision";
        await (await someone.Open(decision)).Choose("J'y vais").Fill("Une première chose", "Appeler Samira").Fill("Une deuxième", "Imprimer ma fiche").Press("Garder ma décision");
        await (await someone.Open("/mon-plan")).Press("C'est fait : Appeler Samira");

        await someone.Open(decision);
        Assert.Equal(("Imprimer ma fiche", ""), (someone.ValueOf("Une première chose"), someone.ValueOf("Une deuxième")));
        await someone.Fill("Une deuxième", "Acheter un cahier").Press("Garder ma décision");

        Assert.Equal(3, await site.Count("plan_actions"));
        await someone.Open("/mon-plan");
        Assert.True(someone.HasButton("C'est fait : Acheter un cahier") && someone.HasButton("C'est fait : Imprimer ma fiche") && !someone.HasButton("C'est fait : Appeler Samira"));
        Assert.Equal("1", $"{await site.Scalar("select count(*) from plan_actions where state = 'Done'")}");
    }

    [Theory, BothDatabases]
    public async Task Who_gives_an_idea_up_takes_what_waits_out_of_the_plan_in_one_press(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var address = someone.Url.AbsolutePath;
        await (await (await someone.Open($"{address}/route")).Choose("Je ne sais pas encore").Press("Enregistrer")).Fill("Je vais...", "Demander le vélo de Karim").Press("Mettre dans mon plan");
        await (await someone.Open($"{address}/decision")).Choose("J'abandonne cette idée").Press("Garder ma décision");

        someone.Reads("Votre décision est gardée.", "Une chose de ce projet attend encore dans votre plan.");
        await someone.Press("La retirer de mon plan");
        someone.Reads("Vous pourrez en changer.");
        Assert.False((await someone.Open("/mon-plan")).Sees("vélo de Karim"));
    }

    [Theory, BothDatabases]
    public async Task One_step_is_saved_and_the_next_one_opens(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        await someone.Open($"{someone.Url.AbsolutePath}/marche");
        await someone.Choose("C'est possible").Fill(ProjectStep.Sentence, "trois magasins").Press("Enregistrer, et voir la suite : Ce qu'on demande");

        Assert.EndsWith("/competences", someone.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("trois magasins", (await someone.Follow("Précédent")).ValueOf(ProjectStep.Sentence));
    }

    [Theory, BothDatabases]
    public async Task A_name_with_signs_that_nobody_types_is_kept_without_them(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open($"{Projects}/ajouter?q=dresseur%00%20de%0Adragons");
        if (someone.HasButton("En faire un projet")) someone.Choose(someone.Sees("Aucun : je garde mes mots") ? "Aucun : je garde mes mots" : "Je garde mes mots");
        await someone.Press("En faire un projet");

        Assert.Equal((200, "dresseur dedragons"), (someone.Status, someone.Heading));
    }

    [Theory, BothDatabases]
    public async Task Huge_strange_and_empty_words_are_answered_at_their_field_and_nothing_is_lost(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var address = someone.Url.AbsolutePath;
        await (await someone.Open($"{address}/marche")).Fill("Avec mes mots", "Mme Öz a dit « \u202e<b>30</b> » 🐴").Press("Enregistrer");
        Assert.Equal(400, someone.Status);
        Assert.Equal(["Choisissez une réponse. « Je ne sais pas encore » en est une."], someone.Errors);
        Assert.Contains("<b>30</b>", someone.ValueOf("Avec mes mots"), StringComparison.Ordinal);

        await someone.Choose("Je ne sais pas encore").Fill(ProjectStep.Sentence, new string('é', 271)).Press("Enregistrer");
        Assert.Equal(["C'est un peu long. Gardez 270 signes au plus."], someone.Errors);
        await someone.Fill(ProjectStep.Sentence, new string('é', 270)).Press("Enregistrer");
        someone.Reads("C'est gardé.");
        await someone.Fill("Je vais...", "").Press("Mettre dans mon plan");
        Assert.Equal(400, someone.Status);
        await someone.Fill("Je vais...", "Demander").Fill("Quel jour ?", "2020-01-01").Press("Mettre dans mon plan");
        Assert.Equal((400, "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir."), (someone.Status, Assert.Single(someone.Errors)));

        await someone.Open($"{address}/decision");
        await someone.Fill("Une première chose", "Appeler").Fill("Quel jour, la première ?", "").Press("Garder ma décision");
        Assert.Equal(400, someone.Status);
        Assert.Equal("Appeler", someone.ValueOf("Une première chose"));
        await someone.Choose("J'y vais").Fill("Quel jour, la première ?", "2020-01-01").Press("Garder ma décision");
        Assert.Equal((400, "Ce jour est passé. Choisissez aujourd'hui ou un jour à venir."), (someone.Status, Assert.Single(someone.Errors)));
        (await someone.Open($"{Projects}/ajouter?q={new string('x', 2000)}")).Reads("Nous ne trouvons pas ce métier.");
        (await someone.Open($"{Projects}/ajouter?metier=Z9999")).Reads("Aucun métier n'a ce code.");
        (await someone.Open($"{address}/marche?ici=Saint-Denis")).Reads("Plusieurs communes répondent");
        await someone.Follow("Saint-Denis (93");
        someone.Reads("Saint-Denis et ses environs");
        (await someone.Open($"{address}/marche?ici=zzzz")).Reads("Nous ne trouvons pas « zzzz ».");
    }

    [Theory, BothDatabases]
    public async Task Health_and_private_words_stay_out_of_the_sheet_unless_they_are_ticked(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Begin("D1505");
        var address = someone.Url.AbsolutePath;
        await (await someone.Open($"{address}/sante")).Choose("C'est possible si...").Fill("Une question sur le poste, sans parler de moi", "Y a-t-il un tabouret ?").Fill("Avec mes mots", "Mon dos").Fill("Que faudrait-il pour que ce soit possible ?", "Un siège").Press("Enregistrer");
        await someone.Open($"{address}/decision");
        await someone.Press("Voir ma fiche");
        Assert.False(someone.Sees("Le corps et la tête") || someone.Sees("tabouret") || someone.Sees("Mon dos") || someone.Sees("Un siège"));

        await (await someone.Open($"{address}/decision")).Choose("L'étape « le corps et la tête »").Press("Voir ma fiche");
        Assert.True(someone.Sees("Y a-t-il un tabouret ?") && !someone.Sees("Mon dos"));
        await (await someone.Open($"{address}/decision")).Choose("L'étape « le corps et la tête »").Choose("Mes mots privés, et ce qu'il faudrait").Press("Voir ma fiche");
        someone.Reads("Mon dos", "Il faudrait : Un siège");
        Assert.DoesNotContain("Mon dos", $"{await site.Scalar("select sealed_note from plan_record where step = 'sante'")}", StringComparison.Ordinal);
    }
}

internal static class GivenProjects
{
    /// <summary>Makes this job a project, by its page.</summary>
    public static async Task<Visitor> Begin(this Visitor someone, string code) =>
        await (await someone.Open($"/orientation/projets/ajouter?metier={code}")).Press("En faire un projet");
}
