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
    public string Name => "smoothness";

    public string How =>
        "A 3840×2160 chart of Gaussian dots is filmed for 10 s at 1080p30 with a zoom from 1.00 to 1.10, standard "
        + "quality. In the decoded MP4 every dot is followed by its centroid. Jitter is the mean length of the second "
        + "difference of a dot's place; a back-step is a step against the way of a dot that should move by at least "
        + "0.02 px a frame; evenness is how far the logarithm of the dots' spread strays from a line. Below stand the "
        + "same figures of the painted frames, before encoding, and of frames computed from the dots' formula, rounded "
        + "to 8 bits and encoded with the same settings: what the encoder leaves of perfect frames.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var chart = DotChart.Draw();
        var output = bench.File("dots.mp4");
        Films.Render(bench, Films.SlowZoom(Films.Put(bench, chart, "dots.png")), output);
        var frames = Decoded(output);
        var (encoded, painted) = (PathFigures.Of(frames), PathFigures.Of(Painted(chart)));
        var ideal = PathFigures.Of(Ideal(bench.File("ideal.mp4")));
        return
        [
            Row.Holds("frames", $"{frames.Frames.Count}", "300", frames.Frames.Count == 300),
            Row.AtMost("jitter, px/frame²", encoded.Jitter, 0.006, "0.00000"),
            Row.AtMost("path error, mean, px", encoded.MeanError, 0.02, "0.0000"),
            Row.Information("path error, root mean square, px", encoded.RootMeanSquareError, "0.0000"),
            Row.AtMost("back-steps, %", encoded.BackSteps * 100, 0, "0.0000"),
            Row.AtMost("spread off an exponential, at most, %", encoded.Unevenness * 100, 0.1, "0.00000"),
            Row.AtMost("painted: jitter, px/frame²", painted.Jitter, 0.006, "0.00000"),
            Row.AtMost("painted: path error, mean, px", painted.MeanError, 0.02, "0.0000"),
            Row.AtMost("painted: back-steps, %", painted.BackSteps * 100, 0, "0.0000"),
            Row.AtMost("painted: spread off an exponential, %", painted.Unevenness * 100, 0.1, "0.00000"),
            Row.Information("computed and encoded: jitter, px/frame²", ideal.Jitter, "0.00000"),
            Row.Information("computed and encoded: path error, mean, px", ideal.MeanError, "0.0000"),
            Row.Information("computed and encoded: back-steps, %", ideal.BackSteps * 100, "0.0000"),
            Row.Information("jitter ÷ that of computed frames", encoded.Jitter / ideal.Jitter, "0.000"),
        ];
    }

    private static DotTracker Decoded(string film)
    {
        var tracker = new DotTracker();
        Film.Decode(film, DotTracker.Width, DotTracker.Height, tracker.Accept);
        return tracker;
    }

    /// <summary>The film without a renderer: every pixel is the dots' formula at its centre.</summary>
    private static DotTracker Ideal(string output)
    {
        using var frame = new Yuv420Frame(DotTracker.Width, DotTracker.Height);
        using var encoder = EncoderPipe.Open(
            Canvas.FullHd,
            FrameRate.Default,
            EncoderSettings.Standard,
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
}
