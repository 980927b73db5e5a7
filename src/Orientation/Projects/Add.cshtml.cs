using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Projects;

/// <summary>A new project, from a job page, from words, or from words alone; also says which job a project is that has only a name.</summary>
[AllowAnonymous]
internal sealed class AddProjectPage(PersonProjects projects, AddProject add, ChangeProject change, IFindOccupations find, Rome rome) : HousePage
{
    const int Shown = 6;

    /// <summary>The choice of no job: the words stay.</summary>
    public const string WordsAlone = "mots";

    [FromQuery(Name = "q")] public string? Said { get; set; }

    [FromQuery(Name = "metier")] public string? Code { get; set; }

    /// <summary>The project whose job is looked for; null: a new one.</summary>
    [FromQuery(Name = "projet")] public RecordId? Which { get; set; }

    public Portfolio All { get; private set; } = null!;

    public Project? Project { get; private set; }

    public IReadOnlyList<Occupation> Found { get; private set; } = [];

    /// <summary>This page, asked the same thing.</summary>
    public string Address => $"/orientation/projets/ajouter{Query}";

    public string AsideAddress => $"/orientation/projets/ajouter{Query.Add("handler", "Aside")}";

    QueryString Query => new[] { ("q", Said), ("metier", Code), ("projet", Which is { } id ? $"{id.Value}" : null) }
        .Aggregate(QueryString.Empty, (query, part) => string.IsNullOrEmpty(part.Item2) ? query : query.Add(part.Item1, part.Item2));

    /// <summary>What was typed, on one line.</summary>
    public string Words => string.Concat((Said ?? "").Where(c => !char.IsControl(c))).Trim();

    public bool IsLong => Words.Length > PersonProjects.LongestTitle;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        All = await projects.Read(cancellationToken);
        if (Which is { } id) Project = All.Find(id) ?? throw new Missing();
        Found = Code is { Length: > 0 } ? rome.Current.FindOrSuccessor(Code) is { } job ? [job] : [] : [.. find.Find(Said, Shown)];
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "choix")] string? choice, CancellationToken cancellationToken)
    {
        var job = choice is null or WordsAlone ? null : rome.Current.FindOrSuccessor(choice);
        if (job is null && (choice is not WordsAlone || Words.Length is 0 || Which is not null))
        {
            ModelState.AddModelError("choix", "Choisissez une réponse.");
            return Page();
        }
        if (job is null && IsLong)
        {
            ModelState.AddModelError("choix", "C'est un peu long pour un nom de métier. Gardez quelques mots.");
            return Page();
        }
        if (Which is { } id)
        {
            await change.SayJob(id, job!, cancellationToken);
            return Redirect(Project.HrefOf(id));
        }
        var (added, wasThere) = await add.Execute(job, Words, cancellationToken);
        return Redirect($"{Project.HrefOf(added)}{(wasThere ? "?deja=1" : "")}");
    }

    public async Task<IActionResult> OnPostAsideAsync([FromForm(Name = "aside")] RecordId project, CancellationToken cancellationToken)
    {
        await change.PutAside(project, cancellationToken);
        return Redirect(Address);
    }
}
