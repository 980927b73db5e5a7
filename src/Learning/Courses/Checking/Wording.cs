using System.Text.RegularExpressions;

namespace Tremplin.Learning.Courses;

/// <summary>The marks and the phrases that no lesson writes (docs: the style sheet of lessons).</summary>
internal static partial class Wording
{
    static readonly (Regex Phrase, string Instead)[] Never =
    [
        (Phrase(@"il est (?:très |aussi )?(?:important|essentiel|indispensable|primordial) (?:de|d'|que|qu')"), "montrez pourquoi par un fait"),
        (Phrase(@"n'hésite[zr]?s? pas"), "dites qui, quand et avec quels mots"),
        (Phrase(@"il (?:vous |te |lui )?suffit (?:de|d')"), "dites ce qu'il y a à faire"),
        (Phrase(@"simplement|facilement"), "retirez le mot : ce qui est facile pour l'un ne l'est pas pour l'autre"),
        (Phrase(@"soyez positi(?:f|ve)s?|croyez en vous"), "donnez une raison, pas un ordre"),
        (Phrase(@"valoris(?:ez|er|ons)|boost\w*|optimis(?:e[rz]?|es|ent|ons|ation\w*)|atouts?"), "dites le geste ou le fait"),
        (Phrase(@"rebondi(?:r|t|s|ssez|ssent)?|zone de confort|employabilité|savoir-être"), "dites ce qui s'est passé, ou ce que la personne fait"),
        (Phrase(@"malgré (?:votre|vos|son|sa|ses|leurs?|mon|mes) (?:âge|parcours|\d+ ans|handicap|situation)"), "nommez la chose, sans « malgré »"),
        (Phrase(@"vous (?:êtes|avez)[^.?…\n]{0,60}\d ?(?:%|pour cent)"), "pas de pourcentage sur une personne"),
        (Phrase(@"(?:retard|échec|abandon\w*)[^.?…\n]{0,40}(?:cours|leçon|étape|plan)|(?:cours|leçon|étape|plan)[^.?…\n]{0,40}(?:retard|échec|abandon\w*)"), "le cours ne juge pas : demandez comment cela s'est passé"),
        (Phrase(@"bravo|dommage"), "dites ce qui est vrai dans la réponse, puis ce qui manque"),
        (new(@"(?:^|[.?…»] )Faux[.,:]", RegexOptions.CultureInvariant | RegexOptions.Multiline), "dites ce qui est vrai dans la réponse, puis ce qui manque"),
    ];

    public static IEnumerable<Finding> Check(CourseReading reading) => reading.Passages.SelectMany(Check);

    static IEnumerable<Finding> Check(Passage passage)
    {
        var text = passage.Text.Replace('’', '\'');
        foreach (Match mark in Marks().Matches(text))
            yield return At(passage, mark.Index, mark.Value switch
            {
                "!" => "un point d'exclamation : mettez un point.",
                "·" or "•" or "‧" => $"« {mark.Value} » dans le texte : prenez un mot neutre (personne, équipe) ou écrivez les deux mots.",
                _ => $"« {mark.Value} » dans le texte : prenez un mot neutre, ou dites ce que la personne a fait (« Votre carte est prête »).",
            });

        // What a person says or copies from a CV may be quoted.
        var own = Quoted().Replace(text, q => Regex.Replace(q.Value, @"[^\n]", " "));
        foreach (var (phrase, instead) in Never)
            foreach (Match found in phrase.Matches(own))
                yield return At(passage, found.Index, $"« {found.Value.Trim(' ', '.', '?', '…', '»', ',', ':')} » ne s'écrit pas ici : {instead}.");

        // The bodies of steps were looked at when they were read.
        if (passage.Kind is PassageKind.Line && text.AsSpan().IndexOfAny("<`[") >= 0)
            foreach (var (_, sentence) in Prose.Refusals(passage.Text))
                yield return new(passage.File, passage.Line, sentence);
    }

    static Finding At(Passage passage, int index, string sentence) =>
        new(passage.File, passage.Line + passage.Text.AsSpan(0, index).Count('\n'), sentence);

    static Regex Phrase(string words) =>
        new($@"(?<!\w)(?:{words})(?:(?<=')|(?![\w-]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"!|[·•‧]|\((?:e|es|ne|nes|le|les|se|ses|te|tes|ve|ives?|euses?|trices?|rices?|ères?|s)\)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"«[^«»]*»")]
    private static partial Regex Quoted();
}
