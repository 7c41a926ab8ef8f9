using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>A picture in CIE Lab (D65), and what follows from one look at its pixels.</summary>
internal sealed class LabPlanes
{
    private static readonly float[] linear =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(code => code / 255.0)
            .Select(code =>
                (float)(code <= 0.04045 ? code / 12.92 : Rounded.Pow((code + 0.055) / 1.055, 2.4))
            ),
    ];

    private static readonly float[] cubeRoot =
    [
        .. Enumerable
            .Range(0, 4097)
            .Select(n => n / 4096.0)
            .Select(t => (float)(t > 0.008856 ? Rounded.Pow(t, 1 / 3.0) : 7.787 * t + 16 / 116.0)),
    ];

    private readonly Lazy<Guide> narrow;
    private readonly Lazy<Guide> wide;

    public LabPlanes(SmallPicture picture)
    {
        (Width, Height) = (picture.Width, picture.Height);
        var count = Width * Height;
        (L, A, B) = (new float[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
            Convert(picture.Rgb.AsSpan(i * 3, 3), i);
        (Across, Down) = (new float[count], new float[count]);
        Differentiate();
        Texture = Smoothing.Box(Magnitudes(), Width, Height, 3);
        (narrow, wide) = (
            new Lazy<Guide>(() => new Guide(this, 3)),
            new Lazy<Guide>(() => new Guide(this, 4))
        );
    }

    public int Width { get; }

    public int Height { get; }

    public int Count => L.Length;

    /// <summary>Lightness, 0–100.</summary>
    public float[] L { get; }

    /// <summary>From green (negative) to red.</summary>
    public float[] A { get; }

    /// <summary>From blue (negative) to yellow.</summary>
    public float[] B { get; }

    /// <summary>Change of lightness a pixel to the right.</summary>
    public float[] Across { get; }

    /// <summary>Change of lightness a pixel down.</summary>
    public float[] Down { get; }

    /// <summary>Mean change of lightness round each pixel.</summary>
    public float[] Texture { get; }

    /// <summary>Smooths along edges in windows of fourteen pixels.</summary>
    public Guide Narrow => narrow.Value;

    /// <summary>Smooths along edges in windows of eighteen pixels.</summary>
    public Guide Wide => wide.Value;

    public int X(int at) => at % Width;

    public int Y(int at) => at / Width;

    private void Convert(ReadOnlySpan<byte> rgb, int at)
    {
        var (r, g, b) = (linear[rgb[0]], linear[rgb[1]], linear[rgb[2]]);
        var x = Root((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.9505f);
        var y = Root(0.2126f * r + 0.7152f * g + 0.0722f * b);
        var z = Root((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.089f);
        L[at] = 116f * y - 16f;
        A[at] = 500f * (x - y);
        B[at] = 200f * (y - z);
    }

    private static float Root(float t)
    {
        var place = Math.Clamp(t, 0f, 1f) * 4096f;
        var whole = Math.Min((int)place, 4095);
        return cubeRoot[whole] + (cubeRoot[whole + 1] - cubeRoot[whole]) * (place - whole);
    }

    private void Differentiate()
    {
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
        {
            var (at, row) = (y * Width + x, y * Width);
            Across[at] = (L[row + Math.Min(x + 1, Width - 1)] - L[row + Math.Max(x - 1, 0)]) / 2;
            Down[at] = (L[Math.Min(y + 1, Height - 1) * Width + x] - L[Math.Max(y - 1, 0) * Width + x]) / 2;
        }
    }

    private float[] Magnitudes()
    {
        var magnitudes = new float[Count];
        for (var i = 0; i < Count; i++)
            magnitudes[i] = (float)Math.Sqrt(Across[i] * Across[i] + Down[i] * Down[i]);
        return magnitudes;
    }
}
