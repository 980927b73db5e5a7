using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Tremplin.Kernel.Data;

namespace Tremplin.Kernel.Web;

/// <summary>
/// A page of the house: <see cref="Show"/> loads what it displays. A successful POST redirects; a refused one shows the same page again,
/// with everything that was typed, and says why.
/// </summary>
public abstract class HousePage : PageModel
{
    /// <summary>Loads what the page displays; called by GET, and again when a POST is refused.</summary>
    protected abstract Task Show(CancellationToken cancellationToken);

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        return Page();
    }

    // Overridden, it would be taken for the handler of a verb « PAGE ».
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null)
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        var aborted = HttpContext.RequestAborted;
        if (!HttpMethods.IsPost(Request.Method))
        {
            await Guard(context, next);
            return;
        }
        if (!await HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(HttpContext))
        {
            ModelState.AddModelError("", Request.Cookies.Count is 0
                ? "Votre navigateur n'a pas gardé le petit fichier (cookie) qui protège ce formulaire. Vérifiez ce que vous avez écrit, puis envoyez de nouveau. Si le message revient, autorisez les cookies de ce site."
                : "Cette page était ouverte depuis longtemps, ou dans un autre onglet. Rien n'est perdu. Vérifiez ce que vous avez écrit, puis envoyez de nouveau.");
            context.Result = await ShowAgain(StatusCodes.Status400BadRequest, aborted);
            return;
        }
        if (!ModelState.IsValid)
        {
            context.Result = await ShowAgain(StatusCodes.Status400BadRequest, aborted);
            return;
        }
        await Guard(context, next);
    }

    async Task Guard(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is Missing)
        {
            done.ExceptionHandled = true;
            done.Result = NotFound();
        }
        else if (done.Exception is Refusal refusal)
        {
            done.ExceptionHandled = true;
            if (HttpMethods.IsPost(Request.Method))
            {
                ModelState.AddModelError("", refusal.Message);
                done.Result = await ShowAgain(StatusCodes.Status409Conflict, HttpContext.RequestAborted);
            }
            else
            {
                done.Result = StatusCode(StatusCodes.Status409Conflict);
            }
        }
        else if (done.Result is PageResult && !ModelState.IsValid && HttpMethods.IsPost(Request.Method))
        {
            done.Result = await ShowAgain(StatusCodes.Status400BadRequest, HttpContext.RequestAborted);
        }
    }

    async Task<IActionResult> ShowAgain(int status, CancellationToken cancellationToken)
    {
        HttpContext.RequestServices.GetRequiredService<TremplinDb>().ChangeTracker.Clear();
        KeepWhatWasTyped();
        try
        {
            await Show(cancellationToken);
        }
        catch (Missing)
        {
            return NotFound();
        }
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>A page may read its form by itself, after this one refused it: the fields find their words again all the same.</summary>
    void KeepWhatWasTyped()
    {
        if (!HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType) return;
        foreach (var (name, values) in Request.Form)
            if (values.Count > 0 && name is not "jeton" && ModelState[name]?.RawValue is null)
                ModelState.SetModelValue(name, values.Count is 1 ? values[0] : values.ToArray(), values.ToString());
    }
}
