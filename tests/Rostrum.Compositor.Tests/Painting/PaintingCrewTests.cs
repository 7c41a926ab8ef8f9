using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Painting;

public sealed class PaintingCrewTests
{
    private static readonly Canvas canvas = new(192, 108);

    public static TheoryData<string> Names => Films.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void One_painter_and_four_make_the_same_film(string film)
    {
        using var scene = Films.All[film]();
        var one = Taken(scene.Planner, 0, Films.Frames, painters: 1);
        var four = Taken(scene.Planner, 0, Films.Frames, painters: 4);
        var alone = Enumerable.Range(0, Films.Frames).Select(frame => scene.Paint(frame).Bytes);
        Assert.Equal(alone, one);
        Assert.Equal(one, four);
    }

    [Fact]
    public void Two_halves_are_the_whole_film()
    {
        using var scene = Films.All["roll with blur"]();
        var whole = Taken(scene.Planner, 0, Films.Frames, painters: 2);
        var halves = Taken(scene.Planner, 0, 3, painters: 2)
            .Concat(Taken(scene.Planner, 3, Films.Frames, painters: 2));
        Assert.Equal(whole, halves);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void A_crew_that_is_disposed_mid_way_does_not_hang(int taken)
    {
        using var scene = Films.All["slow push"]();
        Finishes(() =>
        {
            using var crew = new PaintingCrew(scene.Planner, canvas, 0, 900, 3);
            for (var i = 0; i < taken; i++)
            {
                crew.Take();
                crew.GiveBack();
            }
        });
    }

    [Fact]
    public void A_crew_without_frames_ends_at_once()
    {
        using var scene = Films.All["still"]();
        Finishes(() =>
        {
            using var crew = new PaintingCrew(scene.Planner, canvas, 5, 5, 2);
        });
    }

    [Fact]
    public void A_painters_failure_reaches_the_taker_with_its_cause()
    {
        using var scene = Films.All["slow push"]();
        var planner = new FramePlanner(
            scene.Timeline,
            new Dictionary<PictureSource, Compositor.Plates.Plate>()
        );
        Finishes(() =>
        {
            using var crew = new PaintingCrew(planner, canvas, 0, 900, 2);
            var failure = Assert.Throws<InvalidOperationException>(() => crew.Take());
            Assert.IsType<KeyNotFoundException>(failure.InnerException);
        });
    }

    [Fact]
    public void A_taker_that_waits_is_let_go_when_the_crew_is_disposed()
    {
        using var scene = Films.All["still"]();
        using var crew = new PaintingCrew(scene.Planner, canvas, 0, 0, 1);
        using var waiting = new ManualResetEventSlim();
        Exception? seen = null;
        var taker = new Thread(() =>
        {
            waiting.Set();
            seen = Record.Exception(() => crew.Take());
        });
        taker.Start();
        waiting.Wait(TestContext.Current.CancellationToken);
        Finishes(crew.Dispose);
        Finishes(taker.Join);
        Assert.IsType<ObjectDisposedException>(seen);
    }

    [Fact]
    public void Disposing_twice_is_disposing_once()
    {
        using var scene = Films.All["still"]();
        var crew = new PaintingCrew(scene.Planner, canvas, 0, 5, 2);
        crew.Dispose();
        crew.Dispose();
    }

    private static List<byte[]> Taken(FramePlanner planner, int first, int end, int painters)
    {
        using var crew = new PaintingCrew(planner, canvas, first, end, painters);
        var frames = new List<byte[]>();
        for (var frame = first; frame < end; frame++)
        {
            frames.Add(crew.Take().Bytes.ToArray());
            crew.GiveBack();
        }
        return frames;
    }

    private static void Finishes(Action action)
    {
        var task = Task.Run(action, TestContext.Current.CancellationToken);
        Assert.True(task.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "It hangs.");
    }
}
