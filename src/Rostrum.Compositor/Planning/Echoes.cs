using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Planning;

/// <summary>The earlier moments at which a picture is seen beside the present one, numbered from the nearest, 1.</summary>
internal readonly record struct Echoes(EchoPass? Pass, double Strength)
{
    /// <summary>Earlier moments of a picture at most.</summary>
    public const int Most = 4;

    /// <summary>Seconds in which they fade before a transition, and come back after it.</summary>
    private const double Border = 0.35;

    public int Count => Pass is null || Strength <= 0 ? 0 : Math.Min(Pass.Count, Most);

    public bool Lighten => Pass!.Lightens;

    public static Echoes Of(Layer layer, Clip clip, MediaTime time)
    {
        for (var i = 0; i < clip.Effects.Count; i++)
        for (var k = 0; k < clip.Effects[i].Passes.Count; k++)
            if (clip.Effects[i].Passes[k] is EchoPass echo)
                return new Echoes(echo, clip.Effects[i].StrengthAt(time) * Clear(layer, clip, time));
        return default;
    }

    public MediaTime DelayOf(int number) =>
        MediaTime.FromMilliseconds((long)(1000 * Pass!.Spacing * number));

    /// <summary>How much of it is laid over the present and those that are farther.</summary>
    /// <param name="laid">The weight of all that lie under it, 1 for the present alone; its own is added.</param>
    public double MixOf(int number, ref double laid)
    {
        var weight = Pass!.Mix * Math.Pow(Pass.Decay, number - 1) * Strength;
        laid += weight;
        return Pass.Lightens ? Math.Min(1, weight) : weight / laid;
    }

    /// <summary>0 at the edge of a transition of the clip, 1 from <see cref="Border"/> on.</summary>
    private static double Clear(Layer layer, Clip clip, MediaTime time)
    {
        var clear = 1.0;
        for (var i = 0; i < layer.Passages.Count; i++)
        {
            var passage = layer.Passages[i];
            if (ReferenceEquals(passage.Leaving, clip))
                clear = Math.Min(clear, (passage.Range.Start - time).Seconds / Border);
            else if (ReferenceEquals(passage.Arriving, clip))
                clear = Math.Min(clear, (time - passage.Range.End).Seconds / Border);
        }
        return Math.Clamp(clear, 0, 1);
    }
}
