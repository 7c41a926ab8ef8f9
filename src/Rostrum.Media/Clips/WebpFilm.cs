using System.Diagnostics;
using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Media.Decoding;
using Rostrum.Media.Inspection;

namespace Rostrum.Media.Clips;

/// <summary>
/// An animated WEBP, which libvips reads and ffmpeg cannot. Runs in a process of its own, under limits; it answers as
/// ffprobe and ffmpeg would, so that nobody else has to know.
/// </summary>
internal static unsafe class WebpFilm
{
    /// <summary>libvips puts all pictures under each other, and counts no further than this (VIPS_MAX_COORD).</summary>
    private const long MostRows = 10_000_000;
    private const int StripRows = 64;

    /// <summary>Milliseconds. Shorter ones are a way of saying nothing, as browsers take it.</summary>
    private const int LeastDelay = 11;
    private const int UsualDelay = 100;

    private const int DamageExit = 3;

    /// <summary>Frames go to ffmpeg as one a second: their own times are known already.</summary>
    public static int FrameAt(MediaTime time) => (int)Math.Round(time.Seconds);

    /// <summary>Tells the streams, or the frames, on standard output.</summary>
    public static int Describe(string asked, string path)
    {
        ConfinedProgram.Confine(ProcessLimits.Decoding, ProbeWorker.MostSeconds);
        return Guarded(() =>
        {
            using var image = Open(path, pages: 1);
            RefuseMany(image);
            var delays = Delays(image);
            Console.Write(asked == ProbeProcess.Streams ? Streams(image, delays) : Frames(delays));
            return 0;
        });
    }

    /// <summary>Has ffmpeg make of the pictures what is wanted; ffmpeg writes to this process's standard output.</summary>
    public static int Decode(string path, IEnumerable<string> wanted, uint mostSeconds)
    {
        ConfinedProgram.Confine(ProcessLimits.WatchingPictures, mostSeconds);
        return Guarded(() =>
        {
            var (image, _) = StillFile.ToSrgb(Open(path, pages: -1));
            using (image)
            {
                using var ffmpeg = Start(image, wanted);
                try
                {
                    using var frames = ffmpeg.StandardInput.BaseStream;
                    Write(image, frames);
                }
                catch (IOException)
                {
                    // It has all it wants.
                }
                ffmpeg.WaitForExit();
                return ffmpeg.ExitCode;
            }
        });
    }

    private static int Guarded(Func<int> work)
    {
        try
        {
            Vips.Start();
            return work();
        }
        catch (VipsException damage)
        {
            Console.Error.WriteLine(damage.Message);
            return DamageExit;
        }
    }

    private static VipsImage Open(string path, int pages) =>
        Vips.Run(
            "webpload",
            ("filename", Path.GetFullPath(path)),
            ("n", $"{pages}"),
            ("access", "sequential"),
            ("fail-on", "truncated")
        );

    /// <summary>What cannot be decoded is refused as damaged before it is promised.</summary>
    private static void RefuseMany(VipsImage image)
    {
        if (image.Pages * (long)image.PageHeight >= MostRows)
            throw new VipsException($"{image.Pages} pictures are too many.");
    }

    private static int[] Delays(VipsImage image)
    {
        var delays = Vips.Numbers(image, "delay");
        return
        [
            .. Enumerable
                .Range(0, image.Pages)
                .Select(page =>
                    page < delays.Length && delays[page] >= LeastDelay ? delays[page] : UsualDelay
                ),
        ];
    }

    private static string Streams(VipsImage image, int[] delays)
    {
        var milliseconds = delays.Sum(delay => (long)delay);
        var colours = image.Bands == 4 ? "rgba" : "rgb24";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            { "streams":[{ "codec_type":"video","codec_name":"webp","width":{{image.Width}},"height":{{image.PageHeight}},
            "pix_fmt":"{{colours}}","r_frame_rate":"{{delays.Length * 1000L}}/{{milliseconds}}",
            "avg_frame_rate":"{{delays.Length * 1000L}}/{{milliseconds}}","nb_frames":"{{delays.Length}}" }],
            "format":{"format_name":"webp","start_time":"0","duration":"{{milliseconds / 1000.0}}" } }
            """
        );
    }

    /// <summary>Lines of start, length and flags; only at the first can decoding begin.</summary>
    private static string Frames(int[] delays)
    {
        var lines = new List<string>();
        var start = 0L;
        foreach (var delay in delays)
        {
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{start / 1000.0:0.000},{delay / 1000.0:0.000},{(start == 0 ? "K_" : "__")}"
                )
            );
            start += delay;
        }
        return string.Join('\n', lines) + "\n";
    }

    private static Process Start(VipsImage image, IEnumerable<string> wanted)
    {
        var start = new ProcessStartInfo("ffmpeg") { UseShellExecute = false, RedirectStandardInput = true };
        start.Environment.Clear();
        foreach (var (name, value) in ConfinedProgram.Environment())
            start.Environment[name] = value;
        string[] arguments =
        [
            "-v",
            "error",
            "-protocol_whitelist",
            "pipe",
            "-f",
            "rawvideo",
            "-pix_fmt",
            image.Bands == 4 ? "rgba" : "rgb24",
            "-video_size",
            $"{image.Width}x{image.PageHeight}",
            "-framerate",
            "1",
            "-i",
            "pipe:0",
            .. wanted,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>From top to bottom, so that one picture is decoded after the other.</summary>
    private static void Write(VipsImage image, Stream frames)
    {
        var region = Vips.vips_region_new(image.Handle);
        try
        {
            for (var top = 0; top < image.Height; top += StripRows)
            {
                var rows = Math.Min(StripRows, image.Height - top);
                var bytes = Vips.vips_region_fetch(region, 0, top, image.Width, rows, out var length);
                if (bytes is null)
                    throw new VipsException();
                frames.Write(new ReadOnlySpan<byte>(bytes, checked((int)length)));
                Vips.g_free(bytes);
            }
        }
        finally
        {
            Vips.g_object_unref(region);
        }
    }
}
