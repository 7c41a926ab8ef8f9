using Microsoft.AspNetCore.Http;

namespace Rostrum.Server.Operation;

/// <summary>What every answer says to a browser. A route that needs another policy sets it itself.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The page that shows the API brings styles in its markup and pictures in its styles.</summary>
    private const string PolicyOfApiPage =
        Policy + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private const string ApiPage = "/openapi";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers.TryAdd("Referrer-Policy", "no-referrer");
            headers.TryAdd("Content-Security-Policy", PolicyFor(context.Request.Path));
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string PolicyFor(PathString path) =>
        path.StartsWithSegments(ApiPage) ? PolicyOfApiPage : Policy;
}
