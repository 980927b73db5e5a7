using Tremplin.Orientation.Skills;
using Xunit;

namespace Tremplin.Tests.Orientation.Skills;

/// <summary>A form found again late, or by going back, or written by a program: it changes what it showed and nothing else.</summary>
public sealed class SkillFormsTests
{
    const string Skills = SkillPagesTests.Skills, Card = SkillPagesTests.Card;

    [Theory, BothDatabases]
    public async Task The_form_found_again_by_going_back_makes_another_experience_and_leaves_the_first_as_it_was(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await (await site.SomeoneWhoHasBegun()).Open(Skills);
        var cashier = aicha.Choose("Un travail payé").Fill("Qu'est-ce que vous faisiez ?", "caissière").Prepare("Continuer");
        var nanny = aicha.Fill("Qu'est-ce que vous faisiez ?", "nounou").Prepare("Continuer");
        await (await aicha.Send(cashier)).Choose("Hôte ou hôtesse de caisse").Press("Continuer");
        await aicha.Choose("Procéder à l'encaissement").Press("Continuer");

        await aicha.Send(nanny);
        await aicha.Send(nanny);

        aicha.Reads("Nounou : est-ce l'un de ceux-là ?");
        Assert.Equal("caissière", $"{await site.Scalar("select title from plan_record where code = 'D1505'")}");
        Assert.Equal("nounou", $"{await site.Scalar("select title from plan_record where kind = 'job' and code is null")}");
        Assert.Equal(3, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task What_was_not_on_the_screen_is_not_taken_away_when_the_job_changed_meanwhile(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await SkillPagesTests.Cashier(site);
        var experience = SkillPagesTests.Experience(await site.Scalar("select id from plan_record where kind = 'job'"));
        var late = aicha.Choose("Procéder à l'encaissement").Prepare("Continuer");
        await (await aicha.Open($"{experience}/metier?q=rayon+libre-service")).Choose("Employé ou employée de rayon libre-service").Press("Continuer");
        await aicha.Choose("Réaliser la mise en rayon").Press("Continuer");
        await SkillPagesTests.OfSkill(aicha, "Réaliser la mise en rayon", "Sans aide", "Oui", ("Un papier le dit", "un certificat")).Press("Enregistrer");

        await aicha.Send(late);

        (await aicha.Open(Card)).Reads("Réaliser la mise en rayon", "Un papier le dit : un certificat", "Procéder à l'encaissement");
        Assert.Equal(4, await site.Count("plan_record"));
    }

    [Theory, BothDatabases]
    public async Task A_form_says_what_it_showed_in_numbers_that_Rome_has_and_a_dozen_at_most(Db db)
    {
        await using var site = await TestSite.On(db);
        var aicha = await SkillPagesTests.Cashier(site);
        var token = Uri.EscapeDataString(aicha.Page.QuerySelector("input[name=jeton]")!.GetAttribute("value")!);
        var address = aicha.Url;
        var job = site.Services.GetRequiredService<Tremplin.Reference.Contracts.Rome>().Current.Find("D1505")!;
        async Task Send(string fields) => await aicha.Send(() => new(HttpMethod.Post, address) { Content = new StringContent($"jeton={token}&Other=&{fields}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") });

        await Send($"fait={job.CoreSkills[0].Ogr}");
        await Send("vu=&vu=-1&vu=<b>&vu=99999999999&vu=1&fait=&fait=-1&fait=<b>&fait=99999999999&fait=1&fait=0");
        Assert.Equal(0, await site.Count("plan_record where kind = 'skill'"));

        await Send(string.Join('&', job.Skills.Take(TickPage.Dozen + 3).Select(s => $"vu={s.Ogr}&fait={s.Ogr}")));
        Assert.Equal(TickPage.Dozen, await site.Count("plan_record where kind = 'skill'"));
    }

    [Theory, BothDatabases]
    public async Task A_year_that_is_wrong_is_shown_where_it_was_typed(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await (await site.Visit().Open("/orientation/competences")).Choose("Un travail payé").Fill("Qu'est-ce que vous faisiez ?", "caissière").Fill("De quelle année", "20").Press("Continuer");

        Assert.Equal((400, "Écrivez l'année en quatre chiffres, comme 2014."), (someone.Status, Assert.Single(someone.Errors)));
        Assert.NotNull(someone.Page.QuerySelector("details[open] [name=From]"));
        Assert.Null((await someone.Open("/orientation/competences")).Page.QuerySelector("details[open]"));
    }

    [Theory, BothDatabases]
    public async Task What_was_said_in_ones_own_words_can_be_taken_away(Db db)
    {
        await using var site = await TestSite.On(db);
        var someone = await site.SomeoneWhoWrote();
        await (await someone.Open("/orientation/competences")).Press("Retirer : Je sais suivre une personne fragile");

        someone.Reads("C'est retiré.");
        Assert.False(someone.Sees("suivre une personne fragile"));
        Assert.Equal(0L, Convert.ToInt64(await site.Scalar("select count(*) from plan_record where kind in ('skill', 'proof')"), System.Globalization.CultureInfo.InvariantCulture));
    }
}
