namespace Rostrum.Media.Mixing;

/// <summary>
/// Amplifies sound and holds its true peaks below a ceiling. It looks ahead, so that it has become quieter before a
/// peak arrives: the least gain that the next milliseconds need, averaged over as long, never exceeds what each needs.
/// </summary>
/// <param name="gain">Linear.</param>
/// <param name="ceiling">Linear; 1 is full scale.</param>
internal sealed class Limiter(double gain, double ceiling)
{
    private const int Ahead = Pcm.Rate / 200;

    /// <summary>Part of the way back to full gain that is made up in a frame: about 80 ms in all.</summary>
    private const double Recovery = 1.0 / 3840;

    private const int Window = Ahead + TruePeak.Delay;

    private readonly TruePeak[] peaks = [new(), new()];
    private readonly float[] waiting = new float[Delay * Pcm.Channels];
    private readonly double[] averaged = [.. Enumerable.Repeat(1.0, Ahead)];
    private readonly LinkedList<(long Frame, double Gain)> falling = new();
    private readonly LastingSilence silence = new();
    private double sum = Ahead;
    private double recovering = 1;
    private long frame;

    /// <summary>Frames by which sound comes out later than it went in.</summary>
    public const int Delay = Ahead + TruePeak.Delay + 2;

    /// <summary>Replaces frames by those that went in <see cref="Delay"/> frames before, limited.</summary>
    public void Process(Span<float> frames)
    {
        if (silence.Holds(frames))
        {
            // All that waits is silent, and the gain has come back to where it may stay.
            frame += frames.Length / Pcm.Channels;
            Rest();
            return;
        }
        for (var i = 0; i < frames.Length; i += Pcm.Channels, frame++)
        {
            var (left, right) = ((float)(frames[i] * gain), (float)(frames[i + 1] * gain));
            var peak = Math.Max(peaks[0].Next(left), peaks[1].Next(right));
            var now = Smoothed(peak > ceiling ? ceiling / peak : 1);
            var slot = (int)(frame % Delay) * Pcm.Channels;
            (frames[i], frames[i + 1]) = ((float)(waiting[slot] * now), (float)(waiting[slot + 1] * now));
            (waiting[slot], waiting[slot + 1]) = (left, right);
        }
    }

    private void Rest()
    {
        falling.Clear();
        averaged.AsSpan().Fill(1);
        (sum, recovering) = (Ahead, 1);
    }

    private double Smoothed(double needed)
    {
        while (falling.Last is { } last && last.Value.Gain >= needed)
            falling.RemoveLast();
        falling.AddLast((frame, needed));
        while (falling.First!.Value.Frame <= frame - Window)
            falling.RemoveFirst();
        var lowest = falling.First.Value.Gain;
        recovering = Math.Min(lowest, recovering + (1 - recovering) * Recovery);
        var slot = (int)(frame % Ahead);
        sum += recovering - averaged[slot];
        averaged[slot] = recovering;
        return Math.Min(1, sum / Ahead);
    }
}
