using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Painting;

public sealed class AllocationTests
{
    public static TheoryData<string> Names => Films.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Painting_allocates_nothing_once_warm(string film)
    {
        using var scene = Films.All[film]();
        var planner = scene.Planner;
        using var painter = new Painter(new Canvas(192, 108));
        using var buffer = new Yuv420Frame(192, 108);
        var plan = new FramePlan();
        Paint();
        // What the runtime itself allocates while it compiles code anew happens once; what a frame takes, every time.
        Assert.Equal(0, Enumerable.Range(0, 4).Min(_ => Allocated()));

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Paint();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Paint()
        {
            for (var frame = 0; frame < Films.Frames; frame++)
            {
                planner.Plan(frame, plan);
                painter.Paint(plan, buffer);
            }
        }
    }

    [Fact]
    public void Planning_a_written_path_and_a_written_direction_allocates_nothing()
    {
        var canvas = new Canvas(64, 36);
        using var scene = new Scene(canvas);
        var still = Still.Plain(128, 72, Colour.White);
        var path = CameraPath.Between(
            new CameraView(0.5, 0.5, 1),
            new CameraView(0.5, 0.5, 1.2),
            MediaTime.FromMilliseconds(300),
            Easing.InOut
        );
        var leaving = scene.Show(still, path, 0, 6, 180);
        var arriving = scene.Show(still, path, 6, 12);
        var written = new Dictionary<string, System.Text.Json.JsonElement>
        {
            ["dir"] = System.Text.Json.JsonSerializer.SerializeToElement("right"),
        };
        var passage = new Passage(
            TimeRange.Between(leaving.Range.Start, arriving.Range.End),
            leaving,
            arriving,
            new Push(),
            new ParameterValues(written)
        );
        var timeline = scene.Timeline with { Layers = [new Layer([leaving, arriving], [passage])] };
        AssertPlansWithoutAllocating(new FramePlanner(timeline, scene.Plates));
        AssertPlansWithoutAllocating(scene.Planner);
    }

    private static void AssertPlansWithoutAllocating(FramePlanner planner)
    {
        var plan = new FramePlan();
        for (var frame = 0; frame < 12; frame++)
            planner.Plan(frame, plan);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var frame = 0; frame < 12; frame++)
            planner.Plan(frame, plan);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
