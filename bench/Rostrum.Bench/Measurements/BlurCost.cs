using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;

namespace Rostrum.Bench.Measurements;

/// <summary>What motion blur costs the painter.</summary>
internal sealed class BlurCost : IMeasurement
{
    public string Name => "blur-cost";

    public string How =>
        "All frames of a 5 s film at 1080p30 are painted by one thread with a shutter of 180° and with a closed one, "
        + "in turn. The figure is the ratio of the thread's processor time, planning included, encoding not; the "
        + "median of the paired runs.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var rows = new List<Row>();
        foreach (var motion in (ReadOnlySpan<string>)["push_in", "crash_zoom"])
        {
            using var blurred = new Set(Film(motion, 180), ("photo", bench.PhotoStill));
            using var sharp = new Set(Film(motion, 0), ("photo", bench.PhotoStill));
            Paint(sharp);
            var (with, without) = (new List<double>(), new List<double>());
            for (var run = 0; run < bench.Runs; run++)
            {
                without.Add(Paint(sharp));
                with.Add(Paint(blurred));
            }
            var ratio = Average.Median(with.Zip(without, (a, b) => a / b));
            rows.Add(Row.AtMost($"{motion}: blurred ÷ unblurred", ratio, 2, "0.00"));
            rows.Add(Row.Information($"{motion}: exposures a frame, mean", Exposures(blurred), "0.00"));
            rows.Add(Row.Information($"{motion}: unblurred, ms a frame", Average.Median(without), "0.00"));
        }
        return rows;
    }

    private static Drafts.Draft Film(string motion, double shutter) =>
        Films.Of(Films.Motion("photo", 5000, shutter, motion));

    /// <summary>Milliseconds of processor time a frame.</summary>
    private static double Paint(Set set)
    {
        using var easel = set.Open();
        easel.Paint(0);
        var start = ThreadClock.Milliseconds;
        for (var frame = 0; frame < set.Timeline.FrameCount; frame++)
            easel.Paint(frame);
        return (ThreadClock.Milliseconds - start) / set.Timeline.FrameCount;
    }

    private static double Exposures(Set set)
    {
        var plan = new Compositor.Planning.FramePlan();
        double sum = 0;
        for (var frame = 0; frame < set.Timeline.FrameCount; frame++)
        {
            set.Planner.Plan(frame, plan);
            sum += plan.Exposures;
        }
        return sum / set.Timeline.FrameCount;
    }
}
