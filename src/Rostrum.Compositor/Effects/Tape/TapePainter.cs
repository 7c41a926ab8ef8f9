using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Light;
using Rostrum.Compositor.Kernels;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Tape;

/// <summary>
/// A tape's picture, line by line of its 486: each starts a little early or late, light is soft with an overshoot behind
/// edges, colour runs to the right and comes late, and the head's change shows at the bottom.
/// </summary>
internal sealed unsafe class TapePainter : PassPainter
{
    private const int VideoLines = 486;
    private const int Room = 128;

    private readonly TapePass pass;
    private readonly double scale;
    private readonly LineFilter luma;
    private readonly LineFilter chroma;
    private readonly NoiseSheet noise;
    private readonly float* line;

    public TapePainter(TapePass pass, Canvas canvas)
    {
        this.pass = pass;
        scale = Math.Min(canvas.Width, canvas.Height) / 1080.0;
        luma = new LineFilter(1.5 * scale, 1.7, 2.6 * scale, 0.7);
        chroma = new LineFilter(pass.Bleed / 3 * scale, 1, 0, 0);
        // A tape holds no finer detail, and a film with finer noise is many times as large.
        noise = new NoiseSheet(Math.Max(1, 5 * scale));
        line = Native.Allocate<float>(canvas.Width + 2 * Room + 64);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var strength = moment.Strength;
        for (var y = 0; y < frame.Height; y++)
        {
            var state = StateOf(y, frame.Height, moment);
            var row = frame.LumaRow(y);
            Soften(row, frame.Width, luma, state.Shift, strength, WorkFrame.Black, 1);
            Roughen(row, frame.Width, state.Noise, state.Line, state.Lots.Of(1));
            Dropouts(row, frame.Width, state);
        }
        // From the bottom up, so that the line above is still as it was.
        for (var y = frame.ChromaHeight - 1; y >= 0; y--)
        {
            var state = StateOf(2 * y, frame.Height, moment);
            var late = state.Shift / 2 + strength * pass.Bleed * 0.35 * scale;
            var colour = 1 + (pass.Saturation - 1) * strength;
            foreach (var (row, above, lots) in Colours(frame, y, state.Lots))
            {
                Lean((ushort*)row, (ushort*)above, frame.ChromaWidth, (int)(strength * 16384));
                Soften((ushort*)row, frame.ChromaWidth, chroma, late, strength, WorkFrame.Grey, colour);
                Roughen((ushort*)row, frame.ChromaWidth, state.Noise * 0.3, state.Line / 3, lots);
            }
        }
    }

    private static PairOfRows Colours(WorkFrame frame, int y, Lots lots) =>
        new(
            ((nint)frame.CbRow(y), (nint)frame.CbRow(Math.Max(0, y - 1)), lots.Of(2)),
            ((nint)frame.CrRow(y), (nint)frame.CrRow(Math.Max(0, y - 1)), lots.Of(3))
        );

    private LineState StateOf(int y, int height, in PassMoment moment)
    {
        var number = y * VideoLines / Math.Max(height, VideoLines);
        var shown = moment.Strength * pass.Wear;
        var time = moment.Seconds * pass.Speed;
        var field = (long)Math.Floor(moment.Seconds * 25 + 1e-6);
        var lots = new Lots((ulong)pass.Seed).Of((ulong)field).Of((ulong)number);
        var wave = new Noise(pass.Seed);
        var down = y / (double)height;
        var shift = 0.5 * (lots.Of(5).Share - 0.5) + 1.8 * wave.At(down * 5 + time * 1.7);
        var grain = 0.021 * shown;

        // A band of poor tracking climbs slowly, now and then.
        var climb = time * 0.11 + 0.2;
        var band = 1.15 - 1.3 * (climb - Math.Floor(climb));
        var inBand = Math.Max(0, 1 - Math.Abs(down - band) / 0.028);
        shift += inBand * 16 * (wave.Channel(1).At(down * 90 + time * 13) + 0.4 * (lots.Of(6).Share - 0.5));
        grain += inBand * 0.10 * shown;

        var head = Math.Clamp((down - 0.978) / 0.022, 0, 1);
        shift += head * (34 + 40 * wave.Channel(2).At(time * 9 + number * 0.35));
        grain += head * 0.16 * shown;
        return new LineState(number, shift * shown * scale, grain, Math.Max(inBand, head) * shown, lots);
    }

