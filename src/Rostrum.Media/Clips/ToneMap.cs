using System.Runtime.InteropServices;
using Rostrum.Compositor;

namespace Rostrum.Media.Clips;

/// <summary>
/// From high dynamic range (10-bit Y′CbCr of BT.2020, limited range, PQ or HLG) to BT.709. Reference white, 203 cd/m²
/// (Rep. ITU-R BT.2408), and all below about half of it keeps its light; what is brighter is bent so that 1000 cd/m²
/// become white (the EETF of Rep. ITU-R BT.2390, on the brightest of red, green and blue); colours that BT.709 cannot show
/// are paled until it can. All of that is a table; frames are looked up in it in whole numbers.
/// </summary>
internal sealed class ToneMap
{
    private const int LumaNodes = 65;
    private const int ChromaNodes = 33;

    /// <summary>Codes from one node to the next, as powers of two.</summary>
    private const int LumaShift = 4;
    private const int ChromaShift = 5;

    private const double White = 203;
    private const double Peak = 1000;

    private static readonly Lazy<ToneMap> pq = new(() => new ToneMap(Pq));
    private static readonly Lazy<ToneMap> hlg = new(() => new ToneMap(Hlg));

    /// <summary>Luma, Cb and Cr in 8.8 fixed point: all luma nodes of a pair of chroma nodes lie side by side.</summary>
    private readonly ushort[][] table = [new ushort[Size], new ushort[Size], new ushort[Size]];

    private const int Size = LumaNodes * ChromaNodes * ChromaNodes;

    private ToneMap(Func<(double, double, double), (double, double, double)> toLight)
    {
        for (var cr = 0; cr < ChromaNodes; cr++)
        for (var cb = 0; cb < ChromaNodes; cb++)
        for (var luma = 0; luma < LumaNodes; luma++)
        {
            var light = toLight(Signal(luma << LumaShift, cb << ChromaShift, cr << ChromaShift));
            var at = (cr * ChromaNodes + cb) * LumaNodes + luma;
            (table[0][at], table[1][at], table[2][at]) = Code(Shown(light));
        }
    }

    /// <summary>The map for a film; null for one of usual range.</summary>
    public static ToneMap? Of(VideoTransfer transfer) =>
        transfer switch
        {
            VideoTransfer.Pq => pq.Value,
            VideoTransfer.Hlg => hlg.Value,
            _ => null,
        };

    /// <param name="codes">Planar 4:2:0, two bytes a sample, as large as <paramref name="into"/>.</param>
    public void Run(ReadOnlySpan<byte> codes, Yuv420Frame into)
    {
        var samples = MemoryMarshal.Cast<byte, ushort>(codes);
        var (width, height) = (into.Width, into.Height);
        var (halfWidth, quarter) = (width / 2, width * height / 4);
        var room = into.Room;
        for (var y = 0; y < height / 2; y++)
        for (var x = 0; x < halfWidth; x++)
        {
            var chroma = width * height + y * halfWidth + x;
            var place = new ChromaPlace(samples[chroma], samples[chroma + quarter]);
            var first = 2 * y * width + 2 * x;
            var sum = 0;
            for (var i = 0; i < 4; i++)
            {
                var at = first + (i >> 1) * width + (i & 1);
                var luma = Math.Min((int)samples[at], 1023);
                sum += luma;
                room[at] = Round(Look(table[0], place, luma));
            }
            room[chroma] = Round(Look(table[1], place, (sum + 2) >> 2));
            room[chroma + quarter] = Round(Look(table[2], place, (sum + 2) >> 2));
        }
    }

    private static byte Round(int value) => (byte)Math.Clamp((value + 128) >> 8, 0, 255);

    /// <summary>Linear between the eight nodes around.</summary>
    private static int Look(ushort[] nodes, in ChromaPlace place, int luma)
    {
        var node = luma >> LumaShift;
        var share = luma & ((1 << LumaShift) - 1);
        long sum = 0;
        for (var corner = 0; corner < 4; corner++)
        {
            var at = place.Base(corner) * LumaNodes + node;
            sum +=
                (long)place.Weight(corner) * ((nodes[at] << LumaShift) + (nodes[at + 1] - nodes[at]) * share);
        }
        const int shift = 2 * ChromaShift + LumaShift;
        return (int)((sum + (1 << (shift - 1))) >> shift);
    }

    /// <summary>Where a pair of colour differences lies among the nodes.</summary>
    private readonly struct ChromaPlace(int cb, int cr)
    {
        private const int Part = (1 << ChromaShift) - 1;

        private readonly int across = Math.Min(cb, 1023) >> ChromaShift;
        private readonly int down = Math.Min(cr, 1023) >> ChromaShift;
        private readonly int right = Math.Min(cb, 1023) & Part;
        private readonly int below = Math.Min(cr, 1023) & Part;

        public int Base(int corner) => (down + (corner >> 1)) * ChromaNodes + across + (corner & 1);

        public int Weight(int corner) =>
            ((corner & 1) == 0 ? Part + 1 - right : right) * ((corner >> 1) == 0 ? Part + 1 - below : below);
    }

