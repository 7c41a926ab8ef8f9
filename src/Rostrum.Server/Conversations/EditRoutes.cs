using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Drafts.Operations;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;

namespace Rostrum.Server.Conversations;

/// <summary>The edits that messages can lead to.</summary>
internal static class EditRoutes
{
    public static void MapEdits(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/operations").WithTags("Conversation").Needs(Scopes.Read);
        group
            .MapGet("", () => Answer.Ok(new { operations = OperationCatalogue.All.Select(Told) }))
            .WithName("Operations")
            .Described("Every edit that can be made of a film, with the JSON Schema of what it takes.");
        group
            .MapGet("/{name}", One)
            .WithName("Operation")
            .Described("One edit, with the JSON Schema of what it takes.");
    }

    private static IResult One(string name) =>
        OperationCatalogue.Find(name) is { } entry
            ? Answer.Ok(Told(entry))
            : throw new ApiException(
                ApiCode.NotFound,
                "There is no operation of this name: GET /api/operations lists all."
            );

    private static object Told(OperationEntry entry) =>
        new
        {
            name = entry.Name,
            summary = entry.Summary,
            removes = entry.Removes,
            parameters = entry.Schema(),
        };
}
