using System.Globalization;

namespace Rostrum.Drafts.Music;

/// <summary>All that a piece of made music follows from.</summary>
/// <param name="Tonic">Pitch class of its key, 0 = C to 11 = B.</param>
/// <param name="Duration">From the first beat until nothing sounds any more.</param>
public sealed record MusicRecipe(Mood Mood, BeatGrid Grid, int Tonic, long Seed, MediaTime Duration)
{
    /// <summary>Raised whenever the same recipe comes to sound different.</summary>
    public const int Version = 1;

    public const double SlowestTempo = 40;
    public const double FastestTempo = 220;

    /// <summary>How far the tempo may be bent so that the last bar line falls where it should, as a factor.</summary>
    private const double MostBend = 1.12;

    /// <summary>
    /// Fills a length exactly: whole bars, then a chord that rings out. An absent tempo is bent a little to fit; one
    /// that was asked for is kept, and the last chord rings longer.
    /// </summary>
    public static MusicRecipe For(Mood mood, double? tempo, int? tonic, long seed, MediaTime duration)
    {
        var chance = new Chance(new Noise(seed).Channel(1));
        var usual =
            tempo
            ?? mood.Style.Slowest + (mood.Style.Fastest - mood.Style.Slowest) * (chance.Around(0.5, 0) + 0.5);
        return new MusicRecipe(
            mood,
            Fit(mood.Style, Math.Clamp(usual, SlowestTempo, FastestTempo), tempo is null, duration),
            tonic ?? chance.Of(mood.Style.Tonics, 1),
            seed,
            duration
        );
    }

    /// <summary>Names the piece: equal recipes sound equal.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"music {Version} {Mood.Name} {Grid.MicrosecondsPerBeat} {Grid.Beats}/{Grid.BeatsPerBar} {Tonic} {Seed} {Duration.Ticks}"
        );

    private static BeatGrid Fit(Style style, double tempo, bool bends, MediaTime duration)
    {
        var beat = 60 / tempo;
        var ring = Math.Min(style.Ring, duration.Seconds * 0.38);
        var room = duration.Seconds - ring;
        var bars = room / (beat * style.Beats);
        var unit =
            bars >= 4 ? style.Beats
            : bars >= 1.5 && style.Beats == 4 ? 2
            : 1;
        var units = room / (beat * unit);
        var count = bends ? (int)Math.Round(units) : (int)Math.Floor(units);
        if (bends && count > 0)
            beat = Math.Clamp(room / (count * unit), beat / MostBend, beat * MostBend);
        while (count > 0 && count * unit * beat > room + 0.001)
            count--;
        return new BeatGrid((int)Math.Round(beat * 1e6), style.Beats, count * unit);
    }
}
