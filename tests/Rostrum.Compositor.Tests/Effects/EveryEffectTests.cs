using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>What holds for everything in the catalogue of effects.</summary>
[Trait("Category", "Kernels")]
public sealed class EveryEffectTests
{
    private const int Frames = 8;

    private static readonly Canvas canvas = new(192, 108);
    private static readonly Still scenery = Still.Scenery(500, 310);

    /// <summary>What cuts its subject out does nothing without one.</summary>
    private static readonly Sight seen = SeenStill.Sight(
        (x, y) => (x - 0.5) * (x - 0.5) + (y - 0.55) * (y - 0.55) < 0.04
    );

    public static TheoryData<string> Names => [.. EffectCatalogue.All.Select(effect => effect.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_the_bytes_it_had_when_it_was_found_good(string name)
    {
        using var scene = With(name);
        GoldenHashes.Check(
            $"effect {name}",
            [.. Enumerable.Range(0, Frames).SelectMany(frame => scene.Paint(frame).Bytes)]
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_frames_are_the_same_in_any_order_and_from_any_painter(string name)
    {
        using var scene = With(name);
        var planner = scene.Planner;
        var fresh = Enumerable.Range(0, Frames).Select(frame => scene.Paint(frame).Bytes).ToArray();
        using var painter = new Painter(canvas);
        using var buffer = new Yuv420Frame(canvas.Width, canvas.Height);
        var plan = new FramePlan();
        foreach (var frame in (int[])[5, 0, 7, 3, 3, 6, 1, 2, 4])
        {
            planner.Plan(frame, plan);
            painter.Paint(plan, buffer);
            Assert.True(fresh[frame].AsSpan().SequenceEqual(buffer.Bytes), $"frame {frame}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Frames_painted_together_are_those_painted_alone(string name)
    {
        using var scene = With(name);
        var planner = scene.Planner;
        using var painter = new Painter(canvas);
        FramePlan[] plans = [new(), new(), new()];
        Yuv420Frame[] frames = [.. plans.Select(_ => new Yuv420Frame(canvas.Width, canvas.Height))];
        for (var i = 0; i < plans.Length; i++)
            planner.Plan(i + 2, plans[i]);
        painter.Paint(plans, frames);
        for (var i = 0; i < plans.Length; i++)
        {
            Assert.True(frames[i].Bytes.SequenceEqual(scene.Paint(i + 2).Bytes), $"frame {i + 2}");
            frames[i].Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_seen(string name)
    {
        using var plain = new Scene(canvas);
        Show(plain);
        using var scene = With(name);
        Assert.Contains(
            Enumerable.Range(0, Frames),
            frame => !scene.Paint(frame).Bytes.AsSpan().SequenceEqual(plain.Paint(frame).Bytes)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_allocates_nothing_once_warm(string name)
    {
        using var scene = With(name);
        var planner = scene.Planner;
        using var painter = new Painter(canvas);
        using var buffer = new Yuv420Frame(canvas.Width, canvas.Height);
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
            for (var frame = 0; frame < Frames; frame++)
            {
                planner.Plan(frame, plan);
                painter.Paint(plan, buffer);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_paints_canvases_of_every_shape(string name)
    {
        foreach (var (width, height) in ((int, int)[])[(16, 16), (16, 64), (130, 18), (66, 128)])
        {
            var small = new Canvas(width, height);
            using var scene = new Scene(small);
            scene.Add(EffectCatalogue.Find(name)!, scene.Show(scenery, Scene.Still(), to: 4));
            foreach (var frame in (int[])[0, 3])
                Assert.Equal(width * height * 3 / 2, scene.Paint(frame).Bytes.Length);
        }
    }

    private static Scene With(string name)
    {
        var scene = new Scene(canvas, framesPerSecond: 4);
        var effect = EffectCatalogue.Find(name)!;
        scene.Add(effect, Show(scene), sight: effect.Needs == SightNeed.Subject ? seen : null);
        return scene;
    }

    private static Clip Show(Scene scene) =>
        scene.Show(scenery, scene.Camera(frame => new CameraView(0.5, 0.5, 1 + 0.01 * frame)), to: Frames);
}
