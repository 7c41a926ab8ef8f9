using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

[Trait("Category", "Kernels")]
public sealed unsafe class RowFinishTests
{
    private static readonly int[] mixes = [0, 1, 100, 16383, 16384, 16385, 32667, 32767, RowFinish.WholeMix];

    public static TheoryData<int> Sizes => Samples.Sizes;

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_mix_is_the_rounded_weighted_mean_that_a_scalar_loop_gives(int count)
    {
        var padded = Samples.RoundUp(count, 8);
        foreach (var mix in mixes)
        {
            using var row = Noise(padded, seed: 1);
            using var other = Noise(padded, seed: 2);
            var expected = row.All.ToArray().Zip(other.All.ToArray(), (a, b) => Mixed(a, b, mix)).ToArray();
            RowFinish.Mix(row.Pointer, other.Pointer, mix, count);
            Assert.Equal(expected[..count], row.All[..count].ToArray());
            row.AssertGuardUntouched();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_veil_is_a_mix_with_one_value(int count)
    {
        var padded = Samples.RoundUp(count, 8);
        foreach (var mix in mixes)
        foreach (ushort value in (ReadOnlySpan<ushort>)[0, 16 * 256, 32768, 65535])
        {
            using var row = Noise(padded, seed: 3);
            var expected = row.All.ToArray().Select(sample => Mixed(sample, value, mix)).ToArray();
            RowFinish.Veil(row.Pointer, value, mix, count);
            Assert.Equal(expected[..count], row.All[..count].ToArray());
            row.AssertGuardUntouched();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Chroma_sums_become_rounded_means_about_128_held_to_16_bits(int count)
    {
        for (var shift = 0; shift <= 6; shift++)
        {
            using var sums = new Buffer<int>(Samples.RoundUp(count, 16));
            using var output = new Buffer<ushort>(Samples.RoundUp(count, 16), guard: 999);
            for (var x = 0; x < count; x++)
                sums.Pointer[x] = Samples.Hash(shift, x) % (36000 << shift);
            RowFinish.ToChroma(sums.Pointer, shift, output.Pointer, count);
            for (var x = 0; x < count; x++)
            {
                var mean = Math.Floor(sums.Pointer[x] / (double)(1 << shift) + (shift > 0 ? 0.5 : 0)) + 32768;
                Assert.Equal(Math.Clamp(mean, 0, 65535), output.Pointer[x]);
            }
            output.AssertGuardUntouched();
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Bytes_are_the_values_plus_Bayers_threshold_cut_to_whole_codes(int count)
    {
        using var row = Noise(count, seed: 4);
        using var output = new Buffer<byte>(count, guard: 99);
        for (var y = 0; y < 9; y++)
        {
            RowFinish.ToBytes(row.Pointer, output.Pointer, y, count);
            for (var x = 0; x < count; x++)
                Assert.Equal(
                    Math.Min(65535, row.Pointer[x] + 4 * Bayer(x % 8, y % 8, 8) + 2) / 256,
                    output.Pointer[x]
                );
            output.AssertGuardUntouched();
        }
    }

    [Fact]
    public void Whole_codes_are_untouched_by_the_dither()
    {
        using var row = new Buffer<ushort>(256);
        using var output = new Buffer<byte>(256);
        for (var code = 0; code < 256; code++)
            row.Pointer[code] = (ushort)(code * 256);
        for (var shift = 0; shift < 8; shift++)
        for (var y = 0; y < 8; y++)
        {
            RowFinish.ToBytes(row.Pointer + shift, output.Pointer, y, 256 - shift);
            for (var x = 0; x < 256 - shift; x++)
                Assert.Equal(x + shift, output.Pointer[x]);
        }
    }

    [Fact]
    public void The_mean_of_dithered_codes_is_the_fraction()
    {
        using var row = new Buffer<ushort>(64);
        using var output = new Buffer<byte>(64);
        for (var fraction = 0; fraction < 256; fraction++)
        {
            row.All.Fill((ushort)(100 * 256 + fraction));
            long sum = 0;
            for (var y = 0; y < 8; y++)
            {
                RowFinish.ToBytes(row.Pointer, output.Pointer, y, 64);
                foreach (var code in output.All)
                    sum += code;
            }
            Assert.Equal(100 + fraction / 256.0, sum / 512.0, 1 / 127.0);
        }
    }

    private static ushort Mixed(ushort row, ushort other, int mix) =>
        (ushort)(
            ((long)row * (RowFinish.WholeMix - mix) + (long)other * mix + RowFinish.WholeMix / 2)
            / RowFinish.WholeMix
        );

    /// <summary>Bayer's matrix by its recursion: each quarter is the smaller matrix times four, plus 0, 2, 3 or 1.</summary>
    private static int Bayer(int x, int y, int size)
    {
        if (size == 1)
            return 0;
        var half = size / 2;
        var quarter = (x >= half, y >= half) switch
        {
            (false, false) => 0,
            (true, false) => 2,
            (false, true) => 3,
            _ => 1,
        };
        return 4 * Bayer(x % half, y % half, half) + quarter;
    }

    private static Buffer<ushort> Noise(int count, int seed)
    {
        var buffer = new Buffer<ushort>(count, guard: 777);
        for (var x = 0; x < count; x++)
            buffer.Pointer[x] = (x % 5) switch
            {
                0 => 0,
                1 => 65535,
                _ => (ushort)Samples.Hash(seed, x),
            };
        return buffer;
    }
}
