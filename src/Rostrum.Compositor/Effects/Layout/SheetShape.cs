using Rostrum.Drafts.Effects;

namespace Rostrum.Compositor.Effects.Layout;

/// <summary>A rectangle with round corners, asked how far its edge is.</summary>
internal readonly struct SheetShape(Sheet sheet)
{
    private readonly double radius = Math.Min(sheet.Radius, Math.Min(sheet.Width, sheet.Height) / 2);

    /// <summary>How far outside its edge a point lies, in pixels; less than 0 inside.</summary>
    public double Beyond(double x, double y)
    {
        var outX = Math.Abs(x - sheet.X) - sheet.Width / 2 + radius;
        var outY = Math.Abs(y - sheet.Y) - sheet.Height / 2 + radius;
        if (outX > 0 && outY > 0)
            return Math.Sqrt(outX * outX + outY * outY) - radius;
        return Math.Max(outX, outY) - radius;
    }
}
