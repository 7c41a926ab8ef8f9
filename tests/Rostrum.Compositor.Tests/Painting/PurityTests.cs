using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;

namespace Rostrum.Compositor.Tests.Painting;

[Trait("Category", "Kernels")]
public sealed class PurityTests
{
    public static TheoryData<string> Names => Films.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_film_has_the_bytes_it_had_when_it_was_found_good(string film)
    {
        using var scene = Films.All[film]();
        GoldenHashes.Check(
            film,
            [.. Enumerable.Range(0, Films.Frames).SelectMany(frame => scene.Paint(frame).Bytes)]
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_frame_is_the_same_in_any_order_from_any_plan_and_painter(string film)
    {
        using var scene = Films.All[film]();
        var fresh = Enumerable.Range(0, Films.Frames).Select(frame => scene.Paint(frame).Bytes).ToArray();
        using var painter = new Painter(new Canvas(192, 108));
        var plan = new FramePlan();
        foreach (var frame in Films.Shuffled(1).Concat(Films.Shuffled(2)))
            Assert.True(
                fresh[frame].AsSpan().SequenceEqual(scene.Paint(frame, plan, painter).Bytes),
                $"frame {frame}"
            );
    }

    [Fact]
    public void A_painter_that_has_painted_other_films_paints_the_same()
    {
        using var painter = new Painter(new Canvas(192, 108));
        var plan = new FramePlan();
        foreach (var film in Films.All.Values.Concat(Films.All.Values.Reverse()))
        {
            using var scene = film();
            Assert.Equal(scene.Paint(2).Bytes, scene.Paint(2, plan, painter).Bytes);
        }
    }
}
