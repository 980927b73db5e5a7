using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>Reads the projects of whoever is there; rows of their record, nothing else.</summary>
internal sealed class PersonProjects(IRecord record, Rome rome, Visitor visitor)
{
    public const int LongestTitle = 300, LongestText = 4000, LongestLine = 300;

    /// <summary>So many lines of the plan wait after a decision, and so many were ever there: those that were done stay.</summary>
    public const int MostLines = 3, MostLinesEver = 30;

    public async Task<Portfolio> Read(CancellationToken cancellationToken) =>
        new(visitor.Id is { } person ? await record.Of(person, cancellationToken) : [], rome.Current);

    public async Task<(Portfolio All, Project Project)> Read(RecordId id, CancellationToken cancellationToken)
    {
        var all = await Read(cancellationToken);
        return (all, all.Find(id) ?? throw new Missing());
    }

    /// <summary>Inside a write: the project as it is now; until the write ends, nothing of this person is erased.</summary>
    public async Task<(PersonId Person, Portfolio All, Project Project)> Hold(RecordId id, CancellationToken cancellationToken)
    {
        if (visitor.Id is null) throw new Missing();
        var person = await visitor.Keep(cancellationToken);
        var (all, project) = await Read(id, cancellationToken);
        return (person, all, project);
    }

    public static string OriginOf(RecordId id, string what) => $"orientation:project/{id.Value}/{what}";

    public static IReadOnlyList<string> DecisionOrigins(RecordId id) => [.. Enumerable.Range(1, MostLinesEver).Select(place => OriginOf(id, $"decision#{place}"))];

    /// <summary>All that a project may have put in the plan.</summary>
    public static IReadOnlyList<string> Origins(RecordId id) => [.. ProjectStep.All.Append(ProjectStep.Enquiry).Select(s => OriginOf(id, s.Key)), .. DecisionOrigins(id)];

    /// <param name="project">The project.</param>
    /// <param name="origin">One of its origins.</param>
    /// <param name="page">The page of the project where the line comes from.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="day">When.</param>
    public static PlanLine LineOf(Project project, string origin, string page, string text, DateOnly day) => new(origin, text, day) { From = $"Projet : {project.Title[..Math.Min(project.Title.Length, LongestFrom)]}", Href = $"{project.Href}/{page}" };

    const int LongestFrom = 120;
}
