namespace Tremplin.Orientation.Ranking;

/// <summary>Every number of the ranking. All become factors, where 1 changes nothing: what nobody said, and what nobody knows, weighs nothing. docs/ranking.md says more.</summary>
internal static class Weights
{
    // Like.

    /// <summary>One point above one's other interests makes a job e^0.9, two and a half times, as liked; « très marqué » begins at half a point.</summary>
    public const double Letters = .9;

    /// <summary>ROME gives the strongest letter first. A job of one letter leaves the second share at zero, neither liked nor disliked.</summary>
    public const double FirstLetter = .65, SecondLetter = .35;

    /// <summary>Interests that cannot be put in order put jobs in order less sharply.</summary>
    public const double WhenHesitant = .6;

    /// <summary>« J'ai envie de… » was chosen on purpose: a job's main one counts most, and three of them no more than that.</summary>
    public const double MainWish = .8, OtherWish = .5, MostWishes = 1.5;

    /// <summary>A whole rare skill that one liked to use, or did not; never more than twice or half.</summary>
    public const double LikedSkill = .5, MostLiked = 2;

    // Reachable.

    /// <summary>
    /// Who has this share of what makes the job is as close to it as skills can say, and it counts four times as much. A job that ROME tells in few
    /// words is not had by one of them: it is taken to ask at least so much.
    /// </summary>
    public const double EnoughSkills = .5, MostSkills = 3, LeastWhole = 6;

    /// <summary>A skill of the heart of the job, one asked more and more, one that some employers ask; one of the same broader skill.</summary>
    public const double Core = 1, Emerging = .7, Other = .4, Close = .4;

    /// <summary>« Avec de l'aide », « seul », « je peux montrer », and nothing said.</summary>
    public const double WithHelp = .5, Alone = 1, CanShow = 1.2, LevelUnknown = .8;

    /// <summary>The job one held; those that ROME puts close to it, or to a job of which one has the skills, as far as one has them.</summary>
    public const double Held = 3, NearHeld = 2.2;

    /// <summary>For each diploma missing. A hint read in a text, not a rule: five of them leave a third. Where the law asks for one, each counts twice.</summary>
    public const double MissingDiploma = .8;

    /// <summary>The law asks for a paper; nothing says that this person has it.</summary>
    public const double Regulated = .8;

    /// <summary>Somebody without a licence, where ROME names one.</summary>
    public const double NoLicence = .5;

    /// <summary>For each condition that is refused: pushed far down, never hidden, since not every employer asks it.</summary>
    public const double RefusedCondition = .25;

    /// <summary>Employers easily find people … hardly do; few openings … many. Small on purpose: it decides between equals.</summary>
    public static readonly double[] Market = [1, .85, .92, 1, 1.08, 1.15];

    // What is shown.

    /// <summary>« Moins de ce genre »: the job itself all but goes; those close to it, and those of its domain, wait.</summary>
    public const double LessOfIt = .02, LessOfItsKind = .5;

    /// <summary>For each job of the same domain shown above: a list of twenty should open doors.</summary>
    public const double SameDomain = .93;
}
