using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Style;

/// <summary>
/// Lines are where a pixel is darker than its surroundings, and as dark as the difference; soft shade is smudged, deeper
/// shade hatched in one direction, and the deepest in a second. The strokes lie on the picture and move with it, the
/// tooth of the paper stays on the canvas.
/// </summary>
internal sealed unsafe class SketchPainter : PassPainter
{
    private readonly SketchPass pass;
    private readonly RgbRows rows;
    private readonly CoarsePlane tone;
    private readonly CoarsePlane broad;
    private readonly CoarsePlane wobble;
    private readonly Gauss nearCurve;
    private readonly Gauss broadCurve;
    private readonly RoughField rough;
    private readonly NoiseSheet tooth;
    private readonly float* row;
    private readonly double scale;

    public SketchPainter(SketchPass pass, Canvas canvas)
    {
        this.pass = pass;
        scale = Math.Min(canvas.Width, canvas.Height) / 1080.0;
        rows = new RgbRows(canvas.Width);
        tone = new CoarsePlane(canvas.Width, canvas.Height, 4);
        broad = new CoarsePlane(canvas.Width, canvas.Height, 4);
        wobble = new CoarsePlane(canvas.Width, canvas.Height, 32);
        nearCurve = new Gauss(5 * scale / 4, tone.Plane.Width, tone.Plane.Height);
        broadCurve = new Gauss(12 * scale / 4, tone.Plane.Width, tone.Plane.Height);
        rough = new RoughField((ulong)pass.Seed);
        tooth = new NoiseSheet(Math.Max(1, 1.8 * scale));
        row = Native.Allocate<float>(canvas.Width + 64);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            ChannelRows.ToSignal(frame.LumaRow(y), row, frame.Width);
            tone.Gather(y, row);
        }
        for (var y = 0; y < tone.Plane.Height; y++)
            new Span<float>(tone.Plane.Row(y), tone.Plane.Width).CopyTo(
                new Span<float>(broad.Plane.Row(y), tone.Plane.Width)
            );
        nearCurve.Run(tone.Plane);
        broadCurve.Run(broad.Plane);
        var hatch = Hatch.On(moment.Picture);
        Wobble(moment);
        for (var pair = 0; pair < frame.ChromaHeight; pair++)
        {
            rows.Take(frame, pair);
            for (var side = 0; side < 2; side++)
                Draw(2 * pair + side, side, hatch, frame.Width, (float)moment.Strength);
            rows.Put(frame, pair);
        }
    }

    /// <summary>By how much strokes stray, in parts of the way from one to the next; it moves with the picture.</summary>
    private void Wobble(in PassMoment moment)
    {
        var plane = wobble.Plane;
        for (var y = 0; y < plane.Height; y++)
        for (var x = 0; x < plane.Width; x++)
        {
            var (u, v) = moment.Picture.At((x + 0.5) * wobble.Scale, (y + 0.5) * wobble.Scale);
            plane.Row(y)[x] =
                0.9f * rough.At((float)(u * 18), (float)(v * 11))
                + 0.4f * rough.At((float)(u * 47), (float)(v * 29));
        }
    }

    private void Draw(int y, int side, in Hatch hatch, int width, float strength)
    {
        float* around = tone.Spread(y),
            shade = broad.Spread(y),
            stray = wobble.Spread(y);
        for (var left = 0; left < width; left += 192)
        {
            var place = new Lots((ulong)pass.Seed).Of((ulong)((y / 128 << 12) + left)).Value;
            Run(
                y,
                side,
                left,
                Math.Min(width, left + 192),
                hatch,
                around,
                shade,
                stray,
                tooth.Row(place, y % 128)
            );
        }
        Colour(side, width, strength);
    }

    /// <summary>How much pencil there is, 0–1, for a part of a row; it is left in <see cref="row"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(
        int y,
        int side,
        int left,
        int end,
        in Hatch hatch,
        float* around,
        float* shade,
        float* stray,
        short* paper
    )
    {
        float* red = rows.Red(side),
            green = rows.Green(side),
            blue = rows.Blue(side);
        var (firstStart, secondStart) = hatch.At(left, y);
        var steps = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
        var (first, second) = (
            Vector256.Create(firstStart) + steps * hatch.FirstStep,
            Vector256.Create(secondStart) + steps * hatch.SecondStep
        );
        var (line, hatching) = ((float)(1.9 * pass.Strength), (float)pass.Hatching);
        for (var x = left; x < end; x += 8)
        {
            var grey =
                Vector256.Load(red + x) * 0.2126f
                + Vector256.Load(green + x) * 0.7152f
                + Vector256.Load(blue + x) * 0.0722f;
            var near = Vector256.Load(around + x) + Vector256.Create(0.04f);
            // A pencil presses harder the greater the difference, and never to black at once.
            var bare = Held((grey + Vector256.Create(0.04f)) / near + Vector256.Create(0.03f));
            var outline = Held((Vector256<float>.One - bare * bare) * line);
            var dark = Vector256<float>.One - Vector256.Load(shade + x);
            var wander = Vector256.Load(stray + x);
            var strokes = Stroke(first + wander, (dark - Vector256.Create(0.36f)) * 1.3f);
            strokes += Stroke(second - wander, (dark - Vector256.Create(0.68f)) * 2.1f);
            var deep = Held((dark - Vector256.Create(0.1f)) * 1.1f);
            strokes += deep * deep * 0.6f;
            var grain = Vector256.ConvertToSingle(
                Vector256.WidenLower(Vector128.Load(paper + x - left).ToVector256Unsafe())
            );
            var bite = Vector256<float>.One + grain * (0.22f / (1 << NoiseSheet.UnitBits));
            // What is drawn over what is drawn already adds less and less.
            var drawn = outline + strokes * hatching;
            drawn /= Vector256<float>.One + drawn * 0.2f;
            Held(drawn * bite).Store(row + x);
            first += Vector256.Create(8 * hatch.FirstStep);
            second += Vector256.Create(8 * hatch.SecondStep);
        }
    }

    /// <summary>One stroke after the other, each as wide as the shade is deep.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Stroke(Vector256<float> place, Vector256<float> depth)
    {
        var way = place - Vector256.Floor(place);
        var far = Vector256.Abs(way + way - Vector256<float>.One);
        depth = Held(depth);
        return Held((depth * 0.8f + Vector256.Create(0.12f) - far) * 2.6f) * Held(depth * 4) * 0.62f;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Held(Vector256<float> value) =>
        Vector256.Min(Vector256.Max(value, Vector256<float>.Zero), Vector256<float>.One);

    /// <summary>Pencil on paper, on which the picture's own colour may lie as a thin wash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Colour(int side, int width, float strength)
    {
        var wash = (float)pass.Colouring;
        var (paper, pencil) = (pass.Paper, pass.Pencil);
        Lay(rows.Red(side), paper.Red / 255f, pencil.Red / 255f, wash, width, strength);
        Lay(rows.Green(side), paper.Green / 255f, pencil.Green / 255f, wash, width, strength);
        Lay(rows.Blue(side), paper.Blue / 255f, pencil.Blue / 255f, wash, width, strength);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Lay(float* signal, float paper, float pencil, float wash, int width, float strength)
    {
        for (var x = 0; x < width; x += 8)
        {
            var was = Vector256.Load(signal + x);
            var ground = Vector256.Create(paper);
            ground += (was * 0.75f + Vector256.Create(0.25f * paper) - ground) * wash;
            var drawn = ground + (Vector256.Create(pencil) - ground) * Vector256.Load(row + x);
            (was + (drawn - was) * strength).Store(signal + x);
        }
    }

    public override void Dispose()
    {
        rows.Dispose();
        tone.Dispose();
        broad.Dispose();
        wobble.Dispose();
        nearCurve.Dispose();
        broadCurve.Dispose();
        tooth.Dispose();
        Native.Free(row);
    }
}

/// <summary>Strokes in two directions over a picture: each point of the canvas has a place in both, 1 a stroke.</summary>
internal readonly record struct Hatch(
    double FirstX,
    double FirstY,
    double FirstStart,
    double SecondX,
    double SecondY,
    double SecondStart
)
{
    /// <summary>Strokes across the width of the picture, about.</summary>
    private const double Strokes = 190;

    public float FirstStep => (float)FirstX;

    public float SecondStep => (float)SecondX;

    public static Hatch On(in Planning.PlaneMap picture)
    {
        // In parts of the picture's width both ways, so that strokes are as far apart in all directions.
        var across = Math.Sqrt(picture.Xx * picture.Xx + picture.Xy * picture.Xy);
        var down = Math.Sqrt(picture.Yx * picture.Yx + picture.Yy * picture.Yy);
        var even = across / down;

        double Both(double x, double y, double alongX, double alongY) =>
            Strokes * (alongX * x + alongY * even * y);
        return new Hatch(
            Both(picture.Xx, picture.Yx, 0.77, 0.64),
            Both(picture.Xy, picture.Yy, 0.77, 0.64),
            Both(picture.X0, picture.Y0, 0.77, 0.64),
            Both(picture.Xx, picture.Yx, 0.82, -0.57),
            Both(picture.Xy, picture.Yy, 0.82, -0.57),
            Both(picture.X0, picture.Y0, 0.82, -0.57)
        );
    }

    /// <summary>The places of a pixel, less whole strokes.</summary>
    public (float First, float Second) At(int x, int y)
    {
        var first = FirstX * (x + 0.5) + FirstY * (y + 0.5) + FirstStart;
        var second = SecondX * (x + 0.5) + SecondY * (y + 0.5) + SecondStart;
        return ((float)(first - Math.Floor(first)), (float)(second - Math.Floor(second)));
    }
}
