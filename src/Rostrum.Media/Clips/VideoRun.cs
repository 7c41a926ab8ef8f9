using System.Diagnostics;
using System.Globalization;
using Rostrum.Compositor;
using Rostrum.Drafts;
using Rostrum.Media.Inspection;

namespace Rostrum.Media.Clips;

/// <summary>One decoding process, which gives the frames of a film in order from somewhere on. Disposing ends it.</summary>
internal sealed class VideoRun : IDisposable
{
    private static readonly TimeSpan longestSilence = TimeSpan.FromSeconds(60);

    /// <summary>Times come in whole milliseconds; a frame's own is known better.</summary>
    private static readonly MediaTime slack = new(MediaTime.TicksPerMillisecond * 6 / 10);

    private readonly string path;
    private readonly KnownVideo video;
    private readonly Process process;
    private readonly MatroskaFrames frames;
    private readonly BufferedStream bytes;
    private readonly LastWords words;
    private readonly Timer watchdog;
    private readonly CancellationTokenRegistration cancellation;
    private readonly ToneMap? tones;
    private readonly bool isCounted;
    private byte[] deep = [];
    private volatile bool stalled;
    private bool announced;
    private bool ended;
    private int next;
    private int length;

    /// <param name="from">The first frame that is wanted.</param>
    /// <param name="count">How many are wanted at most; 0 for all.</param>
    public VideoRun(
        string path,
        KnownVideo video,
        string filter,
        int from,
        int count,
        CancellationToken cancel
    )
    {
        isCounted = video.Format == FileFormat.MovingWebp;
        (this.path, this.video, tones) = (path, video, ToneMap.Of(video.Colour.Transfer));
        var seeks = from > 0 && video.Seeks;
        var start = seeks
            ? (video.Lead + video.Frames.StartOf(from) - slack).Seconds.ToString(
                "0.000000",
                CultureInfo.InvariantCulture
            )
            : "";
        string[] question =
        [
            VideoWorker.Verb,
            video.Format.Demuxer!,
            Path.GetFullPath(path),
            start,
            (count == 0 || !seeks && from > 0 ? 0 : count).ToString(CultureInfo.InvariantCulture),
            filter,
        ];
        process = Ffmpeg.Start(HostProgram.Path, question, input: false, output: true);
        words = new LastWords(process.StandardError);
        Pipe.Widen(process.StandardOutput.BaseStream);
        bytes = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        frames = new MatroskaFrames(bytes);
        watchdog = new Timer(_ => Stall(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        cancellation = cancel.Register(() => Ffmpeg.End(process, withChildren: isCounted));
    }

    /// <summary>The number of the frame that comes next, null when there are no more; it stays next until it is taken.</summary>
    /// <exception cref="MediaException">The process takes too long.</exception>
    public int? Peek()
    {
        if (announced || ended)
            return ended ? null : next;
        Read(() =>
        {
            if (!frames.Next(out var milliseconds, out length))
            {
                ended = true;
                return;
            }
            var time = MediaTime.FromMilliseconds(milliseconds - VideoWorker.ClockAhead * 1000) - video.Start;
            next = isCounted ? WebpFilm.FrameAt(time) : video.Frames.FrameAt(time + slack);
        });
        announced = !ended;
        return ended ? null : next;
    }

    /// <summary>Reads the frame that was announced.</summary>
    public void Take(Yuv420Frame into)
    {
        var expected = tones is null ? into.ByteCount : 2 * into.ByteCount;
        if (length != expected)
            throw new InvalidDataException($"A frame has {length} bytes, not {expected}.");
        if (tones is null)
            Read(() => bytes.ReadExactly(into.Room));
        else
        {
            if (deep.Length != length)
                deep = new byte[length];
            Read(() => bytes.ReadExactly(deep));
            tones.Run(deep, into);
        }
        announced = false;
    }

    /// <summary>Why there are no frames.</summary>
    public MediaException Failure()
    {
        process.WaitForExit(1000);
        return new MediaException(
            MediaFailure.FileDamaged,
            $"{path} holds pictures that cannot be decoded: it is damaged, or asks for more memory than decoding may "
                + "use; save it again as MP4 with H.264."
        )
        {
            Command = "ffmpeg",
            ExitCode = process.HasExited ? process.ExitCode : null,
            LastWords = words.Lines(),
        };
    }

    private void Read(Action read)
    {
        watchdog.Change(longestSilence, Timeout.InfiniteTimeSpan);
        try
        {
            read();
        }
        catch (Exception broken)
            when (broken is EndOfStreamException or IOException or ObjectDisposedException)
        {
            ended = true;
        }
        watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (stalled)
            throw new MediaException(
                MediaFailure.DecoderStalled,
                $"Reading {path} took more than {longestSilence.TotalSeconds} s for one picture: the film is too costly "
                    + "to decode; save it again as MP4 with H.264."
            );
    }

    private void Stall()
    {
        stalled = true;
        Ffmpeg.End(process, withChildren: isCounted);
    }

    public void Dispose()
    {
        cancellation.Dispose();
        watchdog.Dispose();
        Ffmpeg.End(process, withChildren: isCounted);
        process.WaitForExit();
        bytes.Dispose();
        process.Dispose();
    }
}
