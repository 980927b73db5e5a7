using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>The skills card for other services: ours with its codes, and one shaped as a Europass profile. Only its owner's browser gets them.</summary>
[AllowAnonymous]
internal sealed class CardFilePage(SkillBooks books, Rome rome, Esco esco) : HousePage
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Europass names its elements with a capital.</summary>
    static readonly JsonSerializerOptions AsNamed = new(Readable) { PropertyNamingPolicy = null };

    /// <summary>« carte » or « carte-europass ».</summary>
    [FromRoute(Name = "file")] public string Name { get; set; } = "";

    public SkillCard Card { get; private set; } = null!;

    protected override async Task Show(CancellationToken cancellationToken)
    {
        if (Name is not ("carte" or "carte-europass")) throw new Missing();
        Card = new(await books.Mine(cancellationToken));
        if (Card.Lines.Count is 0) throw new Missing();
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        var json = Name is "carte" ? JsonSerializer.SerializeToUtf8Bytes(CardShapes.Ours(Card, rome.Current, esco), Readable) : JsonSerializer.SerializeToUtf8Bytes(CardShapes.Europass(Card, esco), AsNamed);
        return File(json, "application/json; charset=utf-8", $"mes-competences{Name["carte".Length..]}.json");
    }
}