    private void Soften(
        ushort* row,
        int width,
        LineFilter filter,
        double shift,
        double strength,
        int rest,
        double gain
    )
    {
        if (filter.Reach + Math.Abs(shift) + 2 > Room)
            shift = Math.Sign(shift) * (Room - filter.Reach - 2);
        Load(row, width, rest);
        filter.Run(line + Room, row, width, -shift, (float)strength, rest, (float)gain);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Load(ushort* row, int width, int rest)
    {
        var start = line + Room;
        for (var x = 0; x < width; x += 8)
            RgbRows.Signal(Vector128.Load(row + x), rest, 1).Store(start + x);
        new Span<float>(line, Room).Fill(start[0]);
        new Span<float>(start + width, Room + 32).Fill(start[width - 1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Lean(ushort* row, ushort* above, int width, int share)
    {
        if (row != above)
            RowFinish.Mix(row, above, share, width);
    }

    /// <param name="amplitude">Deviation in parts of the range from black to white.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Roughen(ushort* row, int width, double amplitude, int number, Lots lots)
    {
        var scaled = (float)(amplitude * 219 * 256 / (1 << NoiseSheet.UnitBits));
        for (var left = 0; left < width; left += 192)
        {
            var from = noise.Row(lots.Of((ulong)left).Value, number);
            var end = Math.Min(width, left + 192);
            for (var x = left; x < end; x += 16)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(from + x - left));
                RgbRows
                    .Codes(
                        RgbRows.Floats(Vector128.Load(row + x)) + Vector256.ConvertToSingle(low) * scaled,
                        RgbRows.Floats(Vector128.Load(row + x + 8))
                            + Vector256.ConvertToSingle(high) * scaled,
                        0,
                        1
                    )
                    .Store(row + x);
            }
        }
    }

    /// <summary>Short white comets where the tape has lost its coating: rare, many in a band of poor tracking.</summary>
    private void Dropouts(ushort* row, int width, in LineState state)
    {
        var lots = state.Lots.Of(9);
        var chance = 0.0012 * pass.Wear + 0.35 * state.Poor;
        for (var i = 0; i < 3; i++)
        {
            var each = lots.Of((ulong)i);
            if (each.Of(1).Share > chance)
                continue;
            var start = (int)(each.Of(2).Share * width);
            var length = Math.Max(2, (int)(scale * (12 + 110 * each.Of(3).Share * each.Of(3).Share)));
            for (var x = start; x < Math.Min(width, start + length); x++)
            {
                var left = (1 - (x - start) / (double)length) * (0.35 + 0.4 * each.Of(4).Share);
                row[x] = (ushort)(row[x] + Math.Max(0, (WorkFrame.White - 2000 - row[x]) * left));
            }
        }
    }

    public override void Dispose()
    {
        luma.Dispose();
        chroma.Dispose();
        noise.Dispose();
        Native.Free(line);
    }

    /// <param name="Line">Of the tape's picture.</param>
    /// <param name="Shift">To the right, in pixels.</param>
    /// <param name="Noise">Deviation, in parts of the range from black to white.</param>
    /// <param name="Poor">How bad the signal is here, 0–1.</param>
    private readonly record struct LineState(int Line, double Shift, double Noise, double Poor, Lots Lots);

    /// <summary>The rows of both colour differences with the rows above them.</summary>
    private readonly struct PairOfRows((nint, nint, Lots) first, (nint, nint, Lots) second)
    {
        public Walk GetEnumerator() => new(first, second);

        public struct Walk((nint, nint, Lots) first, (nint, nint, Lots) second)
        {
            private int at;

            public readonly (nint Row, nint Above, Lots Lots) Current => at == 1 ? first : second;

            public bool MoveNext() => ++at <= 2;
        }
    }
}

/// <summary>Softens a row, sharpens it again behind edges, and moves it: one set of weights does all.</summary>
internal sealed unsafe class LineFilter : IDisposable
{
    private const int Phases = 32;

    private readonly float* weights;

    /// <param name="deviation">Of the softness, in samples.</param>
    /// <param name="gain">Weight of the sharp part; what is over 1 is taken from a wider, later one.</param>
    /// <param name="late">By which the part that is taken lags behind, in samples.</param>
    public LineFilter(double deviation, double gain, double late, double taken)
    {
        deviation = Math.Max(deviation, 0.35);
        Reach = Math.Min(40, (int)Math.Ceiling(3 * deviation * (taken > 0 ? 1.7 : 1) + late) + 1);
        var taps = 2 * Reach + 1;
        weights = Native.Allocate<float>(Phases * taps);
        for (var phase = 0; phase < Phases; phase++)
        {
            var offset = phase / (double)Phases;
            var curve = Normal(taps, offset, deviation);
            var wide = Normal(taps, offset + late, deviation * 1.7);
            for (var tap = 0; tap < taps; tap++)
                weights[phase * taps + tap] = (float)(gain * curve[tap] - taken * wide[tap]);
        }
    }

    public int Reach { get; }

    private double[] Normal(int taps, double centre, double deviation)
    {
        var curve = Enumerable
            .Range(0, taps)
            .Select(tap => tap - Reach - centre)
            .Select(far => Math.Exp(-far * far / (2 * deviation * deviation)))
            .ToArray();
        var sum = curve.Sum();
        return [.. curve.Select(value => value / sum)];
    }

    /// <param name="source">With room before and behind; values are differences from <paramref name="rest"/>.</param>
    /// <param name="place">Where in the source the first sample is read.</param>
    /// <param name="share">How much of the result takes the place of the source, 0–1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(float* source, ushort* output, int width, double place, float share, int rest, float gain)
    {
        var exact = (int)Math.Floor(place * Phases + 0.5);
        var taps = 2 * Reach + 1;
        var from = source + (exact >> 5) - Reach;
        var first = weights + (exact & (Phases - 1)) * taps;
        for (var x = 0; x < width; x += 16)
        {
            var (left, right) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (var tap = 0; tap < taps; tap++)
            {
                left += Vector256.Load(from + x + tap) * first[tap];
                right += Vector256.Load(from + x + tap + 8) * first[tap];
            }
            var (was, then) = (Vector256.Load(source + x), Vector256.Load(source + x + 8));
            RgbRows
                .Codes(was + (left * gain - was) * share, then + (right * gain - then) * share, rest, 1)
                .Store(output + x);
        }
    }

    public void Dispose() => Native.Free(weights);
}
