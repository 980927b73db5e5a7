using Tremplin.Design;
using Xunit;

namespace Tremplin.Tests.Design;

public sealed class TypographyTests
{
    [Theory]
    [InlineData("Besoin d'aide ?", "Besoin d’aide\u202F?")]
    [InlineData("Deux choses : lire ; écrire !", "Deux choses\u00A0: lire\u202F; écrire\u202F!")]
    [InlineData("« Je sais »", "«\u00A0Je sais\u00A0»")]
    [InlineData("l'« école »", "l’«\u00A0école\u00A0»")]
    [InlineData("à 10 h 05, à 18 h", "à 10\u00A0h\u00A005, à 18\u00A0h")]
    [InlineData("6 mètres en 20 minutes", "6\u00A0mètres en 20\u00A0minutes")]
    [InlineData("1 400 euros, 30 %, 12,50 €", "1\u202F400\u00A0euros, 30\u202F%, 12,50\u202F€")]
    [InlineData("1 250 000 €", "1\u202F250\u202F000\u202F€")]
    [InlineData("en 2023 400 personnes", "en 2023 400 personnes")]
    [InlineData("Je vais...", "Je vais…")]
    [InlineData("12:30", "12:30")]
    [InlineData("https://exemple.fr/a?b='c'...d:e", "https://exemple.fr/a?b='c'...d:e")]
    [InlineData("voir https://exemple.fr/l'un ; puis l'autre", "voir https://exemple.fr/l'un\u202F; puis l’autre")]
    [InlineData("un mot 'cité' ici", "un mot 'cité' ici")]
    [InlineData("36 heures !", "36\u00A0heures\u202F!")]
    [InlineData("36 hommes", "36 hommes")]
    [InlineData("", "")]
    public void Text_is_set_as_the_Imprimerie_nationale_says(string plain, string set) => Assert.Equal(set, Typography.Text(plain));

    [Theory]
    [InlineData("<p title=\"Qui l'a dit ?\">L'eau</p>", "<p title=\"Qui l'a dit ?\">L’eau</p>")]
    [InlineData("<a href='/l'>qu'il</a>", "<a href='/l'>qu’il</a>")]
    [InlineData("l'<em>eau</em> ; <b>« x »</b> !", "l’<em>eau</em>\u202F; <b>«\u00A0x\u00A0»</b>\u202F!")]
    [InlineData("<textarea>l'eau ?</textarea> l'air", "<textarea>l'eau ?</textarea> l’air")]
    [InlineData("<TEXTAREA rows=2>a ? </x> b ?</TEXTAREA>c ?", "<TEXTAREA rows=2>a ? </x> b ?</TEXTAREA>c\u202F?")]
    [InlineData("<script>x ? 'l'a : 2</script>", "<script>x ? 'l'a : 2</script>")]
    [InlineData("<pre><b>a ?</b></pre><code>b ?</code>", "<pre><b>a ?</b></pre><code>b ?</code>")]
    [InlineData("<!-- l'a > b ? --> c ?", "<!-- l'a > b ? --> c\u202F?")]
    [InlineData("aujourd&#x27;hui", "aujourd’hui")]
    [InlineData("aujourd&#39;hui &amp; 5 < 6 ?", "aujourd’hui &amp; 5 < 6\u202F?")]
    [InlineData("&lt;script&gt; ?", "&lt;script&gt;\u202F?")]
    [InlineData("<input value=\"a > b ?\" disabled>d'accord", "<input value=\"a > b ?\" disabled>d’accord")]
    [InlineData("<p", "<p")]
    [InlineData("<textarea>l'eau", "<textarea>l'eau")]
    public void Only_the_text_of_a_page_is_touched(string html, string set) => Assert.Equal(set, Typography.Html(html));

    [Fact]
    public void Twice_is_once()
    {
        string[] pieces =
        [
            " ", "a", "l'", "'", "\"", "<b>", "</b>", "<i title=\"l'a ?\">", "<textarea>", "</textarea>", " ?", " :", " ;", "!", "« ", " »", "...", ".",
            "12", " 345", " h", " 05", " %", "é", "&#x27;", "&amp;", "://", "<", ">", "\u00A0", "\u202F", "minutes", "<!--", "-->", "\n",
        ];
        var random = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var once = Typography.Html(html);
            Assert.Equal(once, Typography.Html(once));
            Assert.Equal(html.Count(c => c is '<'), once.Count(c => c is '<'));
            var text = Typography.Text(html);
            Assert.Equal(text, Typography.Text(text));
        }
    }

    [Fact]
    public void Text_that_has_nothing_to_change_is_given_back_as_it_is()
    {
        const string plain = "Rien ici";
        Assert.Same(plain, Typography.Text(plain));
        const string numbered = "Semaine 2.";
        Assert.Same(numbered, Typography.Text(numbered));
    }

    [Fact]
    public void A_long_page_is_set_whole()
    {
        var page = string.Concat(Enumerable.Repeat("<p class=\"x\">L'eau, c'est 10 % ?</p>", 5000));
        Assert.Equal(string.Concat(Enumerable.Repeat("<p class=\"x\">L’eau, c’est 10\u202F%\u202F?</p>", 5000)), Typography.Html(page));
    }
}
