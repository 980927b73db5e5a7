using Xunit;

namespace Tremplin.Tests.Plan.Rhythm;

public sealed class CardsPageTests
{
    const string Page = "/mon-plan/rythme/si-alors";

    static async Task<Visitor> Write(Visitor someone, string when, string then) =>
        await (await someone.Open(Page)).Fill("Si...", when).Fill("alors...", then).Press("Garder cette phrase");

    [Theory, BothDatabases]
    public async Task Someone_writes_a_sentence_as_their_first_act_and_only_they_can_read_it(Db db)
    {
        await using var site = await TestSite.On(db);

        var aicha = await Write(site.Visit(), "Si je n'ai pas de réponse de Madame Delmas,", "Alors j'appelle à 10 h.");

        aicha.Reads("Votre phrase est gardée.", "Si je n'ai pas de réponse de Madame Delmas, alors j'appelle à 10 h.");
        Assert.DoesNotContain("Delmas", $"{await site.Scalar("select sealed_if from plan_cards")}", StringComparison.Ordinal);
        Assert.False((await site.Visit().Open(Page)).Sees("Delmas"));
        await aicha.Open("/mon-plan/rythme");
        aicha.Reads("Si je n'ai pas de réponse de Madame Delmas, alors j'appelle à 10 h.");
    }

    [Theory, BothDatabases]
    public async Task A_model_is_where_one_begins_and_its_words_can_be_changed(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open(Page);

        await aicha.Follow("Partir de cette phrase : si je n'ai pas de réponse vendredi");
        Assert.Equal(("je n'ai pas de réponse vendredi", "j'appelle à 10 h"), (aicha.ValueOf("Si..."), aicha.ValueOf("alors...")));
        await aicha.Fill("alors...", "j'appelle à 14 h").Press("Garder cette phrase");

        aicha.Reads("Si je n'ai pas de réponse vendredi, alors j'appelle à 14 h.");
    }

    [Theory, BothDatabases]
    public async Task Half_a_sentence_is_refused_and_what_was_typed_stays(Db db)
    {
        await using var site = await TestSite.On(db);

        var aicha = await Write(site.Visit(), "je reçois un refus", " ");

        Assert.Equal((400, "Écrivez ce que vous ferez. Un geste suffit."), (aicha.Status, Assert.Single(aicha.Errors)));
        Assert.Equal("je reçois un refus", aicha.ValueOf("Si..."));
        Assert.Equal(0, await site.Count("plan_cards"));
    }

    [Theory, BothDatabases]
    public async Task The_same_sentence_sixteen_times_at_once_is_one_sentence(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.SomeoneWhoHasBegun();
        await aicha.Open(Page);
        var send = aicha.Fill("Si...", "je reçois un refus").Fill("alors...", "je respire").Prepare("Garder cette phrase");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            using var request = send();
            using var response = await aicha.SendOnce(request);
            Assert.Equal(302, (int)response.StatusCode);
        }));

        Assert.Equal(1, await site.Count("plan_cards"));
    }

    [Theory, BothDatabases]
    public async Task A_sentence_is_changed_and_then_taken_away(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Write(site.Visit(), "je reçois un refus", "je respire");

        await aicha.Follow("Changer ou retirer");
        Assert.Equal("je respire", aicha.ValueOf("alors..."));
        await aicha.Fill("alors...", "j'appelle Samira").Press("Enregistrer cette phrase");
        aicha.Reads("Si je reçois un refus, alors j'appelle Samira.");

        await (await aicha.Follow("Changer ou retirer")).Press("Retirer cette phrase");
        aicha.Reads("Votre phrase est retirée.", "Vous n'avez pas encore écrit de phrase.");
        Assert.Equal(0, await site.Count("plan_cards"));
    }

    [Theory, BothDatabases]
    public async Task The_sentence_of_someone_else_is_not_there_whatever_is_asked(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await Write(site.Visit(), "je reçois un refus", "je respire");
        await aicha.Follow("Changer ou retirer");
        var hers = aicha.Url.AbsolutePath;
        var marcel = await Write(site.Visit(), "je suis fatigué", "je dors");
        await marcel.Follow("Changer ou retirer");
        var his = marcel.Url.AbsolutePath;

        foreach (var button in new[] { "Enregistrer cette phrase", "Retirer cette phrase" })
        {
            await marcel.Open(his);
            var make = marcel.Prepare(button);
            await marcel.Send(() =>
            {
                var request = make();
                request.RequestUri = new(request.RequestUri!.AbsoluteUri.Replace(his, hers, StringComparison.Ordinal));
                return request;
            });
        }
        await marcel.Open(hers);

        Assert.Equal(404, marcel.Status);
        await aicha.Open(Page);
        aicha.Reads("Si je reçois un refus, alors je respire.");
    }
}
