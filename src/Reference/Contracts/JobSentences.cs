using Tremplin.Reference.Occupations;

namespace Tremplin.Reference.Contracts;

/// <summary>The facts of a job in plain French sentences, as its own page says them; null or none where nobody knows.</summary>
public static class JobSentences
{
    /// <summary>What one does there, what makes this trade first.</summary>
    public static IReadOnlyList<string> Tasks(Occupation job, RomeEdition rome) => JobWords.Tasks(job, rome);

    public static string? Hours(Occupation job) => WorkWords.Hours(job);

    public static string? Places(Occupation job) => WorkWords.Places(job);

    /// <summary>What the body and the mind must bear, a sentence each.</summary>
    public static IReadOnlyList<string> Conditions(Occupation job) => WorkWords.Conditions(job);

    public static string Access(AccessLevel level, bool isRegulated) => JobWords.Access(level, isRegulated);

    public static string Pay(JobFigures figures) => JobWords.Pay(figures);

    public static string Outlook(int level) => JobWords.Outlook(level);

    /// <summary>« les employeurs trouvent facilement du monde »</summary>
    public static string Tension(int level) => JobWords.Tension(level);

    /// <summary>« pommes, poires et prunes »</summary>
    public static string List(IEnumerable<string> words) => JobWords.List(words);
}
