namespace Rostrum.Drafts.Music;

/// <summary>
/// Sings: two short motifs, said in the order a b a c, c being b come to rest. A motif keeps its rhythm and its steps
/// wherever it returns; the chord decides the tones on the beat.
/// </summary>
internal sealed class MelodyPlayer : Player
{
    private const int PhraseBars = 4;
    private const int Range = 9;

    /// <summary>Steps of the scale from note to note: mostly small, now and then a leap.</summary>
    private static readonly int[] Steps = [1, -1, 1, -1, 2, -2, 1, -1, 3, -2, 2, 4];

    private readonly IReadOnlyList<int> ladder;
    private int rung;

    public MelodyPlayer(Desk desk)
        : base(desk)
    {
        var scale = desk.Recipe.Mood.Style.Scale;
        ladder =
        [
            .. Enumerable
                .Range(desk.Part.Centre - Range, 2 * Range + 1)
                .Where(pitch => scale.Contains(((pitch - desk.Recipe.Tonic) % 12 + 12) % 12)),
        ];
        rung = ladder.Count / 2;
    }

    public override void Play(Bar bar)
    {
        var place = bar.Start / Desk.Recipe.Grid.BeatsPerBar % PhraseBars;
        var motif = place % 2;
        var rests = place == PhraseBars - 1;
        var steps = bar.Beats * Desk.StepsPerBeat;
        // The height has motifs of its own, so that it is more than the beginning played louder.
        var number = motif + (bar.Energy > 0.8 ? 2 : 0);
        var rhythm = Desk.Chance.Of(Desk.Part.Patterns, number);
        foreach (var (index, (step, _, length)) in Desk.Onsets(rhythm, steps).Index())
        {
            if (rests && step >= steps / 2 && index > 0)
                break;
            Move(index == 0 ? 0 : Desk.Chance.Channel(1).Of(Steps, number * 32 + index));
            if (step % (2 * Desk.StepsPerBeat) == 0 || length >= Desk.StepsPerBeat * 3 / 2)
                Settle(bar.At(step / (double)Desk.StepsPerBeat));
            var held = rests ? Math.Max(length, steps / 2 - step) : length;
            Add(bar, ladder[rung], Desk.Loudness(bar, step) + 0.08, step, held * Desk.Part.Gate);
        }
    }

    public override void End() => AddLast(Nearest(Desk.Recipe.Tonic, ladder[rung]), 0.6);

    private void Move(int steps)
    {
        var to = rung + steps;
        // At the edge of its range it turns back.
        rung = to < 0 || to >= ladder.Count ? Math.Clamp(rung - steps, 0, ladder.Count - 1) : to;
    }

    /// <summary>To the nearest tone of the chord.</summary>
    private void Settle(Chord chord)
    {
        var near = Enumerable
            .Range(0, ladder.Count)
            .Where(i => chord.Has(ladder[i], Desk.Recipe.Tonic))
            .DefaultIfEmpty(rung)
            .MinBy(i => Math.Abs(i - rung));
        rung = near;
    }
}
