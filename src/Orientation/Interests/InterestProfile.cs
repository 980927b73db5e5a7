using System.Text.Json.Serialization;

namespace Tremplin.Orientation.Interests;

/// <summary>What someone's answers said on a day, as it is printed, compared and shared: an order and bands, no score.</summary>
/// <param name="Mode">How it was asked.</param>
/// <param name="On">The day of the last answer.</param>
/// <param name="Verdict">Whether the first stands apart.</param>
/// <param name="Bands">« S:Strong A:Marked … », from the strongest.</param>
internal sealed record InterestProfile(Mode Mode, DateOnly On, Verdict Verdict, string Bands)
{
    /// <summary>Six letters and their bands.</summary>
    public const int Longest = 60;

    [JsonIgnore]
    public IReadOnlyList<(Letter Letter, Band Band)> Letters =>
        [.. Bands.Split(' ').Select(pair => pair.Split(':')).Select(pair => (Enum.Parse<Letter>(pair[0]), Enum.Parse<Band>(pair[1])))];

    [JsonIgnore]
    public Letter First => Letters[0].Letter;

    [JsonIgnore]
    public Letter Second => Letters[1].Letter;

    public static InterestProfile Of(Mode mode, DateOnly on, InterestScore score) =>
        new(mode, on, score.Verdict, string.Join(' ', score.Order.Select(letter => $"{letter}:{score.BandOf(letter)}")));
}
