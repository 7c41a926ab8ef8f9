namespace Rostrum.Drafts.Sounds;

/// <summary>Where the beats of a file of sound fall, as they were heard in it: a fact of the file.</summary>
/// <param name="Beats">From the file's beginning, rising; four at least.</param>
/// <param name="BeatsPerBar">3 or 4.</param>
/// <param name="FirstBar">Place in <paramref name="Beats"/> of the first one that begins a bar.</param>
/// <param name="Clarity">How sure the beat is, 0–1.</param>
public sealed record BeatMap(IReadOnlyList<MediaTime> Beats, int BeatsPerBar, int FirstBar, double Clarity)
{
    /// <summary>Clarity from which pictures may follow the beat.</summary>
    public const double Clear = 0.12;

    public bool IsClear => Clarity >= Clear;

    /// <summary>Mean distance of two beats.</summary>
    public MediaTime Beat => (Beats[^1] - Beats[0]) / (Beats.Count - 1);

    public double BeatsPerMinute => 60 / Beat.Seconds;

    /// <summary>The beats that begin bars.</summary>
    public IEnumerable<MediaTime> Bars => Beats.Where((_, i) => IsBar(i));

    /// <summary>Whether a bar begins at a place in <see cref="Beats"/>.</summary>
    public bool IsBar(int beat) => beat >= FirstBar && (beat - FirstBar) % BeatsPerBar == 0;
}
