using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Farm;
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
        """{"id":"film-1","sessionId":"1234567890123456789","output":{"format":"mp4","quality":"high","targets":["reels","youtube"],"strict":false}}""";

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
                .Described("The finished film; of several, the one for ?target=NAME.")
                .Needs(Scopes.Read);
            group
                .MapGet(path + "/quality", QualityAsync)
                .Described(
                    "The report of what was measured of a film; of several, of the one for ?target=NAME."
                )
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
        Attribution.Check(context);
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
        WatchedStreams streams
    )
    {
        var (cancel, account) = (context.RequestAborted, context.CallerOf().AccountId);
        var clip = await GenerationAsync(id, context, generations);
        if (clip is null)
            await FindAsync(id, context, exports);
        await streams.SendAsync(
            context,
            clip is null
                ? exports
                    .WatchAsync(account, id, cancel)
                    .Select(export => teller.Tell(export, context.Request))
                : generations.WatchAsync(account, id, cancel).Select(made => RenderTeller.Tell(made))
        );
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
    )
    {
        var export = await FindAsync(id, context, exports);
        if (export.Status != RowStatus.Completed)
            throw new ApiException(
                ApiCode.Conflict,
                $"The export is {RenderTeller.NameOf(export.Status)}: there is nothing to download."
            );
        var film = export.OutputBlob is null
            ? throw ApiException.NotFound("The film was kept for its time and is gone: export it again.")
            : OutputOf(export, context);
        return await SendAsync(film, context, store);
    }

    /// <summary>For whoever has the address, until it expires.</summary>
    private static async Task<IResult> FilmAsync(
        string key,
        HttpContext context,
        ExportDesk exports,
        IBlobStore store
    )
    {
        var film = await exports.FindByDownloadKeyAsync(key, context.RequestAborted);
        return film is null
            ? throw ApiException.NotFound("There is no film at this address, or the address has expired.")
            : await SendAsync(film, context, store);
    }

    private static async Task<IResult> QualityAsync(
        string id,
        HttpContext context,
        ExportDesk exports,
        IBlobStore store
    )
    {
        var export = await FindAsync(id, context, exports);
        var (kept, blob) =
            export.Outputs.Count > 0 && OutputOf(export, context) is var film
                ? (film.Quality, film.QualityBlob)
                : (export.Quality, export.QualityBlob);
        var name = Path.ChangeExtension(export.FileName, ".quality.json");
        if (blob is not null)
            return await StoredContent.SendAsync(store, blob, "application/json", name, context);
        return kept is null
            ? throw ApiException.NotFound(
                export.HasEnded
                    ? "Nothing was measured of this film: export it again."
                    : "The film is not made yet: what is measured of it is told when it is."
            )
            : Results.File(System.Text.Encoding.UTF8.GetBytes(kept), "application/json", name);
    }

    /// <summary>The first film, or the one for the place that is asked for.</summary>
    private static FilmOutput OutputOf(Export export, HttpContext context)
    {
        var target = context.Request.Query["target"].ToString();
        return target.Length == 0
            ? export.Outputs[0]
            : export.Outputs.FirstOrDefault(film => film.Target == target)
                ?? throw ApiException.NotFound(
                    $"The export has no film for {target[..Math.Min(target.Length, 40)]}."
                );
    }

    private static Task<IResult> SendAsync(FilmOutput film, HttpContext context, IBlobStore store) =>
        StoredContent.SendAsync(store, film.Blob, "video/mp4", film.FileName, context);

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

    /// <summary>Clients look for the keys in two places, so they are in both.</summary>
    private static IResult Told(RenderStatus status) => Answer.Ok(status, ProtocolJson.Agent);
}
