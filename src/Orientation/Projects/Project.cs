using Tremplin.Kernel;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>A project as its owner reads it: a row of their record with its checks, and its job when they said which one it is.</summary>
internal sealed record Project(RecordId Id, string Title, Occupation? Job, string Note, string Decision, string Decided, IReadOnlyList<Check> Checks)
{
    public const string Goes = "oui", Later = "plus-tard", GivenUp = "non";

    public string Href => HrefOf(Id);

    /// <summary>Kept, but not one of the three that are being looked at.</summary>
    public bool IsAside => Decided is Later or GivenUp;

    public Check? On(ProjectStep step) => Checks.LastOrDefault(c => c.Step == step.Key);

    /// <summary>What was checked of it and is none of the steps.</summary>
    public IEnumerable<Check> Others => Checks.Where(c => c.Step.Length is 0);

    public int Judged => ProjectStep.All.Count(s => On(s)?.Judgement is not null);

    public string HrefOf(ProjectStep step) => step == ProjectStep.Enquiry ? $"{Href}/enquete" : $"{Href}/{step.Key}";

    public static string HrefOf(RecordId id) => $"/orientation/projets/{id.Value}";
}

/// <summary>What somebody found about one thing of a project.</summary>
/// <param name="Step">The key of the step; empty when it is none.</param>
/// <param name="Title">The sentence, with its beginning: « La route : 25 minutes à vélo ».</param>
/// <param name="Result">Their judgement, in the words of the record.</param>
/// <param name="Note">Private.</param>
/// <param name="Need">What would make it possible; private.</param>
internal sealed record Check(string Step, string Title, string Result, string Note, string Need)
{
    public Judgement? Judgement => Judgements.Of(Result);

    /// <summary>The sentence without its beginning, as its field shows it.</summary>
    public string Found(ProjectStep step) => Title.StartsWith(step.Starts, StringComparison.OrdinalIgnoreCase) ? Title[step.Starts.Length..].TrimStart() : Title;
}

/// <summary>Everything a person wrote that projects are made of, read in one statement.</summary>
internal sealed class Portfolio
{
    public Portfolio(IReadOnlyList<RecordRow> record, RomeEdition rome)
    {
        Record = record;
        Projects = [.. record.Where(r => r.Kind is "project" && r["title"].Length > 0)
            .Select(r => new Project(r.Id, r["title"], rome.FindOrSuccessor(r["code"]), r["note"], r["decision"], r["decided"], [.. record.Where(c => c.Kind is "check" && c.Parent == r.Id).Select(CheckOf)]))];
        var ids = Projects.Select(p => p.Id).ToHashSet();
        Loose = [.. record.Where(r => r.Kind is "check" && r["title"].Length > 0 && !(r.Parent is { } project && ids.Contains(project))).Select(CheckOf)];
    }

    public IReadOnlyList<RecordRow> Record { get; }

    public IReadOnlyList<Project> Projects { get; }

    public IEnumerable<Project> Open => Projects.Where(p => !p.IsAside);

    public IEnumerable<Project> Aside => Projects.Where(p => p.IsAside);

    /// <summary>What was checked without saying of which project.</summary>
    public IReadOnlyList<Check> Loose { get; }

    /// <summary>So many are looked at together; others are put aside.</summary>
    public const int Most = 3;

    public void MustHaveRoom()
    {
        if (Open.Count() >= Most)
            throw new Refusal("orientation.three_projects", "Vous regardez déjà trois projets. C'est assez pour bien les regarder. Lequel mettez-vous de côté ? Il reste gardé, et vous pourrez le reprendre.");
    }

    public Project? Find(RecordId id) => Projects.FirstOrDefault(p => p.Id == id);

    /// <summary>What they know how to do, in their own sentences.</summary>
    public IEnumerable<string> Skills => Record.Where(r => r.Kind is "skill").Select(r => r["title"]).Where(t => t.Length > 0);

    /// <summary>The skills of ROME that they declared.</summary>
    public IReadOnlyList<Skill> DeclaredIn(RomeEdition rome)
    {
        var codes = Record.Where(r => r.Kind is "skill").Select(r => r["code"]).Where(c => c.Length > 0).ToHashSet();
        return codes.Count is 0 ? [] : [.. rome.Skills.Where(s => codes.Contains($"{s.Ogr}"))];
    }

    static Check CheckOf(RecordRow row) => new(row["step"], row["title"], row["result"], row["note"], row["need"]);
}
