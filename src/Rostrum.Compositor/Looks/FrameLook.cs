using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Looks;

/// <summary>
/// A look for frames that come as video codes (8-bit BT.709 Y′CbCr, limited range, 4:2:0). What the look adds to each
/// code is a table: of every luma and every eighth chroma, between which it is linear. Where it adds nothing, codes stay
/// as they are to the bit. Immutable, safe for any number of threads.
/// </summary>
public sealed unsafe class FrameLook
{
    /// <summary>Codes from one chroma node to the next, as a power of two.</summary>
    private const int Shift = 3;
    private const int Nodes = (256 >> Shift) + 1;
    private const int Lumas = 256;

    /// <summary>Bits behind the point: 8 of the table, and those of the weights of four nodes.</summary>
    private const int Point = 8 + 2 * Shift;

    private readonly LookTable look;

    /// <summary>Differences in 8.8 fixed point: all lumas of a pair of chroma nodes lie side by side.</summary>
    private readonly short[] luma = new short[Nodes * Nodes * Lumas];
    private readonly short[] chromaBlue = new short[Nodes * Nodes * Lumas];
    private readonly short[] chromaRed = new short[Nodes * Nodes * Lumas];

    internal FrameLook(LookTable look)
    {
        this.look = look;
        for (var red = 0; red < Nodes; red++)
        for (var blue = 0; blue < Nodes; blue++)
        for (var y = 0; y < Lumas; y++)
            Set((red * Nodes + blue) * Lumas + y, Video.Of(y, blue << Shift, red << Shift));
    }

    /// <summary>What a screen cannot show is looked up at the nearest that it can; the difference is what counts.</summary>
    private void Set(int at, Video video)
    {
        var (red, green, blue) = video.Codes();
        var changed = look.At(Sixteen(red), Sixteen(green), Sixteen(blue));
        var (before, after) = (
            Video.OfCodes(red, green, blue),
            Video.OfCodes(Part(changed), Part(changed >> 16), Part(changed >> 32))
        );
        luma[at] = Fixed(after.Luma - before.Luma);
        chromaBlue[at] = Fixed(after.Blue - before.Blue);
        chromaRed[at] = Fixed(after.Red - before.Red);
    }

    private static int Sixteen(double code) => (int)Math.Round(code * 65535);

    private static double Part(ulong codes) => (codes & 0xFFFF) / 65535.0;

    private static short Fixed(double codes) => (short)Math.Clamp(Math.Round(codes * 256), -32768, 32767);

    /// <summary>Gives a frame the look, in its own memory.</summary>
    public void Run(Yuv420Frame frame)
    {
        fixed (
            short* lumas = luma,
                blues = chromaBlue,
                reds = chromaRed
        )
            for (var y = 0; y < frame.Height / 2; y++)
                RunRows(frame, y, lumas, blues, reds);
    }

    private static void RunRows(Yuv420Frame frame, int y, short* lumas, short* addedBlue, short* addedRed)
    {
        byte* upper = frame.LumaRow(2 * y),
            lower = frame.LumaRow(2 * y + 1),
            blues = frame.CbRow(y),
            reds = frame.CrRow(y);
        var weights = stackalloc int[4];
        for (var x = 0; x < frame.Width / 2; x++, upper += 2, lower += 2)
        {
            var (blue, red) = ((int)blues[x], (int)reds[x]);
            var (right, below) = (blue & ((1 << Shift) - 1), red & ((1 << Shift) - 1));
            const int whole = 1 << Shift;
            weights[0] = (whole - right) * (whole - below);
            weights[1] = right * (whole - below);
            weights[2] = (whole - right) * below;
            weights[3] = right * below;
            var cell = ((red >> Shift) * Nodes + (blue >> Shift)) * Lumas;
            var mean = (upper[0] + upper[1] + lower[0] + lower[1] + 2) >> 2;
            blues[x] = Code(blue, Look(addedBlue + cell + mean, weights), Threshold(x, y));
            reds[x] = Code(red, Look(addedRed + cell + mean, weights), Threshold(x, y));
            var nodes = lumas + cell;
            upper[0] = Code(upper[0], Look(nodes + upper[0], weights), Threshold(2 * x, 2 * y));
            upper[1] = Code(upper[1], Look(nodes + upper[1], weights), Threshold(2 * x + 1, 2 * y));
            lower[0] = Code(lower[0], Look(nodes + lower[0], weights), Threshold(2 * x, 2 * y + 1));
            lower[1] = Code(lower[1], Look(nodes + lower[1], weights), Threshold(2 * x + 1, 2 * y + 1));
        }
    }

    private static int Look(short* node, int* weights) =>
        node[0] * weights[0]
        + node[Lumas] * weights[1]
        + node[Nodes * Lumas] * weights[2]
        + node[(Nodes + 1) * Lumas] * weights[3];

    private static byte Code(int code, int added, int threshold) =>
        (byte)Math.Clamp((code << Point) + added + threshold >> Point, 0, 255);

    /// <summary>The pattern of <see cref="RowFinish.ToBytes"/> in place of a half, so that slopes that a look makes steeper get no steps.</summary>
    private static int Threshold(int x, int y) => thresholds[(y & 7) * 8 + (x & 7)];

    private static readonly int* thresholds = Thresholds();

    private static int* Thresholds()
    {
        var pattern = Native.Allocate<int>(64);
        for (var y = 0; y < 8; y++)
        for (var x = 0; x < 8; x++)
            pattern[y * 8 + x] = (2 * RowFinish.BayerRank(x, y) + 1) << (Point - 7);
        return pattern;
    }

    /// <summary>Y′, Cb and Cr in codes of 8 bits (Rec. ITU-R BT.709-6, items 3 and 4).</summary>
    private readonly record struct Video(double Luma, double Blue, double Red)
    {
        public static Video Of(int luma, int blue, int red) => new(luma, blue, red);

        public static Video OfCodes(double red, double green, double blue)
        {
            var y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            return new Video(
                16 + 219 * y,
                128 + 224 * ((blue - y) / 1.8556),
                128 + 224 * ((red - y) / 1.5748)
            );
        }

        /// <summary>R′G′B′, held to 0–1.</summary>
        public (double Red, double Green, double Blue) Codes()
        {
            var y = (Luma - 16) / 219;
            var (red, blue) = (y + 1.5748 * ((Red - 128) / 224), y + 1.8556 * ((Blue - 128) / 224));
            var green = (y - 0.2126 * red - 0.0722 * blue) / 0.7152;
            return (Math.Clamp(red, 0, 1), Math.Clamp(green, 0, 1), Math.Clamp(blue, 0, 1));
        }
    }
}
