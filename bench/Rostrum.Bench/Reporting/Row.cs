using System.Globalization;

namespace Rostrum.Bench.Reporting;

/// <summary>One figure of a measurement.</summary>
/// <param name="Figure">What it is, with its unit.</param>
/// <param name="Bar">What it should be; empty where it is there for information.</param>
/// <param name="Met">Null where there is no bar.</param>
/// <param name="Shortfall">By how much the bar is missed, where it is.</param>
internal sealed record Row(
    string Figure,
    string Value,
    string Bar = "",
    bool? Met = null,
    string Shortfall = ""
)
{
    /// <summary>Why the bar is missed, where that is known.</summary>
    public string Because { get; init; } = "";

    /// <summary>By how much the bar is missed, and why.</summary>
    public string Miss => Because.Length == 0 ? Shortfall : $"{Shortfall}; {Because}";

    public static Row AtMost(string figure, double value, double bar, string format = "0.####") =>
        new(
            figure,
            Text(value, format),
            $"≤ {Text(bar, "0.####")}",
            value <= bar,
            value <= bar ? "" : $"{Text(value - bar, format)} too much"
        );

    public static Row AtLeast(string figure, double value, double bar, string format = "0.##") =>
        new(
            figure,
            Text(value, format),
            $"≥ {Text(bar, "0.####")}",
            value >= bar,
            value >= bar ? "" : $"{Text(bar - value, format)} too little"
        );

    /// <summary>A value that should lie within <paramref name="margin"/> of <paramref name="wanted"/>.</summary>
    public static Row Near(string figure, double value, double wanted, double margin, string format = "0.##")
    {
        var off = Math.Abs(value - wanted);
        var met = off <= margin;
        return new Row(
            figure,
            Text(value, format),
            $"{Text(wanted, "0.####")} ± {Text(margin, "0.####")}",
            met,
            met ? "" : $"{Text(off - margin, format)} beyond"
        );
    }

    public static Row Holds(string figure, string value, string bar, bool met) =>
        new(figure, value, bar, met, met ? "" : "not so");

    public static Row Information(string figure, double value, string format = "0.####") =>
        new(figure, Text(value, format));

    private static string Text(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>What a measurement found.</summary>
internal sealed record Result(IMeasurement Measurement, IReadOnlyList<Row> Rows)
{
    /// <summary>Bars missed.</summary>
    public int Missed => Rows.Count(row => row.Met == false);
}
