using Tremplin.Learning.Courses;
using Xunit;

namespace Tremplin.Tests.Learning.Courses;

public sealed class ProseTests
{
    [Fact]
    public void Paragraphs_lists_and_quotes_can_be_read_aloud_one_by_one()
    {
        Assert.Equal("<p data-readable=\"\">Un <strong>mot</strong> et <em>un autre</em>.</p>\n", Prose.Html("Un **mot** et *un autre*."));
        Assert.Equal("<ul>\n<li data-readable=\"\">Un</li>\n<li data-readable=\"\">Deux</li>\n</ul>\n", Prose.Html("- Un\n- Deux"));
        Assert.Contains("<blockquote>\n<p data-readable=\"\">Dit-elle.</p>", Prose.Html("> Dit-elle."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_outside_the_site_says_so_and_a_link_inside_does_not()
    {
        Assert.Contains("<a href=\"https://www.info-retraite.fr\" rel=\"external noopener\">", Prose.Html("[Relevé](https://www.info-retraite.fr)"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/aide\">demandez un appel</a>", Prose.Html("[demandez un appel](/aide)"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"tel:3939\">", Prose.Html("[3939](tel:3939)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//ailleurs.fr")]
    [InlineData("/\\ailleurs.fr")]
    [InlineData("ailleurs.fr")]
    [InlineData("https://")]
    [InlineData("https:///chemin")]
    [InlineData("vbscript:x")]
    [InlineData("")]
    public void An_unsafe_address_leaves_its_words_only(string url)
    {
        Assert.False(Prose.IsSafe(url));
        Assert.DoesNotContain("<a", Prose.Html($"[texte](<{url}>)"), StringComparison.Ordinal);
        Assert.Contains("texte", Prose.Html($"[texte](<{url}>)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("# Titre\n\nTitre\n=====")]
    [InlineData("```\ncode\n```")]
    [InlineData("![image](/a.svg)")]
    [InlineData("a\n\n---\n\nb")]
    [InlineData("Un `code` ici")]
    public void What_lessons_do_not_have_is_refused_and_never_becomes_a_tag(string markdown)
    {
        Assert.NotEmpty(Prose.Refusals(markdown));
        Assert.DoesNotMatch("<(script|img|h[1-6]|pre|code|hr)", Prose.Html(markdown));
    }

    [Fact]
    public void A_refusal_names_its_line() => Assert.Equal(2, Assert.Single(Prose.Refusals("Un.\n\n## Deux")).Line);

    [Fact]
    public void Ordinary_French_is_accepted() =>
        Assert.Empty(Prose.Refusals("Il est 10 h 05 : « J'arrive ! » 3 < 4, 50 %, M. B., a_b_c, l'été - ou pas.\n\n1. Un\n2. Deux\n\n> *À vous.* [Ici](/aide)"));
}
