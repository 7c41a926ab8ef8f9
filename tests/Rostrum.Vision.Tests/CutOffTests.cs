using Rostrum.Vision.Classical;

namespace Rostrum.Vision.Tests;

/// <summary>A teal pot on a grey wall with a brown knob, and a soft shadow at its foot.</summary>
public sealed class CutOffTests
{
    private static bool IsPot(double x, double y) => Square((x - 0.5) * 1.5) + Square(y - 0.55) < 0.04;

    private static bool IsKnob(double x, double y) => Square((x - 0.5) * 1.5) + Square(y - 0.32) < 0.0016;

    private static readonly Scene pot = new Scene(
        300,
        200,
        (x, y) =>
        {
            var shadow = 1 - 0.5 * Math.Exp(-(Square((x - 0.5) * 1.5 / 0.2) + Square((y - 0.78) / 0.1)));
            var light = (110 + 10 * x) * shadow;
            return (light, light, light);
        }
    ).Draw(IsPot, (_, _) => (40, 140, 140)).Draw(IsKnob, (_, _) => (150, 90, 50));

    private static double Square(double value) => value * value;

    [Fact]
    public void A_knob_of_another_material_is_given_back_and_a_shadow_is_not()
    {
        var lab = new LabPlanes(pot.Picture);
        var found = new MissedParts(
            lab,
            [.. Enumerable.Range(0, lab.Count).Select(at => At(at, lab, IsPot) ? 1f : 0)]
        ).Find();
        var knob = Enumerable
            .Range(0, lab.Count)
            .Where(at => At(at, lab, IsKnob) && !At(at, lab, IsPot))
            .ToList();
        Assert.InRange(knob.Count(at => found[at] > 0) / (double)knob.Count, 0.8, 1);
        Assert.InRange(found.Count(part => part > 0), 1, knob.Count * 1.4);
    }

    [Theory]
    [InlineData(0, 0.9, 1)]
    [InlineData(20, 0, 0.45)]
    public void Depth_that_steps_where_the_picture_has_no_edge_is_not_trusted(
        int shift,
        double least,
        double most
    )
    {
        var lab = new LabPlanes(pot.Picture);
        var depth = ByteGrid.Of(
            lab.Width,
            lab.Height,
            [
                .. Enumerable
                    .Range(0, lab.Count)
                    .Select(at =>
                        IsPot((lab.X(at) + 0.5 - shift) / lab.Width, (lab.Y(at) + 0.5) / lab.Height)
                            ? 0.8f
                            : 0.2f
                    ),
            ]
        );
        Assert.InRange(DepthTrust.Of(lab, depth), least, most);
    }

    private static bool At(int at, LabPlanes lab, Func<double, double, bool> where) =>
        where((lab.X(at) + 0.5) / lab.Width, (lab.Y(at) + 0.5) / lab.Height);
}
