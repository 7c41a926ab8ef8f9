using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Exports;
using Rostrum.Server.Answers;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Pages;

/// <summary><c>/renders/{key}</c>: one export, for whoever has the unguessable key of its film.</summary>
internal static class RenderPage
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/renders/{key}", ShowAsync);
        pages.MapGet("/renders/{key}/progress", ProgressAsync);
    }

    public static string AddressOf(Export export) => $"/renders/{export.DownloadKey}";

    public static string ProgressAddressOf(Export export) => $"{AddressOf(export)}/progress";

    private static async Task<Page> ShowAsync(
        Visit visit,
        Database database,
        RenderTeller teller,
        TimeProvider clock,
        string key
    )
    {
        var export = await FindAsync(database, key, visit.Cancel);
        var view = new ExportView(visit.Tongue, teller, clock.GetUtcNow().UtcDateTime);
        return new Page(
            visit,
            export.FileName,
            Html.Of(
                $"""
                <p class="hint above">{visit.Tongue["Export", "导出"]} · {Said.Time(export.CreatedAt)}</p>
                <h1>{export.FileName}</h1>
                {view.Whole(export)}
                """
            )
        )
        {
            Width = "middle",
            Head = export.HasEnded ? Html.None : ProgressBar.Following,
        };
    }

    private static async Task<IResult> ProgressAsync(
        HttpContext context,
        Database database,
        RenderTeller teller,
        string key
    )
    {
        var export = await FindAsync(database, key, context.RequestAborted);
        var told = teller.Tell(export, PublicAddress.Own);
        context.Response.Headers.CacheControl = "no-store";
        return Answer.Ok(
            new
            {
                told.Status,
                told.Progress,
                SecondsLeft = told.SecondsLeft is { } left ? Math.Ceiling(left) : (double?)null,
                ended = export.HasEnded,
            }
        );
    }

    private static async Task<Export> FindAsync(Database database, string key, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db
                .Exports.AsNoTracking()
                .SingleOrDefaultAsync(export => export.DownloadKey == key, cancel)
            ?? throw ApiException.NotFound("There is no film at this address: check it, or export again.");
    }
}
