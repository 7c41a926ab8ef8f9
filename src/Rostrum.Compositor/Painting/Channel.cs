using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Planning;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Painting;

/// <summary>
/// One of the three channels of a frame: its size, where its samples lie on the canvas, and how light becomes code.
/// Chroma is sited as H.264 and BT.709 have it: on every other luma column, halfway between two luma rows.
/// </summary>
internal sealed unsafe class Channel
{
    private readonly Kind kind;

    private Channel(Kind kind, Canvas canvas)
    {
        this.kind = kind;
        IsLuma = kind == Kind.Luma;
        Width = IsLuma ? canvas.Width : canvas.Width / 2;
        Height = IsLuma ? canvas.Height : canvas.Height / 2;
    }

    private enum Kind
    {
        Luma,
        Cb,
        Cr,
    }

    public bool IsLuma { get; }
    public int Width { get; }
    public int Height { get; }

    public static Channel Luma(Canvas canvas) => new(Kind.Luma, canvas);

    public static Channel Cb(Canvas canvas) => new(Kind.Cb, canvas);

    public static Channel Cr(Canvas canvas) => new(Kind.Cr, canvas);

    public Plane PlaneOf(PlateLevel level) =>
        kind switch
        {
            Kind.Luma => level.Luma,
            Kind.Cb => level.Cb,
            _ => level.Cr,
        };

    public Plane CoverOf(PlateLevel level) => IsLuma ? level.Cover!.Luma : level.Cover!.Chroma;

    public byte* Row(Yuv420Frame frame, int y) =>
        kind switch
        {
            Kind.Luma => frame.LumaRow(y),
            Kind.Cb => frame.CbRow(y),
            _ => frame.CrRow(y),
        };

    public ushort* Row(WorkFrame frame, int y) =>
        kind switch
        {
            Kind.Luma => frame.LumaRow(y),
            Kind.Cb => frame.CbRow(y),
            _ => frame.CrRow(y),
        };

    /// <summary>
    /// A window of the canvas in this channel's samples.
    /// </summary>
    public PixelWindow Scaled(PixelWindow window) =>
        IsLuma
            ? window
            : new PixelWindow(
                ChromaColumn(window.Left),
                window.Top / 2,
                ChromaColumn(window.Right),
                window.Bottom / 2
            );

    /// <summary>
    /// Column i of the chroma stands for the canvas from 2i − ½ to 2i + 1½. A quarter of the first lies outside the
    /// canvas, so the rest counts as all of it.
    /// </summary>
    private static double ChromaColumn(double x) => x < 1.5 ? x / 1.5 : (x + 0.5) / 2;

    /// <summary>The map from this channel's samples, centred at whole numbers, to the plane of a level.</summary>
    /// <param name="chromaShift">See <see cref="PlateLevel.ChromaShift"/>.</param>
    public static PlaneMap OnPlane(in PlaneMap map, bool luma, double chromaShift)
    {
        var (x0, y0) = map.At(0.5, luma ? 0.5 : 1);
        return luma ? map with { X0 = x0, Y0 = y0 } : map with { X0 = x0 / 2 + chromaShift, Y0 = y0 / 2 };
    }

    /// <summary>What is stored in a plane for a plain colour.</summary>
    public int Sample(Colour colour)
    {
        var (luma, cb, cr) = Codes(colour);
        return kind switch
        {
            Kind.Luma => TransferCurve.LinearOfCode[(int)Math.Round(luma * 65535)],
            Kind.Cb => (int)Math.Round(cb * 224 * 256),
            _ => (int)Math.Round(cr * 224 * 256),
        };
    }

    /// <summary>A plain colour as a finished value in 8.8 fixed point.</summary>
    public ushort Value(Colour colour)
    {
        var (luma, cb, cr) = Codes(colour);
        return kind switch
        {
            Kind.Luma => TransferCurve.LimitedLuma(luma),
            Kind.Cb => (ushort)Math.Round((128 + cb * 224) * 256),
            _ => (ushort)Math.Round((128 + cr * 224) * 256),
        };
    }

    /// <summary>Sums of 2^shift exposures to values in 8.8 fixed point.</summary>
    public void Finish(int* sums, int shift, ushort* values)
    {
        if (IsLuma)
            TransferCurve.ToLuma(sums, shift, values, Width);
        else
            RowFinish.ToChroma(sums, shift, values, Width);
    }

    /// <summary>Y′ 0–1 and the colour differences −½…½ (Rec. ITU-R BT.709-6, item 3).</summary>
    private static (double Luma, double Cb, double Cr) Codes(Colour colour)
    {
        var (red, green, blue) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return (luma, (blue - luma) / 1.8556, (red - luma) / 1.5748);
    }
}
