using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class AreaFilterTests
{
    /// <summary>
    /// The weight, of 16384, with which a tap may leave the six when the position passes to the next sample. Fitted
    /// weights do not fall to nothing by themselves as a spline's do.
    /// </summary>
    private const int LargestDrop = 150;

    public static TheoryData<double> Steps =>
        [1 / 16.0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.31, 1.5, 1.8, 1.96, 2];

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_weights_sum_to_one_exactly(double step)
    {
        foreach (var source in Enum.GetValues<SampleKind>())
            for (var i = 0; i < 1000; i++)
                Assert.Equal(
                    AreaFilter.Unity,
                    Of(i / 1000.0 - 3, step, source).Weights.Sum(weight => weight)
                );
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void No_other_weights_of_the_same_sum_and_centre_come_nearer_to_the_areas_mean(double step)
    {
        foreach (var source in Enum.GetValues<SampleKind>())
            for (var i = 0; i < 16; i++)
            {
                var position = 10 + i / 16.0;
                var (first, weights) = Of(position, step, source);
                var found = weights.Select(weight => weight / (double)AreaFilter.Unity).ToArray();
                var best = Distance(found, first, position, step, source);
                // Second differences span all changes that keep sum and centre.
                for (var tap = 0; tap < AreaFilter.Taps - 2; tap++)
                    foreach (var change in (double[])[-0.003, 0.003])
                    {
                        var other = (double[])found.Clone();
                        (other[tap], other[tap + 1], other[tap + 2]) = (
                            found[tap] + change,
                            found[tap + 1] - 2 * change,
                            found[tap + 2] + change
                        );
                        Assert.True(
                            Distance(other, first, position, step, source) > best,
                            $"{source}, tap {tap} at {position}"
                        );
                    }
            }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_mirrored_position_has_mirrored_weights(double step)
    {
        for (var i = 1; i < 64; i++)
        {
            var weights = Of(5.5 + i / 64.0, step).Weights;
            var mirrored = Of(6.5 - i / 64.0, step).Weights;
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
                Assert.Equal(weights[tap], mirrored[AreaFilter.Taps - 1 - tap], 3.0);
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_weight_of_a_sample_changes_without_jumps_as_the_position_moves(double step)
    {
        const double Move = 1 / 2048.0;
        var largest = 0;
        for (var i = 0; i < 2 * 2048; i++)
        for (var sample = 0; sample < 12; sample++)
            largest = Math.Max(
                largest,
                Math.Abs(WeightOf(sample, 4 + (i + 1) * Move, step) - WeightOf(sample, 4 + i * Move, step))
            );
        // A slope of 1.5 a sample, three units of rounding at either end, and what an outer tap drops out with.
        Assert.InRange(largest, 0, 1.5 * Move * AreaFilter.Unity + 6 + LargestDrop);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_straight_ramp_is_sampled_without_error(double step)
    {
        for (var i = 0; i < 200; i++)
        {
            var position = 6 + i / 100.0;
            var (first, weights) = Of(position, step);
            var centre =
                weights.Select((weight, tap) => weight * (first + tap + 0.5)).Sum() / AreaFilter.Unity;
            Assert.Equal(position, centre, 0.0005);
        }
    }

    [Fact]
    public void Steps_outside_the_range_are_drawn_in_to_its_ends()
    {
        Assert.Equal(Of(3.3, 2).Weights, Of(3.3, 9).Weights);
        Assert.Equal(Of(3.3, 1 / 16.0).Weights, Of(3.3, 0.001).Weights);
    }

    private static (int First, short[] Weights) Of(
        double position,
        double step,
        SampleKind source = SampleKind.Points
    )
    {
        var weights = new short[AreaFilter.Taps];
        fixed (short* pointer = weights)
            return (AreaFilter.Weights(position, step, source, pointer), weights);
    }

    private static int WeightOf(int sample, double position, double step)
    {
        var (first, weights) = Of(position, step);
        return sample >= first && sample < first + AreaFilter.Taps ? weights[sample - first] : 0;
    }

    /// <summary>
    /// How far the response of weights lies from that of the mean over an area, over the band 0–½ cycles a sample,
    /// low frequencies first: 1 / (f + 0.15)⁶.
    /// </summary>
    private static double Distance(
        double[] weights,
        int first,
        double position,
        double step,
        SampleKind source
    )
    {
        const int Frequencies = 500;
        double sum = 0;
        for (var i = 0; i < Frequencies; i++)
        {
            var frequency = (i + 0.5) / (2 * Frequencies);
            var already = source == SampleKind.Means ? MeanResponse(frequency) : 1;
            double real = -MeanResponse(frequency * step) / already,
                imaginary = 0;
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * frequency * (first + tap + 0.5 - position));
                real += weights[tap] * cosine;
                imaginary += weights[tap] * sine;
            }
            sum += (real * real + imaginary * imaginary) / Math.Pow(frequency + 0.15, 6);
        }
        return sum / Frequencies;
    }

    /// <summary>What the mean over a length leaves of a frequency, in cycles a length.</summary>
    private static double MeanResponse(double frequency) =>
        Math.Sin(Math.PI * frequency) / (Math.PI * frequency);
}
