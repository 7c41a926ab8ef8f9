using System.Globalization;

namespace Rostrum.Agent.Answering;

/// <summary>Says in English what became of music, other sounds and clips.</summary>
internal static class EnglishSounds
{
    public static string Say(MusicChanged music)
    {
        var name =
            music.Mood is not { } mood ? "the music"
            : mood.Words.English[0] is var named && named.EndsWith("music", StringComparison.Ordinal) ? named
            : $"{mood.Words.English[0]} music";
        var how = Details(music.Heard, music.Tempo);
        return music.IsNew ? $"{name} plays{how}"
            : music.IsOther ? $"another piece of {(music.Mood is null ? "music" : name)} plays{how}"
            : $"the music is changed{how}";
    }

    public static string Say(Change change) =>
        change switch
        {
            SoundAdded added =>
                $"the sound “{EnglishTexts.Short(added.Name)}” plays{Details(added.Heard, null)}",
            SoundRemoved gone => $"the sound “{EnglishTexts.Short(gone.Name)}” is gone",
            SoundChanged other =>
                $"the sound “{EnglishTexts.Short(other.Name)}” is changed{Details(other.Heard, null)}",
            _ => "",
        };

    public static string Clip(ClipsChanged clip, string name)
    {
        var parts = new List<string>();
        if (clip.Speed is { } speed)
            parts.Add(
                speed == 0 ? "stands still" : FormattableString.Invariant($"runs at {speed:0.##}× speed")
            );
        if (clip.Reversed is { } reversed)
            parts.Add(reversed ? "plays backwards" : "plays forwards");
        if (clip.Muted is { } muted)
            parts.Add(muted ? "is without its own sound" : "sounds again");
        if (clip.Volume is { } volume)
            parts.Add($"sounds at {Percent(volume)}");
        if (clip.From is { } from)
            parts.Add($"begins at {Seconds(from)} s of its source");
        if (clip.Part is { } part)
            parts.Add($"shows {Seconds(part)} s of its source");
        return $"{name} {string.Join(" and ", parts)}";
    }

    public static string Platform(string name) =>
        name switch
        {
            "generic" => "an upright platform",
            "tiktok" => "TikTok",
            "youtube" or "shorts" => "YouTube",
            _ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name),
        };

    private static string Details(SoundHeard heard, double? tempo)
    {
        var parts = new List<string>();
        if (heard.Muted is { } muted)
            parts.Add(muted ? "muted" : "heard again");
        if (heard.Volume is { } volume)
            parts.Add(volume == 0 ? "silent, at 0%" : $"at {Percent(volume)}");
        if (tempo is { } beats)
            parts.Add($"{beats.ToString("0.#", CultureInfo.InvariantCulture)} beats a minute");
        if (heard.Start is { } start)
            parts.Add(start == 0 ? "from the beginning" : $"from {Seconds(start)} s");
        if (heard.From is { } from)
            parts.Add($"beginning at {Seconds(from)} s of its file");
        if (heard.Until is { } until)
            parts.Add(until == long.MaxValue ? "to the end" : $"until {Seconds(until)} s");
        if (heard.FadeIn is { } fadeIn)
            parts.Add(fadeIn == 0 ? "coming in at once" : $"coming in over {Seconds(fadeIn)} s");
        if (heard.FadeOut is { } fadeOut)
            parts.Add(fadeOut == 0 ? "without a fade at its end" : $"fading out over {Seconds(fadeOut)} s");
        if (heard.Duck is { } duck)
            parts.Add(
                duck == 0
                    ? "no longer giving way to speech"
                    : $"giving way to speech by {duck.ToString("0.#", CultureInfo.InvariantCulture)} dB"
            );
        if (heard.Loops is { } loops)
            parts.Add(loops ? "beginning again when it is over" : "played once");
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    internal static string Percent(double part) =>
        (part * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Seconds(long milliseconds) => EnglishTexts.Seconds(milliseconds);
}
