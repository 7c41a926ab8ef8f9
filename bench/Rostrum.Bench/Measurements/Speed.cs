using System.Globalization;
using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Media;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>How long a film takes, against the least it can take and against other programs.</summary>
internal sealed class Speed : IMeasurement
{
    private const int Frames = 300;

    /// <summary>What the field encodes with when it is in a hurry; bars are stated at it.</summary>
    private static readonly EncoderSettings reference = new("veryfast", 20);

    public string Name => "speed";

    public string How =>
        "The whole process makes 10 s of 1080p30 with a zoom from 1.00 to 1.10, from the chart of dots and from a "
        + "detailed photo. In turn with it run: x264 alone, fed by ffmpeg with the very same frames from a raw file in "
        + "the page cache and the same x264 parameters; and ffmpeg's zoompan with the same. Figures are medians of the ratios of "
        + "each round. Bars are stated at plain veryfast, rate factor 20, which others are measured by. The standard "
        + "quality comes below for information: x264 alone takes less time with it, so whatever painting takes is divided "
        + "by less, and the ratios to x264 are higher for films that take about as long. MLT (melt, affine filter, all cores), "
        + "where it is installed, runs once.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var chart = DotChart.Draw();
        chart.WritePng(bench.File("chart.png"));
        var subjects = new Subject[]
        {
            new("chart", bench.File("chart.png"), chart, FewestFrames: 40, ZoompanBar: null),
            new("photo", bench.Photo, bench.PhotoStill, FewestFrames: 25, ZoompanBar: 1.9),
        };
        var (barred, told) = (new List<Row>(), new List<Row>());
        foreach (var subject in subjects)
        {
            using var set = new Set(Films.SlowZoom("still"), ("still", subject.Still));
            using var frames = new RawFrames(set, bench.File("frames.yuv"));
            var race = Run(bench, subject, frames, reference, ["--preset", "veryfast", "--crf", "20"]);
            barred.AddRange(Judged(subject, race));
            AddMelt(barred, bench, subject, race);
            told.AddRange(Told(subject, Run(bench, subject, frames, EncoderSettings.Standard, [])));
        }
        return [.. barred, .. told];
    }

    private static Race Run(
        Workbench bench,
        Subject subject,
        RawFrames frames,
        EncoderSettings settings,
        string[] asked
    )
    {
        var draft = Films.Save(bench, Films.SlowZoom(LocalFile.AddressOf(subject.File)));
        string[] render = ["render", draft, "-o", bench.File("rostrum.mp4"), .. asked];
        var race = new Race([], [], []);
        for (var run = 0; run < bench.Runs; run++)
        {
            Workbench.Say($"{subject.Name}, crf {settings.Crf}: round {run + 1} of {bench.Runs}");
            race.X264.Add(frames.Encode(settings, bench.File("x264.mp4")));
            race.Export.Add(Elapsed.Of(Tool.Rostrum, render));
            race.Zoompan.Add(
                Elapsed.Of(
                    "ffmpeg",
                    SlowZoomByFfmpeg.Zoompan(subject.File, settings, bench.File("zoompan.mp4"))
                )
            );
        }
        return race;
    }

    private static List<Row> Judged(Subject subject, Race race)
    {
        var overZoompan = Ratio(race.Zoompan, race.Export, time => time.Wall);
        return
        [
            Row.AtMost($"{subject.Name}: wall ÷ x264 alone", race.WallOverX264, 1.05, "0.000") with
            {
                Because = Parts("of wall-clock time", race, time => time.Wall),
            },
            Row.AtMost($"{subject.Name}: processor ÷ x264 alone", race.ProcessorOverX264, 1.15, "0.000") with
            {
                Because = Parts("of processor time", race, time => time.Processor),
            },
            subject.ZoompanBar is { } bar
                ? Row.AtLeast($"{subject.Name}: zoompan's wall ÷ ours", overZoompan, bar)
                : Row.Information($"{subject.Name}: zoompan's wall ÷ ours", overZoompan, "0.##"),
            Row.Information(
                $"{subject.Name}: zoompan's processor ÷ ours",
                Ratio(race.Zoompan, race.Export, time => time.Processor),
                "0.##"
            ),
            Row.AtLeast($"{subject.Name}: frames a processor second", race.Pace, subject.FewestFrames, "0.0"),
            Row.Information($"{subject.Name}: wall, s", race.Wall, "0.00"),
        ];
    }

    private static string Parts(string kind, Race race, Func<Elapsed, double> time)
    {
        var (all, x264) = (Average.Median(race.Export.Select(time)), Average.Median(race.X264.Select(time)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"of {all:0.00} s {kind} x264 alone takes {x264:0.00}, and reading the still, preparing and painting it the rest"
        );
    }

    private static List<Row> Told(Subject subject, Race race)
    {
        Row Figure(string what, double value, string format) =>
            Row.Information($"{subject.Name}, standard quality: {what}", value, format);
        return
        [
            Figure("wall ÷ x264 alone", race.WallOverX264, "0.000"),
            Figure("processor ÷ x264 alone", race.ProcessorOverX264, "0.000"),
            Figure("zoompan's wall ÷ ours", Ratio(race.Zoompan, race.Export, time => time.Wall), "0.##"),
            Figure("frames a processor second", race.Pace, "0.0"),
            Figure("wall, s", race.Wall, "0.00"),
        ];
    }

    private static double Ratio(List<Elapsed> some, List<Elapsed> others, Func<Elapsed, double> time) =>
        Average.Median(some.Zip(others, (a, b) => time(a) / time(b)));

    private static void AddMelt(List<Row> rows, Workbench bench, Subject subject, Race race)
    {
        if (!Tool.IsInstalled("melt"))
        {
            rows.Add(new Row($"{subject.Name}: MLT", "not installed"));
            return;
        }
        Workbench.Say($"{subject.Name}: melt");
        var melt = Elapsed.Of("env", Melt(subject.File, bench.File("melt.mp4")));
        rows.Add(Row.Information($"{subject.Name}: MLT's wall ÷ ours", melt.Wall / race.Wall, "0.0"));
        rows.Add(
            Row.Information(
                $"{subject.Name}: MLT's processor ÷ ours",
                melt.Processor * race.Pace / Frames,
                "0.0"
            )
        );
    }

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
            FormattableString.Invariant($"preset={reference.Preset}"),
            FormattableString.Invariant($"crf={reference.Crf}"),
            "an=1",
            $"real_time=-{Environment.ProcessorCount}",
            "threads=0",
        ];

    /// <param name="FewestFrames">Bar: frames a processor second.</param>
    /// <param name="ZoompanBar">Bar: how many times zoompan's wall-clock time is ours.</param>
    private sealed record Subject(
        string Name,
        string File,
        Still Still,
        double FewestFrames,
        double? ZoompanBar
    );

    /// <summary>Times of the same rounds.</summary>
    private sealed record Race(List<Elapsed> X264, List<Elapsed> Export, List<Elapsed> Zoompan)
    {
        public double WallOverX264 => Ratio(Export, X264, time => time.Wall);

        public double ProcessorOverX264 => Ratio(Export, X264, time => time.Processor);

        /// <summary>Frames a second of processor time.</summary>
        public double Pace => Frames / Average.Median(Export.Select(time => time.Processor));

        /// <summary>Seconds.</summary>
        public double Wall => Average.Median(Export.Select(time => time.Wall));
    }
}
