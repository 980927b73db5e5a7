using Xunit;

namespace Tremplin.Tests.Plan.Rhythm;

public sealed class WeekPageTests
{
    const string Page = "/mon-plan/rythme/semaine";

    [Theory, BothDatabases]
    public async Task Somebody_nobody_knows_reads_that_every_day_is_good_and_is_kept_nowhere(Db db)
    {
        await using var site = await TestSite.On(db);
        var visitor = await site.Visit().Open("/mon-plan");

        await visitor.Follow("Mon rythme");

        visitor.Reads("Vous n'avez pas choisi de jours. Tous les jours vont.");
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task Someone_chooses_their_days_and_hours_as_their_first_act_and_reads_them_in_a_sentence(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open(Page);

        await aicha.Choose("Mardi").Choose("Jeudi").Select("Le matin", "À 9 h").Select("Le soir", "À 20 h 30").Press("Enregistrer ma semaine");

        aicha.Reads("Votre semaine est enregistrée.", "Le mardi et le jeudi, à 9 h et à 20 h 30. Cela fait 4 moments de 20 minutes, soit 1 h 20 par semaine.");
        await aicha.Follow("Changer ma semaine");
        Assert.True(aicha.IsChosen("Mardi") && aicha.IsChosen("Jeudi") && !aicha.IsChosen("Lundi"));
        Assert.Equal(("09:00", "", "20:30"), (aicha.ValueOf("Le matin"), aicha.ValueOf("Le midi"), aicha.ValueOf("Le soir")));
    }

    [Theory, BothDatabases]
    public async Task Days_without_an_hour_are_good_at_any_hour(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open(Page);

        await aicha.Choose("Samedi").Press("Enregistrer ma semaine");

        aicha.Reads("Le samedi, à l'heure qui vous va. Cela fait un moment de 20 minutes par semaine.");
    }

    [Theory, BothDatabases]
    public async Task An_hour_without_a_day_is_refused_and_the_hour_stays(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open(Page);

        await aicha.Select("Le midi", "À 12 h 30").Press("Enregistrer ma semaine");

        Assert.Equal(409, aicha.Status);
        Assert.Equal(["Choisissez aussi un jour, même un seul."], aicha.Errors);
        Assert.Equal("12:30", aicha.ValueOf("Le midi"));
        Assert.Equal(0, await site.Count("plan_rhythms"));
    }

    [Theory, BothDatabases]
    public async Task A_week_is_changed_and_then_given_up(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await site.Visit().Open(Page)).Choose("Mardi").Press("Enregistrer ma semaine");

        await (await aicha.Open(Page)).Untick("Mardi").Press("Enregistrer ma semaine");

        aicha.Reads("Tous les jours vont.");
        Assert.Equal(1, await site.Count("plan_rhythms"));
    }

    [Theory, BothDatabases]
    public async Task The_same_week_sent_twice_is_one_week(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open(Page);
        var send = aicha.Choose("Mardi").Prepare("Enregistrer ma semaine");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var request = send();
            using var response = await aicha.SendOnce(request);
            Assert.Equal(302, (int)response.StatusCode);
        }));

        Assert.Equal(1, await site.Count("plan_rhythms"));
    }
}
