namespace Rostrum.Drafts.Tests;

public sealed class EasingTests
{
    public static TheoryData<string> Names => new(Easing.Named.Select(easing => easing.Name!));

    private static Easing Named(string name) =>
        Easing.TryFromName(name, out var easing) ? easing : throw new KeyNotFoundException(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_named_easing_is_exact_at_both_ends_and_held_outside(string name)
    {
        var easing = Named(name);
        Assert.Equal([0, 0, 1, 1], new[] { -0.5, 0, 1, 1.5 }.Select(easing.At));
        Assert.Equal(0, easing.At(double.NaN));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_named_easing_never_turns_back(string name)
    {
        var easing = Named(name);
        var last = 0.0;
        for (var i = 1; i <= 10_000; i++)
        {
            var next = easing.At(i / 10_000.0);
            Assert.True(next >= last, $"{name} falls at {i / 10_000.0}");
            last = next;
        }
    }

    [Fact]
    public void In_starts_slowly_and_out_ends_slowly_and_they_mirror_each_other()
    {
        Assert.True(Easing.In.At(0.25) < 0.25);
        Assert.True(Easing.Out.At(0.25) > 0.25);
        for (var i = 0; i <= 100; i++)
        {
            Assert.Equal(1 - Easing.In.At(i / 100.0), Easing.Out.At(1 - i / 100.0), 1e-12);
            Assert.Equal(1 - Easing.InOut.At(i / 100.0), Easing.InOut.At(1 - i / 100.0), 1e-12);
        }
    }

    [Theory]
    [InlineData(0.42, 0, 1, 1)]
    [InlineData(0, 0, 0.58, 1)]
    [InlineData(0.42, 0, 0.58, 1)]
    [InlineData(0.25, 0.1, 0.25, 1)]
    [InlineData(0.68, -0.55, 0.27, 1.55)]
    [InlineData(0, 1, 1, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(0.9, 0.9, 0.1, 0.3)]
    public void A_curve_agrees_with_its_parametric_form_in_28_digits(
        double x1,
        double y1,
        double x2,
        double y2
    )
    {
        var easing = Assert.NotNull(Easing.FromBezier(x1, y1, x2, y2));
        for (var i = 1; i < 500; i++)
        {
            var s = i / 500m;
            var x = Along((decimal)x1, (decimal)x2, s);
            var slope =
                Slope((decimal)y1, (decimal)y2, s) / Math.Max(1e-12m, Slope((decimal)x1, (decimal)x2, s));
            if (Math.Abs(slope) < 100)
                Assert.Equal((double)Along((decimal)y1, (decimal)y2, s), easing.At((double)x), 1e-12);
        }
    }

    [Theory]
    [InlineData(-0.01, 0, 0.5, 1)]
    [InlineData(0.5, 0, 1.01, 1)]
    [InlineData(double.NaN, 0, 0.5, 1)]
    [InlineData(0.5, double.PositiveInfinity, 0.5, 1)]
    [InlineData(0.5, 0, 0.5, double.NaN)]
    public void A_curve_whose_time_would_run_backwards_is_none(double x1, double y1, double x2, double y2) =>
        Assert.Null(Easing.FromBezier(x1, y1, x2, y2));

    [Fact]
    public void Without_a_choice_time_runs_evenly()
    {
        Assert.Equal(0.3, default(Easing).At(0.3));
        Assert.Equal(0.3, Easing.Linear.At(0.3));
    }

    [Fact]
    public void Names_are_read_in_any_case_and_unknown_ones_are_refused()
    {
        Assert.True(Easing.TryFromName("inout", out var easing));
        Assert.Equal(Easing.InOut, easing);
        Assert.False(Easing.TryFromName("bouncy", out _));
        Assert.False(Easing.TryFromName(null, out _));
    }

    /// <summary>Bernstein form of a cubic from 0 to 1, CSS Easing Functions Level 1, section 2.2.</summary>
    private static decimal Along(decimal p1, decimal p2, decimal s) =>
        ((1 + 3 * p1 - 3 * p2) * s + 3 * p2 - 6 * p1) * s * s + 3 * p1 * s;

    private static decimal Slope(decimal p1, decimal p2, decimal s) =>
        3 * (1 + 3 * p1 - 3 * p2) * s * s + 2 * (3 * p2 - 6 * p1) * s + 3 * p1;
}
