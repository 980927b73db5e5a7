using Xunit;

namespace Tremplin.Tests.Learning.Courses;

public sealed class PublishCoursesTests
{
    const string Step = Given.Step;

    static string CopyOfEssai()
    {
        var folder = TestSite.NewFolder();
        Template.Copy(TestSite.EssaiFolder, folder);
        return folder;
    }

    static void Change(TestSite site, string file, string before, string after)
    {
        var path = Path.Combine(site.Given.Courses, "essai", file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Whoever_began_keeps_their_version_a_newcomer_gets_the_new_one_and_moving_keeps_every_answer(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Courses = CopyOfEssai());
        var aicha = await site.SomeoneWhoWroteEverywhere();

        Change(site, "tout.md", "Sandrine a 44 ans. Elle a été caissière pendant 11 ans. Aujourd'hui, elle cherche ce qu'elle sait faire.", "Sandrine a 45 ans. Elle a été caissière pendant 11 ans. Aujourd'hui, elle cherche ce qu'elle sait faire.");
        Change(site, "tout.md", "ask: Que prend-elle d'abord ?", "ask: Que prend-elle en premier ?");
        await site.Restart();

        await aicha.Open($"{Step}/ouverture");
        aicha.Reads("Sandrine a 44 ans.");
        var newcomer = await site.Visit().Open($"{Step}/ouverture");
        newcomer.Reads("Sandrine a 45 ans.");

        await aicha.Open("/formations/essai");
        aicha.Reads("Cette formation a été améliorée.");
        await aicha.Press("Passer à la nouvelle");
        Assert.False(aicha.Sees("Cette formation a été améliorée."));
        await aicha.Open($"{Step}/seule");
        Assert.True(aicha.Sees("Que prend-elle en premier ?") && aicha.IsChosen("Le crayon."));
        await aicha.Open($"{Step}/envies");
        Assert.Equal("Calme", aicha.ValueOf("Le mot que je garde"));
        await aicha.Open("/formations/essai/mes-traces");
        aicha.Reads("Je compte tout haut");
    }

    [Theory, BothDatabases]
    public async Task The_same_files_make_no_new_version(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Courses = CopyOfEssai());

        await site.Restart();
        await site.Restart();

        Assert.Equal(1, await site.Count("learning_versions"));
    }

    [Theory, BothDatabases]
    public async Task A_version_is_never_changed_and_going_back_to_older_files_is_seen_by_newcomers(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Courses = CopyOfEssai());
        Change(site, "tout.md", "Sandrine s'assoit.", "Sandrine s'assoit près du feu.");
        await site.Restart();
        Change(site, "tout.md", "Sandrine s'assoit près du feu.", "Sandrine s'assoit.");
        await site.Restart();

        var newcomer = await site.Visit().Open($"{Step}/seule");

        Assert.False(newcomer.Sees("près du feu"));
    }

    [Theory, BothDatabases]
    public async Task A_step_id_used_again_for_another_kind_is_refused_and_the_last_good_version_goes_on(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Courses = CopyOfEssai());
        var path = Path.Combine(site.Given.Courses, "essai", "suite.md");
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, text.Replace("{#debut}", "{#passage}", StringComparison.Ordinal).Replace("{#mot}", "{#debut}", StringComparison.Ordinal).Replace("mot.mot", "debut.mot", StringComparison.Ordinal).Replace("mot.avis", "debut.avis", StringComparison.Ordinal));

        await site.Restart();

        Assert.Contains(site.Log.Lines, l => l.Contains("suite.md", StringComparison.Ordinal) && l.Contains("« debut » était de genre « text » et devient « reflection »", StringComparison.Ordinal));
        Assert.Equal(1, await site.Count("learning_versions"));
        var visitor = await site.Visit().Open("/formations/essai/suite/debut");
        Assert.Equal("Philippe commence", visitor.Heading);
    }

    [Theory, BothDatabases]
    public async Task An_invalid_course_is_named_with_its_line_and_stops_only_itself(Db db)
    {
        var folder = CopyOfEssai();
        Template.Copy(Path.Combine(folder, "essai"), Path.Combine(folder, "autre"));
        File.WriteAllText(Path.Combine(folder, "autre", "course.yaml"), File.ReadAllText(Path.Combine(folder, "autre", "course.yaml")).Replace("slug: essai", "slug: autre", StringComparison.Ordinal).Replace("Un cours d'essai", "Un autre cours", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "autre", "tout.md"), File.ReadAllText(Path.Combine(folder, "autre", "tout.md")).Replace("verdict: partly", "verdict: presque", StringComparison.Ordinal));
        await using var site = await TestSite.On(db, o => o.Courses = folder);

        var visitor = await site.Visit().Open("/formations");

        Assert.True(visitor.HasLink("Un cours d'essai") || visitor.Sees("Un cours d'essai"));
        Assert.False(visitor.Sees("Un autre cours"));
        await visitor.Open("/formations/autre");
        Assert.Equal(404, visitor.Status);
        Assert.Contains(site.Log.Lines, l => l.Contains("autre", StringComparison.Ordinal) && l.Contains("tout.md, ligne ", StringComparison.Ordinal) && l.Contains("presque", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_course_whose_files_became_invalid_goes_on_as_it_was(Db db)
    {
        await using var site = await TestSite.On(db, o => o.Courses = CopyOfEssai());
        var aicha = await site.SomeoneWhoHasBegun();
        Change(site, "tout.md", "kind: example", "kind: exemple");

        await site.Restart();

        await aicha.Open($"{Step}/exemple");
        Assert.Equal(200, aicha.Status);
        await (await site.Visit().Open("/formations")).Open($"{Step}/exemple");
    }
}
