using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Operation;

/// <summary>For whoever keeps the service running.</summary>
internal static class OperationRoutes
{
    public static void MapOperation(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Operation").DisableRateLimiting();
        group.MapGet("/healthz", () => Answer.Ok(new { status = "alive" })).WithName("Health");
        group.MapGet("/readyz", ReadyAsync).WithName("Ready");
        group.MapGet("/metrics", (Metrics metrics) => Results.Text(metrics.Write(), Metrics.ContentType));
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, HttpContext context) =>
        await readiness.HindranceAsync(context.RequestAborted) is { } hindrance
            ? throw new ApiException(ApiCode.Unavailable, $"Not ready: {hindrance}.")
            : Answer.Ok(new { status = "ready" });
}
