using System.Globalization;
using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether the settings of the standard quality deserve to be it.</summary>
internal sealed class Encoder : IMeasurement
{
    private const int MostRuns = 3;
    private const double Shutter = 180;
    private static readonly string[] pictures = ["lake", "teapot", "street"];

    private static readonly (string Name, Draft Draft)[] films =
    [
        ("push-in", Films.Of(Films.Motion("lake", 4000, Shutter, "push_in"))),
        ("pan", Films.Of(Films.Motion("teapot", 4000, Shutter, "pan"))),
        ("mix", Mix()),
    ];

    private static readonly double[] plainFactors = [17, 19, 21, 23];
    private static readonly double[] ownFactors = [18, 20];

    private static readonly Candidate plain = new("veryfast", new("veryfast", 0));
    private static readonly Candidate standard = new("standard", EncoderSettings.Standard);

    /// <summary>For comparison; what a later option says takes the place of an earlier one.</summary>
    private static readonly Candidate[] neighbours =
    [
        new("superfast with mbtree", new("superfast", 0, "mbtree=1:rc-lookahead=10")),
        Changed("standard without mbtree", "mbtree=0"),
        Changed(
            "standard with veryfast's quantisation",
            "aq-mode=1:aq-strength=1:deadzone-inter=21:deadzone-intra=11"
        ),
        Changed("standard with small partitions", "partitions=p8x8,b8x8,i8x8,i4x4"),
        Changed("standard with veryfast's B-frames", "bframes=3:b-adapt=1"),
    ];

    private static readonly Entry[] entries =
    [
        .. plainFactors.Select(factor => new Entry(plain, factor)),
        .. neighbours
            .Prepend(standard)
            .SelectMany(candidate => ownFactors.Select(factor => new Entry(candidate, factor))),
    ];

    public string Name => "encoder";

    public string How =>
        "Three films of 4 s, 1080p30, shutter 180°, from the sample stills (a push-in on the lake; a pan over the teapot; a mix of "
        + "push-in, whip, crash zoom, dissolve and handheld over all three) are painted once. ffmpeg alone encodes the "
        + "frames by plain veryfast at rate factors 17, 19, 21 and 23, and by the preset and options of the standard "
        + "quality at 18 and 20. SSIM is ffmpeg's, of luma, as −10·log10(1 − SSIM); time is processor time, the median "
        + $"of up to {MostRuns} runs. Each encoding is set against the point of veryfast's curve of the same size, straight between "
        + "its points over the logarithm of the size. The bars are for the mean of the films; a single film may lie "
        + "below. The settings were chosen on films like these, so other pictures may gain less. Last come, as means "
        + "over the films, neighbours that are not the standard quality.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        (string, Still)[] stills =
        [
            .. pictures.Select(name => (name, Still.Read(Workbench.Sample($"{name}.jpg")))),
        ];
        var contests = new Dictionary<string, Contest>();
        foreach (var (film, draft) in films)
            contests[film] = Hold(bench, film, draft, stills);
        var (gain, time) = Verdict(contests.Values, standard);
        List<Row> rows =
        [
            Row.AtLeast("all films: SSIM over veryfast's at equal size, dB", gain, 0, "0.000"),
            Row.AtMost("all films: processor time ÷ veryfast's at equal size", time, 1, "0.000"),
        ];
        foreach (var (film, contest) in contests)
            AddFilm(rows, film, contest);
        foreach (var candidate in neighbours)
        {
            (gain, time) = Verdict(contests.Values, candidate);
            rows.Add(
                new Row($"{candidate.Name}: SSIM gained, dB; time ratio", Text($"{gain:0.000}; {time:0.000}"))
            );
        }
        return rows;
    }

    private static void AddFilm(List<Row> rows, string film, Contest contest)
    {
        var (gain, time) = contest.Verdict(standard);
        rows.Add(Row.Information($"{film}: SSIM over veryfast's at equal size, dB", gain, "0.000"));
        rows.Add(Row.Information($"{film}: processor time ÷ veryfast's at equal size", time, "0.000"));
        foreach (var (entry, point) in contest.Points)
            if (entry.Candidate == plain || entry.Candidate == standard)
                rows.Add(Encoded($"{film}, {entry.Candidate.Name} at {entry.Factor}", point));
    }

    private static Row Encoded(string what, RatePoint point) =>
        new(
            $"{what}: MB; dB; s",
            Text($"{point.Megabytes:0.000}; {point.Decibels:0.00}; {point.Seconds:0.00}")
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static (double Gain, double Time) Verdict(IEnumerable<Contest> contests, Candidate candidate)
    {
        var verdicts = contests.Select(contest => contest.Verdict(candidate)).ToList();
        return (verdicts.Average(verdict => verdict.Gain), verdicts.Average(verdict => verdict.Time));
    }

    private static Draft Mix() =>
        Films.Of(
            [
                Films.Motion("street", 1333, Shutter, "push_in"),
                Films.Motion("teapot", 1333, Shutter, "crash_zoom"),
                Films.Motion("lake", 1334, Shutter, "handheld"),
            ],
            ["whip", "dissolve"]
        );

    private static Contest Hold(Workbench bench, string film, Draft draft, (string, Still)[] stills)
    {
        using var set = new Set(draft, stills);
        using var frames = new RawFrames(set, bench.File("frames.yuv"));
        var seconds = entries.ToDictionary(entry => entry, _ => new List<double>());
        var output = bench.File("encoded.mp4");
        var rounds = Math.Min(bench.Runs, MostRuns);
        for (var round = 0; round < rounds; round++)
        {
            Workbench.Say($"{film}: round {round + 1} of {rounds}");
            foreach (var entry in entries)
                seconds[entry].Add(frames.Encode(entry.Settings, output).Processor);
        }
        var contest = new Contest([]);
        foreach (var entry in entries)
        {
            frames.Encode(entry.Settings, output);
            var decibels = -10 * Math.Log10(1 - Film.Likeness(output, frames));
            var size = new FileInfo(output).Length / 1e6;
            contest.Points[entry] = new RatePoint(size, decibels, Average.Median(seconds[entry]));
        }
        return contest;
    }

    private static Candidate Changed(string name, string options) =>
        new(
            name,
            EncoderSettings.Standard with
            {
                Options = $"{EncoderSettings.Standard.Options}:{options}",
            }
        );

    private sealed record Candidate(string Name, EncoderSettings Settings);

    /// <summary>A candidate at one rate factor.</summary>
    private sealed record Entry(Candidate Candidate, double Factor)
    {
        public EncoderSettings Settings => Candidate.Settings with { Crf = Factor };
    }

    /// <summary>One film, encoded by all.</summary>
    private sealed record Contest(Dictionary<Entry, RatePoint> Points)
    {
        /// <summary>What a candidate gains in SSIM, dB, and its time as a ratio, both at equal size.</summary>
        public (double Gain, double Time) Verdict(Candidate candidate)
        {
            var (curve, own) = (new RateCurve(Of(plain)), Of(candidate).ToList());
            return (
                own.Average(point => point.Decibels - curve.DecibelsAt(point.Megabytes)),
                own.Average(point => point.Seconds / curve.SecondsAt(point.Megabytes))
            );
        }

        private IEnumerable<RatePoint> Of(Candidate candidate) =>
            Points.Where(point => point.Key.Candidate == candidate).Select(point => point.Value);
    }
}
