namespace Tremplin.Orientation.Interests;

/// <summary>Three ways to be asked.</summary>
internal enum Mode { Words, Pairs, Pictures }

/// <summary>One answer that can be given.</summary>
internal sealed record Choice(int Value, string Words, string? Icon = null);

/// <summary>One screen: an activity or two, and the answers that can be given.</summary>
internal sealed record Question(string Key, string Words, IReadOnlyList<Choice> Choices, Activity? Shown = null);

/// <summary>One way to be asked, from its first question to what the answers say.</summary>
internal abstract class Questionnaire
{
    public static IReadOnlyList<Questionnaire> All { get; } = [new WordsQuestionnaire(), new PairsQuestionnaire(), new PicturesQuestionnaire()];

    public abstract Mode Mode { get; }

    public abstract string Slug { get; }

    public abstract string Title { get; }

    /// <summary>What is asked above each question.</summary>
    public abstract string Ask { get; }

    /// <summary>The questions of somebody who gave these answers; the list may grow while their strongest interests are too close.</summary>
    public abstract IReadOnlyList<Question> Asked(IReadOnlyDictionary<string, int> answers);

    public abstract Question? Find(string key);

    public abstract InterestScore Score(IReadOnlyDictionary<string, int> answers);

    public static Questionnaire Of(Mode mode) => All.Single(q => q.Mode == mode);

    public static Questionnaire? Of(string slug) => All.FirstOrDefault(q => q.Slug == slug);

    /// <summary>A question, or the result. A question leads past the menu: to the next touch, or the next key.</summary>
    public string HrefOf(Question? question) => question is null ? Result : $"/orientation/interets/{Slug}/{question.Key}#question";

    public string Result => $"/orientation/interets/{Slug}/resultat";

    public string Paper => $"/orientation/interets/{Slug}/imprimer";

    public Question? FirstLeft(IReadOnlyDictionary<string, int> answers) => Asked(answers).FirstOrDefault(q => !answers.ContainsKey(q.Key));
}

/// <summary>The 48 activities, one at a time, each with a few words from the least to the most.</summary>
internal abstract class GradedQuestionnaire : Questionnaire
{
    readonly Lazy<IReadOnlyList<Question>> questions;

    protected GradedQuestionnaire() => questions = new(() => [.. Activities.Asked.Select(a => new Question(a.Id, WordsOf(a), Choices, a))]);

    protected abstract IReadOnlyList<Choice> Choices { get; }

    protected abstract Scale Scale { get; }

    protected abstract string WordsOf(Activity activity);

    public override IReadOnlyList<Question> Asked(IReadOnlyDictionary<string, int> answers) => questions.Value;

    public override Question? Find(string key) => questions.Value.FirstOrDefault(q => q.Key == key);

    public override InterestScore Score(IReadOnlyDictionary<string, int> answers)
    {
        Span<byte> values = stackalloc byte[Activities.Count];
        for (var i = 0; i < values.Length; i++) values[i] = (byte)answers.GetValueOrDefault(Activities.All[i].Id);
        return InterestScore.Of(values, Scale);
    }
}

internal sealed class WordsQuestionnaire : GradedQuestionnaire
{
    public override Mode Mode => Mode.Words;

    public override string Slug => "une-par-une";

    public override string Title => "Une activité à la fois";

    public override string Ask => "Aimeriez-vous faire cela ?";

    protected override IReadOnlyList<Choice> Choices => [new(1, "Pas du tout"), new(2, "Un peu"), new(3, "Moyennement"), new(4, "Assez"), new(5, "Beaucoup")];

    protected override Scale Scale => Scale.FiveWords;

    protected override string WordsOf(Activity activity) => activity.Text;
}

internal sealed class PicturesQuestionnaire : GradedQuestionnaire
{
    public override Mode Mode => Mode.Pictures;

    public override string Slug => "images";

    public override string Title => "Avec des images";

    public override string Ask => "Aimeriez-vous faire cela ?";

    protected override IReadOnlyList<Choice> Choices => [new(5, "J'aime", "smile"), new(3, "Entre les deux", "meh"), new(1, "Je n'aime pas", "frown")];

    protected override Scale Scale => Scale.ThreeFaces;

    protected override string WordsOf(Activity activity) => activity.Word;
}

internal sealed class PairsQuestionnaire : Questionnaire
{
    public const int First = 1, Second = 2;

    static readonly Dictionary<string, Question> Questions = Pairs.All.ToDictionary(p => p.Key,
        p => new Question(p.Key, $"{p.First.Text}, ou : {p.Second.Text}", [new(First, p.First.Text), new(Second, p.Second.Text)]));

    public override Mode Mode => Mode.Pairs;

    public override string Slug => "preferences";

    public override string Title => "Vous préférez…";

    public override string Ask => "Que préférez-vous faire ?";

    public override IReadOnlyList<Question> Asked(IReadOnlyDictionary<string, int> answers) => [.. PairScore.Asked(Chosen(answers)).Select(p => Questions[p.Key])];

    public override Question? Find(string key) => Questions.GetValueOrDefault(key);

    public override InterestScore Score(IReadOnlyDictionary<string, int> answers) => PairScore.Of(Chosen(answers));

    static Dictionary<string, bool> Chosen(IReadOnlyDictionary<string, int> answers) => answers.ToDictionary(a => a.Key, a => a.Value is First);
}
