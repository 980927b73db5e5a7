using System.ComponentModel.DataAnnotations;
using Tremplin.Design;
using Xunit;

namespace Tremplin.Tests.Design;

public sealed class FormTests
{
    sealed class Form
    {
        [Display(Name = "Votre métier")]
        public string? Job { get; set; }

        public string? Unnamed { get; set; }

        [Display(Name = "Le jour")]
        public DateOnly? Day { get; set; } = new(2026, 11, 26);

        [Display(Name = "Vos tâches")]
        public List<string> Tasks { get; set; } = ["caisse"];
    }

    [Fact]
    public void A_field_shows_its_error_and_keeps_what_was_typed()
    {
        var stage = new Stage().Posted("Job", ["caissière <3"], "Écrivez votre métier");
        var page = stage.See(new FieldTag { For = Stage.For(new Form { Job = "autre chose" }, "Job"), Hint = "Un mot suffit." });

        var input = page.QuerySelector("input")!;
        Assert.Equal("caissière <3", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Job-hint Job-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Erreur : Écrivez votre métier", page.QuerySelector("#Job-error")!.TextContent);
        Assert.Equal("Votre métier", page.QuerySelector("label[for=Job]")!.TextContent);
    }

    [Fact]
    public void A_dynamic_field_finds_its_error_by_its_name()
    {
        var stage = new Stage().Posted("f.tache", ["je range"], "Dites où.");
        var page = stage.See(new FieldTag { Name = "f.tache", Label = "Une tâche", Value = "avant", Rows = 3 });

        Assert.Equal("je range", page.QuerySelector("textarea#f_tache[name='f.tache']")!.TextContent);
        Assert.Contains("Dites où.", page.QuerySelector("#f_tache-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_label_fails()
    {
        Assert.Throws<InvalidOperationException>(() => new Stage().See(new FieldTag { Name = "x" }));
        Assert.Throws<InvalidOperationException>(() => new Stage().See(new FieldTag { For = Stage.For(new Form(), "Unnamed") }));
        Assert.Throws<InvalidOperationException>(() => new Stage().See(new SelectTag { Name = "x" }));
        Assert.Throws<InvalidOperationException>(() => new Stage().See(new RadiosTag { Name = "x" }));
    }

    [Fact]
    public void A_day_is_asked_with_a_calendar() =>
        Assert.Equal(("date", "2026-11-26"), new Stage().See(new FieldTag { For = Stage.For(new Form(), "Day") }).QuerySelector("input")
            is var input ? (input!.GetAttribute("type"), input.GetAttribute("value")) : default);

    [Fact]
    public void A_password_is_never_sent_back() =>
        Assert.Null(new Stage().Posted("p", ["secret"]).See(new FieldTag { Name = "p", Label = "Mot de passe", Type = "password" }).QuerySelector("input")!.GetAttribute("value"));

    [Fact]
    public void The_first_line_break_of_a_text_is_kept() =>
        Assert.Equal("\nUn", new Stage().See(new FieldTag { Name = "t", Label = "Texte", Rows = 2, Value = "\nUn" }).QuerySelector("textarea")!.TextContent);

    [Fact]
    public void Boxes_that_were_ticked_stay_ticked_when_the_form_comes_back()
    {
        var form = Stage.For(new Form(), "Tasks");
        Assert.Equal(["caisse"], Ticked(new Stage(), form));
        Assert.Equal(["rayon", "clients"], Ticked(new Stage().Posted("Tasks", ["rayon", "clients"]), form));
    }

    static readonly string[] Rows = ["caisse", "rayon", "clients"];

    static string[] Ticked(Stage stage, Microsoft.AspNetCore.Mvc.ViewFeatures.ModelExpression form) =>
        [.. stage.See(new CheckboxesTag { For = form }, children: items => string.Concat(Rows
            .Select(v => stage.Play(new ChoiceTag { Value = v, Text = v }, items: items)))).QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")!)];

    [Fact]
    public void The_summary_follows_the_order_of_the_fields_and_leads_to_them()
    {
        var stage = new Stage();
        stage.State.AddModelError("jour", "Choisissez un jour");
        stage.State.AddModelError("absent", "Un champ qui n'est pas là");
        stage.State.AddModelError("f.tache", "Écrivez une tâche");
        stage.State.AddModelError("", "Relisez");
        stage.Play(new FieldTag { Name = "f.tache", Label = "Une tâche" });
        stage.Play(new SelectTag { Name = "jour", Label = "Quel jour ?" });

        var page = stage.See(new ErrorSummaryTag());
        Assert.Equal("Il y a 4 choses à revoir", page.QuerySelector("h2")!.TextContent);
        Assert.Equal(["Relisez", "Écrivez une tâche", "Choisissez un jour", "Un champ qui n'est pas là"], page.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Equal(["#f_tache", "#jour"], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Without_error_there_is_no_summary() => Assert.Equal("", new Stage().Play(new ErrorSummaryTag()));

    [Fact]
    public void A_choice_alone_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new Stage().See(new ChoiceTag { Value = "a", Text = "A" }));

    [Fact]
    public void An_optional_field_says_so() =>
        Assert.Equal("Votre ville (facultatif)", new Stage().See(new FieldTag { Name = "v", Label = "Votre ville", IsOptional = true }).QuerySelector("label")!.TextContent);

    [Fact]
    public void A_switch_says_whether_it_is_on() =>
        Assert.Equal("true", new Stage().See(new ButtonTag { Kind = "tool", Pressed = true }, "Texte simplifié").QuerySelector("button")!.GetAttribute("aria-pressed"));
}
