namespace Rostrum.Media.Mixing;

/// <summary>Adds sounds up, a hundredth of a second at a time; those that give way do so while others are heard.</summary>
internal sealed class Mixer(IReadOnlyList<Voice> voices)
{
    public const int BlockFrames = Pcm.Rate / 100;

    /// <summary>Level from which another sound is heard, dBFS.</summary>
    private const double Heard = -45;

    /// <summary>Blocks by which music knows of other sounds before they are heard, so that it is low when they begin.</summary>
    private const int Ahead = 15;

    /// <summary>Blocks for which music stays low between words.</summary>
    private const int Hold = 45;

    /// <summary>Part of the way that music goes down, and up again, in a block.</summary>
    private const double Down = 0.25;
    private const double Up = 0.015;

    /// <summary>Sounds that do not give way, from the block that is mixed to the one that is listened to.</summary>
    private readonly float[][] coming =
    [
        .. Enumerable.Range(0, Ahead + 1).Select(_ => new float[BlockFrames * Pcm.Channels]),
    ];
    private readonly float[] back = new float[BlockFrames * Pcm.Channels];
    private readonly float[] scratch = new float[BlockFrames * Pcm.Channels];
    private long block;
    private int held;
    private double depth;

    /// <summary>The next block of the film; valid until the next call.</summary>
    public Span<float> Next()
    {
        if (block == 0)
            for (var early = 0; early < Ahead; early++)
                Listen(early);
        var before = depth;
        Listen(block + Ahead);
        var mix = coming[block % coming.Length];
        foreach (var voice in voices.Where(voice => voice.GivesWay))
        {
            Array.Clear(back);
            voice.AddTo(back, block * BlockFrames, scratch);
            Duck(mix, voice.Sound.DuckBy, before);
        }
        block++;
        return mix;
    }

    private void Duck(float[] mix, double decibels, double before)
    {
        var (from, to) = (Pcm.FromDecibels(-decibels * before), Pcm.FromDecibels(-decibels * depth));
        for (var i = 0; i < back.Length; i++)
            mix[i] += (float)(back[i] * (from + (to - from) * i / back.Length));
    }

    /// <summary>Mixes a block of the sounds that do not give way, and follows their level.</summary>
    private void Listen(long number)
    {
        var front = coming[number % coming.Length];
        Array.Clear(front);
        foreach (var voice in voices.Where(voice => !voice.GivesWay))
            voice.AddTo(front, number * BlockFrames, scratch);
        var energy = 0.0;
        foreach (var sample in front)
            energy += sample * sample;
        if (Pcm.ToDecibels(Math.Sqrt(energy / front.Length)) > Heard)
            held = Hold + Ahead;
        else if (held > 0)
            held--;
        depth += held > 0 ? (1 - depth) * Down : -depth * Up;
    }
}
