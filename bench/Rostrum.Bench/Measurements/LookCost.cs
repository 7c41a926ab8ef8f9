using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Compositor;
using Rostrum.Compositor.Looks;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Bench.Measurements;

/// <summary>What a colour look costs, each still once and each frame of a clip.</summary>
internal sealed class LookCost : IMeasurement
{
    private const int Width = 6000;
    private const int Rows = 256;

    public string Name => "look-cost";

    public string How =>
        "Rows of noise, 6000 pixels wide, are made into a plate for 1080p with and without a look, in turn, by one thread; "
        + "decoding, which comes before it, is not counted. A clip's frame of 1080p is given a look in its own memory, and "
        + "set against painting a 1080p frame of a slow push. Making a look's table is counted once. Figures are medians, "
        + "the worst of all looks by name.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var (stills, frames, tables) = (new List<double>(), new List<double>(), new List<double>());
        var push = Push(bench);
        foreach (var look in LookCatalogue.All)
        {
            var stack = new LookStack([new AskedLook(look, new ParameterValues(null), null, 1)]);
            var start = ThreadClock.Milliseconds;
            var table = LookTable.Of(stack, _ => throw new InvalidOperationException());
            tables.Add(ThreadClock.Milliseconds - start);
            var (plain, seen) = (new List<double>(), new List<double>());
            for (var run = 0; run < bench.Runs; run++)
            {
                plain.Add(Plate(null));
                seen.Add(Plate(table));
            }
            stills.Add(Average.Median(seen) / Average.Median(plain));
            frames.Add(Average.Median([.. Enumerable.Range(0, bench.Runs).Select(_ => Frame(table))]));
        }
        return
        [
            Row.AtMost("plate of a still: with a look ÷ without", stills.Max(), 2.5, "0.00"),
            Row.AtMost("frame of a clip: its look ÷ painting a slow push", frames.Max() / push, 4, "0.00"),
            Row.Information("frame of a clip: its look, ms of a core", frames.Max(), "0.0"),
            Row.Information("table of a look, ms of a core", tables.Max(), "0"),
        ];
    }

    private static double Plate(LookTable? look)
    {
        var format = new StillFormat(Width, Rows, 3, 8);
        var recipe = new PlateRecipe(format, PictureFit.Cover, new Canvas(1920, 82), 1, 1.2, Colour.Black)
        {
            Look = look,
        };
        var row = Noise(format.BytesPerRow);
        var start = ThreadClock.Milliseconds;
        using var builder = new PlateBuilder(recipe);
        for (var y = 0; y < Rows; y++)
            builder.Append(row);
        using var plate = builder.Finish();
        return ThreadClock.Milliseconds - start;
    }

    private static double Frame(LookTable look)
    {
        using var frame = new Yuv420Frame(1920, 1080);
        Noise(frame.ByteCount).CopyTo(frame.Room);
        var own = look.Frames;
        own.Run(frame);
        var start = ThreadClock.Milliseconds;
        own.Run(frame);
        return ThreadClock.Milliseconds - start;
    }

    /// <summary>Milliseconds a frame of a slow push over a photograph.</summary>
    private static double Push(Workbench bench)
    {
        using var set = new Set(
            Films.Of(Films.Motion("photo", 3000, 0, "push_in")),
            ("photo", bench.PhotoStill)
        );
        using var easel = set.Open();
        easel.Paint(0);
        var start = ThreadClock.Milliseconds;
        for (var frame = 0; frame < set.Timeline.FrameCount; frame++)
            easel.Paint(frame);
        return (ThreadClock.Milliseconds - start) / set.Timeline.FrameCount;
    }

    /// <summary>Slopes under a little noise, as photographs have.</summary>
    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        var state = 1u;
        for (var i = 0; i < count; i++)
        {
            state = state * 1_664_525 + 1_013_904_223;
            bytes[i] = (byte)(40 + i / 97 % 170 + (state >> 28));
        }
        return bytes;
    }
}
