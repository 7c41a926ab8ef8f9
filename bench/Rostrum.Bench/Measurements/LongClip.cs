using System.Diagnostics;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Compositor;
using Rostrum.Compositor.Moving;
using Rostrum.Drafts;
using Rostrum.Drafts.Timelines;
using Rostrum.Media;
using Rostrum.Media.Clips;

namespace Rostrum.Bench.Measurements;

/// <summary>Seeking in a clip of an hour, and what it takes of the machine's memory.</summary>
internal sealed class LongClip : IMeasurement
{
    private const int Seconds = 3600;
    private const int Rate = 25;

    /// <summary>A frame carries its number in columns: white where the number has a one.</summary>
    private const int Bits = 17;
    private const int Column = 16;
    private const int Width = Bits * Column;
    private const int Height = 64;
    private const int Seeks = 40;

    public string Name => "long-clip";

    public string How =>
        "A clip of one hour, 25 frames a second (H.264, three B-frames, a sync frame each ten seconds at most), each of "
        + "whose 90,000 frames carries its number. It is looked into as an upload is; then frames at random places are "
        + "read, each by a decoder of its own, and their numbers compared; the time is that of the whole way, starting "
        + "the process included. Last, the whole program makes ten seconds of 1080p30 from its 59th minute; resident "
        + "memory is read from /proc every 10 ms.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var clip = Make(bench);
        var clock = Stopwatch.StartNew();
        var video = KnownVideo.LearnAll(clip, CancellationToken.None);
        var learned = clock.Elapsed.TotalSeconds;
        var (wrong, milliseconds) = Seek(clip, video);
        var (own, tree) = Resident(bench, clip);
        return
        [
            Row.Near("frames found", video.Frames.Count, Seconds * Rate, 0),
            Row.Information("looking into it, s", learned, "0.0"),
            Row.AtMost($"wrong frames of {Seeks} at random places", wrong, 0, "0"),
            Row.Information("reading one of them, ms, median", milliseconds, "0"),
            Row.AtMost("10 s from the 59th minute: peak resident, rostrum alone, MB", own, 600, "0"),
            Row.Information("the same with its decoder and encoder, MB", tree, "0"),
        ];
    }

    private static string Make(Workbench bench)
    {
        var clip = bench.File("hour.mp4");
        using var encoder = Process.Start(
            new ProcessStartInfo(
                "ffmpeg",
                [
                    .. $"-v error -y -f rawvideo -pix_fmt gray -s {Width}x{Height} -r {Rate} -i pipe:0".Split(
                        ' '
                    ),
                    .. "-c:v libx264 -preset ultrafast -bf 3 -g 250 -pix_fmt yuv420p".Split(' '),
                    clip,
                ]
            )
            {
                RedirectStandardInput = true,
            }
        )!;
        using (var frames = encoder.StandardInput.BaseStream)
        {
            var row = new byte[Width];
            var picture = new byte[Width * Height];
            for (var number = 0; number < Seconds * Rate; number++)
            {
                for (var bit = 0; bit < Bits; bit++)
                    row.AsSpan(bit * Column, Column).Fill((number >> bit & 1) == 1 ? (byte)235 : (byte)16);
                for (var y = 0; y < Height; y++)
                    row.CopyTo(picture, y * Width);
                frames.Write(picture);
            }
        }
        encoder.WaitForExit();
        return clip;
    }

    private static (int Wrong, double Milliseconds) Seek(string clip, KnownVideo video)
    {
        var layout = new MovingLayout(Width, Height, 0, 0, Width, Height, PictureFit.Cover, 1, Colour.Black);
        var chance = new Random(4);
        using var frame = new Yuv420Frame(Width, Height);
        var times = new List<double>();
        var wrong = 0;
        for (var seek = 0; seek < Seeks; seek++)
        {
            var wanted = chance.Next(Seconds * Rate);
            var clock = Stopwatch.StartNew();
            using var reader = new VideoReader(clip, video, VideoFilter.Of(video, layout), 1);
            reader.Read(wanted, frame, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
            wrong += NumberIn(frame) == wanted ? 0 : 1;
        }
        return (wrong, Figures.Average.Median(times));
    }

    private static int NumberIn(Yuv420Frame frame)
    {
        var middle = frame.Luma[(Height / 2 * Width)..];
        var number = 0;
        for (var bit = 0; bit < Bits; bit++)
            number |= middle[bit * Column + Column / 2] > 126 ? 1 << bit : 0;
        return number;
    }

    private static (double Own, double Tree) Resident(Workbench bench, string clip)
    {
        var draft = Films.Of(
            new Segment
            {
                Id = "s1",
                Start = 0,
                Duration = 10_000,
                MediaType = "video",
                Source = LocalFile.AddressOf(clip),
                SourceStart = 59 * 60_000,
                Motion = new NamedEffect { Name = "push_in" },
            }
        );
        return ProcessTree.PeaksOfRender(draft, bench, bench.File("late.mp4"));
    }
}
