using Rostrum.Bench.Figures;
using Rostrum.Bench.Reporting;
using Rostrum.Compositor;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Text;

namespace Rostrum.Bench.Measurements;

/// <summary>What a title costs.</summary>
internal sealed class TextCost : IMeasurement
{
    public string Name => "text-cost";

    public string How =>
        "Frames of a plain film at 1080p30 are painted by one thread with the title \"Urban Dreams\" and without it, in "
        + "turn, at rest and while it slides in. The figure is the difference of the thread's processor time a frame; "
        + "the median of the paired runs. Setting is the time in which the title is drawn, once a film.";

    private const string Draft = """
        {"m":{"width":1920,"height":1080},"t":[
          {"tt":0,"sg":[{"d":6000,"mt":"color","c":"#456"}]},
          {"tt":7,"sg":[{"d":6000,"tx":"Urban Dreams","an":{"in":{"n":"slide","d":2000},"out":{"n":"none"}}}]}]}
        """;

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var film = TimelineResolver
            .Resolve(DraftJson.Parse(Draft, out _)!, new Dictionary<string, StillFacts>())
            .Timeline!;
        using var first = TextSetter.Set(film.Texts[0], film.Canvas);
        var start = ThreadClock.Milliseconds;
        using var sheet = TextSetter.Set(film.Texts[0], film.Canvas);
        var setting = ThreadClock.Milliseconds - start;
        var (rest, slide) = (new List<double>(), new List<double>());
        for (var run = 0; run < bench.Runs; run++)
        {
            rest.Add(Paint(film, [sheet], 90, 180) - Paint(film, [], 90, 180));
            slide.Add(Paint(film, [sheet], 1, 40) - Paint(film, [], 1, 40));
        }
        return
        [
            Row.AtMost("title at rest, ms a frame", Average.Median(rest), 1, "0.00"),
            Row.Information("title sliding, ms a frame", Average.Median(slide), "0.00"),
            Row.Information("setting the title, ms", setting, "0"),
        ];
    }

    /// <summary>Milliseconds of processor time a frame.</summary>
    private static double Paint(Timeline film, IReadOnlyList<OverlaySheet> sheets, int first, int end)
    {
        var planner = new FramePlanner(film, new Dictionary<PictureSource, Plate>(), sheets);
        using var painter = new Painter(film.Canvas);
        using var frame = new Yuv420Frame(film.Canvas.Width, film.Canvas.Height);
        var plan = new FramePlan();
        planner.Plan(first, plan);
        painter.Paint(plan, frame);
        var start = ThreadClock.Milliseconds;
        for (var number = first; number < end; number++)
        {
            planner.Plan(number, plan);
            painter.Paint(plan, frame);
        }
        return (ThreadClock.Milliseconds - start) / (end - first);
    }
}
