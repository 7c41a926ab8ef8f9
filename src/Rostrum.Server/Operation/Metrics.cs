using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Rostrum.Server.Operation;

/// <summary>
/// Listens to the service's own meters and those of the web server, and writes them in Prometheus' text format,
/// version 0.0.4. Histograms are written as their sum and count.
/// </summary>
public sealed class Metrics : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] meters =
    [
        "Rostrum.Server",
        "Rostrum.Farm",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string Name, string Labels), Series> series = new();

    public Metrics()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (meters.Contains(instrument.Meter.Name))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((of, value, tags, _) => Add(of, value, tags));
        listener.SetMeasurementEventCallback<int>((of, value, tags, _) => Add(of, value, tags));
        listener.SetMeasurementEventCallback<double>((of, value, tags, _) => Add(of, value, tags));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (
            var family in series.GroupBy(one => one.Key.Name).OrderBy(one => one.Key, StringComparer.Ordinal)
        )
            WriteFamily(text, family.Key, [.. family]);
        return text.ToString();
    }

    private static void WriteFamily(
        StringBuilder text,
        string name,
        List<KeyValuePair<(string Name, string Labels), Series>> members
    )
    {
        var kind = members[0].Value.Kind;
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {kind}\n");
        foreach (var ((_, labels), one) in members.OrderBy(one => one.Key.Labels, StringComparer.Ordinal))
        {
            var (sum, count) = one.Read();
            if (kind != "summary")
                text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {sum}\n");
            else
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{name}_sum{labels} {sum}\n{name}_count{labels} {count}\n"
                );
        }
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kind = KindOf(instrument);
        var name = "rostrum_" + Named(instrument.Name) + (kind == "counter" ? "_total" : "");
        series.GetOrAdd((name, Labels(tags)), _ => new Series(kind)).Add(value, IsAbsolute(instrument));
    }

    private static string KindOf(Instrument instrument) =>
        instrument.GetType().Name switch
        {
            var type when type.Contains("UpDown") || type.Contains("Gauge") => "gauge",
            var type when type.Contains("Histogram") => "summary",
            _ => "counter",
        };

    /// <summary>Observable instruments tell their value, others by how much it changed.</summary>
    private static bool IsAbsolute(Instrument instrument) =>
        instrument.IsObservable || instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal);

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
            return "";
        var written = new List<string>();
        foreach (var (name, value) in tags)
            written.Add(
                $"{Named(name)}=\"{Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\""
            );
        written.Sort(StringComparer.Ordinal);
        return $"{{{string.Join(',', written)}}}";
    }

    private static string Named(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");

    public void Dispose() => listener.Dispose();

    private sealed class Series(string kind)
    {
        private readonly Lock gate = new();
        private double sum;
        private long count;

        public string Kind { get; } = kind;

        public void Add(double value, bool isAbsolute)
        {
            lock (gate)
            {
                sum = isAbsolute ? value : sum + value;
                count++;
            }
        }

        public (double Sum, long Count) Read()
        {
            lock (gate)
                return (sum, count);
        }
    }
}
