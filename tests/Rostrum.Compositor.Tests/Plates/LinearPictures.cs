using Rostrum.Compositor.Plates;

namespace Rostrum.Compositor.Tests.Plates;

/// <summary>Pictures of linear light as a function of channel, column and row.</summary>
internal static unsafe class LinearPictures
{
    public static LinearImage Of(int width, int height, Func<int, int, int, short> at)
    {
        var image = new LinearImage(width, height);
        for (var y = 0; y < height; y++)
        for (var channel = 0; channel < 3; channel++)
        for (var x = 0; x < width; x++)
            image.Row(y).Channel(channel)[x] = at(channel, x, y);
        return image;
    }

    public static LinearImage Reduced(
        (int Width, int Height) from,
        (int Width, int Height) to,
        Func<int, int, int, short> at
    )
    {
        using var source = Of(from.Width, from.Height, at);
        var result = new LinearImage(to.Width, to.Height);
        using var reducer = new RowReducer(
            from.Width,
            from.Height,
            AxisSpan.Whole(to.Width),
            AxisSpan.Whole(to.Height),
            result
        );
        for (var y = 0; y < from.Height; y++)
            reducer.Append(source.Row(y));
        return result;
    }

    public static short Sample(this LinearImage image, int channel, int x, int y) =>
        image.Row(y).Channel(channel)[x];

    public static double Mean(this LinearImage image, int channel)
    {
        double sum = 0;
        for (var y = 0; y < image.Height; y++)
        for (var x = 0; x < image.Width; x++)
            sum += image.Sample(channel, x, y);
        return sum / image.Width / image.Height;
    }
}
