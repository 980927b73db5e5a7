using System.Globalization;
using Tremplin.Learning.Certificates;
using Xunit;

namespace Tremplin.Tests.Learning.Certificates;

public sealed class PaperTests
{
    [Theory]
    [InlineData(0, "5 minutes"), InlineData(12, "10 minutes"), InlineData(58, "1 heure"), InlineData(63, "1 h 05"), InlineData(119, "2 heures"), InlineData(134, "2 h 15")]
    public void The_time_is_said_to_five_minutes(int minutes, string said) =>
        Assert.Equal(said, new Paper("", "", default, default, [], 0, minutes, []).Time);

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", "le 22 novembre 2026"), InlineData("2026-11-01", "2026-11-22", "du 1er au 22 novembre 2026")]
    [InlineData("2026-10-28", "2026-11-22", "du 28 octobre au 22 novembre 2026"), InlineData("2025-11-22", "2026-11-22", "du 22 novembre 2025 au 22 novembre 2026")]
    public void The_dates_are_said_once(string begun, string issued, string said) =>
        Assert.Equal(said, new Paper("", "", DateOnly.Parse(begun, CultureInfo.InvariantCulture), DateOnly.Parse(issued, CultureInfo.InvariantCulture), [], 0, 0, []).Dates);

    [Theory]
    [InlineData("  Aïcha \r\n Benali ", "Aïcha Benali"), InlineData("e\u0301", "é"), InlineData("\u202Eahcïa\u202C", "ahcïa"), InlineData("\u0001\t", ""), InlineData("Łukasz O’Neil-Ngô", "Łukasz O’Neil-Ngô")]
    public void A_name_is_one_line_without_the_signs_that_nobody_sees(string typed, string read) => Assert.Equal(read, PaperName.Read(typed));

    [Fact]
    public void A_code_has_eighty_random_bits_in_signs_that_are_not_mistaken()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => CertificateCode.New()).ToList();

        Assert.Equal(500, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal((16, code), (code.Length, CertificateCode.Read(CertificateCode.Grouped(code).ToLowerInvariant()))));
        Assert.Equal(32, codes.SelectMany(c => c).Distinct().Count());
        Assert.DoesNotContain(codes, c => c.AsSpan().IndexOfAny("0O1I") >= 0);
        Assert.Null(CertificateCode.Read("O000-0000-0000-0000"));
    }
}
