using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>What one module shows another, and what the house shows the world.</summary>
public sealed class DoorsTests
{
    [Fact]
    public void The_only_public_types_of_a_module_are_its_door_and_its_contracts()
    {
        var others =
            from assembly in Modules.OfTheTrade
            from type in assembly.GetExportedTypes()
            where type.Namespace != $"{assembly.GetName().Name}.Contracts" && type.Name != $"{assembly.GetName().Name!.Split('.')[1]}Module"
            select type.FullName;

        Assert.Empty(others);
    }

    [Fact]
    public void The_only_public_type_of_Host_is_its_program() =>
        Assert.Equal(["Program"], Modules.All.Single(a => a.GetName().Name is "Tremplin.Host").GetExportedTypes().Select(t => t.FullName!));

    [Fact]
    public void Every_arrow_is_in_the_table_of_the_architecture()
    {
        var table = Modules.Text("docs/architecture.md").Split("## Modules and arrows")[1].Split("\n## ")[0].Split('\n')
            .Where(l => l.StartsWith('|') && !l.StartsWith("|---", StringComparison.Ordinal) && !l.StartsWith("| module", StringComparison.Ordinal))
            .Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(c => c[0].Trim('`'), c => c[^1].Split(',', StringSplitOptions.TrimEntries).Where(a => a is not ("–" or "-" or "")).Order(StringComparer.Ordinal).ToArray());

        var projects = Modules.Files("src", ".csproj").Where(f => f.Count(c => c is '/') is 2).ToDictionary(f => f.Split('/')[1], f => ArrowsOf(f));

        foreach (var (module, arrows) in projects.Where(p => p.Key is not ("Kernel" or "Design")))
        {
            Assert.True(table.ContainsKey(module), $"docs/architecture.md does not know the module {module}");
            Assert.Equal((module, string.Join(", ", table[module])), (module, string.Join(", ", arrows.Except(["Kernel", "Design"]))));
        }
        Assert.Empty(projects["Kernel"]);
        Assert.Equal(["Kernel"], projects["Design"]);
        Assert.Empty(table.Keys.Except(projects.Keys));
    }

    static string[] ArrowsOf(string project) =>
        [.. System.Xml.Linq.XDocument.Parse(Modules.Text(project)).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task No_two_pages_are_at_one_path()
    {
        await using var site = await TestSite.On(Db.Sqlite);

        var paths = Routes(site).Select(e => (Path: System.Text.RegularExpressions.Regex.Replace(e.RoutePattern.RawText ?? "", @"\{[^}]*\}", "{}").Trim('/'), Verbs: Verbs(e)));

        Assert.Empty(paths.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public async Task Who_may_open_each_door_is_a_reviewed_file()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var lines = new List<string>();
        foreach (var route in Routes(site))
        {
            var (verbs, metadata) = await Open(site, route);
            var who = metadata.GetMetadata<IAllowAnonymous>() is not null ? "everybody"
                : metadata.GetMetadata<MayEnterAttribute>() is { Roles: [_, ..] roles } ? $"an account that is: {string.Join(", ", roles)}" : "an account";
            lines.Add($"/{route.RoutePattern.RawText?.TrimStart('/'),-55} {verbs,-40} {who}{(metadata.GetMetadata<PublicBytesAttribute>() is not null ? ", the same bytes for all" : "")}");
        }
        Reviewed.Is("doors.txt", string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Every_page_that_is_posted_to_is_a_page_of_the_house()
    {
        await using var site = await TestSite.On(Db.Sqlite);
        var others = new List<string>();
        foreach (var route in Routes(site))
            if (await Page(site, route) is { } page && page.HandlerMethods.Any(h => h.HttpMethod is not "Get") && !page.ModelTypeInfo!.IsSubclassOf(typeof(HousePage)))
                others.Add(page.ModelTypeInfo.FullName!);

        // The error page answers whatever verb failed; it changes nothing.
        Assert.Equal(["Tremplin.Design.ErreurPage"], others.Distinct());
    }

    static IEnumerable<RouteEndpoint> Routes(TestSite site) => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => !(e.RoutePattern.RawText ?? "").Contains('.', StringComparison.Ordinal) || e.RoutePattern.RawText!.Contains("well-known", StringComparison.Ordinal) || e.RoutePattern.Parameters.Count > 0);

    static string Verbs(RouteEndpoint route) => string.Join(" ", route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []);

    static async Task<CompiledPageActionDescriptor?> Page(TestSite site, RouteEndpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, route.Metadata) : null;

    static async Task<(string Verbs, EndpointMetadataCollection Metadata)> Open(TestSite site, RouteEndpoint route) => await Page(site, route) is { } page
        ? (string.Join(" ", page.HandlerMethods.Select(h => $"{h.HttpMethod?.ToUpperInvariant()}{(h.Name is null ? "" : $":{h.Name}")}").Order(StringComparer.Ordinal)), new([.. route.Metadata, .. page.ModelTypeInfo!.GetCustomAttributes(true)]))
        : (Verbs(route), route.Metadata);
}
