namespace Rostrum.Compositor.Effects;

/// <summary>
/// Numbers left to chance that are the same on every machine: a number of 64 bits, and an independent one for every
/// purpose. The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
/// </summary>
internal readonly record struct Lots(ulong Value)
{
    public Lots Of(ulong purpose) => new(Mix(Value ^ Mix(purpose + 0x9E3779B97F4A7C15)));

    /// <summary>0–1, 1 not included.</summary>
    public double Share => (Value >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
