using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tremplin.Learning.Courses;

namespace Tremplin.Tests.Learning.Courses;

/// <summary>Someone who opens every page of a course, answers every form in several ways, and remembers all that was said.</summary>
internal sealed partial class CourseWalker(Visitor visitor)
{
    // Of each way to answer: the words, whether long texts are left out, the number.
    static readonly (string Words, bool LeavesOut, string Number)[] Ways =
        [("j'étais là pour vérifier", false, "1420"), ("souriant", false, "20"), ("regarder", true, "9000"), ("Je compte tout haut", false, "1420")];

    readonly StringBuilder said = new();
    string? heard;

    /// <summary>Whether each part of a text was on a page, as words or in an attribute.</summary>
    public bool Heard(string words) => Placeholder().Split(words).Select(w => Visitor.Plain(w)).All((heard ??= said.ToString()).Contains);

    /// <summary>Reads all, then answers all in each way.</summary>
    public async Task Walk(PublishedCourse course)
    {
        foreach (var page in new[] { "/", "/formations", $"/formations/{course.Slug}" }) await Open(page);
        for (var way = -1; way < Ways.Length; way++)
            foreach (var lesson in course.Lessons)
            {
                await Open(lesson.Href);
                foreach (var step in lesson.Steps)
                {
                    await Open(lesson.HrefOf(step));
                    if (step is DownloadStep) await Open(lesson.HrefOf(step) + "/imprimer");
                    if (step is ActionStep) await Open(lesson.HrefOf(step) + "?changer=1");
                    if (step is ActionStep && way % 2 is 1) await Open(lesson.HrefOf(step) + "?pas-pour-moi=1");
                    if (way >= 0) await Answer(step, way);
                }
            }
        await Open($"/formations/{course.Slug}/attestation");
    }

    async Task Answer(Step step, int way)
    {
        if (visitor.Page.QuerySelector<IHtmlFormElement>("main form[method=post]:has(input:not([type=hidden]), textarea, select)") is not { } form) return;
        var boxes = form.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").ToList();
        for (var i = 0; i < boxes.Count; i++) boxes[i].IsChecked = (i + way) % 2 is 0;
        if (step is not ActionStep || way % 2 is 1)
            foreach (var group in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").GroupBy(r => r.Name).Select(g => g.ToList()))
                for (var i = 0; i < group.Count; i++) group[i].IsChecked = i == way % group.Count;
        if (step is QuestionStep)
            foreach (var (i, list) in form.QuerySelectorAll<IHtmlSelectElement>("select").Index()) list.Value = list.Options[(i + way) % (list.Length - 1) + 1].Value;
        if (step is not ActionStep)
            foreach (var field in form.QuerySelectorAll("input[type=text], textarea")) Write(field, Ways[way]);
        await visitor.Press(form.QuerySelector("button")!.TextContent);
        Remember();
    }

    static void Write(IElement field, (string Words, bool LeavesOut, string Number) way)
    {
        var words = field.GetAttribute("inputmode") switch { "numeric" => "2014", "decimal" => way.Number, _ => way.Words };
        if (field is IHtmlInputElement input) input.Value = words;
        else ((IHtmlTextAreaElement)field).Value = way.LeavesOut ? "" : words;
    }

    async Task Open(string path)
    {
        await visitor.Open(path);
        Remember();
    }

    void Remember()
    {
        said.Append(visitor.Words).Append('\n').Append(Visitor.Plain(visitor.Page.Title)).Append('\n');
        foreach (var attribute in visitor.Page.All.SelectMany(e => e.Attributes)) said.Append(Visitor.Plain(attribute.Value)).Append('\n');
    }

    [GeneratedRegex(@"\{[^}]*\}|\*\*")]
    private static partial Regex Placeholder();
}
