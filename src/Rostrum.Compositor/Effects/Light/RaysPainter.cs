using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Light;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>
/// Draws the bright parts of a picture out, away from the source, as light is that is scattered in air; and lets
/// broad beams come from the source where nothing in the picture is bright. Three times six samples on ways six times
/// as short stand for 216 (after K. Mitchell, "Volumetric Light Scattering as a Post-Process", GPU Gems 3).
/// </summary>
internal sealed unsafe class RaysPainter : PassPainter
{
    private const int Samples = 6;
    private const int Angles = 1024;

    private readonly RaysPass pass;
    private readonly Canvas canvas;
    private readonly LightMap map;
    private readonly CoarseGrid grid;
    private readonly AirBand band;
    private readonly Tint tint;
    private readonly float[] other;
    private readonly float[] shimmer = new float[Angles + 1];
    private readonly Noise noise;

    public RaysPainter(RaysPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        map = new LightMap(canvas);
        grid = new CoarseGrid(canvas);
        band = new AirBand(canvas.Width);
        tint = Tint.Of(pass.Colour);
        other = new float[map.Values.Length];
        noise = new Noise(pass.Seed).Channel(41);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        map.Read(frame);
        var (x, y, _, _) = map.Source();
        if (pass.Source is { } source)
        {
            (x, y) = moment.Picture.Find(source.X, source.Y);
            (x, y) = (x / canvas.Width, y / canvas.Height);
        }
        var (column, row) = ((float)(x * map.Columns), (float)(y * map.Rows));
        KeepHighlights();
        var reach = (float)Math.Min(0.95, 0.35 + 0.55 * pass.Length);
        Scatter(map.Values, other, column, row, reach / (Samples * Samples * Samples));
        Scatter(other, map.Values, column, row, reach / (Samples * Samples));
        Scatter(map.Values, other, column, row, reach / Samples);
        Shimmer(moment.Seconds * pass.Speed);
        Fan(column, row);
        for (var top = 0; top < canvas.Height; top += AirBand.Rows)
        {
            for (var line = top; line < Math.Min(top + AirBand.Rows, canvas.Height); line++)
                Lay(line, top, tint * (moment.Strength * pass.Strength));
            band.Settle(frame, top);
        }
    }

    private void KeepHighlights()
    {
        var values = map.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var bright = Math.Clamp((values[i] - 0.25f) * (1 / 0.75f), 0, 1);
            values[i] = bright * (0.4f + 0.6f * bright);
        }
    }

    /// <summary>Each cell takes the mean of what lies on its way to the source.</summary>
    private void Scatter(float[] from, float[] to, float column, float row, float step)
    {
        for (var y = 0; y < map.Rows; y++)
        for (var x = 0; x < map.Columns; x++)
        {
            var (wayX, wayY) = ((column - x - 0.5f) * step, (row - y - 0.5f) * step);
            var sum = 0f;
            for (var k = 0; k < Samples; k++)
                sum += Sample(from, x + wayX * k, y + wayY * k) * (1 - 0.05f * k);
            to[y * map.Columns + x] = sum * (1 / (Samples * 0.875f));
        }
    }

    private float Sample(float[] values, float x, float y)
    {
        x = Math.Clamp(x, 0, map.Columns - 1.001f);
        y = Math.Clamp(y, 0, map.Rows - 1.001f);
        var (column, row) = ((int)x, (int)y);
        var (right, down) = (x - column, y - row);
        var place = row * map.Columns + column;
        var under = row + 1 < map.Rows ? place + map.Columns : place;
        var next = column + 1 < map.Columns ? 1 : 0;
        var above = values[place] + (values[place + next] - values[place]) * right;
        var below = values[under] + (values[under + next] - values[under]) * right;
        return above + (below - above) * down;
    }

    /// <summary>How much of the light goes in each direction: about 1, never below 0, changing slowly.</summary>
    private void Shimmer(double seconds)
    {
        for (var i = 0; i < Angles; i++)
        {
            var angle = i * 2 * Math.PI / Angles;
            var wave = 0.0;
            for (var k = 0; k < 6; k++)
            {
                var count = 5 + 4 * k + k * k;
                var pace = 0.25 * noise.At(10.5 + k);
                wave +=
                    Math.Sin(count * angle + pace * count * 0.35 * seconds + 9 * noise.At(30.5 + 3 * k))
                    / (1.6 + 0.4 * k);
            }
            shimmer[i] = (float)Math.Clamp(0.75 + 0.42 * wave, 0, 2);
        }
        shimmer[Angles] = shimmer[0];
    }

    /// <summary>Lays the shimmer over the scattered light, at the corners of the grid.</summary>
    private void Fan(float column, float row)
    {
        var diagonal = MathF.Sqrt(map.Columns * map.Columns + map.Rows * map.Rows);
        for (var y = 0; y < grid.Rows; y++)
        for (var x = 0; x < grid.Columns; x++)
        {
            var (offX, offY) = (x - column, y - row);
            var distance = MathF.Sqrt(offX * offX + offY * offY) / diagonal;
            var place = (MathF.Atan2(offY, offX) / MathF.PI + 1) * (Angles / 2);
            var at = Math.Clamp((int)place, 0, Angles - 1);
            var beam = shimmer[at] + (shimmer[at + 1] - shimmer[at]) * (place - at);
            var near = Math.Min(1, distance * 9);
            beam = 1 + (beam - 1) * near * near * (3 - 2 * near);
            var fall = Math.Max(0, 1 - distance / (0.45f + 0.75f * (float)pass.Length));
            var scattered = Sample(other, x - 0.5f, y - 0.5f) * beam * 1.1f;
            grid.Values[y * grid.Columns + x] =
                scattered * (0.4f + 0.6f * fall) + 0.16f * fall * fall * beam * beam;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Lay(int y, int top, Tint lit)
    {
        band.Mark(0, canvas.Width);
        var line = grid.Line(y);
        var light = band.Light(y - top);
        var blue = band.Blue(y - top);
        var red = band.Red(y - top);
        for (var x = 0; x < canvas.Width; x += 8)
        {
            var beam = Vector256.Load(line + x);
            (beam * Vector256.Create(lit.Light)).Store(light + x);
            (beam * Vector256.Create(lit.Blue)).Store(blue + x);
            (beam * Vector256.Create(lit.Red)).Store(red + x);
        }
    }

    public override void Dispose()
    {
        band.Dispose();
        grid.Dispose();
    }
}
