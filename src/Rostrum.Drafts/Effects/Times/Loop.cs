namespace Rostrum.Drafts.Effects.Times;

/// <summary>
/// Ends where it began, at rest, so that it can be played again and again; of a clip the end turns into the beginning.
/// </summary>
public sealed class Loop : Effect
{
    private static readonly NumberParameter Reach = new(
        "reach",
        "how much of the picture's time is run through",
        1,
        0.05,
        1
    );

    public override string Name => "loop";

    public override EffectKind Kind => EffectKind.Time;

    public override bool FillsItsTime => true;

    public override string Summary =>
        "Glides out and returns to its beginning, so that it repeats without a seam.";

    public override Words Words { get; } =
        new(
            [
                "loop",
                "loop it",
                "seamless loop",
                "endless loop",
                "perfect loop",
                "make it loop",
                "looping",
                "looped",
                "loops",
                "loops forever",
                "endlessly",
                "seamlessly loop",
                "seamless looping",
                "infinite loop",
                "loop forever",
                "loop seamlessly",
                "loopable",
                "loops seamlessly",
                "gif loop",
                "gif style loop",
                "repeat endlessly",
                "repeats endlessly",
                "repeat forever",
                "never ending",
                "never-ending loop",
                "start and end match",
                "ends where it starts",
                "end where it began",
                "ends where it began",
                "as a loop",
                "in a loop",
                "on a loop",
            ],
            ["循环", "循环播放", "无缝循环", "首尾相接", "无限循环"]
        )
        {
            Spoken =
                "(无限/一直/不停/循环/无缝)(循环/重复播/播/播放/地循环)(着/下去/)、(首尾/头尾)(衔接/相连/接上/无缝/呼应地接)(循环/)、"
                + "(做成/变成)(循环/gif/GIF/动图)(的/视频/动画/)、(gif/GIF)(那样/一样/似的/)循环",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Reach];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new PendulumPass(1, values.Number(Reach), 1) { ClosesClips = true }];
}
