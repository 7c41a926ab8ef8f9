using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class VerticalFilterTests
{
    private static readonly (double Position, double Step)[] views =
    [
        (3, 0.0625),
        (3.2, 0.5),
        (3.5, 1),
        (3.9, 1.31),
        (3.25, 1.96),
        (3, 2),
    ];

    public static TheoryData<int> Sizes => Samples.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_sample_is_the_rounded_saturated_sum_that_a_scalar_loop_gives(int count)
    {
        var weights = stackalloc short[8];
        foreach (var content in Samples.Contents)
        foreach (var (position, step) in views)
        {
            AreaFilter.Weights(position, step, SampleKind.Points, weights);
            AssertLikeScalar(content, weights, count);
        }
    }

    [Fact]
    public void Sums_beyond_16_bits_saturate()
    {
        var weights = stackalloc short[8] { -2000, 0, 10192, 10192, 0, -2000, 0, 0 };
        Func<int, int, short> high = (row, _) => row is 0 or 5 ? short.MinValue : short.MaxValue;
        Func<int, int, short> low = (row, _) => row is 0 or 5 ? short.MaxValue : short.MinValue;
        Assert.Equal(short.MaxValue, Expected(high, weights, 0));
        Assert.Equal(short.MinValue, Expected(low, weights, 0));
        AssertLikeScalar(high, weights, 65);
        AssertLikeScalar(low, weights, 65);
    }

    private static void AssertLikeScalar(Func<int, int, short> content, short* weights, int count)
    {
        var padded = Samples.RoundUp(count, 32);
        using var rows = new Buffer<short>(AreaFilter.Taps * padded);
        using var output = new Buffer<short>(padded, guard: 12345);
        var pointers = stackalloc short*[AreaFilter.Taps];
        for (var row = 0; row < AreaFilter.Taps; row++)
        {
            pointers[row] = rows.Pointer + row * padded;
            for (var column = 0; column < padded; column++)
                pointers[row][column] = content(row, column);
        }
        VerticalFilter.Run(pointers, weights, output.Pointer, count);
        for (var column = 0; column < count; column++)
            Assert.Equal(Expected(content, weights, column), output.Pointer[column]);
        output.AssertGuardUntouched();
    }

    private static short Expected(Func<int, int, short> content, short* weights, int column)
    {
        long sum = AreaFilter.Unity / 2;
        for (var row = 0; row < AreaFilter.Taps; row++)
            sum += (long)content(row, column) * weights[row];
        return (short)Math.Clamp(sum >> AreaFilter.Shift, short.MinValue, short.MaxValue);
    }
}
