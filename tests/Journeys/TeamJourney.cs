using System.Text.RegularExpressions;
using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>Who installs the site makes its first operator, who makes the team.</summary>
public sealed partial class TeamJourney(Site site) : Journey(site)
{
    [Fact]
    public async Task Helene_is_made_operator_from_the_command_line_and_invites_Bruno()
    {
        var (code, said) = await Site.Tell("operator", "Hélène");
        Assert.True(code is 0, said);
        var link = Link().Match(said).Value;

        var helene = await Visitor(1280);
        await helene.Open(link);
        await helene.Follow("Créer mon compte");
        await helene.CreateAccount("Hélène");
        await helene.Open(link);
        await helene.Press("Accepter");
        await helene.Open("/equipe");
        await helene.GetByLabel("Qui invitez-vous ?").FillAsync("Bruno");
        await helene.GetByLabel("Accompagne des personnes").CheckAsync();
        await helene.Press("Faire un lien");
        var invitation = Link().Match(await helene.Locator("[data-copy]").InnerTextAsync()).Value;

        var bruno = await Visitor();
        await bruno.Open("/compte/creer");
        await bruno.CreateAccount("Bruno");
        await bruno.Open(invitation);
        await bruno.Press("Accepter");

        await bruno.Open("/compte/mes-droits");
        await Expect(bruno.Middle()).ToContainTextAsync(Pages.Printed("vous a donné le rôle « Accompagne des personnes »"));
        await helene.Open("/equipe");
        await Expect(helene.Middle()).ToContainTextAsync("Bruno");
        Assert.Equal(404, (await bruno.GotoAsync("/equipe"))!.Status);
        Assert.Equal(404, (await (await Visitor()).GotoAsync(invitation))!.Status);
    }

    [GeneratedRegex("/invitation/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
