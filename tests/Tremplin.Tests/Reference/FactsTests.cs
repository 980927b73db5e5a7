using Tremplin.Reference;
using Tremplin.Reference.Contracts;
using Tremplin.Reference.Importing;
using Xunit;

namespace Tremplin.Tests.Reference;

/// <summary>The fact tables of the repository: whole, coherent, and made by our own program.</summary>
public sealed class FactsTests
{
    static readonly string Folder = Path.Combine(TestSite.Root, "data");

    static readonly ServiceProvider Services = new ServiceCollection().AddReference(Folder).BuildServiceProvider();

    internal static RomeEdition Rome => Services.GetRequiredService<Rome>().Current;

    internal static Gazetteer Places => Services.GetRequiredService<Gazetteer>();

    internal static LabourMarket Market => Services.GetRequiredService<LabourMarket>();

    /// <summary>The public files, where this machine has them.</summary>
    internal static string? Shared { get; } = new[] { Environment.GetEnvironmentVariable("TREMPLIN_SHARED_DATA"), Path.Combine(TestSite.Root, "..", "shared", "data") }
        .FirstOrDefault(folder => folder is not null && Directory.Exists(Path.Combine(folder, "rome4")));

    [Fact]
    public void Every_job_of_the_edition_is_there_with_all_that_is_known_of_it()
    {
        Assert.Equal(("460", new DateOnly(2025, 9, 18), 1584), (Rome.Number, Rome.PublishedOn, Rome.Occupations.Length));
        Assert.Equal("Source : France Travail, ROME 4.0, version 460, septembre 2025", Rome.Source);
        Assert.Equal((13_120, 29_978, 124, 30), (Rome.Occupations.Sum(o => o.Appellations.Length), Rome.Skills.Length, Rome.Domains.Length, Rome.Interests.Length));
        Assert.Equal((18_900, 1_731, 69_925), (Rome.Occupations.Sum(o => o.CoreSkills.Length), Rome.Occupations.Sum(o => o.EmergingSkills.Length), Rome.Occupations.Sum(o => o.OtherSkills.Length)));
        Assert.All(Rome.Occupations, o =>
        {
            Assert.InRange(o.Near.Length, 1, 25);
            Assert.InRange(o.Interests.Length, 1, 5);
            Assert.InRange(o.Letters.Length, 1, 2);
            Assert.True(o.Appellations[0].IsMain && o.Appellations.Count(a => a.IsMain) is 1);
            Assert.NotNull(Rome.Find(o.ParentCode));
            Assert.Equal(o.Index, Rome.Occupations.IndexOf(o));
            Assert.NotNull(o.Domain.Parent);
        });
    }

    [Theory]
    [InlineData("Hôte / Hôtesse de caisse", "Hôte de caisse", "Hôtesse de caisse")]
    [InlineData("Directeur général / Directrice générale d'entreprise", "Directeur général d'entreprise", "Directrice générale d'entreprise")]
    [InlineData("Garde Forestier / Forestière", "Garde Forestier", "Garde Forestière")]
    [InlineData("Auxiliaire Spécialisé / Spécialisée Vétérinaire -ASV-", "Auxiliaire Spécialisé Vétérinaire -ASV-", "Auxiliaire Spécialisée Vétérinaire -ASV-")]
    [InlineData("Homme sage-femme / Sage-femme", "Homme sage-femme", "Sage-femme")]
    [InlineData("Steward / Hôtesse de l'air", "Steward de l'air", "Hôtesse de l'air")]
    [InlineData("Assistant en assurance / Assistante en assurance", "Assistant en assurance", "Assistante en assurance")]
    [InlineData("Agent d'administration / Agente d'administration principal(e) des impôts", "Agent d'administration principal des impôts", "Agente d'administration principale des impôts")]
    [InlineData("Aide à domicile", "Aide à domicile", "Aide à domicile")]
    public void A_job_has_its_whole_name_for_a_man_and_for_a_woman(string label, string masculine, string feminine) =>
        Assert.Equal(new JobName(masculine, feminine), JobNames.Of(label));

    [Fact]
    public void A_postcode_or_a_name_that_means_several_communes_answers_them_all()
    {
        Assert.Equal(35_014, Places.Communes.Length);
        Assert.Equal("Annonay", Places.Search("07100")[0].Name);
        Assert.Contains(Places.Search("07100"), c => c.Name is "Roiffieux");
        Assert.Equal(12, Places.Search("Sainte-Colombe").Count);
        Assert.Equal("42218", Assert.Single(Places.Search("st etienne (42)"), c => c.Population > 100_000).Code);
        Assert.Equal("2A004", Assert.Single(Places.Search("AJACCIO")).Code);
        Assert.Contains(Places.Search("Bellegarde-sur-Valserine"), c => c.Name is "Valserhône");
        Assert.Contains(Places.Search("Bourg-en-Br"), c => c.Code is "01053");
        Assert.Empty(Places.Search("Xyzzyx"));
        Assert.Empty(Places.Search(""));
    }

