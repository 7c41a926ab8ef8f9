using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class RowFilterTests
{
    private static readonly double[] steps = [0.0625, 0.25, 0.77, 1, 1.0001, 1.31, 1.96, 2];

    public static TheoryData<int> Sizes => Samples.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_result_is_the_rounded_sum_of_six_taps_at_its_place(int outputs)
    {
        foreach (var step in steps)
        foreach (var content in Samples.Contents)
            AssertLikeDefinition(content, 0.37 + step / 2, step, outputs, SourceWidth(outputs, step));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Outputs_beyond_the_picture_see_its_edge_repeated(int outputs)
    {
        foreach (var step in steps)
        foreach (var origin in (ReadOnlySpan<double>)[-300, -20.3, -3.1, SourceWidth(outputs, step) + 2.5])
            AssertLikeDefinition(Samples.Contents[^1], origin, step, outputs, SourceWidth(outputs, step));
    }

    [Fact]
    public void A_ramp_of_light_is_read_at_the_very_place_asked_for()
    {
        using var plane = Row((_, x) => (short)(16 * x), 1500);
        using var output = new Buffer<int>(704, guard: -77);
        foreach (var step in (double[])[0.3, 1.003, 1.4142, 1.97])
        {
            RowFilter.Run<HorizontalFilter.Replace>(
                plane.Row(0),
                RowTaps.Of(10.123, step, SampleKind.Points),
                -16,
                1516,
                output.Pointer,
                700
            );
            for (var i = 0; i < 700; i++)
                Assert.Equal(10.123 + step * i - 0.5, output.Pointer[i] / 16.0, 0.05);
        }
    }

    private static void AssertLikeDefinition(
        Func<int, int, short> content,
        double position,
        double step,
        int outputs,
        int width
    )
    {
        using var plane = Row(content, width);
        using var output = new Buffer<int>(Samples.RoundUp(outputs, 8), guard: 1 << 20);
        var taps = RowTaps.Of(position, step, SampleKind.Points);
        var row = plane.Row(0);
        var (least, most) = (-16, width + 16);
        RowFilter.Run<HorizontalFilter.Replace>(row, taps, least, most, output.Pointer, outputs);
        for (var i = 0; i < outputs; i++)
            Assert.Equal(Expected(row, width, position, step, i), output.Pointer[i]);
        RowFilter.Run<HorizontalFilter.Add>(row, taps, least, most, output.Pointer, outputs);
        for (var i = 0; i < outputs; i++)
            Assert.Equal(2 * Expected(row, width, position, step, i), output.Pointer[i]);
        output.AssertGuardUntouched();
    }

    /// <summary>The weights of the filter at the place, to a 512th of a sample, and the picture's edge beyond its ends.</summary>
    private static int Expected(short* row, int width, double position, double step, int output)
    {
        var unity = Math.Pow(2, 32);
        var place = (decimal)Math.Round((position - 0.5 + 0.5 / 512) * unity);
        place += (decimal)Math.Round(step * unity) * output;
        var fine = (long)Math.Floor(place / (decimal)(unity / 512));
        var weights = stackalloc short[8];
        var rounded = Math.Clamp(Math.Round(step * 128) / 128, 1 / 16.0, 2);
        AreaFilter.Weights((fine & 511) / 512.0 + 0.5, rounded, SampleKind.Points, weights);
        long sum = AreaFilter.Unity / 2;
        for (var tap = 0; tap < AreaFilter.Taps; tap++)
            sum += (long)row[Math.Clamp((fine >> 9) - 2 + tap, 0, width - 1)] * weights[tap];
        return (int)(sum >> AreaFilter.Shift);
    }

    private static int SourceWidth(int outputs, double step) => Math.Max(1, (int)(outputs * step));

    private static Plane Row(Func<int, int, short> content, int width)
    {
        var plane = new Plane(width, 1);
        for (var x = 0; x < width; x++)
            plane.Row(0)[x] = content(0, x);
        plane.FillMargins(0);
        return plane;
    }
}
