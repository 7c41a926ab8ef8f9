namespace Rostrum.Drafts.Music;

/// <summary>One bar of a piece.</summary>
/// <param name="Start">In beats.</param>
/// <param name="Beats">Fewer than a bar's where the music ends within one.</param>
/// <param name="Chords">One, or two that share the bar.</param>
/// <param name="Energy">0–1: how much is going on.</param>
/// <param name="Section">Number of the stretch of alike bars.</param>
/// <param name="InSection">Number of the bar in its section.</param>
/// <param name="Rises">The next section has more energy: this bar leads to it.</param>
internal sealed record Bar(
    int Start,
    int Beats,
    IReadOnlyList<Chord> Chords,
    double Energy,
    int Section,
    int InSection,
    bool Rises
)
{
    /// <summary>The chord at a place of the bar, in beats from its start.</summary>
    public Chord At(double beat) => Chords[Math.Min(Chords.Count - 1, (int)(beat * Chords.Count / Beats))];
}

/// <summary>A piece before its notes: bars with chords, rising from a sparse beginning to a height and home again.</summary>
internal sealed record Form(IReadOnlyList<Bar> Bars, Chord Home, int Beats)
{
    /// <summary>Bars of a section in a piece that has room for several.</summary>
    private const int UsualSection = 4;

    /// <summary>Bars after which a long piece falls back and rises again.</summary>
    private const int Cycle = 40;

    /// <summary>Progress through a piece, 0–1, and its energy there.</summary>
    private static readonly (double At, double Energy)[] Arch =
    [
        (0, 0.3),
        (0.12, 0.42),
        (0.3, 0.62),
        (0.45, 0.7),
        (0.52, 0.58),
        (0.66, 0.9),
        (0.86, 1),
        (0.94, 0.72),
        (1, 0.6),
    ];

    public static Form Of(MusicRecipe recipe)
    {
        var (style, grid) = (recipe.Mood.Style, recipe.Grid);
        var chance = new Chance(new Noise(recipe.Seed).Channel(2));
        var count = (grid.Beats + style.Beats - 1) / style.Beats;
        var length = count >= 12 ? UsualSection : Math.Min(2, Math.Max(1, count / 2));
        var first = chance.Below(style.Progressions.Count, 0);
        var other = (first + 1 + chance.Below(style.Progressions.Count - 1, 1)) % style.Progressions.Count;
        var bars = new List<Bar>(count);
        for (var i = 0; i < count; i++)
        {
            var section = i / length;
            var energy = EnergyOf(section, length, count);
            var progression = style.Progressions[energy > 0.8 || section % 4 == 3 ? other : first].Split(' ');
            bars.Add(
                new Bar(
                    i * style.Beats,
                    Math.Min(style.Beats, grid.Beats - i * style.Beats),
                    Chord.ReadBar(
                        i == count - 1 && count > 1 ? style.Cadence : progression[i % progression.Length]
                    ),
                    energy,
                    section,
                    i % length,
                    i % length == length - 1 && EnergyOf(section + 1, length, count) > energy + 0.05
                )
            );
        }
        return new Form(bars, Chord.Read(style.Home), grid.Beats);
    }

    private static double EnergyOf(int section, int length, int count)
    {
        var middle = (section + 0.5) * length;
        if (middle >= count)
            middle = count - 0.25;
        var cycles = Math.Max(1, (int)Math.Round(count / (double)Cycle));
        var place = middle / count * cycles;
        var energy = ArchAt(cycles > 1 && place < cycles - 1 ? place % 1 * 0.88 : place - (cycles - 1));
        // Where there is no time for a slow beginning, the music is there at once.
        var least = Math.Clamp(0.72 - count * 0.03, 0, 0.6);
        return Math.Max(energy, least);
    }

    private static double ArchAt(double progress)
    {
        for (var i = 1; i < Arch.Length; i++)
            if (progress <= Arch[i].At)
            {
                var (from, to) = (Arch[i - 1], Arch[i]);
                return from.Energy + (to.Energy - from.Energy) * (progress - from.At) / (to.At - from.At);
            }
        return Arch[^1].Energy;
    }
}
