using Rostrum.Compositor;

namespace Rostrum.Media.Clips;

/// <summary>Gives frames of a film by number, fast when they are asked for in order.</summary>
internal interface IVideoReader : IDisposable
{
    /// <exception cref="MediaException">The film cannot be decoded.</exception>
    void Read(int frame, Yuv420Frame into, CancellationToken cancel);
}

/// <summary>
/// Reads forwards. A frame is the same whatever was read before it: the latest that can be decoded and is not after the
/// one that is asked for.
/// </summary>
/// <param name="count">Frames that will be read in all, counted from the first; 0 for any number.</param>
internal sealed class VideoReader(string path, KnownVideo video, string filter, int count) : IVideoReader
{
    private VideoRun? run;

    public void Read(int frame, Yuv420Frame into, CancellationToken cancel)
    {
        if (run is not null && Advance(run, frame, into))
            return;
        for (var from = frame; ; from = Earlier(from, frame))
        {
            run?.Dispose();
            run = new VideoRun(path, video, filter, from, from == frame ? count : 0, cancel);
            if (Advance(run, frame, into))
                return;
            cancel.ThrowIfCancellationRequested();
            if (from > 0)
                continue;
            // Nothing as early as that can be decoded: what comes first stands in for it.
            if (run.Peek() is null)
                throw run.Failure();
            run.Take(into);
            return;
        }
    }

    /// <summary>Reads up to a frame; false when all that is left is after it.</summary>
    private static bool Advance(VideoRun run, int frame, Yuv420Frame into)
    {
        var found = false;
        while (run.Peek() is { } next && next <= frame)
        {
            run.Take(into);
            found = true;
            if (next == frame)
                break;
        }
        return found;
    }

    /// <summary>Where to begin instead, when a frame cannot be had from where it should be: a key further back.</summary>
    private int Earlier(int from, int frame)
    {
        var key = video.KeyBefore(from);
        if (key == from && from > 0)
            key = video.KeyBefore(from - 1);
        // A film that is damaged all over is read from its beginning.
        return frame - key > 1000 ? 0 : key;
    }

    public void Dispose() => run?.Dispose();
}

/// <summary>
/// Reads backwards: frames are decoded forwards in blocks that fit into a bounded memory, from a key where there is one.
/// </summary>
internal sealed class BackwardReader : IVideoReader
{
    /// <summary>Bytes of frames that are held.</summary>
    private const long Memory = 192 << 20;
    private const int MostFrames = 90;
    private const int LeastFrames = 4;

    private readonly string path;
    private readonly KnownVideo video;
    private readonly string filter;
    private readonly Yuv420Frame[] block;
    private int first;
    private int held;

    public BackwardReader(string path, KnownVideo video, string filter, int width, int height)
    {
        (this.path, this.video, this.filter) = (path, video, filter);
        var room = (int)Math.Clamp(Memory / (width * (long)height * 3 / 2), LeastFrames, MostFrames);
        block =
        [
            .. Enumerable
                .Range(0, Math.Min(room, video.Frames.Count))
                .Select(_ => new Yuv420Frame(width, height)),
        ];
    }

    public void Read(int frame, Yuv420Frame into, CancellationToken cancel)
    {
        if (frame < first || frame >= first + held)
            Fill(frame, cancel);
        block[frame - first].Bytes.CopyTo(into.Room);
    }

    /// <summary>Decodes the frames up to one, as many as there is room for.</summary>
    private void Fill(int last, CancellationToken cancel)
    {
        var earliest = Math.Max(0, last - block.Length + 1);
        var key = video.Keys.FirstOrDefault(key => key >= earliest && key <= last, earliest);
        (first, held) = (key, 0);
        using var reader = new VideoReader(path, video, filter, last - first + 1);
        for (var frame = first; frame <= last; frame++, held++)
            reader.Read(frame, block[frame - first], cancel);
    }

    public void Dispose()
    {
        foreach (var frame in block)
            frame.Dispose();
    }
}
