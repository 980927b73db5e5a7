using Tremplin.Journeys.Support;

namespace Tremplin.Journeys;

/// <summary>From a word one says to a job, its places nearby, and what one already has of it.</summary>
public sealed class JobJourney(Site site) : Journey(site)
{
    [Fact]
    public async Task A_telephone_may_say_where_it_is_instead_of_its_owner()
    {
        var page = await Visitor();
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 45.2401f, Longitude = 4.6712f });
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.Open("/metiers");
        await page.GetByLabel("Quel métier cherchez-vous ?").FillAsync("caissiere");
        await page.Press("Chercher");
        await page.Follow("Hôte ou hôtesse de caisse");

        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma position" }).ClickAsync();
        await Expect(page.GetByLabel("Votre commune ou votre code postal")).ToHaveValueAsync("Annonay (07100)");
        await page.Press("Voir autour de moi");

        await Expect(page.Middle()).ToContainTextAsync("Annonay et ses environs");
        Assert.Equal(["/communes/proche?lat=45.24&lon=4.67"], asked.Where(a => a.Contains("lat=", StringComparison.Ordinal)).Select(a => new Uri(a).PathAndQuery));
    }

    [Fact]
    public async Task A_telephone_that_will_not_say_where_it_is_leaves_the_field_to_write_in()
    {
        var page = await Visitor();
        await page.Open("/metiers/D1505");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser ma position" }).ClickAsync();
        await Expect(page.Middle()).ToContainTextAsync("Vous pouvez écrire votre commune.");
    }

    [Fact]
    public async Task Without_a_script_the_position_is_not_offered_and_everything_else_works()
    {
        var page = await Visitor(script: false);
        await page.Open("/metiers/D1507");
        await Expect(page.GetByText("Utiliser ma position")).ToHaveCountAsync(0);
        await page.GetByLabel("Quel métier avez-vous fait ?").FillAsync("caissière");
        await page.Press("Voir ce que j’ai déjà");
        await Expect(page.Middle()).ToContainTextAsync("Vous venez de « Hôte ou hôtesse de caisse ».");
    }
}
