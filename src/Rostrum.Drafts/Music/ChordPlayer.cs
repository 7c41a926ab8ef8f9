namespace Rostrum.Drafts.Music;

/// <summary>Plays chords, whole or broken, each voice going on to the nearest tone of the next.</summary>
internal sealed class ChordPlayer(Desk desk) : Player(desk)
{
    /// <summary>Beats between the notes of a chord that is rolled upwards.</summary>
    private const double Roll = 0.07;

    private IReadOnlyList<int>? before;

    public override void Play(Bar bar)
    {
        var steps = bar.Beats * Desk.StepsPerBeat;
        var pattern = Restruck(Desk.PatternOf(bar), bar);
        foreach (var (step, sign, length) in Desk.Onsets(pattern, steps))
        {
            var voices = Voices(bar.At(step / (double)Desk.StepsPerBeat));
            var loudness = Desk.Loudness(bar, step);
            if (sign == 'x')
                foreach (var pitch in voices)
                    Add(bar, pitch, loudness, step, length * Desk.Part.Gate);
            else
                Add(bar, Voice(voices, sign - '1'), loudness, step, Held(length));
        }
    }

    public override void End()
    {
        var voices = Voices(Desk.Form.Home);
        var late = Desk.Part.Sustains ? 0 : Roll;
        for (var i = 0; i < voices.Count; i++)
            AddLast(voices[i], 0.58, i * late);
    }

    /// <summary>The notes of a broken chord ring into each other.</summary>
    private double Held(int length) =>
        Math.Max(length, Desk.Part.Gate >= 1 ? Desk.StepsPerBeat : 0) * Desk.Part.Gate;

    private IReadOnlyList<int> Voices(Chord chord) =>
        before = chord.Voiced(Desk.Recipe.Tonic, Desk.Part.Centre, before);

    /// <summary>Voices beyond the highest are those below, an octave up.</summary>
    private static int Voice(IReadOnlyList<int> voices, int number) =>
        voices[number % voices.Count] + 12 * (number / voices.Count);

    /// <summary>A held chord is struck again where the harmony changes under it.</summary>
    private static string Restruck(string pattern, Bar bar)
    {
        if (bar.Chords.Count < 2)
            return pattern;
        var half = Math.Min(pattern.Length - 1, bar.Beats * Desk.StepsPerBeat / bar.Chords.Count);
        return pattern[half] == '.' && pattern[..half].TrimEnd('.').EndsWith('x')
            ? $"{pattern[..half]}x{pattern[(half + 1)..]}"
            : pattern;
    }
}
