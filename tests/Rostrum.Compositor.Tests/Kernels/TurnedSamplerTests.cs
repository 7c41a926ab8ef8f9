using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class TurnedSamplerTests
{
    private const int Phases = 64;

    private static readonly double[] steps = [0.03, 0.25, 0.7, 1, 1.5, 1.96, 2];

    public static TheoryData<int> Sizes => Samples.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_sample_has_the_bits_of_the_fixed_point_definition(int count)
    {
        foreach (var step in steps)
        foreach (var content in Samples.Contents)
        {
            using var plane = Filled(content, 97, 61);
            AssertDefinition(plane, LineFrom(11.3, 7.7, 0.4, step), step, count);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lines_that_leave_the_picture_see_its_edge_repeated(int count)
    {
        using var plane = Filled(Samples.Contents[^1], 23, 17);
        foreach (var step in steps)
        {
            AssertDefinition(plane, LineFrom(-30, -40, 0.6, step), step, count);
            AssertDefinition(plane, LineFrom(50, 3, 2.5, step), step, count);
        }
    }

    [Fact]
    public void Samples_of_a_smooth_picture_are_within_two_units_of_a_double_precision_model()
    {
        static double Wave(double x, double y) => 900 * Math.Sin(x / 19) * Math.Cos(y / 23);
        using var plane = Filled((row, column) => (short)Math.Round(Wave(column, row)), 97, 61);
        using var output = new Buffer<int>(64);
        using var sampler = new TurnedSampler();
        foreach (var step in steps)
        {
            var line = LineFrom(12, 9, 0.4, step is 2 ? 1 : step);
            sampler.Set(step);
            sampler.Run<HorizontalFilter.Replace>(plane, line, output.Pointer, 64);
            for (var i = 0; i < 40; i++)
                Assert.Equal(
                    Modelled(plane, line.X + i * line.StepX, line.Y + i * line.StepY, step),
                    output.Pointer[i],
                    2.0
                );
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Straight_lines_between_four_samples_have_the_bits_of_their_definition(int count)
    {
        foreach (var content in Samples.Contents)
        {
            using var plane = Filled(content, 97, 61);
            foreach (var line in (SampleLine[])[LineFrom(11.3, 7.7, 0.4, 1.5), LineFrom(-30, 50, 2.5, 1)])
                AssertStraight(plane, line, count);
        }
    }

    [Fact]
    public void Adding_adds_to_what_is_there()
    {
        using var plane = Filled(Samples.Contents[^1], 97, 61);
        using var once = new Buffer<int>(64);
        using var thrice = new Buffer<int>(64);
        using var sampler = new TurnedSampler();
        sampler.Set(1);
        var line = LineFrom(11, 12, 0.3, 1);
        sampler.Run<HorizontalFilter.Replace>(plane, line, once.Pointer, 64);
        for (var i = 0; i < 3; i++)
            sampler.Run<HorizontalFilter.Add>(plane, line, thrice.Pointer, 64);
        Assert.Equal(once.All.ToArray().Select(sample => 3 * sample), thrice.All.ToArray());
    }

    private static SampleLine LineFrom(double x, double y, double angle, double step) =>
        new(x, y, step * Math.Cos(angle), step * Math.Sin(angle));

    private static void AssertDefinition(Plane plane, SampleLine line, double step, int count)
    {
        var padded = Samples.RoundUp(count, 8);
        using var output = new Buffer<int>(padded, guard: 1 << 20);
        using var sampler = new TurnedSampler();
        sampler.Set(step);
        sampler.Run<HorizontalFilter.Replace>(plane, line, output.Pointer, count);
        var weights = WeightsOf(step);
        var (stepX, stepY) = ((long)Math.Round(line.StepX * 4096), (long)Math.Round(line.StepY * 4096));
        for (var i = 0; i < count; i++)
        {
            var start = i / 8 * 8;
            var x = Fixed(line.X + line.StepX * start - 0.5, plane.Width) + (i - start) * stepX;
            var y = Fixed(line.Y + line.StepY * start - 0.5, plane.Height) + (i - start) * stepY;
            Assert.Equal(Defined(plane, weights, x, y), output.Pointer[i]);
        }
        output.AssertGuardUntouched();
    }

    private static void AssertStraight(Plane plane, SampleLine line, int count)
    {
        using var output = new Buffer<int>(Samples.RoundUp(count, 8), guard: 1 << 20);
        TurnedSampler.RunStraight<HorizontalFilter.Replace>(plane, line, output.Pointer, count);
        var (stepX, stepY) = ((long)Math.Round(line.StepX * 4096), (long)Math.Round(line.StepY * 4096));
        for (var i = 0; i < count; i++)
        {
            var start = i / 8 * 8;
            var x = Fixed(line.X + line.StepX * start - 0.5, plane.Width) + (i - start) * stepX;
            var y = Fixed(line.Y + line.StepY * start - 0.5, plane.Height) + (i - start) * stepY;
            var (upper, lower) = (Row((int)(y >> 12)), Row((int)(y >> 12) + 1));
            Assert.Equal(Between(upper, lower, (y >> 6) & 63), output.Pointer[i]);

            long Row(int row) =>
                Between(
                    plane.Row(row)[Math.Clamp(x >> 12, 0, plane.Width - 1)],
                    plane.Row(row)[Math.Clamp((x >> 12) + 1, 0, plane.Width - 1)],
                    (x >> 6) & 63
                );
        }
        output.AssertGuardUntouched();

        static long Between(long one, long other, long phase) =>
            (one * (Phases - phase) + other * phase + 32) >> 6;
    }

    private static long Fixed(double position, int size) =>
        (long)Math.Round(Math.Clamp(position, -64, size + 64) * 4096);

    /// <summary>Rows first, each rounded to a whole unit, then down the column.</summary>
    private static long Defined(Plane plane, long[,] weights, long x, long y)
    {
        long sum = AreaFilter.Unity / 2;
        for (var tap = 0; tap < 4; tap++)
        {
            var row = plane.Row((int)(y >> 12) - 1 + tap);
            long across = AreaFilter.Unity / 2;
            for (var k = 0; k < 4; k++)
                across += row[Math.Clamp((x >> 12) - 1 + k, 0, plane.Width - 1)] * weights[(x >> 6) & 63, k];
            sum += (across >> AreaFilter.Shift) * weights[(y >> 6) & 63, tap];
        }
        return sum >> AreaFilter.Shift;
    }

    private static long[,] WeightsOf(double step)
    {
        var weights = new long[Phases, 4];
        for (var phase = 0; phase < Phases; phase++)
        {
            var offset = (phase + 0.5) / Phases;
            long sum = 0;
            for (var tap = 0; tap < 4; tap++)
                sum += weights[phase, tap] = (long)
                    Math.Round(Weight(tap - 1 - offset, step) * AreaFilter.Unity);
            weights[phase, offset < 0.5 ? 1 : 2] += AreaFilter.Unity - sum;
        }
        return weights;
    }

    /// <summary>The same square of the linearly joined picture without any rounding.</summary>
    private static double Modelled(Plane plane, double x, double y, double step)
    {
        double sum = 0;
        for (var row = (int)y - 4; row < (int)y + 4; row++)
        for (var column = (int)x - 4; column < (int)x + 4; column++)
            sum += plane.Row(row)[column] * Weight(column + 0.5 - x, step) * Weight(row + 0.5 - y, step);
        return sum;
    }

    /// <summary>The mean of the triangle on −1…1 over ±step/2 about a distance.</summary>
    private static double Weight(double distance, double step)
    {
        step = Math.Clamp(step, 1 / 16.0, 2);
        return (Integral(distance + step / 2) - Integral(distance - step / 2)) / step;
    }

    private static double Integral(double x)
    {
        x = Math.Clamp(x, -1, 1);
        return x - x * Math.Abs(x) / 2;
    }

    private static Plane Filled(Func<int, int, short> content, int width, int height)
    {
        var plane = new Plane(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                plane.Row(y)[x] = content(y, x);
            plane.FillMargins(y);
        }
        return plane;
    }
}
