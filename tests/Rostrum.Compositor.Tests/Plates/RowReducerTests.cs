using Rostrum.Compositor.Plates;
using Rostrum.Compositor.Tests.Kernels;

namespace Rostrum.Compositor.Tests.Plates;

public sealed class RowReducerTests
{
    public static TheoryData<int, int, int, int> Sizes =>
        new()
        {
            { 1, 1, 1, 1 },
            { 1, 1, 5, 3 },
            { 2, 2, 1, 1 },
            { 1, 90, 1, 31 },
            { 90, 1, 31, 1 },
            { 900, 3, 31, 1 },
            { 600, 600, 1, 1 },
            { 7, 5, 3, 2 },
            { 33, 65, 32, 63 },
            { 101, 77, 100, 76 },
            { 101, 77, 53, 41 },
            { 200, 150, 100, 75 },
            { 200, 150, 61, 46 },
            { 333, 211, 30, 19 },
            { 640, 480, 9, 7 },
            { 40, 30, 97, 71 },
        };

    [Fact]
    public void Equal_sizes_pass_through_untouched()
    {
        using var image = LinearPictures.Reduced((37, 23), (37, 23), Noise);
        for (var channel = 0; channel < 3; channel++)
        for (var y = 0; y < 23; y++)
        for (var x = 0; x < 37; x++)
            Assert.Equal(Noise(channel, x, y), image.Sample(channel, x, y));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_constant_stays_that_constant(int width, int height, int toWidth, int toHeight)
    {
        short[] light = [short.MinValue, 12345, short.MaxValue];
        using var image = LinearPictures.Reduced(
            (width, height),
            (toWidth, toHeight),
            (channel, _, _) => light[channel]
        );
        for (var channel = 0; channel < 3; channel++)
        for (var y = 0; y < toHeight; y++)
        for (var x = 0; x < toWidth; x++)
            Assert.Equal(light[channel], image.Sample(channel, x, y));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_mean_light_of_a_slope_is_kept(int width, int height, int toWidth, int toHeight)
    {
        short Slope(int channel, int x, int y) =>
            (short)(channel * 500 + x * 12000 / width - y * 9000 / height);
        using var source = LinearPictures.Of(width, height, Slope);
        using var image = LinearPictures.Reduced((width, height), (toWidth, toHeight), Slope);
        for (var channel = 0; channel < 3; channel++)
            Assert.Equal(source.Mean(channel), image.Mean(channel), 21000 * 0.01 + 2);
    }

    [Theory]
    [InlineData(200, 150, 100, 75)]
    [InlineData(200, 150, 61, 46)]
    [InlineData(240, 180, 24, 18)]
    [InlineData(60, 40, 97, 71)]
    public void A_slope_stays_where_it_was(int width, int height, int toWidth, int toHeight)
    {
        const double Across = 90;
        const double Down = -70;
        short Slope(int channel, int x, int y) => (short)Math.Round(Across * (x + 0.5) + Down * (y + 0.5));
        using var image = LinearPictures.Reduced((width, height), (toWidth, toHeight), Slope);
        var (scaleX, scaleY) = (width / (double)toWidth, height / (double)toHeight);
        for (var y = toHeight / 4; y < toHeight * 3 / 4; y++)
        for (var x = toWidth / 4; x < toWidth * 3 / 4; x++)
            Assert.Equal(Across * (x + 0.5) * scaleX + Down * (y + 0.5) * scaleY, image.Sample(0, x, y), 2.0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_one_pixel_checkerboard_becomes_its_mean_in_linear_light(int ratio)
    {
        using var image = LinearPictures.Reduced(
            (64 * ratio, 48 * ratio),
            (64, 48),
            (_, x, y) => (x + y) % 2 == 0 ? short.MinValue : short.MaxValue
        );
        for (var y = 0; y < 48; y++)
        for (var x = 0; x < 64; x++)
            Assert.Equal(-0.5, image.Sample(0, x, y), 2.0);
    }

    [Fact]
    public void Noise_shrunk_a_hundredfold_is_the_mean_of_its_squares()
    {
        using var image = LinearPictures.Reduced((900, 700), (9, 7), Noise);
        for (var y = 0; y < 7; y++)
        for (var x = 0; x < 9; x++)
        {
            double sum = 0;
            for (var j = 0; j < 100; j++)
            for (var i = 0; i < 100; i++)
                sum += Noise(1, 100 * x + i, 100 * y + j);
            // The box is joined by a spline, so neighbours take a little part.
            Assert.Equal(sum / 10000, image.Sample(1, x, y), 700.0);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_row_arrives_once_and_in_order(int width, int height, int toWidth, int toHeight)
    {
        var sink = new OrderSink();
        using var source = LinearPictures.Of(width, height, Noise);
        using var reducer = new RowReducer(
            width,
            height,
            AxisSpan.Whole(toWidth),
            AxisSpan.Whole(toHeight),
            sink
        );
        for (var y = 0; y < height; y++)
            reducer.Append(source.Row(y));
        Assert.Equal(Enumerable.Range(0, toHeight), sink.Rows);
    }

    private static short Noise(int channel, int x, int y) => (short)Samples.Hash(x + 1000 * channel, y);

    private sealed class OrderSink : ILinearRowSink
    {
        public List<int> Rows { get; } = [];

        public void Accept(int y, LinearRow row) => Rows.Add(y);
    }
}
