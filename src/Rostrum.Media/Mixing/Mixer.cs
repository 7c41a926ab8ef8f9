namespace Rostrum.Media.Mixing;

/// <summary>Adds sounds up, a hundredth of a second at a time; those that give way do so while others are heard.</summary>
internal sealed class Mixer(IReadOnlyList<Voice> voices)
{
    public const int BlockFrames = Pcm.Rate / 100;

    /// <summary>Level from which another sound is heard, dBFS.</summary>
    private const double Heard = -45;

    /// <summary>Blocks for which music stays low between words.</summary>
    private const int Hold = 45;

    /// <summary>Part of the way that music goes down, and up again, in a block.</summary>
    private const double Down = 0.25;
    private const double Up = 0.015;

    private readonly float[] front = new float[BlockFrames * Pcm.Channels];
    private readonly float[] back = new float[BlockFrames * Pcm.Channels];
    private readonly float[] scratch = new float[BlockFrames * Pcm.Channels];
    private long position;
    private int held;
    private double depth;

    /// <summary>The next block of the film; valid until the next call.</summary>
    public Span<float> Next()
    {
        Array.Clear(front);
        foreach (var voice in voices.Where(voice => !voice.GivesWay))
            voice.AddTo(front, position, scratch);
        var before = depth;
        Listen();
        foreach (var voice in voices.Where(voice => voice.GivesWay))
        {
            Array.Clear(back);
            voice.AddTo(back, position, scratch);
            Duck(voice.Sound.DuckBy, before);
        }
        position += BlockFrames;
        return front;
    }

    private void Duck(double decibels, double before)
    {
        var (from, to) = (Pcm.FromDecibels(-decibels * before), Pcm.FromDecibels(-decibels * depth));
        for (var i = 0; i < back.Length; i++)
            front[i] += (float)(back[i] * (from + (to - from) * i / back.Length));
    }

    /// <summary>Follows the level of the sounds that do not give way.</summary>
    private void Listen()
    {
        var energy = 0.0;
        foreach (var sample in front)
            energy += sample * sample;
        if (Pcm.ToDecibels(Math.Sqrt(energy / front.Length)) > Heard)
            held = Hold;
        else if (held > 0)
            held--;
        depth += held > 0 ? (1 - depth) * Down : -depth * Up;
    }
}
