namespace Rostrum.Drafts.Effects.Times;

/// <summary>As if the film were put together from single photographs.</summary>
public sealed class StopMotion : Effect
{
    private static readonly NumberParameter Rate = new("rate", "pictures a second", 8, 4, 15);
    private static readonly NumberParameter Wobble = new(
        "wobble",
        "how unsteadily each was taken",
        0.25,
        0,
        1
    );

    public override string Name => "stop_motion";

    public override EffectKind Kind => EffectKind.Time;

    public override string Summary =>
        "Moves in few steps a second, as if every picture had been set up by hand.";

    public override Words Words { get; } =
        new(
            [
                "stop motion",
                "stop-motion",
                "choppy",
                "frame by frame",
                "low frame rate",
                "claymation",
                "stopmotion",
                "stop-motion choppiness",
                "stop motion feel",
                "choppiness",
                "low fps",
                "low framerate",
                "jerky",
                "jerky motion",
                "few frames per second",
                "claymation style",
                "aardman",
                "wallace and gromit",
                "wes anderson stop motion",
                "flip book",
                "flipbook",
                "staccato motion",
                "stutter",
                "stuttering",
                "stuttery",
            ],
            ["定格动画", "抽帧", "逐格动画", "逐帧动画", "低帧率"]
        )
        {
            Spoken =
                "(定格/逐格/黏土/粘土/一帧一帧/一卡一卡/卡顿/抽帧/低帧/掉帧)(动画/的/感/效果/风/那种/风格/地动)(感觉/那种/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Rate, Wobble];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (rate, wobble) = (values.Number(Rate), values.Number(Wobble));
        var step = new StepPass(rate);
        return wobble == 0 ? [step] : [step, new WeavePass(10 * wobble, rate, scene.Noise.Channel(61).Seed)];
    }
}
