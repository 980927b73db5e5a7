using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tremplin.Design;

/// <summary>What is said when a page cannot be shown; it needs no database. Reached by re-execution, whatever the verb was.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
internal sealed class ErreurPage : PageModel
{
    public int Code { get; private set; }

    /// <summary>What to say on the phone or in a message, to find what happened.</summary>
    public string Reference { get; private set; } = "";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    void Show(int code)
    {
        Code = code switch
        {
            400 or 403 or 404 or 409 or 503 => code,
            405 or 410 => 404,
            >= 500 => 500,
            _ => 400,
        };
        var isReexecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isReexecuted) Response.StatusCode = Code;
        Reference = Activity.Current?.TraceId.ToHexString() is { Length: > 0 } trace ? trace[..12] : HttpContext.TraceIdentifier;
    }
}
