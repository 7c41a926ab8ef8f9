using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>
/// Warm light crosses the picture once, and leaves the next one behind. Each place brightens once and darkens once: one
/// flash, where WCAG 2.3.1 allows three a second.
/// </summary>
public sealed class LightSweep : Transition
{
    private const double Softness = 0.36;

    /// <summary>Where the light's middle is at the beginning, and how far it goes, in lengths of the canvas.</summary>
    private const double Start = -0.45;
    private const double Travel = 1.9;

    private static readonly NumberParameter Amount = new("amount", "how bright the light is", 0.7, 0, 1);
    private static readonly ColourParameter Tint = new("color", "of the light", new Colour(255, 138, 56));

    public override string Name => "light";

    public override string Summary =>
        "A wash of warm light sweeps across and leaves the next picture behind.";

    public override Words Words { get; } =
        new(
            [
                "light transition",
                "light leak transition",
                "light leak flash",
                "light sweep",
                "light flash transition",
                "flash of light",
                "light sweeps",
                "light sweeping",
                "sweep of light",
                "light wash",
                "wash of light",
                "ray of light sweeps",
                "light flare transition",
                "lens flare transition",
                "flare transition",
                "flares between",
                "light streak transition",
                "light streaks between",
                "glow transition",
                "warm light transition",
                "light leaks between",
                "light leak between",
                "sun flash transition",
                "shine transition",
                "light burst transition",
            ],
            ["漏光转场", "光效转场", "光扫转场", "光线转场", "扫光转场"]
        )
        {
            Spoken =
                "(光/一道光/光线/光带/光芒)(扫/划/掠/刷)(过/过去/过来)(切换/转场/换/过渡/再/)(下一张/)、(光效/光感/漏光/光晕/扫光)(的/)(转场/过渡/切换)、"
                + "(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(漏光/扫光/光效)、(漏光/扫光/光效)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Amount, Tint];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1000);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var edge = Start + Travel * progress;
        return Joined(Math.Clamp((edge + Softness / 2) / (1 + Softness), 0, 1)) with { Strength = progress };
    }

    public override Join Join(PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        return new SweepMatte(x, y, Softness);
    }

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        return
        [
            new SweepPass(x, y, Start, Travel, 0.5 + values.Number(Amount), values.Colour(Tint), scene.Seed),
        ];
    }
}
