using Tremplin.Reference;
using Tremplin.Reference.Contracts;
using Xunit;

namespace Tremplin.Tests.Reference.Search;

/// <summary>What people say they did, and what ROME calls it.</summary>
public sealed class SkillSearchTests
{
    static readonly ServiceProvider Services = new ServiceCollection().AddReference(Path.Combine(TestSite.Root, "data")).BuildServiceProvider();
    static readonly IFindSkills Search = Services.GetRequiredService<IFindSkills>();

    /// <summary>What is said, and a word or two of a label that says the same.</summary>
    static readonly (string Said, string Label)[] Everyday =
    [
        ("j'encaissais les clients", "encaissement"), ("tenir la caisse", "caisse"), ("faire les courses d'une vieille dame", "courses"), ("je repassais le linge", "Repasser"),
        ("aider les enfants à faire leurs devoirs", "devoirs"), ("préparer les repas", "repas"), ("conduire un camion", "amion"), ("j'ai conduit un poids lourd", "poids lourd"),
        ("nettoyer les vitres", "vitres"), ("laver les vitres", "Laver des vitres"), ("éplucher les légumes", "légumes"), ("tondre la pelouse", "tondre"),
        ("remplacer les pneus", "pneu"), ("réparer les pneumatiques", "pneumatiques"), ("changer les draps", "draps"), ("poser du carrelage", "carrelage"),
        ("je triais les déchets", "déchets"), ("répondre au téléphone", "téléphon"), ("gérer un planning", "planning"), ("animer une équipe", "équipe"),
        ("je faisais l'inventaire", "inventaire"), ("préparer les commandes", "commandes"), ("charger un camion", "harge"), ("promener des chiens", "Promener"),
        ("donner à manger aux animaux", "animaux"), ("retoucher des vêtements", "vêtement"), ("classer des documents", "documents"), ("rédiger des courriers", "courrier"),
        ("accueillir les clients", "Accueillir"), ("mettre en rayon", "rayon"), ("cuire la viande", "viande"), ("tailler les arbres", "arbre"),
        ("dépanner un ordinateur", "informatiques"), ("traduire un texte", "raduire"), ("organiser une fête", "rganis"), ("tenir les comptes", "compte"),
    ];

    [Fact]
    public void Everyday_words_find_a_skill_that_says_the_same_among_five()
    {
        var missed = Everyday.Where(e => !Search.Find(e.Said, 5).Any(s => s.Label.Contains(e.Label, StringComparison.OrdinalIgnoreCase)))
            .Select(e => $"{e.Said} → {string.Join(" | ", Search.Find(e.Said, 5).Select(s => s.Label))}").ToList();

        Assert.True(missed.Count <= Everyday.Length / 8, $"{missed.Count} of {Everyday.Length} missed:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("Clôturer une caisse")]
    [InlineData("cloturer une caisse")]
    [InlineData("CLÔTURER LES CAISSES")]
    [InlineData("j'ai clôturé la caisse")]
    [InlineData("je clôturais la caisse")]
    [InlineData("cloturrer une caisse")]
    public void Accents_plurals_the_past_and_a_slip_change_nothing(string said) => Assert.Equal("Clôturer une caisse", Search.Find(said, 5)[0].Label);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \u0000 ’’’ ¿¿ 😀")]
    [InlineData("zblorguer des frimouzes")]
    [InlineData("je calmais les clients énervés")]
    public void What_nobody_calls_so_finds_nothing_rather_than_anything(string? said) => Assert.Empty(Search.Find(said, 5));

    [Fact]
    public void A_book_of_garbage_is_read_as_far_as_a_sentence() =>
        Assert.InRange(Search.Find(string.Concat(Enumerable.Repeat("caisse client \u202E'\"<script> ", 20_000)), 5).Length, 0, 5);

    [Fact]
    public void A_name_of_Esco_finds_the_skill_of_Rome_that_says_the_same()
    {
        var esco = Services.GetRequiredService<Esco>();
        var skill = Search.Find("techniques de brasage", 5).First(s => s.Label is "Techniques de soudage");

        Assert.All(esco.Of(skill), uri => Assert.StartsWith("http://data.europa.eu/esco/skill/", uri, StringComparison.Ordinal));
        Assert.Equal(2, esco.Of(skill).Count());
    }
}
