using Xunit;

namespace Tremplin.Tests.Learning.Enrolments;

public sealed class PlanLessonsTests
{
    static async Task<string[]> DaysOfThePlan(Visitor someone)
    {
        await (await someone.Open($"{Given.Step}/seule")).Choose("Le crayon.").Press(Given.Answer);
        await someone.Open("/mon-plan");
        return [.. someone.Page.QuerySelectorAll(".t-day__name").Select(d => Visitor.Plain(d.TextContent))];
    }

    [Theory, BothDatabases]
    public async Task Lessons_are_proposed_every_second_day_to_somebody_who_chose_none(Db db)
    {
        await using var site = await TestSite.On(db);

        Assert.Equal(["Lundi 23 Aujourd'hui", "Mercredi 25"], await DaysOfThePlan(site.Visit()));
    }

    [Theory, BothDatabases]
    public async Task Lessons_are_proposed_on_the_days_that_the_person_chose_at_their_hour(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/mon-plan/rythme/semaine");
        await aicha.Choose("Jeudi").Choose("Vendredi").Select("Le soir", "À 20 h 30").Press("Enregistrer ma semaine");

        Assert.Equal(["Lundi 23 Aujourd'hui", "Jeudi 26"], await DaysOfThePlan(aicha));
        aicha.Reads("20 h 30");
    }

    [Theory, BothDatabases]
    public async Task No_lesson_is_proposed_on_a_day_taken_off(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await site.Visit().Open("/mon-plan/rythme/pause");
        await aicha.Fill("À partir du", "2026-11-24").Fill("Jusqu'au", "2026-11-26").Press("Mettre mon plan en pause");

        Assert.Equal(["Lundi 23 Aujourd'hui", "Vendredi 27"], await DaysOfThePlan(aicha));
    }
}
