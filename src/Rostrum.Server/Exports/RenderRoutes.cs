using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Farm.Blobs;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Protocol;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Conversations;
using Rostrum.Server.Files;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Exports;

/// <summary>Exports: ordered, followed, fetched, canceled. A generated clip is followed and canceled here too, by its id.</summary>
internal static class RenderRoutes
{
    private const string Example =
        """{"id":"film-1","sessionId":"1234567890123456789","output":{"format":"mp4","quality":"high"}}""";

    private static readonly string[] attribution = ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"];

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/render/proxy").WithTags("Exports");
        group
            .MapPost("/lambda", OrderAsync)
            .WithName("Export")
            .Described("Orders a film.", Example)
            .Needs(Scopes.Export);
        group
            .MapPost("/draft", OrderAsync)
            .WithName("ExportDraft")
            .Described("The same by its other name.", Example)
            .Needs(Scopes.Export);
        foreach (var path in new[] { "/lambda/{id}", "/{id}" })
        {
            group.MapGet(path, StatusAsync).Described("Where an export is.").Needs(Scopes.Read);
            group
                .MapGet(path + "/events", EventsAsync)
                .Described("Where an export is, as server-sent events.")
                .Needs(Scopes.Read);
            group
                .MapGet(path + "/download", DownloadAsync)
                .Described("The finished film.")
                .Needs(Scopes.Read);
            group
                .MapPost(path + "/cancel", CancelAsync)
                .Described("Gives an export up.")
                .Needs(Scopes.Export);
        }
        routes.MapGet("/films/{key}/{name}", FilmAsync).WithName("Film").WithTags("Files");
    }

    private static async Task<IResult> OrderAsync(
        HttpContext context,
        RenderDesk desk,
        RenderTeller teller,
        ServerOptions options
    )
    {
        var cancel = context.RequestAborted;
        CheckAttribution(context);
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var export = await desk.OrderAsync(
            context.CallerOf().AccountId,
            RenderOrder.Read(body),
            PublicAddress.Of(context.Request, options),
            cancel
        );
        return Told(teller.Tell(export, context.Request));
    }

    private static async Task<IResult> StatusAsync(
        string id,
        HttpContext context,
        ExportDesk exports,
        GenerationDesk generations,
        RenderTeller teller
    ) =>
        await GenerationAsync(id, context, generations) is { } clip
            ? Told(RenderTeller.Tell(clip))
            : Told(teller.Tell(await FindAsync(id, context, exports), context.Request));

    private static async Task EventsAsync(
        string id,
        HttpContext context,
        ExportDesk exports,
        GenerationDesk generations,
        RenderTeller teller,
        OpenStreams streams,
        ServerOptions options,
        TimeProvider clock
    )
    {
        var cancel = context.RequestAborted;
        var clip = await GenerationAsync(id, context, generations);
        if (clip is null)
            await FindAsync(id, context, exports);
        using var place = streams.Enter(context.CallerOf().AccountId);
        var heartbeat = TimeSpan.FromSeconds(options.Streams.HeartbeatSeconds);
        var account = context.CallerOf().AccountId;
        var states = clip is null
            ? exports.WatchAsync(account, id, cancel).Select(export => teller.Tell(export, context.Request))
            : generations.WatchAsync(account, id, cancel).Select(made => RenderTeller.Tell(made));
        await EventWriter.WriteAsync(context.Response, states, heartbeat, clock, cancel);
    }

    private static async Task<IResult> CancelAsync(
        string id,
        HttpContext context,
        ExportDesk exports,
        GenerationDesk generations,
        RenderTeller teller
    )
    {
        if (await GenerationAsync(id, context, generations) is not null)
            return Told(
                RenderTeller.Tell(
                    (await generations.CancelAsync(context.CallerOf().AccountId, id, context.RequestAborted))!
                )
            );
        var export = await exports.CancelAsync(context.CallerOf().AccountId, id, context.RequestAborted);
        return export is null ? throw NoSuchExport() : Told(teller.Tell(export, context.Request));
    }

    private static async Task<IResult> DownloadAsync(
        string id,
        HttpContext context,
        ExportDesk exports,
        IBlobStore store
    ) => await SendAsync(await FindAsync(id, context, exports), context, store);

    /// <summary>For whoever has the address, until it expires.</summary>
    private static async Task<IResult> FilmAsync(
        string key,
        HttpContext context,
        ExportDesk exports,
        IBlobStore store,
        TimeProvider clock
    )
    {
        var export = await exports.FindByDownloadKeyAsync(key, context.RequestAborted);
        return export is null || export.DownloadUntil < clock.GetUtcNow().UtcDateTime
            ? throw ApiException.NotFound("There is no film at this address, or the address has expired.")
            : await SendAsync(export, context, store);
    }

    private static async Task<IResult> SendAsync(Export export, HttpContext context, IBlobStore store) =>
        export switch
        {
            { Status: ExportStatus.Completed, OutputBlob: { } blob } => await StoredContent.SendAsync(
                store,
                blob,
                "video/mp4",
                export.FileName,
                context
            ),
            { Status: ExportStatus.Completed } => throw ApiException.NotFound(
                "The film was kept for its time and is gone: export it again."
            ),
            _ => throw new ApiException(
                ApiCode.Conflict,
                $"The export is {RenderTeller.NameOf(export.Status)}: there is nothing to download."
            ),
        };

    private static async Task<Export> FindAsync(string id, HttpContext context, ExportDesk exports) =>
        await exports.FindAsync(context.CallerOf().AccountId, id, context.RequestAborted)
        ?? throw NoSuchExport();

    /// <summary>Exports are named by clients, who do not begin names like this; if one does, the generation goes first.</summary>
    private static Task<Generation?> GenerationAsync(
        string id,
        HttpContext context,
        GenerationDesk generations
    ) =>
        id.StartsWith(Generation.IdPrefix, StringComparison.Ordinal)
            ? generations.FindAsync(context.CallerOf().AccountId, id, context.RequestAborted)
            : Task.FromResult<Generation?>(null);

    private static ApiException NoSuchExport() => ApiException.NotFound("There is no export with this id.");

    private static void CheckAttribution(HttpContext context)
    {
        var options = (ServerOptions)context.RequestServices.GetService(typeof(ServerOptions))!;
        var plan = context.CallerOf().Kind.ToString();
        if (
            options.Exports.AttributionNeededBy.Contains(plan, StringComparer.OrdinalIgnoreCase)
            && attribution.Any(header => string.IsNullOrWhiteSpace(context.Request.Headers[header]))
        )
            throw new ApiException(
                ApiCode.PlanForbids,
                $"Exports of a free account need the headers {string.Join(", ", attribution)}; or register an account."
            );
    }

    /// <summary>Clients look for the keys in two places, so they are in both.</summary>
    private static IResult Told(RenderStatus status) => Answer.Ok(status, ProtocolJson.Agent);
}
