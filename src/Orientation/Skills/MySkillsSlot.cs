using Microsoft.AspNetCore.Mvc;
using Tremplin.Accounts.Contracts;
using Tremplin.Reference.Contracts;

namespace Tremplin.Orientation.Skills;

/// <summary>On the page of a job: what the person declared of what it asks, what comes close, what they lack; nothing for who declared nothing.</summary>
internal sealed class MySkillsSlot(SkillBooks books, Visitor visitor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Occupation occupation)
    {
        if (visitor.Id is null) return Content("");
        var mine = (await books.Mine(HttpContext.RequestAborted)).Skills.Select(s => s.Rome).OfType<Skill>().Distinct().ToList();
        return mine.Count is 0 ? Content("") : View("/Skills/MySkillsSlot.cshtml", (occupation, SkillGap.Between(mine, occupation)));
    }
}
