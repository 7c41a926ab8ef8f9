namespace Rostrum.Drafts.Music;

/// <summary>Plays a drum kit; patterns stand from the sparsest to the fullest, and energy chooses.</summary>
internal sealed class DrumPlayer(Desk desk) : Player(desk)
{
    private const double CrashFrom = 0.75;

    /// <summary>Signs of the lanes and their instruments (General MIDI percussion key map).</summary>
    private static readonly Dictionary<char, int> Keys = new()
    {
        ['K'] = 36,
        ['R'] = 37,
        ['S'] = 38,
        ['C'] = 39,
        ['G'] = 41,
        ['H'] = 42,
        ['P'] = 44,
        ['T'] = 45,
        ['O'] = 46,
        ['M'] = 50,
        ['Z'] = 49,
        ['Y'] = 51,
        ['B'] = 54,
        ['A'] = 70,
        ['E'] = 82,
    };

    public override void Play(Bar bar)
    {
        var steps = bar.Beats * Desk.StepsPerBeat;
        var level = (bar.Energy - Desk.Part.From) / (1.001 - Desk.Part.From) * Desk.Part.Patterns.Count;
        var fills = bar.Rises && bar.Beats > 2;
        foreach (
            var lane in Desk.Part.Patterns[Math.Clamp((int)level, 0, Desk.Part.Patterns.Count - 1)].Split('|')
        )
        {
            if (lane[0] == 'Z' && (bar.InSection > 0 || bar.Energy < CrashFrom))
                continue;
            var end = fills && lane[0] is 'S' or 'C' or 'G' ? steps - Desk.StepsPerBeat : steps;
            foreach (var (step, sign, _) in Desk.Onsets(lane[2..], end))
                Add(bar, Keys[lane[0]], Weight(sign) * (Desk.Loudness(bar, step) + 0.1), step, 1);
            if (fills && lane[0] is 'S' or 'G' && fills)
                Fill(bar, lane[0], steps);
        }
    }

    public override void End()
    {
        var lanes = Desk.Part.Patterns[^1];
        if (lanes.Contains("K:", StringComparison.Ordinal))
            AddLast(Keys['K'], 0.6);
        if (lanes.Contains("Z:", StringComparison.Ordinal))
            AddLast(Keys['Z'], 0.5);
    }

    /// <summary>Leads over to more: a roll that grows through the last beat.</summary>
    private void Fill(Bar bar, char lane, int steps)
    {
        for (var i = 0; i < Desk.StepsPerBeat; i++)
            Add(
                bar,
                lane == 'S' && i == 3 ? Keys['T'] : Keys[lane],
                0.42 + 0.12 * i,
                steps - Desk.StepsPerBeat + i,
                1
            );
    }

    private static double Weight(char sign) =>
        sign switch
        {
            'x' => 1,
            'o' => 0.75,
            _ => 0.52,
        };
}
