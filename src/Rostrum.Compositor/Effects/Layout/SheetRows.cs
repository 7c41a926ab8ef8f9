using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Layout;

/// <summary>Which samples of a row lie on a sheet that may be turned.</summary>
internal static class SheetRows
{
    /// <summary>The samples of a row that lie on a box that is made larger all round: [From, End).</summary>
    public static (int From, int End) Run(
        Sheet box,
        double larger,
        double x,
        double y,
        double stepX,
        double stepY,
        int count
    )
    {
        double from = 0,
            end = count;
        Narrow(x - box.X, stepX, box.Width / 2 + larger, ref from, ref end);
        Narrow(y - box.Y, stepY, box.Height / 2 + larger, ref from, ref end);
        var (first, last) = ((int)Math.Ceiling(from), (int)Math.Ceiling(end));
        return first < last ? (first, last) : (0, 0);
    }

    private static void Narrow(double at, double step, double half, ref double from, ref double end)
    {
        if (Math.Abs(step) < 1e-12)
        {
            if (Math.Abs(at) > half)
                end = from;
            return;
        }
        var (one, two) = ((-half - at) / step, (half - at) / step);
        from = Math.Max(from, Math.Min(one, two));
        end = Math.Min(end, Math.Max(one, two));
    }
}
