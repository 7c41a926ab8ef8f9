using System.Globalization;
using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Compositor;
using Rostrum.Drafts;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether a slow zoom trembles.</summary>
internal sealed class Smoothness : IMeasurement
{
    private const string ChartFile = "dots.png";

    /// <summary>What others are measured by.</summary>
    private static readonly EncoderSettings reference = new("veryfast", 20);

    public string Name => "smoothness";

    public string How =>
        "A 3840×2160 chart of Gaussian dots is filmed for 10 s at 1080p30 with a zoom from 1.00 to 1.10, standard "
        + "quality. In the decoded MP4 every dot is followed by its centroid. Jitter is the mean length of the second "
        + "difference of a dot's place; a back-step is a step against the way of a dot that should move by at least "
        + "0.02 px a frame; evenness is how far the logarithm of the dots' spread strays from a line. The painted "
        + "frames, before encoding, have the same bars. For comparison, frames are computed from the dots' formula, "
        + "rounded to 8 bits and encoded with the same settings: what they show is x264's own share, and the last "
        + "ratio of each group tells how much more the painted film jitters. Last come two films of the same chart "
        + "by ffmpeg itself, encoded alike: its perspective filter, which places pixels as finely as it likes, and "
        + "zoompan, which does not. The dots were not chosen to please x264: with others, of a half to six times the "
        + "size, of half or all the contrast, nearer or further apart, computed frames jitter by 0.012 to 0.028 after "
        + "veryfast at 20.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var chart = DotChart.Draw();
        var film = Films.SlowZoom(Films.Put(bench, chart, ChartFile));
        var standard = Filmed(bench, film, EncoderSettings.Standard);
        var plain = Filmed(bench, film, reference, "--preset", "veryfast", "--crf", "20");
        var painted = PathFigures.Of(Painted(chart));
        var (perspective, zoompan) = (
            Other(bench, SlowZoomByFfmpeg.Perspective),
            Other(bench, SlowZoomByFfmpeg.Zoompan)
        );
        return
        [
            Row.Holds("frames", $"{standard.Frames}", "300", standard.Frames == 300),
            .. Judged("encoded", standard.Encoded, standard.Computed),
            Row.Information(
                "encoded: path error, root mean square, px",
                standard.Encoded.RootMeanSquareError
            ),
            .. Judged("painted", painted),
            .. Compared("standard", standard),
            .. Told("veryfast at 20", plain.Encoded),
            .. Compared("veryfast at 20", plain),
            .. Told("ffmpeg perspective, veryfast at 20", perspective),
            .. Told("ffmpeg zoompan, veryfast at 20", zoompan),
        ];
    }

    private static IEnumerable<Row> Judged(string what, PathFigures path, PathFigures? computed = null) =>
        [
            Judged($"{what}: jitter, px/frame²", path, 0.006, "0.00000", each => each.Jitter, computed),
            Judged($"{what}: path error, mean, px", path, 0.02, "0.0000", each => each.MeanError, computed),
            Judged($"{what}: back-steps, %", path, 0, "0.0000", each => each.BackSteps * 100, computed),
            Judged(
                $"{what}: spread off an exponential, at most, %",
                path,
                0.1,
                "0.00000",
                each => each.Unevenness * 100,
                computed
            ),
        ];

    /// <param name="computed">What x264 leaves of computed frames, if it has had its hands in it.</param>
    private static Row Judged(
        string what,
        PathFigures path,
        double bar,
        string format,
        Func<PathFigures, double> figure,
        PathFigures? computed
    )
    {
        var row = Row.AtMost(what, figure(path), bar, format);
        var share = computed is null ? "" : figure(computed).ToString(format, CultureInfo.InvariantCulture);
        return computed is null ? row : row with { Because = $"computed frames show {share} after x264" };
    }

    private static IEnumerable<Row> Told(string what, PathFigures path) =>
        [
            Row.Information($"{what}: jitter, px/frame²", path.Jitter, "0.00000"),
            Row.Information($"{what}: path error, mean, px", path.MeanError, "0.0000"),
            Row.Information($"{what}: back-steps, %", path.BackSteps * 100, "0.0000"),
        ];

    private static IEnumerable<Row> Compared(string settings, Take take) =>
        [
            .. Told($"computed, {settings}", take.Computed),
            Row.Information(
                $"{settings}: jitter ÷ that of computed frames",
                take.Encoded.Jitter / take.Computed.Jitter,
                "0.000"
            ),
        ];

    /// <summary>The film as the program makes it, and as x264 makes it of computed frames.</summary>
    private static Take Filmed(Workbench bench, Draft film, EncoderSettings settings, params string[] options)
    {
        var output = bench.File("dots.mp4");
        Films.Render(bench, film, output, options);
        var frames = Decoded(output);
        var computed = Computed(bench.File("computed.mp4"), settings);
        return new Take(frames.Frames.Count, PathFigures.Of(frames), PathFigures.Of(computed));
    }

    /// <summary>The chart that <see cref="Films.Put"/> has left, filmed by ffmpeg's own filters.</summary>
    private static PathFigures Other(
        Workbench bench,
        Func<string, EncoderSettings, string, IEnumerable<string>> arguments
    )
    {
        var output = bench.File("other.mp4");
        Tool.Run("ffmpeg", [.. arguments(bench.File(ChartFile), reference, output)]);
        return PathFigures.Of(Decoded(output));
    }

    private static DotTracker Decoded(string film)
    {
        var tracker = new DotTracker();
        Film.Decode(film, DotTracker.Width, DotTracker.Height, tracker.Accept);
        return tracker;
    }

    /// <summary>The film without a renderer: every pixel is the dots' formula at its centre.</summary>
    private static DotTracker Computed(string output, EncoderSettings settings)
    {
        using var frame = new Yuv420Frame(DotTracker.Width, DotTracker.Height);
        using var encoder = EncoderPipe.Open(
            Canvas.FullHd,
            FrameRate.Default,
            settings,
            output,
            CancellationToken.None
        );
        for (var number = 0; number < 300; number++)
        {
            IdealFrame.Draw(number, frame);
            encoder.Write(frame, CancellationToken.None);
        }
        encoder.Finish(CancellationToken.None);
        return Decoded(output);
    }

    private static DotTracker Painted(Still chart)
    {
        using var set = new Set(Films.SlowZoom("chart"), ("chart", chart));
        using var easel = set.Open();
        var tracker = new DotTracker();
        for (var frame = 0; frame < set.Timeline.FrameCount; frame++)
            tracker.Accept(easel.Paint(frame).Luma.ToArray());
        return tracker;
    }

    private sealed record Take(int Frames, PathFigures Encoded, PathFigures Computed);
}
