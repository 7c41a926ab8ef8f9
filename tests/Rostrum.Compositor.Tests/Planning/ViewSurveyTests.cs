using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Motions;

namespace Rostrum.Compositor.Tests.Planning;

public sealed class ViewSurveyTests
{
    private static readonly Canvas canvas = new(64, 36);
    private static readonly Still still = Still.Plain(640, 480, Colour.White);

    public static TheoryData<string, double> Motions
    {
        get
        {
            var motions = new TheoryData<string, double>();
            foreach (var motion in MotionCatalogue.All)
            foreach (var rate in (double[])[1, 24, 144])
                motions.Add(motion.Name, rate);
            return motions;
        }
    }

    public static TheoryData<string> Transitions => [.. TransitionCatalogue.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Motions))]
    public void Every_exposure_of_every_motion_takes_a_step_that_the_filter_can_carry(
        string motion,
        double rate
    ) => AssertStepsFit($$$""" {"s":0,"d":3000,"src":"a","mb":360,"mo":{"n":"{{{motion}}}"}} """, "", rate);

    [Theory]
    [MemberData(nameof(Transitions))]
    public void Every_exposure_of_every_transition_takes_a_step_that_the_filter_can_carry(
        string transition
    ) =>
        AssertStepsFit(
            """ {"id":"a","s":0,"d":1000,"src":"a"}, {"id":"b","s":1000,"d":1000,"src":"a"} """,
            $$$""" {"a":"a","b":"b","n":"{{{transition}}}"} """,
            30
        );

    [Fact]
    public void The_range_holds_a_cameras_widest_and_closest_zoom()
    {
        using var scene = new Scene(canvas);
        var clip = scene.Show(
            still,
            CameraPath.Between(
                new CameraView(0.5, 0.5, 1.2),
                new CameraView(0.5, 0.5, 3),
                MediaTime.FromMilliseconds(1000),
                Easing.Linear
            ),
            to: 30
        );
        var range = ViewSurvey.Of(scene.Timeline, (PictureSource)clip.Source);
        Assert.Equal(new ZoomRange(1.2, 3), range);
    }

    private static void AssertStepsFit(string segments, string transitions, double rate)
    {
        var json = $$$"""
            {
              "fps": {{{rate}}}, "m": { "width": 64, "height": 36 },
              "t": [{ "tt": 0, "sg": [{{{segments}}}], "tr": [{{{transitions}}}] }]
            }
            """;
        var draft = DraftJson.Parse(json, out var why);
        Assert.Null(why);
        var facts = new StillFacts(still.Width, still.Height, new PicturePoint(0.6, 0.4));
        var timeline = TimelineResolver
            .Resolve(draft!, new Dictionary<string, StillFacts> { ["a"] = facts })
            .Timeline!;
        var plates = new Dictionary<PictureSource, Plate>();
        foreach (var source in timeline.Pictures)
        {
            var range = ViewSurvey.Of(timeline, source);
            plates.Add(source, still.Plate(canvas, source.Fit, range.Widest, range.Closest));
        }
        var (planner, plan) = (new FramePlanner(timeline, plates), new FramePlan());
        for (var frame = 0; frame < timeline.FrameCount; frame++)
        {
            planner.Plan(frame, plan);
            foreach (var view in plan.Views)
                Assert.InRange(StepOf(view.Map), 0, AreaFilter.LargestStep + 0.01);
        }
        foreach (var plate in plates.Values)
            plate.Dispose();
    }

    private static double StepOf(PlaneMap map) => Math.Sqrt(map.Xx * map.Yy - map.Xy * map.Yx);
}
