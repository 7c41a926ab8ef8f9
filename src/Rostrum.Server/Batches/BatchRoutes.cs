using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Batches;

/// <summary>Batches: many films of one draft with placeholders.</summary>
internal static class BatchRoutes
{
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
        group.MapGet("/{id}", StatusAsync).Described("Where a batch and its rows are.").Needs(Scopes.Read);
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
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var address = PublicAddress.Of(context.Request, options);
        var order = BatchOrder.Read(body);
        var batch = await desk.OrderAsync(context.CallerOf().AccountId, order, address, cancel);
        return Answer.Ok(await teller.TellAsync(batch, address, cancel), ProtocolJson.Agent);
    }

    private static async Task<IResult> StatusAsync(
        string id,
        HttpContext context,
        BatchDesk desk,
        BatchTeller teller,
        ServerOptions options
    )
    {
        var cancel = context.RequestAborted;
        var batch = await desk.FindAsync(context.CallerOf().AccountId, id, cancel);
        var address = PublicAddress.Of(context.Request, options);
        return Answer.Ok(await teller.TellAsync(batch, address, cancel), ProtocolJson.Agent);
    }

    private static async Task<IResult> CancelAsync(
        string id,
        HttpContext context,
        BatchDesk desk,
        BatchTeller teller,
        ServerOptions options
    )
    {
        var cancel = context.RequestAborted;
        var batch = await desk.CancelAsync(context.CallerOf().AccountId, id, cancel);
        var address = PublicAddress.Of(context.Request, options);
        return Answer.Ok(await teller.TellAsync(batch, address, cancel), ProtocolJson.Agent);
    }
}
