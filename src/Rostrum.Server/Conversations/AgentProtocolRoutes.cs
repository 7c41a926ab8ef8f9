using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Conversations;

/// <summary>The session routes of the Agent Development Kit's API server; their answers have no envelope.</summary>
internal static class AgentProtocolRoutes
{
    public static void MapAgentProtocol(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/list-apps", () => Answer.Bare(new[] { SessionDesk.App }, ProtocolJson.Agent))
            .WithName("ListApps")
            .WithTags("Agent protocol");
        var group = routes
            .MapGroup("/apps/{app}/users/{user}/sessions")
            .WithTags("Agent protocol")
            .Needs(Scopes.Chat)
            .OwnUserOnly();
        group.MapPost(
            "",
            (HttpContext context, SessionArchive archive) => CreateAsync(null, context, archive)
        );
        group.MapPost("/{session}", CreateAsync);
        group.MapGet("", ListAsync);
        group.MapGet("/{session}", GetAsync);
        group.MapPatch("/{session}", PatchAsync);
        group.MapDelete("/{session}", DeleteAsync);
    }

    /// <summary>The body is <c>{state?, sessionId?, events?}</c>, or the state itself.</summary>
    private static async Task<IResult> CreateAsync(
        string? session,
        HttpContext context,
        SessionArchive archive
    )
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var isWrapped =
            body.Field("state") is not null
            || body.Field("session_id") is not null
            || body.Field("events") is not null;
        var state = isWrapped ? body.Field("state") : body;
        var id = session ?? (isWrapped ? body.Text("session_id", 100) : null);
        var made = await archive.CreateAsync(context.CallerOf().AccountId, id, state, cancel);
        return Answer.Bare(made, ProtocolJson.Agent);
    }

    private static async Task<IResult> ListAsync(HttpContext context, SessionArchive archive) =>
        Answer.Bare(
            await archive.ListAsync(context.CallerOf().AccountId, context.RequestAborted),
            ProtocolJson.Agent
        );

    private static async Task<IResult> GetAsync(
        string session,
        HttpContext context,
        SessionArchive archive
    ) =>
        Answer.Bare(
            await archive.GetAsync(context.CallerOf().AccountId, session, context.RequestAborted),
            ProtocolJson.Agent
        );

    private static async Task<IResult> PatchAsync(string session, HttpContext context, SessionArchive archive)
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        if (body.Field("state_delta") is not { ValueKind: JsonValueKind.Object } delta)
            throw ApiException.Malformed("state_delta must be an object.");
        return Answer.Bare(
            await archive.PatchAsync(context.CallerOf().AccountId, session, delta, cancel),
            ProtocolJson.Agent
        );
    }

    private static async Task<IResult> DeleteAsync(
        string session,
        HttpContext context,
        SessionArchive archive
    )
    {
        await archive.DeleteAsync(context.CallerOf().AccountId, session, context.RequestAborted);
        return Answer.Bare(null, ProtocolJson.Agent);
    }
}
