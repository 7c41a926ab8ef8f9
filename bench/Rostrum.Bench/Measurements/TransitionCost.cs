using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>What each transition costs while it runs, beside a plain zoom.</summary>
internal sealed class TransitionCost : IMeasurement
{
    /// <summary>Of each of two pictures.</summary>
    private const int Milliseconds = 1500;

    /// <summary>Which cost more than they should, and why that is so.</summary>
    private static readonly Dictionary<string, string> reasons = new()
    {
        ["spin"] = "Every frame is up to 64 exposures of a turned picture.",
        ["page"] = "Both pictures are painted and then seen round a roll at up to four moments.",
        ["shatter"] = "Both pictures are painted and then seen in pieces at up to six moments.",
    };

    public string Name => "transitions";

    public string How =>
        "The frames of each transition of the catalogue at its defaults, between two push-ins at 1080p30, are painted by "
        + "one thread. The figure is the ratio of the thread's processor time for painting and encoding to that of the "
        + "frames of a plain push-in. Encoding is x264's alone, of the plain film, as films are written.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        using var plain = new Set(Film(null), ("photo", bench.PhotoStill));
        Paint(plain);
        var painting = Average.Median([.. Enumerable.Range(0, bench.Runs + 2).Select(_ => Paint(plain))]);
        var encoding = Encode(bench, plain);
        List<Row> rows =
        [
            Row.Information("plain push_in: painting, ms a frame", painting, "0.00"),
            Row.Information("plain push_in: encoding, ms a frame", encoding, "0.00"),
        ];
        foreach (var transition in TransitionCatalogue.All.Where(each => bench.Wants(each.Name)))
        {
            Workbench.Say(transition.Name);
            using var set = new Set(Film(transition.Name), ("photo", bench.PhotoStill));
            var with = Average.Median([.. Enumerable.Range(0, bench.Runs).Select(_ => Paint(set))]);
            var ratio = (with + encoding) / (painting + encoding);
            rows.Add(
                Row.AtMost($"{transition.Name} ({with:0.0} ms painting)", ratio, 4, "0.00") with
                {
                    Because = reasons.GetValueOrDefault(transition.Name, ""),
                }
            );
        }
        return rows;
    }

    private static Draft Film(string? transition) =>
        Films.Of(
            [
                Films.Motion("photo", Milliseconds, 0, "push_in"),
                Films.Motion("photo", Milliseconds, 0, "push_in"),
            ],
            transition is null ? null : [transition]
        );

    /// <summary>Milliseconds of processor time a frame of the transition, or of the whole film where there is none.</summary>
    private static double Paint(Set set)
    {
        var range = set.Timeline.Layers[0].Passages.Select(passage => passage.Range).FirstOrDefault();
        var frames = Enumerable
            .Range(0, set.Timeline.FrameCount)
            .Where(frame => range == default || range.Contains(set.Timeline.Rate.TimeOf(frame)))
            .ToList();
        using var easel = set.Open();
        easel.Paint(frames[0]);
        easel.Paint(frames[frames.Count / 2]);
        var start = ThreadClock.Milliseconds;
        foreach (var frame in frames)
            easel.Paint(frame);
        return (ThreadClock.Milliseconds - start) / frames.Count;
    }

    /// <summary>Milliseconds of processor time a frame that the encoder takes.</summary>
    private static double Encode(Workbench bench, Set set)
    {
        using var frames = new RawFrames(set, bench.File("plain.yuv"));
        var took = frames.Encode(EncoderSettings.Standard, bench.File("plain.mp4"));
        return took.Processor * 1000 / frames.Count;
    }
}
