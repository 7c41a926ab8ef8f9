using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Conversations;

/// <summary>Messages: as a stream of events, or all events at once.</summary>
internal static class ConversationRoutes
{
    private const string Example =
        """{"app_name":"nemo_agent","user_id":"me","session_id":"1234567890123456789","new_message":{"role":"user","parts":[{"text":"zoom in slowly"}]},"streaming":false}""";
    private const string IdempotencyHeader = "Idempotency-Key";

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").Needs(Scopes.Chat).WithTags("Conversation");
        group
            .MapPost("/run_sse", StreamAsync)
            .WithName("RunSse")
            .Described("Sends a message; answers with server-sent events.", Example);
        group
            .MapPost("/run", RunAsync)
            .WithName("Run")
            .Described("Sends a message; answers with all events at once.", Example);
    }

    /// <summary>Answers with a stream of events; the close is the end.</summary>
    private static async Task StreamAsync(
        HttpContext context,
        TurnIntake intake,
        OpenStreams streams,
        ServerOptions options,
        TimeProvider clock
    )
    {
        var cancel = context.RequestAborted;
        using var place = streams.Enter(context.CallerOf().AccountId);
        var message = Message.Read(await RequestBody.ReadAsync(context.Request, cancel));
        var feed = await intake.TakeAsync(context, message, cancel);
        var heartbeat = TimeSpan.FromSeconds(options.Streams.HeartbeatSeconds);
        var events = Wanted(feed, message.Streaming, cancel);
        await EventWriter.WriteAsync(context.Response, events, heartbeat, clock, cancel);
        if (feed.Failure is { } sentence)
            await EventWriter.WriteAsync(context.Response, new { Error = sentence }, cancel);
    }

    private static async Task<IResult> RunAsync(HttpContext context, TurnIntake intake)
    {
        var cancel = context.RequestAborted;
        var message = Message.Read(await RequestBody.ReadAsync(context.Request, cancel));
        var feed = await intake.TakeAsync(context, message, cancel);
        var events = new List<AgentEvent>();
        await foreach (var happened in Wanted(feed, streaming: false, cancel))
            events.Add(happened);
        return feed.Failure is { } sentence
            ? throw new ApiException(ApiCode.ServerFault, sentence)
            : Answer.Bare(events, ProtocolJson.Agent);
    }

    public static string? IdempotencyKey(HttpRequest request)
    {
        var key = request.Headers[IdempotencyHeader].ToString();
        return key.Length switch
        {
            0 => null,
            <= 200 => key,
            _ => throw ApiException.Malformed($"{IdempotencyHeader} has more than 200 characters."),
        };
    }

    private static async IAsyncEnumerable<AgentEvent> Wanted(
        TurnFeed feed,
        bool streaming,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var happened in feed.ReadAsync(cancel))
            if (streaming || happened.Partial != true)
                yield return happened;
    }
}
