using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class HorizontalFilterTests
{
    private static readonly double[] ratios =
    [
        0.03,
        0.0625,
        0.1,
        0.25,
        1 / 3.0,
        0.5,
        0.77,
        1,
        1.0001,
        1.31,
        1.5,
        1.96,
        2,
    ];

    public static TheoryData<int> Sizes => Samples.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_result_is_the_rounded_sum_that_a_scalar_loop_gives(int outputs)
    {
        foreach (var ratio in ratios)
        foreach (var content in Samples.Contents)
            AssertLikeScalar(
                content,
                new AxisMap(0.37 + ratio / 2, ratio, SampleKind.Points),
                outputs,
                SourceWidth(outputs, ratio)
            );
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Outputs_beyond_the_picture_see_its_edge_repeated(int outputs)
    {
        foreach (var ratio in ratios)
        foreach (var origin in (ReadOnlySpan<double>)[-300, -20.3, -3.1, SourceWidth(outputs, ratio) + 2.5])
            AssertLikeScalar(
                Samples.Contents[^1],
                new AxisMap(origin, ratio, SampleKind.Points),
                outputs,
                SourceWidth(outputs, ratio)
            );
    }

    [Fact]
    public void Only_the_groups_that_were_asked_for_are_written()
    {
        using var plane = Row(Samples.Contents[^1], 200);
        using var taps = new HorizontalTaps(80);
        taps.Set(new AxisMap(1, 1.5, SampleKind.Points), 0, 80, 200);
        using var output = new Buffer<int>(80, guard: -77);
        HorizontalFilter.Run<HorizontalFilter.Replace>(plane.Row(0), taps, output.Pointer, 1, 3);
        Assert.All(output.All[..16].ToArray(), value => Assert.Equal(-77, value));
        Assert.All(output.All[48..].ToArray(), value => Assert.Equal(-77, value));
        Assert.DoesNotContain(-77, output.All[16..48].ToArray());
    }

    [Fact]
    public void The_taps_centre_of_mass_is_the_outputs_place_on_the_source()
    {
        using var taps = new HorizontalTaps(200);
        foreach (var ratio in ratios)
        {
            var map = new AxisMap(7.123, ratio, SampleKind.Points);
            taps.Set(map, 0, 200, 500);
            for (var i = 0; i < 200; i++)
            {
                double centre = 0;
                for (var tap = 0; tap < AreaFilter.Taps; tap++)
                    centre += (FirstOf(taps, i) + tap + 0.5) * WeightOf(taps, i, tap);
                Assert.Equal(map.At(i), centre / AreaFilter.Unity, 0.002);
            }
        }
    }

    private static void AssertLikeScalar(Func<int, int, short> content, AxisMap map, int outputs, int width)
    {
        using var plane = Row(content, width);
        using var taps = new HorizontalTaps(outputs);
        taps.Set(map, 0, outputs, width);
        var groups = HorizontalTaps.Groups(outputs);
        using var output = new Buffer<int>(groups * HorizontalTaps.Group, guard: 1 << 20);
        var row = plane.Row(0);
        HorizontalFilter.Run<HorizontalFilter.Replace>(row, taps, output.Pointer, 0, groups);
        for (var i = 0; i < outputs; i++)
            Assert.Equal(Expected(row, width, taps, i), output.Pointer[i]);
        HorizontalFilter.Run<HorizontalFilter.Add>(row, taps, output.Pointer, 0, groups);
        HorizontalFilter.Run<HorizontalFilter.Add>(row, taps, output.Pointer, 0, groups);
        for (var i = 0; i < outputs; i++)
            Assert.Equal(3 * Expected(row, width, taps, i), output.Pointer[i]);
        output.AssertGuardUntouched();
    }

    private static int Expected(short* row, int width, HorizontalTaps taps, int output)
    {
        long sum = AreaFilter.Unity / 2;
        for (var tap = 0; tap < AreaFilter.Taps; tap++)
            sum +=
                (long)row[Math.Clamp(FirstOf(taps, output) + tap, 0, width - 1)]
                * WeightOf(taps, output, tap);
        return (int)(sum >> AreaFilter.Shift);
    }

    private static int FirstOf(HorizontalTaps taps, int output) =>
        taps.Base(output / HorizontalTaps.Group)
        + taps.Offsets(output / HorizontalTaps.Group)[2 * (output % HorizontalTaps.Group)];

    private static short WeightOf(HorizontalTaps taps, int output, int tap) =>
        taps.Weights(output / HorizontalTaps.Group)[
            tap / 2 * 2 * HorizontalTaps.Group + 2 * (output % HorizontalTaps.Group) + tap % 2
        ];

    private static int SourceWidth(int outputs, double ratio) => Math.Max(1, (int)(outputs * ratio));

    private static Plane Row(Func<int, int, short> content, int width)
    {
        var plane = new Plane(width, 1);
        for (var x = 0; x < width; x++)
            plane.Row(0)[x] = content(0, x);
        plane.FillMargins(0);
        return plane;
    }
}
