using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Media;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>How long a film takes, against the least it can take and against other programs.</summary>
internal sealed class Speed : IMeasurement
{
    private const int Frames = 300;

    public string Name => "speed";

    public string How =>
        "The whole process makes 10 s of 1080p30 with a zoom from 1.00 to 1.10, from the chart of dots and from a "
        + "detailed photo. In turn with it run: x264 alone, fed by ffmpeg with the very same frames from a raw file and "
        + "the same settings; and ffmpeg's zoompan with the same settings. Figures are medians of the ratios of each "
        + "round. MLT (melt, affine filter, all cores), where it is installed, runs once.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var chart = DotChart.Draw();
        chart.WritePng(bench.File("chart.png"));
        return
        [
            .. Compare(bench, "chart", bench.File("chart.png"), chart, fewestFrames: 40, zoompanBar: null),
            .. Compare(bench, "photo", bench.Photo, bench.PhotoStill, fewestFrames: 25, zoompanBar: 1.9),
        ];
    }

    private static List<Row> Compare(
        Workbench bench,
        string what,
        string file,
        Still still,
        double fewestFrames,
        double? zoompanBar
    )
    {
        var raw = bench.File("frames.yuv");
        Dump(still, raw);
        var draft = Films.Save(bench, Films.SlowZoom(LocalFile.AddressOf(file)));
        var (export, x264, zoompan) = (new List<Elapsed>(), new List<Elapsed>(), new List<Elapsed>());
        for (var run = 0; run < bench.Runs; run++)
        {
            Workbench.Say($"{what}: round {run + 1} of {bench.Runs}");
            x264.Add(Elapsed.Of("ffmpeg", Encoding(raw, bench.File("x264.mp4"))));
            export.Add(Elapsed.Of(Tool.Rostrum, ["render", draft, "-o", bench.File("rostrum.mp4")]));
            zoompan.Add(Elapsed.Of("ffmpeg", Zoompan(file, bench.File("zoompan.mp4"))));
        }
        File.Delete(raw);
        var pace = Frames / Average.Median(export.Select(time => time.Processor));
        var overZoompan = Average.Median(zoompan.Zip(export, (theirs, ours) => theirs.Wall / ours.Wall));
        List<Row> rows =
        [
            Row.AtMost($"{what}: wall ÷ x264 alone", Ratio(export, x264, time => time.Wall), 1.05, "0.000"),
            Row.AtMost(
                $"{what}: processor ÷ x264 alone",
                Ratio(export, x264, time => time.Processor),
                1.15,
                "0.000"
            ),
            zoompanBar is { } bar
                ? Row.AtLeast($"{what}: zoompan's wall ÷ ours", overZoompan, bar)
                : Row.Information($"{what}: zoompan's wall ÷ ours", overZoompan, "0.##"),
            Row.Information(
                $"{what}: zoompan's processor ÷ ours",
                Ratio(zoompan, export, time => time.Processor),
                "0.##"
            ),
            Row.AtLeast($"{what}: frames a processor second", pace, fewestFrames, "0.0"),
            Row.Information($"{what}: wall, s", Average.Median(export.Select(time => time.Wall)), "0.00"),
        ];
        AddMelt(rows, bench, what, file, export);
        return rows;
    }

    private static double Ratio(List<Elapsed> some, List<Elapsed> others, Func<Elapsed, double> time) =>
        Average.Median(some.Zip(others, (a, b) => time(a) / time(b)));

    private static void AddMelt(
        List<Row> rows,
        Workbench bench,
        string what,
        string file,
        List<Elapsed> export
    )
    {
        if (!Tool.IsInstalled("melt"))
        {
            rows.Add(new Row($"{what}: MLT", "not installed"));
            return;
        }
        Workbench.Say($"{what}: melt");
        var melt = Elapsed.Of("env", Melt(file, bench.File("melt.mp4")));
        rows.Add(
            Row.Information(
                $"{what}: MLT's wall ÷ ours",
                melt.Wall / Average.Median(export.Select(time => time.Wall)),
                "0.0"
            )
        );
        rows.Add(
            Row.Information(
                $"{what}: MLT's processor ÷ ours",
                melt.Processor / Average.Median(export.Select(time => time.Processor)),
                "0.0"
            )
        );
    }

    /// <summary>Paints the film once into a file of raw frames.</summary>
    private static void Dump(Still still, string raw)
    {
        using var set = new Set(Films.SlowZoom("still"), ("still", still));
        using var crew = new PaintingCrew(
            set.Planner,
            set.Timeline.Canvas,
            0,
            Frames,
            Environment.ProcessorCount
        );
        using var file = File.Create(raw);
        for (var frame = 0; frame < Frames; frame++)
        {
            file.Write(crew.Take().Bytes);
            crew.GiveBack();
        }
    }

    private static IEnumerable<string> Encoding(string raw, string output) =>
        [
            .. (ReadOnlySpan<string>)["-v", "error", "-nostdin", "-f", "rawvideo", "-pix_fmt", "yuv420p"],
            .. (ReadOnlySpan<string>)["-video_size", "1920x1080", "-framerate", "30"],
            .. EncoderSettings.ColourTags,
            "-i",
            raw,
            .. Settings(output),
        ];

    private static IEnumerable<string> Zoompan(string still, string output)
    {
        const string Filter =
            "zoompan=z=pow(1.1\\,on/300):x=iw/2-(iw/zoom/2):y=ih/2-(ih/zoom/2):d=300:s=1920x1080:fps=30,format=yuv420p";
        return
        [
            "-v",
            "error",
            "-nostdin",
            "-i",
            still,
            "-vf",
            Filter,
            "-frames:v",
            $"{Frames}",
            .. Settings(output),
        ];
    }

    private static IEnumerable<string> Settings(string output) =>
        [
            .. EncoderSettings.Standard.Arguments(FrameRate.Default),
            "-an",
            "-movflags",
            "+faststart+negative_cts_offsets",
            "-use_editlist",
            "0",
            "-y",
            output,
        ];

    private static IEnumerable<string> Melt(string still, string output) =>
        [
            "QT_QPA_PLATFORM=offscreen",
            "melt",
            "-silent",
            "-profile",
            "atsc_1080p_30",
            still,
            $"out={Frames - 1}",
            "-filter",
            "affine",
            "transition.rect=0=0 0 1920 1080 1;299=-96 -54 2112 1188 1",
            "-consumer",
            $"avformat:{output}",
            "vcodec=libx264",
            FormattableString.Invariant($"preset={EncoderSettings.Standard.Preset}"),
            FormattableString.Invariant($"crf={EncoderSettings.Standard.Crf}"),
            "an=1",
            $"real_time=-{Environment.ProcessorCount}",
            "threads=0",
        ];
}
