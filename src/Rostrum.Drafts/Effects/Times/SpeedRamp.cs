namespace Rostrum.Drafts.Effects.Times;

/// <summary>Faster here and slower there, within the same length.</summary>
public sealed class SpeedRamp : Effect
{
    private static readonly NumberParameter Strength = new(
        "strength",
        "how much speeds differ",
        0.75,
        0,
        0.95
    );
    private static readonly ChoiceParameter Shape = new(
        "shape",
        "how speed changes",
        "slow_fast_slow",
        ["slow_fast_slow", "fast_slow_fast", "slow_fast", "fast_slow"]
    );

    public override string Name => "speed_ramp";

    public override EffectKind Kind => EffectKind.Time;

    public override string Summary =>
        "Speed swells and falls within the picture, whose length stays as it is.";

    public override Words Words { get; } =
        new(
            [
                "speed ramp",
                "speed ramping",
                "velocity edit",
                "velocity",
                "slow-mo then fast",
                "slow then fast",
                "fast then slow",
                "time ramp",
                "speed ramps",
                "ramp the speed",
                "ramped speed",
                "ramping",
                "velocity effect",
                "velocity style",
                "velocity ramp",
                "time remap",
                "time remapping",
                "speed curve",
                "slow then suddenly fast",
                "fast then suddenly slow",
                "slow at first then fast",
                "slow at first and then fast",
                "starts slow then",
                "start slow and then",
                "start slow then",
                "start fast then slow",
                "starts fast then",
                "starts slow and speeds up",
                "start slow and speed up",
                "start slow and get faster",
                "begins slow and gets faster",
                "accelerate",
                "accelerates",
                "accelerating",
                "decelerate",
                "decelerates",
                "speeds up towards the end",
                "slows down towards the end",
                "slow in the middle",
                "fast in the middle",
                "slow-mo in the middle",
                "picks up speed",
                "gain speed",
                "gains speed",
                "gathers speed",
            ],
            ["曲线变速", "变速", "坡度变速", "先慢后快", "先快后慢", "忽快忽慢"]
        )
        {
            Spoken =
                "(曲线/坡度/卡点/丝滑)变速、(先/一会/时)(慢/快)(后/一会/时)(快/慢)、(忽/时/一会儿/一会)(快/慢)(忽/时/一会儿/一会)(慢/快)、"
                + "变速(感/效果/一下/起来/剪辑)、(速度/节奏)(有起伏/忽快忽慢/有变化/先慢后快/先快后慢)、慢动作(再/然后/接)(加速/快)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Strength, Shape];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new RampPass(ShapeOf(values.Choice(Shape)), values.Number(Strength))];

    private static RampShape ShapeOf(string name) =>
        name switch
        {
            "fast_slow_fast" => RampShape.FastSlowFast,
            "slow_fast" => RampShape.SlowFast,
            "fast_slow" => RampShape.FastSlow,
            _ => RampShape.SlowFastSlow,
        };
}
