namespace Tremplin.Learning.Courses;

/// <summary>Reads one step: what all steps share, then what belongs to its kind.</summary>
internal sealed class StepReader(StepSource source, CourseFiles files, FileNotes notes, IReadOnlyList<string> sources)
{
    public Step? Read()
    {
        if (source.Yaml is not { } map) return null;
        if (ShapeOf(map) is not { } shape) return null;
        var entries = new Entries(map, shape, notes);
        var minutes = entries.Number("minutes", 0.1m, 120);
        var common = new StepCommon(source.Id, source.Title, minutes, source.Body.Text);

        var step = shape.Name.StartsWith("question-", StringComparison.Ordinal)
            ? QuestionReader.Read(entries, shape, common)
            : shape.Name["step-".Length..] switch
            {
                "text" => new TextStep(common.Id, common.Title, minutes, Due(common.Body), Simplified())
                {
                    Slot = entries.Has("slot") ? entries.OneOf("slot", ["interests"]) : null,
                },
                "example" => new ExampleStep(common.Id, common.Title, minutes, Due(common.Body), Simplified(), entries.Words("person")),
                "video" => Video(entries, common),
                "reflection" => FormReader.Read(entries, common),
                "checklist" => ActionReader.Checklist(entries, common),
                "download" => ActionReader.Download(entries, common),
                _ => ActionReader.Action(entries, common),
            };

        KeepTexts(step);
        return step with
        {
            Picture = CourseReader.PictureOf(entries, "picture", files),
            IsMotivation = entries.Has("family") && entries.OneOf("family", ["skill", "motivation"]) == "motivation",
            Sources = KnownSources(entries),
        };
    }

    Shape? ShapeOf(YamlMap map)
    {
        var kind = Text(map, "kind");
        if (kind is null)
        {
            notes.Say(map.Line, $"il manque la clé « kind », qui dit ce qu'est l'étape : {string.Join(", ", AllKinds)}.");
            return null;
        }
        if (kind.Text != "question")
        {
            if (Shapes.Kinds.TryGetValue(kind.Text, out var shape)) return shape;
            notes.Say(kind.Line, $"« {kind.Text} » n'est pas une sorte d'étape. {Spelling.Suggest(kind.Text, AllKinds)}");
            return null;
        }
        var type = Text(map, "type");
        if (type is not null && Shapes.Questions.TryGetValue(type.Text, out var question)) return question;
        if (type is null) notes.Say(kind.Line, $"il manque la clé « type » de la question : {string.Join(", ", Shapes.Questions.Keys)}.{NearKeys(map, "type")}");
        else notes.Say(type.Line, $"« {type.Text} » n'est pas un type de question. {Spelling.Suggest(type.Text, Shapes.Questions.Keys)}");
        return null;
    }

    static IEnumerable<string> AllKinds => Shapes.Kinds.Keys.Append("question");

    static YamlText? Text(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key == key)?.Value as YamlText;

    // Without its type a question has no shape to compare with: the misspelt key is looked for here.
    static string NearKeys(YamlMap map, string key)
    {
        var near = map.Entries.FirstOrDefault(e => Spelling.Near(e.Key, [key]) is not null);
        return near is null ? "" : $" Ligne {near.Line}, la clé « {near.Key} » n'existe pas ici : vouliez-vous dire « {key} » ?";
    }

    VideoStep Video(Entries entries, StepCommon common)
    {
        var file = entries.FileName("file");
        if (file.Contains('.', StringComparison.Ordinal))
            entries.Say("file", $"« file » s'écrit sans extension : « {Path.GetFileNameWithoutExtension(file)} » veut dire {Path.GetFileNameWithoutExtension(file)}.webm et .mp4.");
        else if (file.Length > 0)
            foreach (var ending in (string[])[".webm", ".mp4"]) CourseReader.CheckMedia(entries, "file", file + ending, files);

        var captions = entries.FileName("captions");
        CourseReader.CheckMedia(entries, "captions", captions, files);
        var isSilent = entries.Flag("silent");
        var audio = entries.Has("audio") ? entries.FileName("audio") : null;
        if (audio is not null) CourseReader.CheckMedia(entries, "audio", audio, files);
        if (!isSilent && audio is null)
            notes.Say(entries.Line, "le film n'a pas de son à part : ajoutez « audio: nom.mp3 », ou « silent: true » s'il n'y a rien à entendre.");
        if (isSilent && audio is not null) entries.Say("audio", "le film est dit silencieux (« silent: true ») et a un son : retirez l'un des deux.");
        if (entries.Has("aim")) entries.Words("aim");

        var transcript = source.Transcript;
        if (transcript is null || transcript.Text.Length == 0)
            notes.Say(source.Line, "le film n'a pas de transcription : ajoutez « ### Transcription » et son texte.");
        return new(
            common.Id, common.Title, common.Minutes, common.Body, file,
            CourseReader.PictureOf(entries, "poster", files) ?? new("", ""), captions, entries.Whole("seconds", 1, 1800), isSilent, audio, transcript?.Text ?? "");
    }

    string Due(string body)
    {
        if (body.Length == 0) notes.Say(source.Line, "cette étape n'a pas de texte : écrivez-le après le bloc.");
        return body;
    }

    string Simplified()
    {
        if (source.Simplified is not { Text.Length: > 0 })
            notes.Say(source.Line, "cette étape n'a pas de texte simplifié : ajoutez « ### Texte simplifié » et son texte.");
        return source.Simplified?.Text ?? "";
    }

    void KeepTexts(Step step)
    {
        notes.Keep(source.Body.Line, source.Body.Text, PassageKind.Standard);
        if (source.Simplified is { } simplified)
        {
            notes.Keep(simplified.Line, simplified.Text, PassageKind.Simplified);
            if (step is not (TextStep or ExampleStep)) notes.Say(simplified.Line, "« ### Texte simplifié » n'a de sens que pour un texte ou un exemple : retirez-le.");
        }
        if (source.Transcript is { } transcript)
        {
            notes.Keep(transcript.Line, transcript.Text, PassageKind.Transcript);
            if (step is not VideoStep) notes.Say(transcript.Line, "« ### Transcription » n'a de sens que pour un film : retirez-la.");
        }
        foreach (var part in (Section?[])[source.Body, source.Simplified, source.Transcript])
            if (part is not null)
                foreach (var refusal in Prose.Refusals(part.Text)) notes.Say(part.Line + refusal.Line, refusal.Sentence);

        var use = step is ReflectionStep or ChecklistStep or DownloadStep or ActionStep ? PlaceholderUse.Screen : PlaceholderUse.Nowhere;
        notes.Later(index => index.CheckPlaceholders(step.Body, source.Body.Line, step.Id, use, notes));
    }

    IReadOnlyList<string> KnownSources(Entries entries)
    {
        if (!entries.Has("sources")) return [];
        var keys = entries.TextsOf("sources");
        foreach (var key in keys.Where(k => !sources.Contains(k.Text)))
            notes.Say(key.Line, $"la source « {key.Text} » n'est pas dans l'en-tête de la leçon. {Spelling.Suggest(key.Text, sources)}");
        return [.. keys.Select(k => k.Text)];
    }
}

/// <summary>What every step has, whatever its kind.</summary>
internal sealed record StepCommon(string Id, string Title, decimal Minutes, string Body);
