using Tremplin.Accounts.Contracts;
using Tremplin.Kernel;

namespace Tremplin.Plan.Rhythm;

/// <summary>The person says where they live, so that their days begin when theirs do.</summary>
internal sealed class CountMyDays(PlanDb db, Visitor visitor)
{
    /// <summary>The French zones (IANA names), as people call the place.</summary>
    public static readonly (string Zone, string Place)[] Zones =
    [
        ("Europe/Paris", "France métropolitaine"), ("America/Guadeloupe", "Guadeloupe, Saint-Martin, Saint-Barthélemy"), ("America/Martinique", "Martinique"),
        ("America/Cayenne", "Guyane"), ("Indian/Reunion", "La Réunion"), ("Indian/Mayotte", "Mayotte"), ("Pacific/Noumea", "Nouvelle-Calédonie"),
        ("Pacific/Tahiti", "Polynésie, Tahiti"), ("Pacific/Marquesas", "Polynésie, îles Marquises"), ("Pacific/Gambier", "Polynésie, îles Gambier"),
        ("America/Miquelon", "Saint-Pierre-et-Miquelon"), ("Pacific/Wallis", "Wallis-et-Futuna"),
    ];

    public Task Execute(string? zone, CancellationToken cancellationToken)
    {
        if (!Zones.Any(z => z.Zone == zone)) throw new Refusal("plan.zone_is_unknown", "Choisissez un endroit dans la liste.");
        return db.Write(async () =>
        {
            await visitor.Keep(cancellationToken);
            await visitor.CountDaysIn(TimeZoneInfo.FindSystemTimeZoneById(zone!), cancellationToken);
        }, cancellationToken);
    }
}
