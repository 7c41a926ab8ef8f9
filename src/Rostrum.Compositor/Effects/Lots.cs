using Rostrum.Drafts;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// Numbers left to chance that are the same on every machine: a number of 64 bits, and an independent one for every
/// purpose.
/// </summary>
internal readonly record struct Lots(ulong Value)
{
    public Lots Of(ulong purpose) => new(SplitMix.Finish(Value ^ SplitMix.Finish(purpose + SplitMix.Step)));

    /// <summary>0–1, 1 not included.</summary>
    public double Share => (Value >> 11) * (1.0 / (1UL << 53));
}
