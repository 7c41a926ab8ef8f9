using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class TransferCurveTests
{
    private static readonly ushort[] lumaOfLevel = LumaOfAllLevels();

    public static TheoryData<int> Sizes => Samples.Sizes;

    [Fact]
    public void Luma_of_all_65536_levels_is_the_sRGB_curve_to_a_hundredth_of_a_code()
    {
        for (var level = 0; level < TransferCurve.Levels; level++)
            Assert.Equal((16 + 219 * Encoded(level / 65535.0)) * 256, lumaOfLevel[level], 256 / 100.0);
    }

    [Fact]
    public void Luma_never_falls_from_one_level_to_the_next()
    {
        for (var level = 1; level < TransferCurve.Levels; level++)
            Assert.True(lumaOfLevel[level] >= lumaOfLevel[level - 1], $"at level {level}");
    }

    [Fact]
    public void Black_is_16_and_white_is_235_exactly() =>
        Assert.Equal((16 * 256, 235 * 256), (lumaOfLevel[0], lumaOfLevel[^1]));

    [Fact]
    public void Luma_of_all_levels_is_the_same_for_every_width_of_vector() =>
        GoldenHashes.Check(
            "luma of all levels",
            System.Runtime.InteropServices.MemoryMarshal.AsBytes<ushort>(lumaOfLevel)
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_sum_of_exposures_is_the_luma_of_their_rounded_mean_held_to_the_range(int shift)
    {
        foreach (int count in Samples.Sizes.Select(size => size.Data))
        {
            using var sums = new Buffer<int>(Samples.RoundUp(count, 16));
            using var output = new Buffer<ushort>(Samples.RoundUp(count, 16), guard: 999);
            for (var x = 0; x < count; x++)
                sums.Pointer[x] = SumAt(x, shift);
            TransferCurve.ToLuma(sums.Pointer, shift, output.Pointer, count);
            for (var x = 0; x < count; x++)
                Assert.Equal(lumaOfLevel[RoundedMean(SumAt(x, shift), shift)], output.Pointer[x]);
            output.AssertGuardUntouched();
        }
    }

    [Fact]
    public void Coding_a_linear_level_and_decoding_it_gives_it_back()
    {
        for (var code = 0; code < TransferCurve.Levels; code++)
        {
            var linear = TransferCurve.LinearOfCode[code] + 32768;
            Assert.Equal(Decoded(code / 65535.0) * 65535, linear, 0.5001);
            Assert.Equal(Encoded(linear / 65535.0) * 65535, TransferCurve.CodeOfLinear[linear], 0.5001);
        }
    }

    [Fact]
    public void Both_curves_join_their_pieces_at_the_standards_values()
    {
        Assert.Equal(0.5, TransferCurve.Encode(0.21404114), 1e-6);
        Assert.Equal(0.21404114, TransferCurve.Decode(0.5), 1e-6);
        Assert.Equal(TransferCurve.Encode(0.0031307), TransferCurve.Encode(0.0031309), 1e-5);
        Assert.Equal((0, 1), (TransferCurve.Encode(0), Math.Round(TransferCurve.Encode(1), 12)));
    }

    /// <summary>Noise that runs a little past both ends, and the extremes.</summary>
    private static int SumAt(int x, int shift) =>
        (x % 7) switch
        {
            0 => -32768 << shift,
            1 => 32767 << shift,
            2 => -45000 << shift,
            3 => 45000 << shift,
            _ => Samples.Hash(shift, x) % (36000 << shift),
        };

    private static int RoundedMean(long sum, int shift)
    {
        var level = Math.Floor(sum / (double)(1 << shift) + (shift > 0 ? 0.5 : 0)) + 32768;
        return (int)Math.Clamp(level, 0, 65535);
    }

    private static ushort[] LumaOfAllLevels()
    {
        var luma = new ushort[TransferCurve.Levels];
        using var sums = new Buffer<int>(TransferCurve.Levels);
        for (var level = 0; level < TransferCurve.Levels; level++)
            sums.Pointer[level] = level - 32768;
        fixed (ushort* output = luma)
            TransferCurve.ToLuma(sums.Pointer, 0, output, TransferCurve.Levels);
        return luma;
    }

    private static double Encoded(double linear) =>
        linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;

    private static double Decoded(double code) =>
        code <= 0.04045 ? code / 12.92 : Math.Pow((code + 0.055) / 1.055, 2.4);
}
