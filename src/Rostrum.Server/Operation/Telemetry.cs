using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Operation;

/// <summary>The service's own measurements and traces, and their way out by OTLP where that is configured.</summary>
public sealed class Telemetry : IDisposable
{
    public const string Name = "Rostrum.Server";
    private const string FarmName = "Rostrum.Farm";

    private static readonly Meter meter = new(Name);

    /// <summary>Turns by how they ended: <c>changed</c>, <c>unchanged</c>, <c>failed</c>.</summary>
    public static Counter<long> Turns { get; } = meter.CreateCounter<long>("turns");

    /// <summary>
    /// Turns that the grammar left to the language model, by how that ended: <c>changed</c>, <c>unchanged</c>,
    /// <c>failed</c>, <c>spent</c> where the account's day had nothing left.
    /// </summary>
    public static Counter<long> ModelTurns { get; } = meter.CreateCounter<long>("model.turns");

    /// <summary>Seconds from a message's turn in line to its answer.</summary>
    public static Histogram<double> TurnSeconds { get; } =
        meter.CreateHistogram<double>("turn.duration", "s");

    public static Counter<long> UploadedBytes { get; } = meter.CreateCounter<long>("uploaded.bytes", "By");

    private readonly IDisposable? traces;
    private readonly IDisposable? metrics;

    public Telemetry(ServerOptions options)
    {
        if (options.Telemetry.OtlpEndpoint is not { Length: > 0 } endpoint)
            return;
        var resource = ResourceBuilder.CreateDefault().AddService("rostrum");
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(FarmName, "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => exporter.Endpoint = new Uri(endpoint))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Name, FarmName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
            .AddOtlpExporter(exporter => exporter.Endpoint = new Uri(endpoint))
            .Build();
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
