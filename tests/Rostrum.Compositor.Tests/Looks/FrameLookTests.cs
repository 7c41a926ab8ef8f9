using Rostrum.Compositor.Looks;
using Rostrum.Compositor.Tests.Kernels;
using Rostrum.Drafts.Looks;

namespace Rostrum.Compositor.Tests.Looks;

public sealed class FrameLookTests
{
    public static TheoryData<string> Names => [.. LookCatalogue.All.Select(look => look.Name)];

    /// <summary>A frame of plain blocks of 16 × 16, each of one colour.</summary>
    private static Yuv420Frame Blocks(Func<int, (byte Luma, byte Cb, byte Cr)> colour, int width, int height)
    {
        var frame = new Yuv420Frame(width, height);
        var room = frame.Room;
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (luma, cb, cr) = colour(y / 16 * (width / 16) + x / 16);
            room[y * width + x] = luma;
            if (x % 2 != 0 || y % 2 != 0)
                continue;
            room[width * height + y / 2 * (width / 2) + x / 2] = cb;
            room[width * height * 5 / 4 + y / 2 * (width / 2) + x / 2] = cr;
        }
        return frame;
    }

    /// <summary>Y′CbCr of BT.709, limited range, of R′G′B′ 0–1.</summary>
    private static (double Luma, double Cb, double Cr) Video(double red, double green, double blue)
    {
        var luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return (16 + 219 * luma, 128 + 224 * (blue - luma) / 1.8556, 128 + 224 * (red - luma) / 1.5748);
    }

    private static double Mean(ReadOnlySpan<byte> plane, int width, int left, int top, int size)
    {
        double sum = 0;
        for (var y = top; y < top + size; y++)
        for (var x = left; x < left + size; x++)
            sum += plane[y * width + x];
        return sum / (size * size);
    }

    /// <summary>What dithering spreads over a block is its exact code.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_frame_of_codes_gets_the_look_that_a_still_gets(string name)
    {
        var grade = LookCatalogue.Find(name)!.Grade(new ParameterValues(null));
        var colours = Enumerable
            .Range(0, 200)
            .Select(i => new Colour(
                (byte)(20 + Samples.Hash(i, 1) % 216),
                (byte)(20 + Samples.Hash(i, 2) % 216),
                (byte)(20 + Samples.Hash(i, 3) % 216)
            ))
            .ToArray();
        using var frame = Blocks(
            i =>
            {
                var colour = colours[i % colours.Length];
                var (y, cb, cr) = Video(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
                return ((byte)Math.Round(y), (byte)Math.Round(cb), (byte)Math.Round(cr));
            },
            320,
            160
        );
        LookTests.Table(name).Frames.Run(frame);
        var errors = new List<double>();
        for (var i = 0; i < colours.Length; i++)
        {
            var seen = grade(Light.Of(colours[i]));
            var (luma, cb, cr) = Video(
                DisplayCode.Encode(seen.Red),
                DisplayCode.Encode(seen.Green),
                DisplayCode.Encode(seen.Blue)
            );
            var (left, top) = (i % 20 * 16, i / 20 * 16);
            errors.Add(Math.Abs(Mean(frame.Luma, 320, left, top, 16) - luma));
            errors.Add(Math.Abs(Mean(frame.Cb, 160, left / 2, top / 2, 8) - cb));
            errors.Add(Math.Abs(Mean(frame.Cr, 160, left / 2, top / 2, 8) - cr));
        }
        // The codes that went in were rounded to whole ones already.
        errors.Sort();
        Assert.InRange(errors[(int)(errors.Count * 0.97)], 0, 2);
        Assert.InRange(errors.Average(), 0, 0.6);
    }

    [Fact]
    public void A_look_that_changes_nothing_leaves_every_byte()
    {
        var same = new ColourTable(2, false, [0, 0, 0, 1, 1, 1], Light.Grey(0), Light.Grey(1));
        var table = LookTable.Of(
            new LookStack([new AskedLook(null, new ParameterValues(null), "same", 1)]),
            _ => same
        );
        using var frame = new Yuv420Frame(256, 64);
        for (var i = 0; i < frame.ByteCount; i++)
            frame.Room[i] = (byte)Samples.Hash(i, 4);
        var before = frame.Bytes.ToArray();
        table.Frames.Run(frame);
        Assert.Equal(before, frame.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Frames_look_as_when_they_were_last_looked_at(string name)
    {
        using var frame = Blocks(
            i => ((byte)(16 + i * 3 % 220), (byte)(40 + i * 7 % 176), (byte)(40 + i * 11 % 176)),
            128,
            128
        );
        LookTests.Table(name).Frames.Run(frame);
        GoldenHashes.Check($"clip under {name}", frame.Bytes);
    }

    [Fact]
    public void A_frame_takes_no_memory()
    {
        var look = LookTests.Table("cinematic").Frames;
        using var frame = new Yuv420Frame(64, 64);
        look.Run(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            look.Run(frame);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
