using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Plates;

/// <summary>One row of red, green and blue in linear light.</summary>
internal readonly unsafe struct LinearRow(short* red, short* green, short* blue)
{
    public short* Red => red;
    public short* Green => green;
    public short* Blue => blue;

    public short* Channel(int index) =>
        index switch
        {
            0 => red,
            1 => green,
            _ => blue,
        };
}

/// <summary>Takes finished rows from top to bottom.</summary>
internal interface ILinearRowSink
{
    /// <param name="row">Valid during the call only.</param>
    void Accept(int y, LinearRow row);
}

/// <summary>A picture of linear light: three planes.</summary>
internal sealed unsafe class LinearImage(int width, int height) : ILinearRowSink, IDisposable
{
    private readonly Plane[] channels = [new(width, height), new(width, height), new(width, height)];

    public int Width => width;

    public int Height => height;

    public LinearRow Row(int y) => new(channels[0].Row(y), channels[1].Row(y), channels[2].Row(y));

    public void Accept(int y, LinearRow row)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            new Span<short>(row.Channel(channel), width).CopyTo(
                new Span<short>(channels[channel].Row(y), width)
            );
            channels[channel].FillMargins(y);
        }
    }

    public void Dispose()
    {
        foreach (var channel in channels)
            channel.Dispose();
    }
}

/// <summary>A colour in linear light.</summary>
internal readonly record struct LinearColour(short Red, short Green, short Blue)
{
    public static unsafe LinearColour Of(Colour colour) =>
        new(
            TransferCurve.LinearOfCode[colour.Red * 257],
            TransferCurve.LinearOfCode[colour.Green * 257],
            TransferCurve.LinearOfCode[colour.Blue * 257]
        );

    public short Channel(int index) =>
        index switch
        {
            0 => Red,
            1 => Green,
            _ => Blue,
        };
}
