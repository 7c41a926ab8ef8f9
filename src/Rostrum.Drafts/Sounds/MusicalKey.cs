namespace Rostrum.Drafts.Sounds;

/// <summary>Names of keys: a letter and sharps or flats, whatever follows (C, F#, Bb, Am).</summary>
public static class MusicalKey
{
    private const string Letters = "C D EF G A B";

    /// <summary>Pitch class, 0 = C to 11 = B; null for what is no name of a key.</summary>
    public static int? Tonic(string? name)
    {
        if (string.IsNullOrEmpty(name) || name[0] == ' ')
            return null;
        var letter = Letters.IndexOf(char.ToUpperInvariant(name[0]), StringComparison.Ordinal);
        if (letter < 0)
            return null;
        var shift =
            name.Length < 2 ? 0
            : name[1] is '#' or '♯' ? 1
            : name[1] is 'b' or '♭' ? 11
            : 0;
        return (letter + shift) % 12;
    }
}
