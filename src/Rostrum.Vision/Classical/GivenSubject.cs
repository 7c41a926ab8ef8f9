using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>The subject that a model cut out: its box, its middle, and how plainly it is one.</summary>
internal static class GivenSubject
{
    /// <summary>Pieces below this part of the largest one are specks.</summary>
    private const double Speck = 0.03;

    /// <summary>From this part on a pixel counts as touched by the mask.</summary>
    private const float Touched = 0.1f;

    private const float Sure = 0.9f;

    /// <summary>Trust below which what a model cut out is nothing.</summary>
    private const double LeastTrust = 0.12;

    public static FoundSubject Of(LabPlanes lab, ByteGrid mask)
    {
        var parts = WithoutSpecks(lab, mask.Parts());
        double left = 1,
            top = 1,
            right = 0,
            bottom = 0,
            x = 0,
            y = 0,
            weight = 0,
            touched = 1e-9,
            sure = 0;
        for (var at = 0; at < parts.Length; at++)
        {
            touched += parts[at] > Touched ? 1 : 0;
            sure += parts[at] > Sure ? 1 : 0;
            if (parts[at] < 0.5f)
                continue;
            var (px, py) = ((lab.X(at) + 0.5) / lab.Width, (lab.Y(at) + 0.5) / lab.Height);
            (left, right) = (Math.Min(left, px), Math.Max(right, px));
            (top, bottom) = (Math.Min(top, py), Math.Max(bottom, py));
            (x, y, weight) = (x + px, y + py, weight + 1);
        }
        var trust = Trust(weight / parts.Length, sure / touched);
        return trust < LeastTrust
            ? new FoundSubject(new float[parts.Length], PictureBox.Whole, PicturePoint.Centre, 0)
            : new FoundSubject(
                parts,
                new PictureBox(left, top, right, bottom),
                new(x / weight, y / weight),
                trust
            );
    }

    /// <summary>Hardly anything, nearly all of the picture, or mostly shades of doubt is no subject.</summary>
    /// <param name="share">Of the picture, 0–1.</param>
    /// <param name="sure">The part of what is touched that is sure.</param>
    private static double Trust(double share, double sure) =>
        Rounded.Step(0.0006, 0.004, share) * Rounded.Step(0.97, 0.85, share) * Rounded.Step(0.25, 0.6, sure);

    private static float[] WithoutSpecks(LabPlanes lab, float[] parts)
    {
        var touched = Array.ConvertAll(parts, part => part > Touched);
        var kept = new Pieces(lab.Width, lab.Height, touched).Large(Speck);
        for (var at = 0; at < parts.Length; at++)
            parts[at] = kept[at] ? parts[at] : 0;
        return parts;
    }
}
