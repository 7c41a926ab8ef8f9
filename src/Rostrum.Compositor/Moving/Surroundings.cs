using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts;

namespace Rostrum.Compositor.Moving;

/// <summary>
/// What lies beside a moving picture that does not cover its plate: a plain colour, or the frame itself, enlarged to
/// cover, blurred and darkened, made anew for every frame.
/// </summary>
internal sealed unsafe class Surroundings : IDisposable
{
    /// <summary>Longer side of the small copy that is blurred.</summary>
    private const int SmallSide = 96;

    /// <summary>The surroundings keep this part of their light, as those of stills do.</summary>
    private const double Dimming = 0.35;

    /// <summary>A power law of 1/2.4 makes this of it for colour differences, which are taken between codes.</summary>
    private static readonly double chromaDimming = Math.Pow(Dimming, 1 / 2.4);

    /// <summary>Codes looked at for one sample of the small copy, along each side.</summary>
    private const int Looks = 6;

    private readonly MovingLayout layout;
    private readonly Plane[] small = new Plane[3];
    private readonly Plane column;
    private readonly double[] line;
    private readonly VerticalTaps[] down = new VerticalTaps[2];
    private readonly HorizontalTaps[] across = new HorizontalTaps[2];
    private readonly int* sums;

    public Surroundings(MovingLayout layout)
    {
        this.layout = layout;
        var longer = Math.Max(layout.PlateWidth, layout.PlateHeight);
        var (width, height) = (
            Math.Max(2, SmallSide * layout.PlateWidth / longer),
            Math.Max(2, SmallSide * layout.PlateHeight / longer)
        );
        for (var i = 0; i < 3; i++)
            small[i] = new Plane(width, height);
        column = new Plane(width, 1);
        line = new double[Math.Max(width, height)];
        sums = Native.Allocate<int>(HorizontalTaps.Groups(layout.PlateWidth) * HorizontalTaps.Group);
        for (var i = 0; i < 2; i++)
        {
            var (columns, rows) = (layout.PlateWidth >> i, layout.PlateHeight >> i);
            (down[i], across[i]) = (new VerticalTaps(rows), new HorizontalTaps(columns));
            down[i].Set(Map(height, rows), 0, rows);
            across[i].Set(Map(width, columns), 0, columns, width);
        }
    }

    /// <summary>Fills a plate with a colour.</summary>
    public static void Fill(PlateLevel level, Colour colour)
    {
        var canvas = new Canvas(2, 2);
        foreach (
            var (plane, channel) in (ReadOnlySpan<(Plane, Painting.Channel)>)
                [
                    (level.Luma, Painting.Channel.Luma(canvas)),
                    (level.Cb, Painting.Channel.Cb(canvas)),
                    (level.Cr, Painting.Channel.Cr(canvas)),
                ]
        )
            for (var y = 0; y < plane.Height; y++)
            {
                new Span<short>(plane.Row(y), plane.Width).Fill((short)channel.Sample(colour));
                plane.FillMargins(y);
            }
    }

    public void Paint(Yuv420Frame codes, PlateLevel level)
    {
        Shrink(codes);
        foreach (var plane in small)
        {
            for (var pass = 0; pass < 3; pass++)
                Blur(plane, radius: 2);
        }
        Enlarge(small[0], level.Luma, 0);
        Enlarge(small[1], level.Cb, 1);
        Enlarge(small[2], level.Cr, 1);
    }

    /// <summary>Each sample of the small copy is the mean of a few codes spread over its part of what would cover.</summary>
    private void Shrink(Yuv420Frame codes)
    {
        var scale = Math.Min(
            layout.Width / (double)layout.PlateWidth,
            layout.Height / (double)layout.PlateHeight
        );
        var (shownWidth, shownHeight) = (layout.PlateWidth * scale, layout.PlateHeight * scale);
        var (left, top) = ((layout.Width - shownWidth) / 2, (layout.Height - shownHeight) / 2);
        var (width, height) = (small[0].Width, small[0].Height);
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            long luma = 0,
                cb = 0,
                cr = 0;
            for (var look = 0; look < Looks * Looks; look++)
            {
                var column = (int)(left + shownWidth * (x + (look % Looks + 0.5) / Looks) / width);
                var row = (int)(top + shownHeight * (y + (look / Looks + 0.5) / Looks) / height);
                luma += MovingCodes.Luma[codes.LumaRow(row)[column]];
                cb += MovingCodes.Chroma[codes.CbRow(row / 2)[column / 2]];
                cr += MovingCodes.Chroma[codes.CrRow(row / 2)[column / 2]];
            }
            const double count = Looks * Looks;
            small[0].Row(y)[x] = (short)Math.Round((luma / count + 32768) * Dimming - 32768);
            small[1].Row(y)[x] = (short)Math.Round(cb / count * chromaDimming);
            small[2].Row(y)[x] = (short)Math.Round(cr / count * chromaDimming);
        }
    }

    private void Blur(Plane plane, int radius)
    {
        for (var y = 0; y < plane.Height; y++)
        {
            for (var x = 0; x < plane.Width; x++)
                line[x] = plane.Row(y)[x];
            for (var x = 0; x < plane.Width; x++)
                plane.Row(y)[x] = Around(x, plane.Width, radius);
        }
        for (var x = 0; x < plane.Width; x++)
        {
            for (var y = 0; y < plane.Height; y++)
                line[y] = plane.Row(y)[x];
            for (var y = 0; y < plane.Height; y++)
                plane.Row(y)[x] = Around(y, plane.Height, radius);
        }
        for (var y = 0; y < plane.Height; y++)
            plane.FillMargins(y);
    }

    private short Around(int at, int count, int radius)
    {
        double sum = 0;
        for (var offset = -radius; offset <= radius; offset++)
            sum += line[Math.Clamp(at + offset, 0, count - 1)];
        return (short)Math.Round(sum / (2 * radius + 1));
    }

    private void Enlarge(Plane from, Plane to, int chroma)
    {
        var rows = stackalloc short*[AreaFilter.Taps];
        for (var y = 0; y < to.Height; y++)
        {
            for (var tap = 0; tap < AreaFilter.Taps; tap++)
                rows[tap] = from.Row(down[chroma].First(y) + tap);
            VerticalFilter.Run(rows, down[chroma].Weights(y), column.Row(0), from.Width);
            column.FillMargins(0);
            HorizontalFilter.Run<HorizontalFilter.Replace>(
                column.Row(0),
                across[chroma],
                sums,
                0,
                HorizontalTaps.Groups(to.Width)
            );
            var row = to.Row(y);
            for (var x = 0; x < to.Width; x++)
                row[x] = (short)Math.Clamp(sums[x], short.MinValue, short.MaxValue);
            to.FillMargins(y);
        }
    }

    private static AxisMap Map(int small, int large) =>
        new(small / (2.0 * large), small / (double)large, SampleKind.Points);

    public void Dispose()
    {
        foreach (var plane in small)
            plane.Dispose();
        column.Dispose();
        for (var i = 0; i < 2; i++)
        {
            down[i].Dispose();
            across[i].Dispose();
        }
        Native.Free(sums);
    }
}
