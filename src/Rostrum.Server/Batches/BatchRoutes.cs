using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Protocol.Batches;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Conversations;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Batches;

/// <summary>Batches: many films of one draft with placeholders.</summary>
internal static class BatchRoutes
{
    /// <summary>Batches that are listed at once: where nothing is said, and at most.</summary>
    private const int Usual = 20;
    private const int Most = 100;

    private const string Example =
        """{"id":"guests","sessionId":"1234567890123456789","template":{"v":1,"fps":30,"t":[{"tt":0,"sg":[{"s":0,"d":"{{ms}}","mt":"image","src":"{{photo}}"}]},{"tt":7,"sg":[{"s":400,"d":3000,"mt":"text","tx":"Welcome, {{name}}"}]}]},"rows":[{"name":"Anna","photo":"https://rostrum.example/files/…/anna.jpg","ms":4000}],"output":{"target":"reels"}}""";

    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/batches").WithTags("Batches");
        group
            .MapPost("", OrderAsync)
            .WithName("Batch")
            .Described("Orders a film of each row from one draft with placeholders.", Example)
            .Needs(Scopes.Export);
        group
            .MapGet("", ListAsync)
            .WithName("Batches")
            .Described(
                "Batches without their rows, the newest first: at most ?limit=N (1-100, else 20), those ordered ?before=ID."
            )
            .Needs(Scopes.Read);
        group.MapGet("/{id}", StatusAsync).Described("Where a batch and its rows are.").Needs(Scopes.Read);
        group
            .MapGet("/{id}/events", EventsAsync)
            .Described("Where a batch is, as server-sent events.")
            .Needs(Scopes.Read);
        group
            .MapPost("/{id}/cancel", CancelAsync)
            .Described("Gives up those rows of a batch that are not finished.")
            .Needs(Scopes.Export);
    }

    private static async Task<IResult> OrderAsync(
        HttpContext context,
        BatchDesk desk,
        BatchTeller teller,
        ServerOptions options
    )
    {
        var cancel = context.RequestAborted;
        Attribution.Check(context);
        var order = BatchOrder.Read(await RequestBody.ReadAsync(context.Request, cancel));
        var address = PublicAddress.Of(context.Request, options);
        return await ToldAsync(
            await desk.OrderAsync(context.CallerOf().AccountId, order, address, cancel),
            context,
            teller
        );
    }

    private static async Task<IResult> ListAsync(HttpContext context, BatchDesk desk, BatchTeller teller)
    {
        var query = context.Request.Query;
        var limit = Usual;
        if (
            query["limit"].FirstOrDefault() is { } asked
            && !(int.TryParse(asked, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= Most)
        )
            throw ApiException.Malformed($"limit must be a whole number from 1 to {Most}.");
        var (batches, next) = await desk.ListAsync(
            context.CallerOf().AccountId,
            query["before"].FirstOrDefault(),
            limit,
            context.RequestAborted
        );
        return Answer.Ok(
            new BatchList(await teller.TellAsync(batches, context.RequestAborted), next),
            ProtocolJson.Agent
        );
    }

    private static async Task<IResult> StatusAsync(
        string id,
        HttpContext context,
        BatchDesk desk,
        BatchTeller teller
    ) =>
        await ToldAsync(
            await desk.FindAsync(context.CallerOf().AccountId, id, context.RequestAborted),
            context,
            teller
        );

    private static async Task EventsAsync(
        string id,
        HttpContext context,
        BatchDesk desk,
        BatchTeller teller,
        WatchedStreams streams
    )
    {
        var account = context.CallerOf().AccountId;
        await desk.FindAsync(account, id, context.RequestAborted);
        await streams.SendAsync(
            context,
            teller.WatchAsync(
                cancel => desk.FindAsync(account, id, cancel),
                context.Request,
                context.RequestAborted
            )
        );
    }

    private static async Task<IResult> CancelAsync(
        string id,
        HttpContext context,
        BatchDesk desk,
        BatchTeller teller
    ) =>
        await ToldAsync(
            await desk.CancelAsync(context.CallerOf().AccountId, id, context.RequestAborted),
            context,
            teller
        );

    private static async Task<IResult> ToldAsync(Batch batch, HttpContext context, BatchTeller teller) =>
        Answer.Ok(await teller.TellAsync(batch, context.Request, context.RequestAborted), ProtocolJson.Agent);
}
