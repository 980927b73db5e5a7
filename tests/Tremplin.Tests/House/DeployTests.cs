using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Hosting.Internal;
using Tremplin.Host;
using Xunit;

namespace Tremplin.Tests.House;

/// <summary>docs/deploy.md tells an operator what the program really reads.</summary>
public sealed partial class DeployTests
{
    static readonly string Page = Modules.Text("docs/deploy.md");

    static readonly string[] OfTheFramework = ["ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT"];

    [Fact]
    public void Every_variable_that_is_read_is_in_the_table_and_no_other()
    {
        var asked = new Asked(TestSite.Arguments(TestSite.NewFolder(), "", TestSite.EssaiFolder, "Production", new Dictionary<string, string>()).Select(a => a[2..].Split('=', 2)).ToDictionary(a => a[0], string? (a) => a[1]));
        Settings.Read(new ConfigurationBuilder().Add(asked).Build(), new HostingEnvironment { EnvironmentName = "Production", ContentRootPath = TestSite.Root });

        var table = Page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => Name().Matches(l.Split('|')[1]).Select(m => m.Groups[1].Value));

        Assert.Equal(asked.Keys.Select(k => k.Replace(":", "__", StringComparison.Ordinal)).Order(StringComparer.Ordinal), table.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_example_of_settings_names_real_variables_and_starts_nothing_until_it_is_filled_in()
    {
        var example = Page.Split("```sh\nASPNETCORE_URLS")[1].Split("```")[0].Insert(0, "ASPNETCORE_URLS").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => l[1].Trim('"'));

        Assert.Empty(example.Keys.Except(OfTheFramework).Where(k => !Page.Contains($"`{k}`", StringComparison.Ordinal)));
        foreach (var filledIn in new[] { "ConnectionStrings__Tremplin", "TREMPLIN_SECRET", "Site__Address", "Site__Publisher" })
        {
            var settings = example.ToDictionary(s => s.Key.Replace("__", ":", StringComparison.Ordinal), string? (s) => s.Value);
            settings["TREMPLIN_DATA"] = TestSite.NewFolder();
            Assert.Throws<BadSetting>(() => Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = "Production", ContentRootPath = TestSite.Root }));
            example[filledIn] = filledIn switch { "Site__Address" => "https://tremplin.exemple.test", "ConnectionStrings__Tremplin" => "Host=127.0.0.1", _ => "quelque chose de long et de bien à soi" };
        }
    }

    [Fact]
    public void It_is_read_in_one_sitting() => Assert.InRange(Page.Count(c => c is '\n'), 100, 200);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    /// <summary>A configuration that remembers what it was asked.</summary>
    sealed class Asked : ConfigurationProvider, IConfigurationSource
    {
        public Asked(Dictionary<string, string?> answers) => Data = answers;

        public HashSet<string> Keys { get; } = [];

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, [NotNullWhen(true)] out string? value)
        {
            Keys.Add(key);
            return base.TryGet(key, out value);
        }
    }
}
