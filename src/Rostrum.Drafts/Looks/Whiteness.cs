namespace Rostrum.Drafts.Looks;

/// <summary>A change of the light's own colour: each primary has a gain, and luminance of greys stays.</summary>
internal static class Whiteness
{
    /// <param name="warmth">Above 0 more red and less blue; 0.1 is a clear change, within ±0.4.</param>
    /// <param name="magenta">Above 0 less green.</param>
    public static Light Turned(Light light, double warmth, double magenta = 0)
    {
        var turned = new Light(1 + 0.55 * warmth, 1 - magenta, 1 - warmth);
        var level = turned.Luminance;
        return new Light(
            light.Red * turned.Red / level,
            light.Green * turned.Green / level,
            light.Blue * turned.Blue / level
        );
    }
}
