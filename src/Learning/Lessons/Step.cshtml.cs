using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Learning.Courses;
using Tremplin.Learning.Enrolments;

namespace Tremplin.Learning.Lessons;

[AllowAnonymous, PublicBytes]
internal sealed class StepPage(
    Studies studies, StepViews views, VisitStep visit, Enrol enrol, KeepAnswer keepAnswer, KeepReflection keepReflection, RemoveEntry removeEntry,
    DecideAction decide, Library library, LearningDb db, Visitor visitor) : HousePage
{
    [FromRoute(Name = "course")] public string CourseSlug { get; set; } = "";

    [FromRoute(Name = "lesson")] public string LessonSlug { get; set; } = "";

    [FromRoute(Name = "step")] public string StepId { get; set; } = "";

    /// <summary>The short path of someone who has ten minutes.</summary>
    [FromQuery(Name = "court")] public string? Short { get; set; }

    /// <summary>Set by the button of a lesson shown whole, to come back there.</summary>
    [FromForm(Name = "entier")] public bool FromWhole { get; set; }

    public StepView View { get; private set; } = null!;

    public IReadOnlyList<Step> Path { get; private set; } = [];

    public int Position { get; private set; }

    public string? Link(int way) => Near(way) is { } step ? View.Lesson.HrefOf(step) + View.Query
        : way > 0 ? View.Lesson.Next?.Href ?? $"/formations/{CourseSlug}" : null;

    public string? Title(int way) => Near(way)?.Title ?? (way > 0 ? View.Lesson.Next is { } next ? $"Leçon {next.Number} : {next.Title}" : "La formation" : null);

    Step? Near(int way) => Path.ElementAtOrDefault(Position + way);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var (study, lesson, step) = await Find(cancellationToken);
        var display = Display.From(HttpContext);
        var isShort = Short is "1" && lesson.Content.Short is not null;
        View = (await views.Of(study, lesson, [step], display, cancellationToken))[0] with { IsShort = isShort };
        Path = isShort ? [.. lesson.Steps.Where(s => s == step || lesson.Content.Short!.Steps.Contains(s.Id))] : lesson.Steps;
        Position = Path.ToList().IndexOf(step);
        if (step is not (TextStep or ExampleStep or VideoStep)) PublicBytesAttribute.Refuse(HttpContext);
        if (visitor.Id is { } person && HttpContext.Request.Method is "GET") await Visit(person, study, lesson, step, cancellationToken);
    }

    async Task Visit(PersonId person, Study study, PublishedLesson lesson, Step step, CancellationToken cancellationToken)
    {
        if (study.IsEnrolled) await visit.Execute(person, lesson, step, cancellationToken);
        else
            await db.Write(async () =>
            {
                await enrol.Execute(person, lesson, step, cancellationToken);
                await visit.Execute(person, lesson, step, cancellationToken);
            }, cancellationToken);
    }

    async Task<(Study Study, PublishedLesson Lesson, Step Step)> Find(CancellationToken cancellationToken)
    {
        var study = await studies.Of(visitor.Id, CourseSlug, LessonSlug + "/", cancellationToken);
        var lesson = study.Course.Lesson(LessonSlug) ?? throw new Missing();
        return (study, lesson, lesson.Step(StepId) ?? throw new Missing());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await KeptInOneStatement(cancellationToken) is { } kept) return kept;
        var (study, lesson, step) = await Find(cancellationToken);
        var form = new StepForm(Request.Form, ModelState);
        switch (step)
        {
            case QuestionStep question:
                if (form.Answer(question) is not { } answer) return Page();
                await keepAnswer.Execute(study, lesson, step, answer, cancellationToken);
                return Back(lesson, step, "#retour");
            case ChecklistStep checklist:
                await keepAnswer.Execute(study, lesson, step, form.Ticks(checklist), cancellationToken);
                return Back(lesson, step, "#retour");
            case ReflectionStep reflection:
                var book = (await views.Of(study, lesson, [step], Display.From(HttpContext), cancellationToken))[0].Book;
                var before = book.FormsOf(reflection);
                if (form.Filled(reflection, StepForm.EntryId(Request.Form, visitor.Id, lesson, reflection, before), before) is not { } filled) return Page();
                await keepReflection.Execute(study, lesson, reflection, filled, book, form.Seen, cancellationToken);
                if (Request.Headers.ContainsKey("X-Autosave")) return new NoContentResult();
                return Back(lesson, step, form.NextField is { } field ? $"{Mark}champ={field}&entree={filled.Id}" : reflection.Repeat is null ? $"{Mark}garde=1#retour" : $"{Mark}garde={filled.Id}#retour");
            default:
                throw new Missing();
        }
    }

    /// <summary>An answer to a question of the newest version, which nearly everybody follows: their version is looked up only when it is another.</summary>
    async Task<IActionResult?> KeptInOneStatement(CancellationToken cancellationToken) =>
        visitor.Id is not null && library.Current.FirstOrDefault(c => c.Slug == CourseSlug)?.Lesson(LessonSlug) is { } lesson && lesson.Step(StepId) is QuestionStep question
            && new StepForm(Request.Form, new()).Answer(question) is { } answer && await keepAnswer.IfFollowed(lesson, question, answer, cancellationToken)
            ? Back(lesson, question, "#retour") : null;

    /// <summary>Takes one entry of a repeated reflection away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "entree")] Guid entry, CancellationToken cancellationToken)
    {
        var (study, lesson, step) = await Find(cancellationToken);
        if (step is not ReflectionStep reflection) throw new Missing();
        await removeEntry.Execute(lesson, reflection, entry, cancellationToken);
        return Back(lesson, step, "");
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        var (study, lesson, step) = await Find(cancellationToken);
        if (step is not ActionStep action) throw new Missing();
        if (new StepForm(Request.Form, ModelState).Taken(action, visitor.Today) is not { } lines) return Page();
        await decide.Take(study, lesson, action, lines, cancellationToken);
        return Back(lesson, step, "#retour");
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        var (study, lesson, step) = await Find(cancellationToken);
        if (step is not ActionStep action) throw new Missing();
        var view = (await views.Of(study, lesson, [step], Display.From(HttpContext), cancellationToken))[0];
        if (action.NotForMe.FirstOrDefault(r => r.Id == Request.Form["raison"]) is not { } reason)
        {
            ModelState.AddModelError("raison", "Choisissez une réponse. Toutes sont permises.");
            return Page();
        }
        await decide.Refuse(study, lesson, action, reason, view.Proposed(action), cancellationToken);
        return Back(lesson, step, "#retour");
    }

    string Mark => Short is "1" && !FromWhole ? "&" : "?";

    RedirectResult Back(PublishedLesson lesson, Step step, string end) => FromWhole
        ? Redirect($"{lesson.Href}#{step.Id}")
        : Redirect($"{lesson.HrefOf(step)}{(Short is "1" ? "?court=1" : "")}{end}");
}
