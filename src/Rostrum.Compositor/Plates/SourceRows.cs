using System.Numerics;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Looks;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// Gives a still's rows their look and turns them into linear light; transparent pixels let the background through,
/// which keeps its own colour.
/// </summary>
internal sealed unsafe class SourceRows(StillFormat format, Colour background, LookTable? look = null)
    : IDisposable
{
    private readonly LinearColour behind = LinearColour.Of(background);
    private readonly Plane[] channels = [new(format.Width, 1), new(format.Width, 1), new(format.Width, 1)];

    /// <summary>The row in linear light, with margins; valid until the next call.</summary>
    public LinearRow Read(ReadOnlySpan<byte> row)
    {
        if (row.Length != format.BytesPerRow)
            throw new ArgumentException($"A row has {format.BytesPerRow} bytes, not {row.Length}.");
        fixed (byte* bytes = row)
        {
            if (look is not null && format.BitsPerChannel == 8)
                Spread(bytes, look, 257);
            else if (look is not null)
                Spread((ushort*)bytes, look, 1);
            else if (format.BitsPerChannel == 8)
                Spread(bytes, TransferCurve.LinearOfByte, 257);
            else
                Spread((ushort*)bytes, TransferCurve.LinearOfCode, 1);
        }
        foreach (var channel in channels)
            channel.FillMargins(0);
        return new LinearRow(channels[0].Row(0), channels[1].Row(0), channels[2].Row(0));
    }

    /// <param name="pixels">Interleaved samples.</param>
    /// <param name="linear">The linear light of each code.</param>
    /// <param name="wide">What makes 16 bits of a sample.</param>
    private void Spread<TSample>(TSample* pixels, short* linear, int wide)
        where TSample : unmanaged, IBinaryInteger<TSample>
    {
        short* red = channels[0].Row(0),
            green = channels[1].Row(0),
            blue = channels[2].Row(0);
        var step = format.Channels;
        for (var x = 0; x < format.Width; x++, pixels += step)
        {
            red[x] = linear[int.CreateTruncating(pixels[0])];
            green[x] = linear[int.CreateTruncating(pixels[1])];
            blue[x] = linear[int.CreateTruncating(pixels[2])];
            if (step == 4 && pixels[3] != TSample.AllBitsSet)
                ShowThrough(x, int.CreateTruncating(pixels[3]) * wide);
        }
    }

    /// <param name="table">The still's look.</param>
    private void Spread<TSample>(TSample* pixels, LookTable table, int wide)
        where TSample : unmanaged, IBinaryInteger<TSample>
    {
        short* red = channels[0].Row(0),
            green = channels[1].Row(0),
            blue = channels[2].Row(0);
        var linear = TransferCurve.LinearOfCode;
        var step = format.Channels;
        for (var x = 0; x < format.Width; x++, pixels += step)
        {
            var codes = table.At(
                int.CreateTruncating(pixels[0]) * wide,
                int.CreateTruncating(pixels[1]) * wide,
                int.CreateTruncating(pixels[2]) * wide
            );
            red[x] = linear[codes & 0xFFFF];
            green[x] = linear[codes >> 16 & 0xFFFF];
            blue[x] = linear[codes >> 32];
            if (step == 4 && pixels[3] != TSample.AllBitsSet)
                ShowThrough(x, int.CreateTruncating(pixels[3]) * wide);
        }
    }

    /// <param name="alpha">0–65535.</param>
    private void ShowThrough(int x, int alpha)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var sample = channels[channel].Row(0) + x;
            var back = behind.Channel(channel);
            var light = (long)(*sample - back) * alpha;
            *sample = (short)(back + (light + Math.Sign(light) * 32767) / 65535);
        }
    }

    public void Dispose()
    {
        foreach (var channel in channels)
            channel.Dispose();
    }
}
