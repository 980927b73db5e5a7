using Xunit;

namespace Tremplin.Tests.Orientation.Projects;

/// <summary>The first course and the projects share one record: nothing is typed twice, whichever is done first.</summary>
public sealed class SharedRecordTests
{
    const string Course = "/formations/construire-son-projet-professionnel";
    const string Road = $"{Course}/la-route-l-heure-la-famille";

    static Task<TestSite> RealCourse(Db db) => TestSite.On(db, o => o.Courses = TestSite.RealCourses);

    [Theory, BothDatabases]
    public async Task What_the_course_wrote_is_in_the_right_step_of_the_project(Db db)
    {
        await using var site = await RealCourse(db);
        var someone = await (await site.Visit().Open($"{Road}/ma-route")).Fill("Comment s'appelle ce métier ?", "Facteur").Fill("Ce que j'ai trouvé, en une phrase", "25 minutes à vélo")
            .Choose("presque, il manque une chose").Fill("Ce qui bloque, et à qui je peux le demander", "La côte de Marvejols").Press("Enregistrer");
        await (await someone.Open($"{Road}/mes-heures")).Fill("Ce que j'ai trouvé, en une phrase", "départ à 5 h 40").Choose("possible").Press("Enregistrer");

        await (await someone.Open("/orientation/projets")).Follow("Continuer");
        Assert.Equal("Facteur", someone.Heading);
        someone.Reads("C'est possible si... 25 minutes à vélo", "C'est possible départ à 5 h 40");
        await someone.Follow("Revoir Le permis, la route");
        Assert.Equal("La côte de Marvejols", someone.ValueOf("Avec mes mots"));
        Assert.True(someone.IsChosen("C'est possible si..."));

        // Changed here, it is changed in the lesson and on its page.
        await someone.Choose("Pas pour moi").Fill("En une phrase, ce que j'ai trouvé", "une côte de 9 %").Press("Enregistrer");
        await someone.Open($"{Road}/ma-route");
        Assert.Equal("La route : une côte de 9 %", someone.ValueOf("Ce que j'ai trouvé, en une phrase"));
        Assert.True(someone.IsChosen("non, pas aujourd'hui"));
        Assert.Equal(3, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task What_was_written_on_the_project_opens_the_course_s_forms_and_is_on_its_pages(Db db)
    {
        await using var site = await RealCourse(db);
        var someone = await site.Visit().Begin("D1505");
        var project = someone.Url.AbsolutePath;
        foreach (var (step, found) in new[] { ("route", "12 minutes à pied"), ("horaires", "le samedi, une fois sur deux"), ("marche", "trois offres") })
            await (await someone.Open($"{project}/{step}")).Choose("C'est possible si...").Fill("En une phrase, ce que j'ai trouvé", found).Fill("Avec mes mots", $"privé {step}").Press("Enregistrer");
        await (await someone.Open($"{project}/enquete")).Choose("C'est possible").Fill("En une phrase, ce que j'ai appris", "on y parle toute la journée").Press("Enregistrer");
        await (await someone.Open($"{project}/decision")).Choose("J'y vais").Fill("Ma décision, avec mes mots", "Pour les gens.").Press("Garder ma décision");
        var rows = await site.Count("plan_record");

        await someone.Open($"{Road}/ma-route");
        Assert.True(someone.IsChosen("Hôte ou hôtesse de caisse") && someone.IsChosen("presque, il manque une chose"));
        Assert.Equal("La route : 12 minutes à pied", someone.ValueOf("Ce que j'ai trouvé, en une phrase"));
        Assert.Equal("privé route", someone.ValueOf("Ce qui bloque, et à qui je peux le demander"));
        await someone.Fill("Ce que j'ai trouvé, en une phrase", "15 minutes à pied").Press("Enregistrer");
        await someone.Open($"{Road}/mes-heures");
        Assert.Equal("Les heures : le samedi, une fois sur deux", someone.ValueOf("Ce que j'ai trouvé, en une phrase"));
        (await someone.Open($"{Course}/y-a-t-il-du-travail-ici/ma-page/imprimer")).Reads("Du travail ici : trois offres");
        Assert.Equal("Quelqu'un du métier : on y parle toute la journée", (await someone.Open($"{Course}/appeler-quelqu-un-du-metier/appris")).ValueOf("Ce que j'ai appris de quelqu'un du métier, en une phrase"));
        (await someone.Open($"{Course}/quand-l-obstacle-n-est-pas-moi/ma-page/imprimer")).Reads("Mon idée : Hôte ou hôtesse de caisse", "La route : 15 minutes à pied", "Les heures : le samedi, une fois sur deux");
        await someone.Open($"{project}/route");
        Assert.Equal("15 minutes à pied", someone.ValueOf("En une phrase, ce que j'ai trouvé"));
        await someone.Open($"{Course}/decider-et-garder-un-plan-b/ma-decision");
        Assert.True(someone.IsChosen("Hôte ou hôtesse de caisse"));
        Assert.Equal("Pour les gens.", someone.ValueOf("Pourquoi celui-là ?"));
        (await someone.Open($"{Course}/decider-et-garder-un-plan-b/page/imprimer")).Reads("Hôte ou hôtesse de caisse", "Pour les gens.");
        Assert.Equal(rows, await site.Count("plan_record"));
    }

    /// <summary>The words on the screen were those of another project.</summary>
    [Theory, BothDatabases]
    public async Task Picking_another_project_in_a_lesson_overwrites_nothing_of_it(Db db)
    {
        await using var site = await RealCourse(db);
        var someone = site.Visit();
        foreach (var (code, found) in new[] { ("A1201", "le bus de 7 h"), ("D1505", "12 minutes à pied") })
            await (await (await someone.Begin(code)).Open($"{someone.Url.AbsolutePath}/route")).Choose("C'est possible").Fill("En une phrase, ce que j'ai trouvé", found).Fill("Avec mes mots", found).Press("Enregistrer");
        await someone.Open($"{Road}/ma-route");
        var first = someone.IsChosen("Hôte ou hôtesse de caisse") ? "Hôte ou hôtesse de caisse" : "Bûcheron ou bûcheronne";
        Assert.True(someone.IsChosen(first));
        var other = first[0] is 'H' ? "Bûcheron ou bûcheronne" : "Hôte ou hôtesse de caisse";

        // As autosave does: the same screen is sent twice.
        var send = someone.Choose(other).Prepare("Enregistrer");
        await someone.SendOnce(send());
        await someone.Send(send);

        Assert.True(someone.IsChosen(other));
        Assert.Equal(first[0] is 'H' ? "La route : le bus de 7 h" : "La route : 12 minutes à pied", someone.ValueOf("Ce que j'ai trouvé, en une phrase"));
        Assert.Equal(4, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task What_was_written_before_steps_were_known_is_another_check_until_its_form_is_kept_again(Db db)
    {
        await using var site = await RealCourse(db);
        var someone = await (await site.Visit().Open($"{Road}/ma-route")).Fill("Comment s'appelle ce métier ?", "Facteur").Fill("Ce que j'ai trouvé, en une phrase", "25 minutes à vélo").Choose("possible").Press("Enregistrer");
        await site.Scalar("update plan_record set step = null, parent_id = null where kind = 'check'");

        (await someone.Open("/orientation/projets")).Reads("Autre vérification", "La route : 25 minutes à vélo");
        await someone.Open($"{Road}/ma-route");
        Assert.Equal("La route : 25 minutes à vélo", someone.ValueOf("Ce que j'ai trouvé, en une phrase"));
        await someone.Press("Enregistrer");
        Assert.False((await someone.Open("/orientation/projets")).Sees("Autre vérification"));
        (await someone.Follow("Continuer")).Reads("C'est possible 25 minutes à vélo");
    }
}
