namespace Rostrum.Drafts.Music;

/// <summary>Takes notes in beats and writes them as people play them: swung, a little early or late, never twice as loud.</summary>
internal sealed class Sheet(MusicRecipe recipe)
{
    private const int Volume = 7;
    private const int Pan = 10;
    private const int Expression = 11;
    private const int Hall = 91;

    /// <summary>Leaves room for a swell above it.</summary>
    private const int UsualExpression = 104;

    private readonly Chance chance = new(new Noise(recipe.Seed).Channel(3));
    private readonly List<Note> notes = [];
    private readonly List<Control> controls = [];
    private readonly List<int> programs = [];

    /// <summary>Beats from the last chord to the end.</summary>
    public double Ring =>
        (recipe.Duration - recipe.Grid.LastChord).Seconds * 1e6 / recipe.Grid.MicrosecondsPerBeat;

    private int LastChord => recipe.Grid.Beats * Score.TicksPerBeat;

    private int End => LastChord + (int)(Ring * Score.TicksPerBeat);

    public void Seat(int channel, Part part)
    {
        while (programs.Count <= channel)
            programs.Add(0);
        programs[channel] = part.Program;
        controls.Add(new Control(channel, Volume, part.Volume, 0));
        controls.Add(new Control(channel, Pan, part.Pan, 0));
        controls.Add(new Control(channel, Hall, part.Hall, 0));
        controls.Add(new Control(channel, Expression, UsualExpression, 0));
    }

    /// <param name="loudness">0–1.</param>
    public void Add(int channel, int pitch, double loudness, double beat, double beats)
    {
        var style = recipe.Mood.Style;
        var place = notes.Count;
        var perMillisecond = 1000.0 / recipe.Grid.MicrosecondsPerBeat;
        var stray = beat == 0 ? 0 : chance.Around(style.Loose, place) * perMillisecond;
        var start = (int)Math.Round((Swung(beat, style) + stray) * Score.TicksPerBeat);
        var length = (int)Math.Round(beats * Score.TicksPerBeat);
        var velocity = 22 + loudness * 92 + chance.Channel(1).Around(6, place);
        start = Math.Clamp(start, 0, Math.Max(0, End - 2));
        notes.Add(
            new Note(
                channel,
                Math.Clamp(pitch, 12, 115),
                (int)Math.Clamp(velocity, 8, 124),
                start,
                Math.Clamp(length, 30, Math.Max(30, End - start))
            )
        );
    }

    /// <summary>Grows louder over a stretch, and is as before after it.</summary>
    public void Swell(int channel, int beat, int beats)
    {
        const int steps = 8;
        for (var i = 1; i <= steps; i++)
            controls.Add(
                new Control(
                    channel,
                    Expression,
                    UsualExpression + i * 22 / steps,
                    (beat * steps + beats * i) * Score.TicksPerBeat / steps - 1
                )
            );
        controls.Add(new Control(channel, Expression, UsualExpression, (beat + beats) * Score.TicksPerBeat));
    }

    /// <summary>Dies away while the last chord rings: what is bowed or blown from early on, what was plucked late.</summary>
    public void DieAway(int channel, bool sustains)
    {
        const int steps = 32;
        var from = sustains ? 0.3 : 0.55;
        for (var i = 1; i <= steps; i++)
        {
            var left = 1 - i / (double)steps;
            var time = LastChord + (End - LastChord) * (from + (0.97 - from) * i / steps);
            controls.Add(
                new Control(channel, Expression, (int)(UsualExpression * left * Math.Sqrt(left)), (int)time)
            );
        }
    }

    public Score Finished() =>
        new(
            recipe.Grid.MicrosecondsPerBeat,
            programs,
            [.. notes.GroupBy(note => (note.Channel, note.Pitch)).SelectMany(LetGoBeforeTheNext)],
            [.. controls.OrderBy(c => c.Start)],
            End
        );

    /// <summary>The end of a note would end the next one of the same pitch too, if that had begun by then.</summary>
    private static IEnumerable<Note> LetGoBeforeTheNext(IEnumerable<Note> samePitch)
    {
        var inOrder = samePitch.OrderBy(note => note.Start).ToList();
        for (var i = 0; i < inOrder.Count; i++)
            yield return i + 1 < inOrder.Count
                ? inOrder[i] with
                {
                    Length = Math.Max(
                        1,
                        Math.Min(inOrder[i].Length, inOrder[i + 1].Start - inOrder[i].Start - 1)
                    ),
                }
                : inOrder[i];
    }

    private static double Swung(double beat, Style style)
    {
        var step = beat / style.SwungStep;
        var nearest = Math.Round(step);
        return Math.Abs(step - nearest) < 0.01 && nearest % 2 != 0
            ? beat + style.Swing * style.SwungStep
            : beat;
    }
}
