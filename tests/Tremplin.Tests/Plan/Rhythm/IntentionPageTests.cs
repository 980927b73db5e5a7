using Xunit;

namespace Tremplin.Tests.Plan.Rhythm;

public sealed class IntentionPageTests
{
    const string Page = "/mon-plan/rythme/intention";

    static async Task<Visitor> SomeoneWhoIntends(TestSite site) => await (await site.Visit().Open(Page))
        .Select("Répondre à une offre", "3").Select("Écrire ou passer, sans offre", "1").Select("En parler à quelqu'un", "2").Press("Enregistrer mon intention");

    [Theory, BothDatabases]
    public async Task Someone_writes_what_they_intend_and_reads_it_in_a_sentence(Db db)
    {
        await using var site = await TestSite.On(db);

        var aicha = await SomeoneWhoIntends(site);

        aicha.Reads("Votre intention est enregistrée.", "3 réponses à des offres, 1 candidature spontanée et 2 personnes à qui en parler. Cela fait 6 démarches.");
    }

    [Theory, BothDatabases]
    public async Task On_Mondays_the_plan_asks_kindly_and_the_same_is_kept_with_one_tap(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await SomeoneWhoIntends(site);
        await aicha.Open("/mon-plan");
        Assert.False(aicha.Sees("C'est lundi"));

        site.Clock.AdvanceDays(7);
        await aicha.Open("/mon-plan");
        aicha.Reads("C'est lundi : votre semaine. 3 réponses à des offres");
        await aicha.Press("Je garde la même");

        aicha.Reads("Bonne semaine. Votre intention reste la même.");
        Assert.False(aicha.Sees("C'est lundi"));
    }

    [Theory, BothDatabases]
    public async Task A_Monday_missed_is_never_held_against_anybody(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await SomeoneWhoIntends(site);
        site.Clock.AdvanceDays(22);

        await aicha.Open("/mon-plan");

        Assert.False(aicha.Sees("C'est lundi"));
    }

    [Theory, BothDatabases]
    public async Task A_week_without_a_step_is_a_week_like_another(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await SomeoneWhoIntends(site);
        await aicha.Follow("Changer mon intention");
        Assert.Equal("3", aicha.ValueOf("Répondre à une offre"));

        await aicha.Select("Répondre à une offre", "Pas cette semaine").Select("Écrire ou passer, sans offre", "Pas cette semaine").Select("En parler à quelqu'un", "Pas cette semaine").Press("Enregistrer mon intention");

        aicha.Reads("Pas de démarche cette semaine. Se reposer compte aussi.");
    }
}
