using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>What the files of the skills card hold.</summary>
internal static class CardShapes
{
    /// <summary>Whether something was liked stays with the person, and so does the name of a witness who did not agree.</summary>
    public static object Ours(SkillCard card, RomeEdition rome, Esco esco) => new
    {
        Format = "tremplin-competences-1",
        Skills = card.Lines.Select(l => new
        {
            l.Title,
            Rome = l.Rome is { } skill ? new { skill.Ogr, skill.Label } : null,
            Esco = l.Rome is { } known ? esco.Of(known) : [],
            Level = LevelOf(l.Mastery),
            Sentence = SkillWords.Sentence(l),
            l.Where,
            Proofs = l.ProofsForOthers,
        }),
        Experiences = card.Book.Experiences.Select(e => new { Title = e.Title, Place = e.Row["place"], From = e.Row["from"], To = e.Row["to"], Paid = e.Row["paid"], RomeCode = e.Job?.Code }),
        Sources = new[] { rome.Source, Esco.Mention },
    };

    /// <summary>
    /// The elements of the Europass profile that a card can fill (Candidate, EmploymentHistory, PersonQualifications), under their names and written as JSON. Europass itself is XML,
    /// and no validator was run: it is shaped alike, nothing more.
    /// </summary>
    public static object Europass(SkillCard card, Esco esco) => new
    {
        Candidate = new
        {
            CandidateProfile = new
            {
                EmploymentHistory = new
                {
                    EmployerHistory = card.Book.Experiences.Select(e => new
                    {
                        OrganizationName = e.Row["place"] is { Length: > 0 } place ? place : null,
                        PositionHistory = new
                        {
                            PositionTitle = e.Title,
                            EmploymentPeriod = new { StartDate = Date(e.Row["from"]), EndDate = Date(e.Row["to"]) },
                            Description = e.Skills.Count is 0 ? null : string.Join("\n", e.Skills.Select(s => SkillWords.Bare(s.Title))),
                        },
                    }),
                },
                PersonQualifications = new
                {
                    PersonCompetency = card.Lines.Select(l => new
                    {
                        CompetencyID = l.Rome is { } skill ? esco.Of(skill).FirstOrDefault() ?? $"ROME {skill.Ogr}" : l.Title,
                        TaxonomyID = "other",
                        CompetencyName = l.Official ?? l.Title,
                        ProficiencyLevel = LevelOf(l.Mastery) is { } level ? new { ScoreText = level } : null,
                    }),
                },
            },
        },
    };

    static object? Date(string year) => year.Length is 0 ? null : year.Length is 4 ? new { FormattedDateTime = year } : new { DateText = year };

    static string? LevelOf(Mastery mastery) => mastery switch
    {
        Mastery.Shows => "peut le montrer",
        Mastery.Alone => "seul",
        Mastery.Helped => "avec de l'aide",
        _ => null,
    };
}
