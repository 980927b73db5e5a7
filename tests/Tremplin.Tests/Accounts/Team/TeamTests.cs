using Tremplin.Accounts;
using Tremplin.Accounts.Contracts;
using Xunit;

namespace Tremplin.Tests.Accounts.Team;

public sealed class TeamTests
{
    [Theory, BothDatabases]
    public async Task Who_installs_the_site_makes_its_first_operator_who_invites_the_others(Db db)
    {
        await using var site = await TestSite.On(db);
        var helene = await Operator(site);

        await (await helene.Open("/equipe")).Fill("Qui invitez-vous ?", "Bruno").Choose("Accompagne des personnes").Press("Faire un lien");
        var link = new Uri(Visitor.Plain(helene.Page.QuerySelector("[data-copy]")!.TextContent)).AbsolutePath;
        var bruno = site.Visit();
        await bruno.CreateAccount("Bruno");
        await (await bruno.Open(link)).Press("Accepter");

        (await helene.Open("/equipe")).Reads("Bruno", "Accompagne des personnes");
        (await bruno.Open("/compte/mes-droits")).Reads("Hélène, vous a donné le rôle « Accompagne des personnes »");
    }

    [Theory, BothDatabases]
    public async Task A_link_gives_its_role_once_and_for_a_week(Db db)
    {
        await using var site = await TestSite.On(db);
        var link = await site.Ask(s => AccountsModule.InviteOperator(s, "Hélène", CancellationToken.None));
        var late = await site.Ask(s => AccountsModule.InviteOperator(s, "Hélène", CancellationToken.None));
        var helene = site.Visit();
        await helene.CreateAccount("Hélène");
        await (await helene.Open(link)).Press("Accepter");
        var thief = site.Visit();
        await thief.CreateAccount("Voleur");

        Assert.Equal(404, (await thief.Open(link)).Status);
        site.Clock.AdvanceDays(8);
        Assert.Equal(404, (await thief.Open(late)).Status);
        Assert.Equal(404, (await thief.Open($"/invitation/{new string('A', 43)}")).Status);
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_not_an_operator_finds_no_team_page(Db db)
    {
        await using var site = await TestSite.On(db);
        Assert.Equal(404, (await site.Visit().Open("/equipe")).Status);
        Assert.Equal(404, (await (await site.SomeoneWhoHasBegun()).Open("/equipe")).Status);
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.Operator).Cast<Role?>().Append(null))
        {
            var someone = site.Visit();
            await someone.CreateAccount("Sam");
            if (role is { } given) await Give(site, someone, given);
            Assert.Equal((role, 404), (role, (await someone.Open("/equipe")).Status));
        }
    }

    [Theory, BothDatabases]
    public async Task The_last_operator_stays(Db db)
    {
        await using var site = await TestSite.On(db);
        var helene = await Operator(site);

        await (await helene.Open("/equipe")).Press("Retirer");

        Assert.Contains("dernière personne", Assert.Single(helene.Errors), StringComparison.Ordinal);
        Assert.Equal(200, (await helene.Open("/equipe")).Status);
    }

    [Theory, BothDatabases]
    public async Task A_role_taken_away_closes_its_doors_at_once(Db db)
    {
        await using var site = await TestSite.On(db);
        var helene = await Operator(site);
        var other = await Operator(site, "Autre");

        await helene.Open("/equipe");
        await helene.Press("Retirer à Autre");

        Assert.Equal(404, (await other.Open("/equipe")).Status);
    }

    static async Task<Visitor> Operator(TestSite site, string name = "Hélène")
    {
        var someone = site.Visit();
        await someone.CreateAccount(name);
        await Give(site, someone, Role.Operator);
        return someone;
    }

    static async Task Give(TestSite site, Visitor someone, Role role)
    {
        var link = await site.Ask(s => s.GetRequiredService<Tremplin.Accounts.Team.Invite>().Execute(role, "x", "Qui installe le site", CancellationToken.None));
        await (await someone.Open(link)).Press("Accepter");
    }
}
