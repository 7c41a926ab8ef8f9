using System.Globalization;

namespace Rostrum.Server.Pages;

/// <summary>Times, lengths and sizes as people read them, in either language.</summary>
internal static class Said
{
    /// <param name="time">UTC.</param>
    public static Html Time(DateTime time) =>
        Html.Of(
            $"""<time datetime="{Format(time, "yyyy-MM-dd'T'HH:mm:ss'Z'")}">{Format(time, "yyyy-MM-dd HH:mm")} UTC</time>"""
        );

    /// <summary>Minutes and seconds, such as <c>1:05</c> or <c>0:02.5</c>.</summary>
    public static string Length(long milliseconds)
    {
        var seconds = milliseconds / 100 / 10.0;
        return string.Create(CultureInfo.InvariantCulture, $"{(long)seconds / 60}:{seconds % 60:00.#}");
    }

    public static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => $"{bytes} B",
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
            < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.##} GB"),
        };

    private static string Format(DateTime time, string form) =>
        time.ToString(form, CultureInfo.InvariantCulture);
}
