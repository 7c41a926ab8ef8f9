using Rostrum.Compositor.Effects;
using Rostrum.Compositor.Kernels;
using Rostrum.Compositor.Painting;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>
/// Two sides of a cube in true perspective. It is worked on along lines across the cube's axis: where a place of the
/// line sees each side while the shutter is open is a stretch of that side, whose mean is read from running sums, so
/// that reduction and motion blur are one exact mean.
/// </summary>
internal sealed unsafe class CubePainter : JoinPainter
{
    private readonly CubeTurn cube;
    private readonly CubeView view;
    private readonly Channel[] channels;
    private readonly LineSums leavingSums;
    private readonly LineSums arrivingSums;

    public CubePainter(CubeTurn cube, Canvas canvas)
    {
        this.cube = cube;
        channels = [Channel.Luma(canvas), Channel.Cb(canvas), Channel.Cr(canvas)];
        var (along, across) = cube.X != 0 ? (canvas.Width, canvas.Height) : (canvas.Height, canvas.Width);
        view = new CubeView(along);
        leavingSums = new LineSums(along, across);
        arrivingSums = new LineSums(along, across);
    }

    public override void Paint(WorkFrame leaving, WorkFrame arriving, double from, double to)
    {
        if (to <= 0)
            return;
        foreach (var channel in channels)
            Paint(channel, leaving, arriving, from, to);
    }

    private void Paint(Channel channel, WorkFrame leaving, WorkFrame arriving, double from, double to)
    {
        var sideways = cube.X != 0;
        var (length, lines) = sideways ? (channel.Width, channel.Height) : (channel.Height, channel.Width);
        var stride = channel.IsLuma ? leaving.Stride : leaving.ChromaStride;
        var (step, next) = sideways ? (1, stride) : (stride, 1);
        var rest = channel.IsLuma ? WorkFrame.Black : WorkFrame.Grey;
        // The cube is worked out as turning towards the beginning of its lines.
        var turned = cube.X + cube.Y > 0;
        var output = channel.Row(leaving, 0);
        leavingSums.Take(output, length, lines, step, next, turned, rest);
        arrivingSums.Take(channel.Row(arriving, 0), length, lines, step, next, turned, rest);
        view.Settle(length, cube.Shade, from, to);
        var ground = channel.Value(cube.Background);
        for (var line = 0; line < lines; line++)
        for (var i = 0; i < length; i++)
        {
            ref readonly var place = ref view.Places[i];
            var value = (float)ground;
            if (place.Leaving.Share > 0)
                value += Over(leavingSums, place.Leaving, line, lines, rest, ground);
            if (place.Arriving.Share > 0)
                value += Over(arrivingSums, place.Arriving, line, lines, rest, ground);
            var at = turned ? length - 1 - i : i;
            output[(long)line * next + (long)at * step] = (ushort)Math.Clamp(value + 0.5f, 0, 65535);
        }
    }

    /// <summary>What a side adds to the ground behind it.</summary>
    private static float Over(LineSums sums, in CubeSide side, int line, int lines, int rest, int ground)
    {
        var place = (line + 0.5f - lines * 0.5f) * side.Away + lines * 0.5f;
        // At its upper and lower edge a side takes its share of a line.
        var inside = Math.Clamp((Math.Min(place, lines - place)) * side.Near + 0.5f, 0, 1);
        if (inside <= 0)
            return 0;
        var seen = rest + sums.Mean(side.From, side.To, place - 0.5f) * side.Light;
        return (seen - ground) * (inside * side.Share);
    }

    public override void Dispose()
    {
        leavingSums.Dispose();
        arrivingSums.Dispose();
    }
}

/// <summary>What a place of a line sees of one side while the shutter is open.</summary>
/// <param name="Share">Of the time for which the side is there, 0–1.</param>
/// <param name="From">Where the stretch begins that it sees, in samples.</param>
/// <param name="Away">Lines of the side to a line of the canvas; <paramref name="Near"/> is one over it.</param>
/// <param name="Light">What is left of the side's light, 0–1.</param>
internal readonly record struct CubeSide(
    float Share,
    float From,
    float To,
    float Away,
    float Near,
    float Light
);

/// <summary>Where each place of a line sees the sides of a cube that turns towards the line's beginning.</summary>
internal sealed class CubeView(int longest)
{
    /// <summary>Moments of the open shutter.</summary>
    private const int Moments = 32;

    /// <summary>From the eye to a side that fills the canvas, in its lengths.</summary>
    private const double Distance = 1.5;

    public (CubeSide Leaving, CubeSide Arriving)[] Places { get; } = new (CubeSide, CubeSide)[longest];

