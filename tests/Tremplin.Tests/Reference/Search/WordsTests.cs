using Tremplin.Reference.Search;
using Xunit;

namespace Tremplin.Tests.Reference.Search;

/// <summary>Forms of one word come together, words that sound alike too, others do not.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("boulangères", "boulanger")]
    [InlineData("coiffeuse", "coiffeur")]
    [InlineData("directrices", "directeur")]
    [InlineData("techniciennes", "technicien")]
    [InlineData("employées", "employé")]
    [InlineData("agentes", "agent")]
    [InlineData("animaux", "animal")]
    [InlineData("bateaux", "bateau")]
    [InlineData("sportive", "sportif")]
    [InlineData("professeure", "professeur")]
    [InlineData("cheffe", "chef")]
    [InlineData("hôtesses", "hôte")]
    [InlineData("maîtresse", "maître")]
    public void Feminine_and_plural_are_the_same_word(string form, string same) => Assert.Equal(Root(same), Root(form));

    [Theory]
    [InlineData("cuisine", "cuisinier")]
    [InlineData("comptable", "comptoir")]
    [InlineData("armée", "arm")]
    public void Another_word_is_not(string one, string other) => Assert.NotEqual(Root(one), Root(other));

    [Theory]
    [InlineData("électritien", "électricien")]
    [InlineData("boulangé", "boulanger")]
    [InlineData("mecanissien", "mécanicien")]
    [InlineData("pharmatienne", "pharmacienne")]
    [InlineData("secrétère", "secrétaire")]
    [InlineData("farmacie", "pharmacie")]
    [InlineData("plonbier", "plombier")]
    public void What_is_written_by_ear_sounds_the_same(string heard, string right) => Assert.Equal(Sound.Of(right), Sound.Of(heard));

    [Theory]
    [InlineData("dentsite", "dentiste", 1)]
    [InlineData("vendeyse", "vendeuse", 1)]
    [InlineData("magazinier", "magasinier", 1)]
    [InlineData("carosier", "carrossier", 2)]
    [InlineData("maçon", "plombier", 3)]
    [InlineData("", "a", 1)]
    public void Slips_of_the_keyboard_are_counted_up_to_two(string one, string other, int slips) => Assert.Equal(slips, Spelling.Slips(one, other, 2));

    [Fact]
    public void Ligatures_apostrophes_dashes_and_brackets_part_or_fold()
    {
        Assert.Equal(["oeuvre", "d", "art", "boulanger", "patissier", "specialise", "e", "3"], Words.Of("Œuvre d’art, boulanger-pâtissier spécialisé(e) 3", 20).Select(w => w.Plain));
        Assert.Equal(["patissier"], Words.Of("pa\u0302tissier", 20).Select(w => w.Plain));
        Assert.Empty(Words.Of("😀 — … \0", 20));
    }

    static string Root(string word) => Words.Root(Words.Of(word, 1)[0].Plain);
}
