using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Tremplin.Kernel;
using Tremplin.Kernel.Data;

namespace Tremplin.Host;

/// <summary>What went wrong becomes a status with its page: 404, 409, 413, 503 when the database or the disk is not there, else 500 with a reference.</summary>
internal sealed class Faults(ILogger<Faults> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = exception switch
        {
            Missing => StatusCodes.Status404NotFound,
            Refusal => StatusCodes.Status409Conflict,
            _ when Unreadable(exception) is { } refused => refused,
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested => 499,
            _ when Database.IsUnavailable(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status is StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "120";
        if (status >= 500) log.LogError(exception, "Request {Reference} failed with {Status}", Activity.Current?.TraceId.ToHexString() is { Length: > 0 } trace ? trace[..12] : httpContext.TraceIdentifier, status);
        httpContext.Response.StatusCode = status;
        // The page comes from UseStatusCodePagesWithReExecute, which wraps this handler's empty answer.
        return ValueTask.FromResult(true);
    }

    /// <summary>The status of a request that could not be read, however deep the reason lies: too large, too many fields, no text at all.</summary>
    static int? Unreadable(Exception? fault) => fault switch
    {
        null => null,
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => Unreadable(fault.InnerException),
    };
}
