using Xunit;

namespace Tremplin.Tests.Learning.Lessons;

public sealed class StepPageTests
{
    [Theory, BothDatabases]
    public async Task Each_type_of_question_is_answered_and_its_feedback_read(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();

        await (await aicha.Open($"{Given.Step}/seule")).Choose("Le papier.").Press(Given.Answer);
        aicha.Reads("Le papier vient après.");
        await aicha.Choose("Le crayon.").Press("Essayer une autre réponse");
        aicha.Reads("Oui, le crayon d'abord.", "Le crayon vient d'abord.");

        await (await aicha.Open($"{Given.Step}/plusieurs")).Choose("Un papier à elle.").Choose("Un fait qu'elle raconte.").Press(Given.Answer);
        aicha.Reads("En effet, il reste là-bas.");

        await (await aicha.Open($"{Given.Step}/ordre")).Select("Elle raconte.", "1").Select("Elle souligne.", "2").Select("Elle écrit.", "3").Press(Given.Answer);
        aicha.Reads("C'est le bon ordre.");

        await (await aicha.Open($"{Given.Step}/paires")).Choose("trop petit", "« Je faisais des choses. »").Choose("trop petit", "« Je dirigeais tout. »").Press(Given.Answer);
        aicha.Reads("Oui, on ne voit rien.", "Au contraire.");

        await (await aicha.Open($"{Given.Step}/mot")).Fill("Quel verbe prend-elle ?", "elle CONTROLE, contrôler").Press(Given.Answer);
        aicha.Reads("Oui, ce verbe se voit.");

        await (await aicha.Open($"{Given.Step}/nombre")).Fill("Combien reste-t-il ?", "1 425").Press(Given.Answer);
        aicha.Reads("Oui, c'est le compte.");

        Assert.Equal(1, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task An_answer_that_is_not_whole_is_refused_and_its_parts_stay(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open($"{Given.Step}/ordre");

        await aicha.Select("Elle raconte.", "2").Press(Given.Answer);

        Assert.Equal(400, aicha.Status);
        Assert.Equal(["Donnez une place à chaque ligne."], aicha.Errors);
        Assert.Equal("2", aicha.ValueOf("Elle raconte."));
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task Reflections_fill_the_record_and_are_found_again_to_be_changed(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();
        await aicha.Open($"{Given.Step}/moments");

        await aicha.Follow("Modifier");
        Assert.Equal("Je compte tout haut", aicha.ValueOf("Que faites-vous ?"));
        await aicha.Fill("Que faites-vous ?", "Je compte lentement").Press("Enregistrer");

        await aicha.Open("/formations/essai/mes-traces");
        aicha.Reads("Je compte lentement");
        Assert.False(aicha.Sees("Je compte tout haut"));
        Assert.Equal(5, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task A_form_changed_after_the_very_first_save_stays_one_row_of_the_record(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();

        await (await aicha.Open($"{Given.Step}/envies")).Fill("Le mot que je garde", "Calme").Press("Enregistrer");
        await (await aicha.Open($"{Given.Step}/envies")).Fill("Le mot que je garde", "Patience").Press("Enregistrer");

        Assert.Equal("Patience", aicha.ValueOf("Le mot que je garde"));
        Assert.Equal(1, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task The_same_moment_sent_twice_is_kept_once_and_two_moments_twice(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open($"{Given.Step}/moments");
        var send = aicha.Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte").Prepare("Enregistrer");

        await aicha.Send(send);
        await aicha.Send(send);
        aicha.Reads("Une ligne gardée.");
        await (await aicha.Open($"{Given.Step}/moments")).Choose("Caissière").Fill("Que faites-vous ?", "Je range").Press("Enregistrer");

        aicha.Reads("2 lignes gardées.");
        Assert.Equal(3, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task A_moment_taken_away_takes_its_rows_with_it(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await (await aicha.Open($"{Given.Step}/moments")).Fill("Quel était ce travail ?", "Caissière").Fill("Que faites-vous ?", "Je compte").Press("Enregistrer");

        await aicha.Press("Retirer");

        Assert.Equal(0, await site.Count("plan_record"));
        Assert.False(aicha.Sees("Je compte"));
    }

    [Theory, BothDatabases]
    public async Task The_closing_action_puts_one_dated_line_into_the_plan(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open($"{Given.Step}/geste");

        await aicha.Fill("Ce que je vais faire", "Appeler Samira").Choose("Mercredi 25 novembre").Press("Ajouter à mon plan");
        aicha.Reads("C'est dans votre plan.", "Appeler Samira");
        await aicha.Follow("Changer d'avis");
        await aicha.Fill("Ce que je vais faire", "Appeler Omar").Choose("Demain, mardi 24 novembre", "Quel jour ?").Press("Ajouter à mon plan");

        await aicha.Open("/mon-plan");
        aicha.Reads("Appeler Omar");
        Assert.False(aicha.Sees("Appeler Samira"));
        Assert.Equal(1, Convert.ToInt32(await site.Scalar("select count(*) from plan_actions where origin like '%/geste'"), null));
    }

    [Theory, BothDatabases]
    public async Task A_day_of_ones_own_is_within_seven_days_or_refused_with_the_words_kept(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open($"{Given.Step}/geste");

        await aicha.Fill("Ce que je vais faire", "Appeler Samira").Choose("Un autre jour").Fill("Lequel ?", "2027-01-01").Press("Ajouter à mon plan");

        Assert.Equal(400, aicha.Status);
        Assert.Equal(("Appeler Samira", "2027-01-01"), (aicha.ValueOf("Ce que je vais faire"), aicha.ValueOf("Lequel ?")));
        Assert.Equal(0, await site.Count("plan_actions"));
    }

    [Theory, BothDatabases]
    public async Task Not_for_me_is_an_answer_too_and_later_means_in_a_week(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open($"{Given.Step}/geste");
        await aicha.Follow("Pas pour moi");

        await aicha.Choose("Je n'en ai pas envie").Press("Enregistrer");
        aicha.Reads("Rien n'est ajouté à votre plan.");
        Assert.Equal(0, Convert.ToInt32(await site.Scalar("select count(*) from plan_actions where origin like '%/geste'"), null));

        await (await aicha.Open($"{Given.Step}/geste?pas-pour-moi=1")).Choose("Pas cette semaine").Press("Enregistrer");
        Assert.Equal("2026-11-30", $"{await site.Scalar($"select {(db is Db.Sqlite ? "day" : "day::text")} from plan_actions where origin like '%/geste'")}");
    }

    [Theory, BothDatabases]
    public async Task The_exact_step_is_found_again_after_leaving(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        site.Clock.Advance(TimeSpan.FromMinutes(3));
        await aicha.Open($"{Given.Step}/paires");
        site.Clock.AdvanceDays(5);

        await aicha.CloseBrowser().Open("/");
        await aicha.Follow("Reprendre");

        Assert.EndsWith("/tout/paires", aicha.Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_page_to_print_holds_my_own_words_and_the_blank_one_none(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere();

        await aicha.Open($"{Given.Step}/feuille/imprimer");
        aicha.Reads("Je sais suivre une personne fragile", "Caissière");
        Assert.False(aicha.Sees("Monsieur Ferrand"));

        await aicha.Open($"{Given.Step}/feuille/imprimer?vide=1");
        Assert.False(aicha.Sees("Je sais suivre une personne fragile"));
    }

    [Theory, BothDatabases]
    public async Task The_page_to_print_quotes_an_earlier_lesson_and_says_a_choice_in_its_words(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWrote();

        await (await aicha.Open("/formations/essai/suite/mot")).Fill("Un mot de plus", "Calme").Fill("Ce que j'ai vérifié", "Trois places ici").Choose("presque, il manque une chose").Press("Enregistrer");
        await aicha.Open("/formations/essai/suite/mot");
        Assert.True(aicha.IsChosen("presque, il manque une chose"));
        await aicha.Open("/formations/essai/suite/page/imprimer");

        aicha.Reads("Je compte tout haut", "Trois places ici", "Ce que j'en pense : presque, il manque une chose");
        Assert.False(aicha.Sees("Madame Delmas"));
        await (await aicha.Open("/formations/essai/suite/mot")).Choose("possible").Press("Enregistrer");
        (await aicha.Open("/formations/essai/suite/page/imprimer")).Reads("Ce que j'en pense : possible", "Madame Delmas");
    }

    [Theory, BothDatabases]
    public async Task An_action_may_propose_several_lines_each_with_its_day_and_each_taken_back_alone(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = site.Visit();
        await (await aicha.Open("/formations/essai/suite/mot")).Fill("Un mot de plus", "Calme").Choose("presque, il manque une chose").Press("Enregistrer");

        await aicha.Open(SeveralLines);
        Assert.Equal(("Garder le mot Calme", "Chercher ce qui manque"), (aicha.ValueOf("1. Ce que je vais faire"), aicha.ValueOf("2. Ce que je vais faire")));
        Assert.Equal(("2026-11-26", "2026-11-24"), (aicha.ValueOf("1. Quel jour ?"), aicha.ValueOf("2. Quel jour ?")));
        var send = aicha.Fill("2. Ce que je vais faire", "Demander à Samira").Select("2. Quel jour ?", "Vendredi 27 novembre").Prepare("Ajouter à mon plan");
        await aicha.Send(send);
        await aicha.Send(send);
        aicha.Reads("C'est dans votre plan.", "Garder le mot Calme, jeudi 26 novembre, vers 9 h 30", "Demander à Samira, vendredi 27 novembre, vers 10 h");
        Assert.Equal(2, await Lines(site, "open"));

        await aicha.Follow("Changer d'avis");
        await aicha.Select("1. Quel jour ?", "Je ne la mets pas dans mon plan").Press("Ajouter à mon plan");
        aicha.Reads("Demander à Samira");
        Assert.False(aicha.Sees("Garder le mot Calme"));
        Assert.Equal((1, 1), (await Lines(site, "open"), await Lines(site, "dropped")));

        await (await aicha.Open($"{SeveralLines}?pas-pour-moi=1")).Choose("Je n'en ai pas envie").Press("Enregistrer");
        Assert.Equal(0, await Lines(site, "open"));
    }

    [Theory, BothDatabases]
    public async Task Of_several_lines_one_at_least_has_a_day_and_the_last_is_for_whoever_wrote_nothing(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open(SeveralLines);
        Assert.Equal("Relire ma feuille à voix haute", aicha.ValueOf("Ce que je vais faire"));

        await aicha.Fill("Ce que je vais faire", "Relire à Omar").Select("Quel jour ?", "Je ne la mets pas dans mon plan").Press("Ajouter à mon plan");

        Assert.Equal(["Donnez un jour à une ligne au moins, ou choisissez « Pas pour moi »."], aicha.Errors);
        Assert.Equal("Relire à Omar", aicha.ValueOf("Ce que je vais faire"));
        Assert.Equal(0, await site.Count("plan_actions"));
    }

    const string SeveralLines = "/formations/essai/suite/geste";

    static async Task<int> Lines(TestSite site, string state) => Convert.ToInt32(await site.Scalar($"select count(*) from plan_actions where origin like '%suite/geste%' and lower(state) = '{state}'"), null);

    [Theory, InlineData("/formations/rien"), InlineData("/formations/essai/rien"), InlineData("/formations/essai/tout/rien"), InlineData("/formations/essai/tout/ouverture/imprimer"), InlineData("/formations/essai/tout/feuille/imprimer/rien"), InlineData("/mon-plan/0"), InlineData("/mon-plan/00000000-0000-0000-0000-000000000000"), InlineData("/formations/..%2f..%2fetc")]
    public async Task What_does_not_exist_is_a_page_that_says_so(string path)
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var visitor = await site.Visit().Open(path);

        Assert.Equal((404, "Cette page n'existe pas, ou n'existe plus"), (visitor.Status, visitor.Heading));
    }

    [Theory, BothDatabases]
    public async Task What_is_private_is_ciphertext_in_the_database(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoWroteEverywhere("Monsieur Ferrand tremblait");
        await aicha.AddToPlan("Appeler Samira Benali");

        var all = await Everything(site);

        Assert.Contains("Je compte tout haut", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "Ferrand", "Delmas", "Samira", "mairie" }) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        await aicha.Open($"{Given.Step}/envies");
        Assert.Equal("Monsieur Ferrand tremblait", aicha.ValueOf("Ce qui pèse en ce moment"));
    }

    static async Task<string> Everything(TestSite site)
    {
        if (site.Db is Db.Sqlite)
            return string.Concat(Directory.GetFiles(site.Data, "tremplin.db*").Select(f =>
            {
                using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(file, System.Text.Encoding.UTF8);
                return reader.ReadToEnd();
            }));
        var tables = $"{await site.Scalar("select string_agg(table_name, ',') from information_schema.tables where table_schema = 'public' and table_name like '%\\_%'")}".Split(',');
        var all = new System.Text.StringBuilder();
        foreach (var table in tables) all.Append(await site.Scalar($"select string_agg(t::text, ' ') from \"{table}\" t"));
        return all.ToString();
    }
}
