namespace Rostrum.Drafts.Music;

/// <summary>A note. Times in ticks from the beginning, <see cref="Score.TicksPerBeat"/> a beat.</summary>
/// <param name="Channel">0–15; 9 is the drums.</param>
/// <param name="Pitch">0–127, 60 is middle C.</param>
/// <param name="Velocity">1–127.</param>
public readonly record struct Note(int Channel, int Pitch, int Velocity, int Start, int Length);

/// <summary>A controller's value from a moment on (MIDI 1.0, table 3).</summary>
public readonly record struct Control(int Channel, int Number, int Value, int Start);

/// <summary>Notes as they are to be played.</summary>
/// <param name="Programs">By channel.</param>
/// <param name="End">When the piece is over, ticks.</param>
public sealed record Score(
    int MicrosecondsPerBeat,
    IReadOnlyList<int> Programs,
    IReadOnlyList<Note> Notes,
    IReadOnlyList<Control> Controls,
    int End
)
{
    public const int TicksPerBeat = 960;
    public const int DrumChannel = 9;
}
