using Microsoft.AspNetCore.Http;
using Rostrum.Farm.Exports;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Files;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Exports;

/// <summary>Says where an export is, as the wire has it.</summary>
public sealed class RenderTeller(ExportDesk exports, ServerOptions options)
{
    public RenderStatus Tell(Export export, HttpRequest request) =>
        Tell(export, PublicAddress.Of(request, options));

    public RenderStatus Tell(Export export, PublicAddress address)
    {
        var output = OutputOf(export, address);
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
        );
    }

    public static string NameOf(ExportStatus status) =>
        status switch
        {
            ExportStatus.Pending => "pending",
            ExportStatus.Processing => "processing",
            ExportStatus.Completed => "completed",
            ExportStatus.Failed => "failed",
            _ => "canceled",
        };

    private static RenderOutput? OutputOf(Export export, PublicAddress address) =>
        export is { Status: ExportStatus.Completed, OutputBlob: not null }
            ? new RenderOutput(
                address.OfFilm(export.DownloadKey, export.FileName),
                export.OutputSeconds,
                export.OutputSize,
                export.OutputWidth,
                export.OutputHeight
            )
            : null;

    /// <summary>100 is said when the film is there, and not before.</summary>
    private static double ProgressOf(Export export) =>
        export.Status == ExportStatus.Completed ? 100
        : export.FramesTotal == 0 ? 0
        : Math.Min(99, Math.Round(100.0 * export.FramesDone / export.FramesTotal, 1));

    private static long Milliseconds(DateTime time) =>
        new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
