using Rostrum.Compositor;

namespace Rostrum.Media.Clips;

/// <summary>Reads forwards and backwards by turns: each stretch as the reader for its direction does.</summary>
internal sealed class TurningReader(string path, KnownVideo video, string filter, int width, int height)
    : IVideoReader
{
    private VideoReader? forwards;
    private BackwardReader? backwards;
    private int last = -1;

    public void Read(int frame, Yuv420Frame into, CancellationToken cancel)
    {
        if (frame < last)
        {
            // Whoever decodes forwards would go on for nothing.
            forwards?.Dispose();
            forwards = null;
            backwards ??= new BackwardReader(path, video, filter, width, height);
            backwards.Read(frame, into, cancel);
        }
        else
        {
            forwards ??= new VideoReader(path, video, filter, count: 0);
            forwards.Read(frame, into, cancel);
        }
        last = frame;
    }

    public void Dispose()
    {
        forwards?.Dispose();
        backwards?.Dispose();
    }
}
