namespace Rostrum.Drafts.Music;

/// <summary>Plays the roots of the chords, and ways from one to the next.</summary>
internal sealed class BassPlayer(Desk desk) : Player(desk)
{
    public override void Play(Bar bar)
    {
        var steps = bar.Beats * Desk.StepsPerBeat;
        foreach (var (step, sign, length) in Desk.Onsets(Desk.PatternOf(bar), steps))
        {
            var chord = bar.At(step / (double)Desk.StepsPerBeat);
            var root = Root(chord);
            var pitch = sign switch
            {
                '5' => root + (root + 7 > Desk.Part.Centre + 9 ? -5 : 7),
                '8' => root + 12,
                '3' => root + chord.Tones[1],
                'a' => Approach(bar, step + length >= steps),
                _ => root,
            };
            Add(bar, pitch, Desk.Loudness(bar, step) + 0.04, step, length * Desk.Part.Gate);
        }
    }

    public override void End() => AddLast(Root(Desk.Form.Home), 0.6);

    private int Root(Chord chord) => Nearest(chord.PitchClass(Desk.Recipe.Tonic), Desk.Part.Centre);

    /// <summary>A step of the scale below what follows.</summary>
    private int Approach(Bar bar, bool last)
    {
        var next = last ? Desk.Form.Bars.FirstOrDefault(other => other.Start > bar.Start) : null;
        var goal = Root(next?.Chords[0] ?? (last ? Desk.Form.Home : bar.Chords[^1]));
        var pitch = goal - 1;
        while (!Desk.Recipe.Mood.Style.Scale.Contains(((pitch - Desk.Recipe.Tonic) % 12 + 12) % 12))
            pitch--;
        return pitch;
    }
}
