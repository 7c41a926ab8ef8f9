using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Generations;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Exports;

/// <summary>Says where an export is, as the wire has it.</summary>
public sealed class RenderTeller(ExportDesk exports, ServerOptions options)
{
    public RenderStatus Tell(Export export, HttpRequest request) =>
        Tell(export, PublicAddress.Of(request, options));

    public RenderStatus Tell(Export export, PublicAddress address)
    {
        var outputs = OutputsOf(export, address);
        var output = outputs.Count > 0 ? outputs[0] with { Target = null, Quality = null } : null;
        return new RenderStatus(
            export.Id,
            export.Id,
            export.SessionId,
            NameOf(export.Status),
            ProgressOf(export),
            export.FramesDone,
            export.FramesTotal,
            exports.SecondsLeft(export),
            output,
            output?.Url,
            export.Error,
            Milliseconds(export.CreatedAt),
            export.EndedAt is { } ended ? Milliseconds(ended) : null
        )
        {
            Quality = ReportOf(export.Quality),
            Outputs = export.MoreFilms is null || outputs.Count == 0 ? null : outputs,
        };
    }

    /// <summary>A generated clip in the making, told as an export is; its progress is not one of frames.</summary>
    public static RenderStatus Tell(Generation generation)
    {
        var clip = generation.HasEnded ? ClipDelivery.FileOf(generation) : null;
        var output = clip is null
            ? null
            : new RenderOutput(clip.Url, clip.Seconds, clip.Size, clip.Width, clip.Height);
        return new RenderStatus(
            generation.Id,
            generation.Id,
            generation.SessionId,
            // What follows its end is part of it: whoever reads that it is completed finds it in the state.
            NameOf(generation.IsOver && !generation.HasEnded ? RowStatus.Processing : generation.Status),
            output is null ? Math.Min(99, generation.Permille / 10.0) : 100,
            FramesDone: 0,
            FramesTotal: 0,
            SecondsLeft: null,
            output,
            output?.Url,
            generation.HasEnded ? generation.Error : null,
            Milliseconds(generation.CreatedAt),
            generation is { HasEnded: true, EndedAt: { } ended } ? Milliseconds(ended) : null
        );
    }

    public static string NameOf(RowStatus status) =>
        status switch
        {
            RowStatus.Pending => "pending",
            RowStatus.Processing => "processing",
            RowStatus.Completed => "completed",
            RowStatus.Failed => "failed",
            _ => "canceled",
        };

    /// <summary>The films that can be fetched, in the order in which they were asked for.</summary>
    public static IReadOnlyList<RenderOutput> OutputsOf(Export export, PublicAddress address) =>
        export.Status != RowStatus.Completed
            ? []
            :
            [
                .. export.Outputs.Select(film => new RenderOutput(
                    address.OfFilm(film.DownloadKey, film.FileName),
                    film.Seconds,
                    film.Size,
                    film.Width,
                    film.Height
                )
                {
                    Target = film.Target,
                    Quality = ReportOf(film.Quality),
                }),
            ];

    /// <summary>What was measured; null where nothing was, as of films that were made before anything was.</summary>
    public static JsonElement? ReportOf(string? written) =>
        written is null ? null : JsonElement.Parse(written);

    /// <summary>100 is said when the film is there, and not before.</summary>
    private static double ProgressOf(Export export) =>
        export.Status == RowStatus.Completed ? 100 : Percent(export.FramesDone, export.FramesTotal);

    /// <summary>How much is done of what is not all done yet.</summary>
    public static double Percent(int done, int total) =>
        total == 0 ? 0 : Math.Min(99, Math.Round(100.0 * done / total, 1));

    public static long Milliseconds(DateTime time) =>
        new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
