using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Tremplin.Accounts.Contracts;
using Tremplin.Accounts.Credentials;
using Tremplin.Kernel.Web;

namespace Tremplin.Accounts.Passkeys;

/// <summary>The keys of an account: first its password, then the device.</summary>
[MayEnter]
internal sealed class PasskeysPage(AccountsDb db, AskPasswordAgain ask, AddPasskey add, RemovePasskey remove, Visitor visitor) : HousePage
{
    [BindProperty, Display(Name = "Votre mot de passe d'aujourd'hui")]
    public string? Password { get; set; }

    [BindProperty] public string? Answer { get; set; }

    [BindProperty] public string? State { get; set; }

    [FromQuery(Name = "fait")] public string? What { get; set; }

    /// <summary>What this device is asked, once its owner has proved who they are.</summary>
    public Challenge? Asked { get; private set; }

    public bool HasPassword { get; private set; }

    public bool IsShared => visitor.IsShared;

    public IReadOnlyList<Passkey> Keys { get; private set; } = [];

    /// <summary>What has just been done, in words of ours: the address only carries a key.</summary>
    public string? Done => What switch
    {
        "ajoutee" => "Votre clé est faite.",
        "retiree" => "Cette clé n'ouvre plus votre compte.",
        _ => null,
    };

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, visitor.TimeZone).DateTime);

    protected override async Task Show(CancellationToken cancellationToken)
    {
        HasPassword = await db.People.AnyAsync(p => p.Id == visitor.Id && p.PasswordHash != null, cancellationToken);
        Keys = await db.Passkeys.AsNoTracking().Where(k => k.PersonId == visitor.Id).OrderBy(k => k.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        var person = await ask.Execute(Password, cancellationToken);
        Asked = await add.Ask(person.SignInName!, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        await add.Execute(Answer, State, cancellationToken);
        return Redirect("/compte/cles?fait=ajoutee");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "cle")] string? key, CancellationToken cancellationToken)
    {
        await remove.Execute(key, cancellationToken);
        return Redirect("/compte/cles?fait=retiree");
    }
}
