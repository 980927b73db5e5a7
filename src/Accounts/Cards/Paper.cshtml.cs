using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Design;
using Tremplin.Kernel;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Cards;

[MayEnter]
internal sealed class PaperPage(PersonCards cards, ConfirmCard confirm, SiteAddress site, Visitor visitor) : HousePage
{
    /// <summary>What is printed; null once it is in hand.</summary>
    public Sheet? Sheet { get; private set; }

    public string Pseudonym => visitor.Pseudonym ?? "";

    public string Date => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Sheet!.At, Clock.Paris).DateTime) is var day ? $"{FrenchDates.Full(day)} {day.Year}" : "";

    /// <summary>What the telephone opens.</summary>
    public string Address => site.To($"/carte?c={Sheet!.Number}{Sheet.Letters}");

    /// <summary>What fingers type: « tremplin.example/carte ».</summary>
    public string Door => $"{site.Root.Authority}/carte";

    protected override async Task Show(CancellationToken cancellationToken)
    {
        Forgetting.Ask(HttpContext);
        Sheet = await cards.Waiting(visitor.Id!.Value, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await confirm.Execute(cancellationToken);
        return Redirect("/compte?fait=carte");
    }
}
