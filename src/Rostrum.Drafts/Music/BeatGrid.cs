namespace Rostrum.Drafts.Music;

/// <summary>Where the beats of a piece fall. The first one falls on its first moment.</summary>
/// <param name="MicrosecondsPerBeat">Whole, as a MIDI file says it, so that picture and sound keep the same beat.</param>
/// <param name="Beats">Beats before the last chord, which falls on the next one and rings out.</param>
public sealed record BeatGrid(int MicrosecondsPerBeat, int BeatsPerBar, int Beats)
{
    public double BeatsPerMinute => 60e6 / MicrosecondsPerBeat;

    public MediaTime Beat => new(MicrosecondsPerBeat * MediaTime.TicksPerSecond / 1_000_000);

    public MediaTime At(int beat) => new(Beat.Ticks * beat);

    /// <summary>When the last chord is struck.</summary>
    public MediaTime LastChord => At(Beats);
}
