using Rostrum.Drafts;

namespace Rostrum.Bench.Sounding;

/// <summary>A bar's beats as short falling tones, the first of four higher; between them softer ones, swung, over noise.</summary>
internal static class Clicks
{
    private const int Rate = 48_000;

    /// <param name="swing">Part of half a beat by which the tone between two beats is late; null for none between.</param>
    /// <param name="noise">Root mean square of white noise, 0–1.</param>
    /// <returns>Two channels side by side, at 48 kHz.</returns>
    public static float[] Write(double tempo, double seconds, double? swing, double noise)
    {
        var frames = new float[(int)(seconds * Rate) * 2];
        var beat = 60 / tempo;
        for (var i = 0; i * beat < seconds - 0.1; i++)
        {
            Strike(frames, i * beat, i % 4 == 0 ? 1600 : 1000, 0.6);
            if (swing is { } late)
                Strike(frames, (i + 0.5 + late / 2) * beat, 2500, 0.25);
        }
        var chance = new Noise(5);
        for (var i = 0; i < frames.Length / 2; i++)
        {
            // A sum of three even ones is nearly normal; each has a root mean square of 1/√3.
            var hiss = (chance.At(3L * i) + chance.At(3L * i + 1) + chance.At(3L * i + 2)) * noise;
            frames[2 * i] += (float)hiss;
            frames[2 * i + 1] += (float)hiss;
        }
        return frames;
    }

    private static void Strike(float[] frames, double at, double frequency, double level)
    {
        var first = (int)(at * Rate);
        for (var i = 0; i < Rate / 20 && (first + i) * 2 + 1 < frames.Length; i++)
        {
            var seconds = i / (double)Rate;
            var value = (float)(
                level * Math.Exp(-seconds / 0.012) * Math.Sin(2 * Math.PI * frequency * seconds)
            );
            frames[(first + i) * 2] += value;
            frames[(first + i) * 2 + 1] += value;
        }
    }
}
