using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol.Sessions;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;

namespace Rostrum.Server.Sessions;

/// <summary>Opening a session, and what it holds now.</summary>
internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/tasks/{user}/with-session/{app}", OpenAsync)
            .WithName("OpenSession")
            .Described("Opens a session.", """{"task_name":"Trip","language":"en"}""")
            .WithTags("Sessions")
            .Needs(Scopes.Chat)
            .OwnUserOnly();
        routes
            .MapGet("/api/state/{app}/{user}/{session}/latest", StateAsync)
            .WithName("LatestState")
            .Described("What a session holds now: draft, files, canvas, summary.")
            .WithTags("Sessions")
            .Needs(Scopes.Read)
            .OwnUserOnly();
    }

    private static async Task<IResult> OpenAsync(HttpContext context, SessionDesk sessions)
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var session = await sessions.OpenAsync(
            context.CallerOf().AccountId,
            id: null,
            body.Text("task_name", 200),
            body.Text("language", 50),
            clientState: null,
            cancel
        );
        return Answer.Ok(new OpenedSession(session.TaskId, session.Id, session.AccountId));
    }

    private static async Task<IResult> StateAsync(string session, HttpContext context, StateReader states) =>
        Answer.Ok(await states.ReadAsync(context.CallerOf().AccountId, session, context.RequestAborted));
}