    public void Settle(int length, double shade, double from, double to)
    {
        for (var i = 0; i < length; i++)
        {
            var (leaving, arriving) = (new Seen(), new Seen());
            for (var k = 0; k < Moments; k++)
            {
                var way = Math.Clamp(from + (to - from) * (k + 0.5) / Moments, 0, 1);
                var (sine, cosine) = Math.SinCos(way * Math.PI / 2);
                var x = i + 0.5 - length / 2.0;
                Look(ref leaving, x, length, sine, cosine, shade);
                // The arriving side is the leaving one, a quarter turn behind.
                Look(ref arriving, x, length, -cosine, sine, shade);
            }
            Places[i] = (leaving.Mean(Moments), arriving.Mean(Moments));
        }
    }

    /// <summary>The eye's ray through a place of the line meets a side that has turned by an angle.</summary>
    private static void Look(ref Seen seen, double x, int length, double sine, double cosine, double shade)
    {
        var (half, eye) = (length / 2.0, Distance * length);
        // The cube draws back by as much as its edge would come out of the canvas.
        var deep = eye + half * (Math.Abs(sine) + Math.Abs(cosine));
        var slant = eye * cosine + x * sine;
        if (slant <= 0)
            return;
        var place = (x * (deep - half * cosine) + eye * half * sine) / slant;
        var depth = deep - half * cosine - place * sine;
        if (depth <= 0)
            return;
        // How far the ray's place moves along the side from this sample of the line to the next.
        var reach = depth / slant;
        var inside = (Math.Min(half, place + reach / 2) - Math.Max(-half, place - reach / 2)) / reach;
        if (inside <= 0)
            return;
        var light = 1 - shade * (1 - cosine) * (1 - cosine) - 0.35 * shade * (1 - cosine);
        seen.Add(inside, Math.Clamp(place, -half, half) + half, reach / 2, eye / depth, light);
    }

    private struct Seen
    {
        private double share;
        private double near;
        private double light;
        private double first;
        private double last;

        public void Add(double inside, double place, double reach, double nearness, double brightness)
        {
            first = share == 0 ? place - reach : Math.Min(first, place - reach);
            last = share == 0 ? place + reach : Math.Max(last, place + reach);
            share += inside;
            near += inside * nearness;
            light += inside * brightness;
        }

        public readonly CubeSide Mean(int moments) =>
            share == 0
                ? default
                : new CubeSide(
                    (float)(share / moments),
                    (float)first,
                    (float)last,
                    (float)(share / near),
                    (float)(near / share),
                    (float)(light / share)
                );
    }
}

/// <summary>Running sums along the lines of a plane: the mean of any stretch of a line is two look-ups.</summary>
internal sealed unsafe class LineSums(int longest, int most) : IDisposable
{
    private readonly int* sums = Native.Allocate<int>((longest + 1) * most);
    private int length;
    private int lines;

    /// <param name="step">Samples of the plane from one of a line to the next.</param>
    /// <param name="next">Samples of the plane from one line to the next.</param>
    /// <param name="turned">Lines are read from their ends.</param>
    /// <param name="rest">What counts as nothing.</param>
    public void Take(ushort* plane, int count, int lineCount, int step, int next, bool turned, int rest)
    {
        (length, lines) = (count, lineCount);
        for (var line = 0; line < lines; line++)
        {
            var source = plane + (long)line * next + (turned ? (long)(count - 1) * step : 0);
            var output = sums + (long)line * (length + 1);
            var sum = output[0] = 0;
            for (var i = 0; i < count; i++)
                output[i + 1] = sum += source[(turned ? -(long)i : i) * step] - rest;
        }
    }

    /// <summary>The mean from one place to another, on a straight line between two lines.</summary>
    /// <param name="line">0 is the middle of the first.</param>
    public float Mean(float from, float to, float line)
    {
        var held = Math.Clamp(line, 0, lines - 1);
        var upper = Math.Min((int)held, lines - 2);
        var part = held - upper;
        from = Math.Clamp(from, 0, length - 1);
        to = Math.Clamp(to, from + 1, length);
        int first = (int)from,
            last = Math.Min((int)to, length - 1);
        var above = sums + (long)upper * (length + 1);
        var (one, other) = (
            Stretch(above, first, from - first, last, to - last),
            Stretch(above + length + 1, first, from - first, last, to - last)
        );
        return (one + (other - one) * part) / (to - from);
    }

    /// <summary>Whole samples are added up as whole numbers, the parts at both ends beside them.</summary>
    private static float Stretch(int* row, int first, float firstPart, int last, float lastPart) =>
        row[last]
        - row[first]
        + (row[last + 1] - row[last]) * lastPart
        - (row[first + 1] - row[first]) * firstPart;

    public void Dispose() => Native.Free(sums);
}
