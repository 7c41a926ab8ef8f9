namespace Rostrum.Drafts.Music;

/// <summary>A chord by its numeral.</summary>
/// <param name="Root">Semitones above the tonic, 0–11.</param>
/// <param name="Tones">Semitones above its root, rising, beginning with 0.</param>
internal sealed record Chord(int Root, IReadOnlyList<int> Tones)
{
    private static readonly string[] numerals = ["VII", "III", "VI", "IV", "II", "V", "I"];
    private static readonly int[] degrees = [11, 4, 9, 5, 2, 7, 0];

    /// <summary>
    /// Reads "I", "vi7", "bVIImaj7", "Vsus4": degrees of the major scale, lowered by b; small letters are minor.
    /// </summary>
    public static Chord Read(string text)
    {
        var flat = text[0] == 'b' ? 1 : 0;
        var name = text[flat..];
        var place = Array.FindIndex(
            numerals,
            numeral => name.StartsWith(numeral, StringComparison.OrdinalIgnoreCase)
        );
        var isMinor = char.IsLower(name[0]);
        var root = (degrees[place] - flat + 12) % 12;
        return new Chord(root, TonesOf(isMinor, name[numerals[place].Length..]));
    }

    public static IReadOnlyList<Chord> ReadBar(string text) => [.. text.Split('+').Select(Read)];

    private static int[] TonesOf(bool isMinor, string kind)
    {
        var third = isMinor ? 3 : 4;
        return kind switch
        {
            "" => [0, third, 7],
            "7" => [0, third, 7, 10],
            "maj7" => [0, third, 7, 11],
            "9" => [0, third, 7, 10, 14],
            "maj9" => [0, third, 7, 11, 14],
            "add9" => [0, third, 7, 14],
            "6" => [0, third, 7, 9],
            "sus4" => [0, 5, 7],
            "sus2" => [0, 2, 7],
            "5" => [0, 7],
            "dim7" => [0, 3, 6, 9],
            "m7b5" => [0, 3, 6, 10],
            _ => throw new FormatException($"\"{kind}\" is not a kind of chord."),
        };
    }

    public int PitchClass(int tonic) => (tonic + Root) % 12;

    public bool Has(int pitch, int tonic) => Tones.Any(tone => (tonic + Root + tone - pitch) % 12 == 0);

    /// <summary>
    /// The chord in close position near a pitch, moving as little as may be from the one before: each voice goes to
    /// the nearest tone (Tymoczko, A Geometry of Music, 2011, chapter 4, by trying every inversion).
    /// </summary>
    public IReadOnlyList<int> Voiced(int tonic, int centre, IReadOnlyList<int>? before)
    {
        IReadOnlyList<int>? best = null;
        var least = double.MaxValue;
        foreach (var voicing in Inversions(tonic, centre))
        {
            var cost = Math.Abs(voicing.Average() - centre);
            if (before is not null)
                for (var i = 0; i < voicing.Length; i++)
                    cost += 2.0 * Math.Abs(voicing[i] - before[Math.Min(i, before.Count - 1)]);
            if (cost < least)
                (best, least) = (voicing, cost);
        }
        return best!;
    }

    private IEnumerable<int[]> Inversions(int tonic, int centre)
    {
        int[] classes = [.. Tones.Select(tone => (tonic + Root + tone) % 12).Distinct()];
        for (var start = centre - 14; start <= centre + 4; start++)
        {
            var lowest = Array.FindIndex(classes, tone => (start - tone) % 12 == 0);
            if (lowest < 0)
                continue;
            yield return [.. classes.Select(tone => start + ((tone - start) % 12 + 12) % 12).Order()];
        }
    }
}
