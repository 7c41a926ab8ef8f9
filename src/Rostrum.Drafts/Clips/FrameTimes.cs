namespace Rostrum.Drafts.Clips;

/// <summary>
/// When each frame of a moving picture begins to be shown, counted from the start of its file. Rates may vary from
/// frame to frame. A frame is shown until the next begins, the last until <see cref="End"/>.
/// </summary>
public sealed class FrameTimes
{
    private readonly long[] starts;

    /// <param name="starts">Strictly rising, at least one.</param>
    /// <param name="end">After the last start.</param>
    public FrameTimes(IReadOnlyList<MediaTime> starts, MediaTime end)
    {
        this.starts = [.. starts.Select(start => start.Ticks)];
        End = end;
        if (this.starts.Length == 0 || end.Ticks <= this.starts[^1])
            throw new ArgumentException("A moving picture has a frame at least, and each lasts a while.");
        for (var i = 1; i < this.starts.Length; i++)
            if (this.starts[i] <= this.starts[i - 1])
                throw new ArgumentException("Frames begin one after the other.");
    }

    public int Count => starts.Length;

    /// <summary>When the last frame is over; not part of the picture.</summary>
    public MediaTime End { get; }

    /// <summary>Frames of equal length from zero on: what is known of a film by its rate and length alone.</summary>
    public static FrameTimes Even(MediaTime length, FrameRate rate)
    {
        var count = Math.Max(1, rate.FramesIn(length));
        return new FrameTimes(
            [.. Enumerable.Range(0, count).Select(frame => rate.TimeOf(frame))],
            MediaTime.Max(length, rate.TimeOf(count - 1) + new MediaTime(1))
        );
    }

    public MediaTime StartOf(int frame) => new(starts[frame]);

    /// <summary>The frame on screen at a moment of the source: the latest that has begun, the first before any has.</summary>
    public int FrameAt(MediaTime time)
    {
        var found = Array.BinarySearch(starts, time.Ticks);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
