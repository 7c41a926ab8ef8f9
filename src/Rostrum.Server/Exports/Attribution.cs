using Microsoft.AspNetCore.Http;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Exports;

/// <summary>Who some plans must say they are before they export.</summary>
internal static class Attribution
{
    private static readonly string[] headers = ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"];

    /// <exception cref="ApiException">The plan wants the headers, and they are not all there.</exception>
    public static void Check(HttpContext context)
    {
        var options = (ServerOptions)context.RequestServices.GetService(typeof(ServerOptions))!;
        var plan = context.CallerOf().Kind.ToString();
        if (
            options.Exports.AttributionNeededBy.Contains(plan, StringComparer.OrdinalIgnoreCase)
            && headers.Any(header => string.IsNullOrWhiteSpace(context.Request.Headers[header]))
        )
            throw new ApiException(
                ApiCode.PlanForbids,
                $"Exports of a free account need the headers {string.Join(", ", headers)}; or register an account."
            );
    }
}