    [Fact]
    public void The_words_of_a_commune_find_it_and_no_other() =>
        Assert.Empty(Places.Communes.Where(c => Places.Search(c.InWords) is not [var found] || found != c));

    [Fact]
    public void Distances_are_those_of_the_map()
    {
        var (paris, lyon) = (Places.Find("75056")!, Places.Find("69123")!);

        Assert.InRange(Gazetteer.Km(paris, lyon), 385, 400);
        Assert.Equal("Lyon", Places.Near(lyon.Latitude, lyon.Longitude, 40)?.Name);
        Assert.Null(Places.Near(52.5, 13.4, 40));
        Assert.Null(Places.Near(double.NaN, 400, 40));
    }

    [Fact]
    public void A_commune_whose_place_is_not_known_is_near_nobody()
    {
        var everywhere = Places.Find("98711")!; // Anaa, put with all of French Polynesia at one point

        Assert.True(everywhere.IsApproximate);
        Assert.Null(Places.Near(everywhere.Latitude, everywhere.Longitude, 40));
        Assert.Equal("Nouméa", Places.Near(-22.27, 166.44, 40)?.Name);
    }

    [Theory]
    [InlineData("Paris 15e", "75115")]
    [InlineData("Paris 15", "75115")]
    [InlineData("paris 15ème arrondissement", "75115")]
    [InlineData("Paris 15 (75)", "75115")]
    [InlineData("Lyon 3e", "69383")]
    [InlineData("Marseille 13ème", "13213")]
    [InlineData("Marseille 8", "13208")]
    [InlineData("Marseille 13", "13055")]
    [InlineData("Paris 75", "75056")]
    public void An_arrondissement_is_found_as_it_is_said_and_the_number_of_a_department_stays_one(string said, string code) =>
        Assert.Equal(code, Assert.Single(Places.Search(said)).Code);

    [Fact]
    public void Between_two_arrondissements_nobody_guesses()
    {
        Assert.Equal(["75102", "75120"], Places.Search("Paris 2").Select(c => c.Code).Order());
        Assert.Equal(["11220", "13211"], Places.Search("Marseille 11").Select(c => c.Code).Order()); // Marseillette, in the Aude
        Assert.Empty(Places.Search("Paris 21e"));
        Assert.Empty(Places.Search("Vienne 15e"));
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("Pri\uFFFEvas")]
    [InlineData("Privas\uD800")]
    [InlineData("\uDC00\uFFFF\0")]
    public void Signs_that_are_no_letters_are_not_read(string said) => Assert.Equal(Places.Search(said.Contains('P') ? "Privas" : ""), Places.Search(said));

    [Fact]
    public void A_code_that_is_no_more_is_the_job_that_took_its_place_the_first_when_it_became_several()
    {
        var without = Rome.Occupations.RemoveAll(o => o.Code is "K2503");
        var edition = new RomeEdition("", null, without, Rome.Skills, Rome.Domains, Rome.Interests, new Dictionary<string, string> { ["A0001"] = "D1505", ["K2503"] = "K2503", ["A0002"] = "Z0000" });

        Assert.Equal("D1505", edition.FindOrSuccessor("d1505")?.Code);
        Assert.Equal("D1505", edition.FindOrSuccessor("A0001")?.Code);
        Assert.Equal("K2504", edition.FindOrSuccessor("K2503")?.Code);
        Assert.Null(edition.FindOrSuccessor("A0002"));
        Assert.Null(edition.FindOrSuccessor("Z9999"));
    }

    [Fact]
    public void Pay_and_tension_say_whose_they_are_and_are_missing_where_nobody_knows()
    {
        var cashier = Rome.Find("D1505")!;

        Assert.NotNull(Market.Of(cashier)?.MonthlyPay);
        Assert.Equal(531, Rome.Occupations.Count(o => Market.Of(o)!.PayOrigin is not PayOrigin.Family));
        Assert.Equal(100, Rome.Occupations.Count(o => Market.Of(o)!.Outlook is null));
        Assert.InRange(Market.TensionIn(Places.Find("07019")!.Basin, cashier) ?? 0, 0, 5);
        Assert.Null(Market.TensionIn(Places.Communes.First(c => c.Basin is null).Basin, cashier));
        Assert.Contains(Rome.Occupations, o => Places.Communes.Any(c => c.Population > 100_000 && Market.TensionIn(c.Basin, o) is 5));
    }

    [Fact]
    public void The_tables_are_what_our_program_makes_of_the_public_files()
    {
        if (Shared is null) return; // the counts above stand for it
        var made = TestSite.NewFolder();
        DeriveTables.Execute([Path.Combine(Shared, "rome4"), Path.Combine(Shared, "geo"), Path.Combine(Shared, "marche_travail"), Path.Combine(Shared, "esco_fr")], made, TextWriter.Null);

        foreach (var file in Directory.GetFiles(made, "*.csv", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(made, file);
            Assert.True(File.ReadAllText(file) == File.ReadAllText(Path.Combine(Folder, name)), $"{name} is not what bin/reference derive makes");
        }
        Directory.Delete(made, recursive: true);
    }
}
