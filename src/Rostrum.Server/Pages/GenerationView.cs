using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rostrum.Farm.Generations;
using Rostrum.Server.Answers;
using Rostrum.Server.Exports;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Pages;

/// <summary>
/// Shows the clips of a film that are being generated. How far one is may be asked by whoever has its unguessable id.
/// </summary>
internal static class GenerationView
{
    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/generations/{id}/progress", ProgressAsync);

    /// <param name="running">Nothing is shown of none.</param>
    public static Html List(Tongue tongue, IReadOnlyList<Generation> running) =>
        Html.When(
            running.Count > 0,
            $"""
            <section id="generations" class="card">
            <h2>{tongue["Clips being generated", "正在生成的片段"]}</h2>
            <ul class="exports">{running.Select(generation => Line(tongue, generation))}</ul>
            </section>
            """
        );

    private static Html Line(Tongue tongue, Generation generation) =>
        Html.Of(
            $"""
            <li><strong>{generation.Prompt}</strong>
            {ProgressBar.Draw(
                tongue,
                RenderTeller.Tell(generation).Progress,
                $"/generations/{generation.Id}/progress"
            )}</li>
            """
        );

    private static async Task<IResult> ProgressAsync(HttpContext context, Database database, string id)
    {
        await using var db = database.Open();
        var generation =
            await db
                .Generations.AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == id, context.RequestAborted)
            ?? throw ApiException.NotFound("There is no generated clip with this id.");
        var told = RenderTeller.Tell(generation);
        context.Response.Headers.CacheControl = "no-store";
        return Answer.Ok(
            new
            {
                told.Status,
                told.Progress,
                told.SecondsLeft,
                ended = generation.HasEnded,
            }
        );
    }
}
