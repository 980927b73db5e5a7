using Microsoft.AspNetCore.Authorization;
using Tremplin.Accounts.Contracts;
using Tremplin.Kernel.Web;
using Tremplin.Orientation.Interests;
using Tremplin.Orientation.Sharing;
using Tremplin.Orientation.Skills;
using Tremplin.Plan.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Hub;

/// <summary>The ways in to a job one would like, and where this person stands in each.</summary>
[AllowAnonymous, PublicBytes]
internal sealed class HubPage(InterestAnswers answers, IRecord record, ShareLinks links, Rome rome, Visitor visitor) : HousePage
{
    /// <summary>One way in, and what is already there, in words; null when nothing is.</summary>
    internal sealed record Way(string Href, string Icon, string Title, string For, string? State);

    public IReadOnlyList<Way> Ways { get; private set; } = [];

    public bool IsBegun => Ways.Any(w => w.State is not null);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        var sittings = await answers.Sittings(cancellationToken);
        var rows = visitor.Id is { } person ? await record.Of(person, cancellationToken) : [];
        var open = await links.CountOpen(cancellationToken);
        var known = sittings.Select(s => s.Profile).FirstOrDefault(p => p is not null);
        int Count(string kind) => rows.Count(r => r.Kind == kind);
        Ways =
        [
            new("/orientation/interets", "heart", "Ce que j'aime faire", "Dites quelles activités vous plairaient. 5 à 8 minutes.",
                known is not null ? $"{InterestWords.InTwo(known)}." : sittings.Any(s => s.Answered > 0) ? "Vous avez commencé. Vos réponses sont gardées." : null),
            new("/orientation/competences", "list-checks", "Ce que j'ai déjà fait", "Travail, famille, bénévolat, loisirs : ce que vous y avez appris.",
                Some(new SkillBook(rows, rome.Current).Skills.Count(), "Une chose que vous savez faire est écrite.", "choses que vous savez faire sont écrites.")),
            new("/orientation/metiers", "briefcase", "Des métiers pour moi", "Ceux qui vous plairaient et que vous pouvez atteindre.", null),
            new("/orientation/projets", "compass", "Mes projets", "Trois au plus. Vous regardez si c'est possible, pas à pas.",
                Some(Count("project"), "Vous avez une idée.", "idées sont écrites.")),
            new("/orientation/partage", "users", "Montrer mon résultat", "À une conseillère, un conseiller, un proche, par un lien.",
                Some(open, "Un lien est ouvert.", "liens sont ouverts.")),
        ];
    }

    static string? Some(int count, string one, string several) => count switch { 0 => null, 1 => one, _ => $"{count} {several}" };
}
