namespace Rostrum.Drafts;

/// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): whole numbers that look left to chance.</summary>
public static class SplitMix
{
    /// <summary>What the generator adds from number to number.</summary>
    public const ulong Step = 0x9E3779B97F4A7C15;

    public static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
