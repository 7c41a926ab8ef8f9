using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Rostrum.Farm;

/// <summary>What the farm counts and traces, under the name <c>Rostrum.Farm</c>.</summary>
public static class FarmTelemetry
{
    public const string Name = "Rostrum.Farm";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter meter = new(Name);

    internal static readonly Counter<long> ExportsEnded = meter.CreateCounter<long>(
        "rostrum.farm.exports.ended",
        "{export}",
        "Exports that ended, by status."
    );

    internal static readonly Counter<long> GenerationsEnded = meter.CreateCounter<long>(
        "rostrum.farm.generations.ended",
        "{generation}",
        "Generated clips that ended, by status."
    );

    internal static readonly Counter<long> Attempts = meter.CreateCounter<long>(
        "rostrum.farm.attempts.failed",
        "{attempt}",
        "Attempts at an export or a generation that the world failed."
    );

    internal static readonly Counter<long> ChunksRendered = meter.CreateCounter<long>(
        "rostrum.farm.chunks.rendered",
        "{chunk}"
    );

    internal static readonly Counter<long> ChunksReused = meter.CreateCounter<long>(
        "rostrum.farm.chunks.reused",
        "{chunk}"
    );

    internal static readonly Counter<long> FramesPainted = meter.CreateCounter<long>(
        "rostrum.farm.frames.painted",
        "{frame}"
    );

    internal static readonly Counter<long> Webhooks = meter.CreateCounter<long>(
        "rostrum.farm.webhooks",
        "{attempt}",
        "Attempts to tell a webhook, by outcome."
    );

    internal static readonly Histogram<double> ExportTime = meter.CreateHistogram<double>(
        "rostrum.farm.export.time",
        "s",
        "From the beginning of the last attempt to the film."
    );

    internal static readonly Gauge<int> QueueLength = meter.CreateGauge<int>(
        "rostrum.farm.queue.length",
        "{export}",
        "Exports that wait."
    );
}