    /// <summary>R′G′B′ of BT.2020, 0–1, of 10-bit codes (Rec. ITU-R BT.2100-2, tables 6 and 9).</summary>
    private static (double R, double G, double B) Signal(int luma, int blue, int red)
    {
        var (y, cb, cr) = ((luma - 64) / 876.0, (blue - 512) / 896.0, (red - 512) / 896.0);
        return (
            Math.Clamp(y + 1.4746 * cr, 0, 1),
            Math.Clamp(y - 0.164553 * cb - 0.571353 * cr, 0, 1),
            Math.Clamp(y + 1.8814 * cb, 0, 1)
        );
    }

    /// <summary>Light in cd/m² (SMPTE ST 2084).</summary>
    private static (double R, double G, double B) Pq((double R, double G, double B) signal) =>
        (FromPq(signal.R), FromPq(signal.G), FromPq(signal.B));

    /// <summary>Light in cd/m² on a screen of 1000 (Rec. ITU-R BT.2100-2, table 5; system gamma 1.2).</summary>
    private static (double R, double G, double B) Hlg((double R, double G, double B) signal)
    {
        static double Scene(double code) =>
            code <= 0.5 ? code * code / 3 : (Math.Exp((code - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        var (r, g, b) = (Scene(signal.R), Scene(signal.G), Scene(signal.B));
        var gain = Peak * Math.Pow(Math.Max(Luminance(r, g, b), 1e-9), 0.2);
        return (r * gain, g * gain, b * gain);
    }

    private static double Luminance(double r, double g, double b) => 0.2627 * r + 0.6780 * g + 0.0593 * b;

    private static double FromPq(double code)
    {
        var root = Math.Pow(code, 1 / 78.84375);
        return 10_000
            * Math.Pow(Math.Max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root), 1 / 0.1593017578125);
    }

    private static double ToPq(double light)
    {
        var power = Math.Pow(light / 10_000, 0.1593017578125);
        return Math.Pow((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power), 78.84375);
    }

    /// <summary>Linear light of BT.709, 0–1.</summary>
    private static (double R, double G, double B) Shown((double R, double G, double B) light)
    {
        var (r, g, b) = light;
        var most = Math.Max(r, Math.Max(g, b));
        var scale = most > 1e-6 ? Bent(most) / most / White : 0;
        (r, g, b) = (r * scale, g * scale, b * scale);
        // Rec. ITU-R BT.2407, section 2.
        return Paled(
            1.660491 * r - 0.587641 * g - 0.072850 * b,
            -0.124550 * r + 1.132900 * g - 0.008349 * b,
            -0.018151 * r - 0.100579 * g + 1.118730 * b
        );
    }

    /// <summary>Light as a screen of reference white can show it: BT.2390-10, section 5.4.1, a Hermite spline above the knee.</summary>
    private static double Bent(double light)
    {
        var (whole, most) = (ToPq(Peak), ToPq(White) / ToPq(Peak));
        var code = Math.Min(ToPq(light) / whole, 1);
        var knee = 1.5 * most - 0.5;
        if (code < knee)
            return light;
        var t = (code - knee) / (1 - knee);
        var (square, cube) = (t * t, t * t * t);
        return FromPq(
            whole
                * (
                    (2 * cube - 3 * square + 1) * knee
                    + (cube - 2 * square + t) * (1 - knee)
                    + (3 * square - 2 * cube) * most
                )
        );
    }

    /// <summary>Drawn towards a grey of the same light until no part of it is below nothing or above white.</summary>
    private static (double R, double G, double B) Paled(double r, double g, double b)
    {
        var grey = Math.Clamp(0.2126 * r + 0.7152 * g + 0.0722 * b, 0, 1);
        var keep = 1.0;
        foreach (var part in (ReadOnlySpan<double>)[r, g, b])
            if (part < 0)
                keep = Math.Min(keep, grey / (grey - part));
            else if (part > 1)
                keep = Math.Min(keep, (1 - grey) / (part - grey));
        return (grey + (r - grey) * keep, grey + (g - grey) * keep, grey + (b - grey) * keep);
    }

    /// <summary>Y′CbCr of BT.709 for a screen after BT.1886, limited range, 8.8 fixed point.</summary>
    private static (ushort Luma, ushort Cb, ushort Cr) Code((double R, double G, double B) light)
    {
        static double Encoded(double part) => Math.Pow(Math.Clamp(part, 0, 1), 1 / 2.4);
        var (r, g, b) = (Encoded(light.R), Encoded(light.G), Encoded(light.B));
        var luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return (
            (ushort)Math.Round((16 + 219 * luma) * 256),
            (ushort)Math.Round((128 + 224 * (b - luma) / 1.8556) * 256),
            (ushort)Math.Round((128 + 224 * (r - luma) / 1.5748) * 256)
        );
    }
}
