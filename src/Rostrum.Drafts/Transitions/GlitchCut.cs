using Rostrum.Drafts.Effects;

namespace Rostrum.Drafts.Transitions;

/// <summary>The signal breaks up; when it holds again, it is the next picture's.</summary>
public sealed class GlitchCut : Transition
{
    private static readonly NumberParameter Amount = new("amount", "how badly it breaks up", 0.6, 0, 1);

    /// <summary>The bands turn between this part of the way and as much before its end.</summary>
    private const double TurnsFrom = 0.3;

    public override string Name => "glitch";

    public override string Summary => "The picture breaks up digitally and comes back as the next one.";

    public override Words Words { get; } =
        new(
            [
                "glitch transition",
                "glitch cut",
                "glitch into",
                "digital glitch transition",
                "glitchy cut",
                "glitchy cuts",
                "glitch cuts",
                "glitch transitions",
                "glitchy transition",
                "glitchy transitions",
                "glitch between",
                "glitches between",
                "glitch to the next",
                "glitching between",
                "glitchy change",
                "glitch change",
                "digital transition",
                "digital distortion between",
                "tv static between",
                "static between",
                "static transition",
                "interference between",
                "signal loss between",
                "corrupted transition",
            ],
            ["故障转场", "毛刺转场", "信号故障转场"]
        )
        {
            Spoken =
                "(故障/毛刺/信号/雪花屏/花屏/电流/数码)(风/感/风格/干扰/不良/)(的/)(转场/过渡/切换/衔接)、"
                + "(像/跟)*(信号/电视)(不好/断了/干扰/坏了)(一样/似的/)(切换/转场/过渡/切/换/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(故障/毛刺/信号干扰)、"
                + "(故障/毛刺)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(600);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(Math.Clamp((progress - TurnsFrom) / (1 - 2 * TurnsFrom), 0, 1)) with
        {
            Strength = Swell(progress),
        };

    public override Join Join(PassageScene scene, ParameterValues values) => new BandsMatte(scene.Seed);

    public override IReadOnlyList<Pass> Passes(PassageScene scene, ParameterValues values) =>
        [new GlitchPass(0.3 + 1.4 * values.Number(Amount), 0, scene.Seed)];
}
