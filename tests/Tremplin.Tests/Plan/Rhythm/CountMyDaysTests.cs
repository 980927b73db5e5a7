using Xunit;

namespace Tremplin.Tests.Plan.Rhythm;

public sealed class CountMyDaysTests
{
    [Theory, BothDatabases]
    public async Task Somebody_in_Noumea_is_already_tomorrow_while_Paris_sleeps_and_Tahiti_is_yesterday(Db db)
    {
        await using var site = await TestSite.On(db);
        site.Clock.Set(new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero)); // 23:00 in Paris, Monday
        foreach (var (place, day) in new[] { ("France métropolitaine", "lundi 23 novembre"), ("Nouvelle-Calédonie", "mardi 24 novembre"), ("Polynésie, Tahiti", "lundi 23 novembre"), ("La Réunion", "mardi 24 novembre") })
        {
            var someone = await site.Visit().Open("/mon-plan/rythme");

            await someone.Select("Où vivez-vous ?", place).Press("C'est mon heure");

            someone.Reads("C'est noté. Vos jours commencent à votre heure.", $"Pour vous, nous sommes {day}.");
            await someone.Open("/mon-plan");
            someone.Reads($"Vos sept prochains jours, du {day.Replace(" novembre", "", StringComparison.Ordinal)}");
        }
    }

    [Theory, BothDatabases]
    public async Task What_is_done_at_night_over_there_is_done_on_the_day_over_there(Db db)
    {
        await using var site = await TestSite.On(db);
        site.Clock.Set(new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero)); // Tuesday in Paris, Monday 23:00 in Cayenne
        var someone = await (await site.Visit().Open("/mon-plan/rythme")).Select("Où vivez-vous ?", "Guyane").Press("C'est mon heure");
        await someone.AddToPlan("Appeler la mairie", new(2026, 11, 23));
        someone.Reads("C'est dans votre plan.");

        await someone.Press("C'est fait : Appeler la mairie");

        Assert.Equal("2026-11-23", $"{await site.Scalar(db is Db.Sqlite ? "select closed_on from plan_actions" : "select closed_on::text from plan_actions")}");
    }

    [Theory, BothDatabases]
    public async Task A_place_that_is_not_in_the_list_is_refused(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open("/mon-plan/rythme");
        var send = someone.Prepare("C'est mon heure");

        await someone.Send(() =>
        {
            var request = send();
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Zone"] = "America/New_York", ["jeton"] = someone.Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")! });
            return request;
        });

        Assert.Equal((409, "Choisissez un endroit dans la liste."), (someone.Status, Assert.Single(someone.Errors)));
        Assert.Equal(0, await site.Count("accounts_people"));
    }

    [Theory, BothDatabases]
    public async Task Every_place_of_the_list_is_a_time_zone_of_this_machine(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.Visit().Open("/mon-plan/rythme");

        foreach (var place in someone.Page.QuerySelectorAll("select[name=Zone] option"))
            Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(place.GetAttribute("value")!, out _), place.TextContent);
    }
}
