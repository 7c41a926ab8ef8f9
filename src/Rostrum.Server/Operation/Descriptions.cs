using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Rostrum.Server.Operation;

/// <summary>A body as it is sent to an endpoint, for the API's document.</summary>
internal sealed record RequestExample(string Json);

internal static class Descriptions
{
    /// <summary>Says in the API's document what an endpoint does, and shows a body for it.</summary>
    public static TBuilder Described<TBuilder>(this TBuilder endpoint, string summary, string? body = null)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithSummary(summary);
        return body is null ? endpoint : endpoint.WithMetadata(new RequestExample(body));
    }
}
