using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Plates;

/// <summary>Turns a still's rows into linear light; transparent pixels let the background through.</summary>
internal sealed unsafe class SourceRows(StillFormat format, Colour background) : IDisposable
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
            if (format.BitsPerChannel == 8)
                Spread8(bytes);
            else
                Spread16((ushort*)bytes);
        }
        foreach (var channel in channels)
            channel.FillMargins(0);
        return new LinearRow(channels[0].Row(0), channels[1].Row(0), channels[2].Row(0));
    }

    private void Spread8(byte* pixels)
    {
        var linear = stackalloc short[256];
        for (var code = 0; code < 256; code++)
            linear[code] = TransferCurve.LinearOfCode[code * 257];
        short* red = channels[0].Row(0),
            green = channels[1].Row(0),
            blue = channels[2].Row(0);
        var step = format.Channels;
        for (var x = 0; x < format.Width; x++, pixels += step)
        {
            red[x] = linear[pixels[0]];
            green[x] = linear[pixels[1]];
            blue[x] = linear[pixels[2]];
            if (step == 4 && pixels[3] != 255)
                ShowThrough(x, pixels[3] * 257);
        }
    }

    private void Spread16(ushort* pixels)
    {
        var linear = TransferCurve.LinearOfCode;
        short* red = channels[0].Row(0),
            green = channels[1].Row(0),
            blue = channels[2].Row(0);
        var step = format.Channels;
        for (var x = 0; x < format.Width; x++, pixels += step)
        {
            red[x] = linear[pixels[0]];
            green[x] = linear[pixels[1]];
            blue[x] = linear[pixels[2]];
            if (step == 4 && pixels[3] != 65535)
                ShowThrough(x, pixels[3]);
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
