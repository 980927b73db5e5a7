using Tremplin.Kernel;
using Xunit;

namespace Tremplin.Tests.Kernel;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Élève à l'Œuvre — n° 7 !", "eleve a l oeuvre n 7")]
    [InlineData("  CÆSAR\tıs\r\n", "caesar ıs")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("…", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Words_are_compared_without_case_accents_or_punctuation(string? typed, string plain) => Assert.Equal(plain, PlainText.Of(typed));

    [Theory]
    [InlineData("\uFFFE", "")]
    [InlineData("\uD83D", "")]
    [InlineData("so\uFFFEleil \uDE00", "soleil")]
    public void What_Unicode_calls_no_sign_is_left_out(string typed, string plain)
    {
        Assert.Equal(plain, PlainText.Of(typed));
        Assert.DoesNotContain('\uFFFE', PlainText.Composed(typed));
    }
}
