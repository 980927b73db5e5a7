using Microsoft.AspNetCore.Mvc;

namespace Tremplin.Accounts.People;

/// <summary>The two links at the foot of every page: erase what I did here, this computer is shared.</summary>
internal sealed class MineSlot : ViewComponent
{
    public IViewComponentResult Invoke() => View("/People/MineSlot.cshtml");
}
