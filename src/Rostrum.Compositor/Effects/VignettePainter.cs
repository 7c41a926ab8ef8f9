using Rostrum.Drafts;
using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects;

/// <summary>
/// Takes light from the corners. Light falls with the square of a smooth step over the distance from the centre, as
/// the codes do that are scaled towards black.
/// </summary>
internal sealed unsafe class VignettePainter : PassPainter
{
    /// <summary>Steps of the table over the squared distance, the half diagonal being one.</summary>
    private const int Steps = 1024;

    private readonly int[] loss = new int[Steps + 2];
    private readonly int[] columns;
    private readonly int[] rows;

    public VignettePainter(VignettePass pass, Canvas canvas)
    {
        for (var i = 0; i < loss.Length; i++)
        {
            var distance = Math.Sqrt(i / (double)Steps);
            var way = Math.Clamp((distance - pass.Start) / (1.05 - pass.Start), 0, 1);
            var light = 1 - pass.Depth * way * way * (3 - 2 * way);
            loss[i] = (int)Math.Round((1 - light) * (1 << 15));
        }
        var diagonal = canvas.Width * (double)canvas.Width + canvas.Height * (double)canvas.Height;
        columns = Squares(canvas.Width, pass.CentreX, diagonal);
        rows = Squares(canvas.Height, pass.CentreY, diagonal);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var strength = (int)Math.Round(moment.Strength * (1 << 15));
        for (var y = 0; y < frame.Height; y++)
            Shade(frame.LumaRow(y), frame.Width, y, 1, WorkFrame.Black, strength);
        for (var y = 0; y < frame.ChromaHeight; y++)
        {
            Shade(frame.CbRow(y), frame.ChromaWidth, 2 * y, 2, WorkFrame.Grey, strength);
            Shade(frame.CrRow(y), frame.ChromaWidth, 2 * y, 2, WorkFrame.Grey, strength);
        }
    }

    private void Shade(ushort* row, int count, int y, int step, int rest, int strength)
    {
        for (var x = 0; x < count; x++)
        {
            var distance = columns[x * step] + rows[y];
            var (place, part) = (Math.Min(distance >> 10, Steps), distance & 1023);
            var lost = loss[place] + ((loss[place + 1] - loss[place]) * part >> 10);
            lost = lost * strength >> 15;
            row[x] = (ushort)(row[x] - ((row[x] - rest) * lost >> 15));
        }
    }

    /// <summary>The squares of distances from the centre, the half diagonal's being <see cref="Steps"/> · 1024.</summary>
    private static int[] Squares(int count, double centre, double diagonal) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => i + 0.5 - centre * count)
                .Select(far => (int)Math.Round(4 * far * far / diagonal * Steps * 1024)),
        ];
}
