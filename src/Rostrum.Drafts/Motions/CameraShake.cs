using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// A fast shake between 8 and 12 Hz: an earthquake while it lasts, or with <c>decay</c> a blow at the start that
/// dies away.
/// </summary>
public sealed class CameraShake : Motion
{
    private const double DegreesPerShift = 35;

    /// <summary>Hz: in the band, below half of 24 frames a second, and never in step with each other for long.</summary>
    private static readonly double[] Frequencies = [8.2, 9.7, 11.3];

    private static readonly NumberParameter Amount = new(
        "amount",
        "largest shake either way, as part of the canvas",
        0.02,
        0.002,
        0.15
    );
    private static readonly NumberParameter Decay = new(
        "decay",
        "seconds in which an impact at the start dies away; 0 keeps shaking",
        0,
        0,
        20,
        "s"
    );

    public override string Name => "camera_shake";

    public override string Summary => "The camera shakes fast, as in an earthquake or after an impact.";

    public override Words Words { get; } =
        new(
            [
                "camera shake",
                "shake",
                "shake it",
                "impact shake",
                "earthquake",
                "screen shake",
                "rumble",
                "rumbling",
                "tremble",
                "quake",
                "jolt",
                "shudder",
                "shake it hard",
                "shake the camera",
                "shake the screen",
                "shaking",
                "shaken",
                "shakes",
                "earthquake it",
                "tremor",
                "tremors",
                "trembling",
                "quaking",
                "judder",
                "rattle",
                "rattles",
                "rattling",
                "vibrate",
                "vibrates",
                "vibrating",
                "vibration",
                "impact",
                "explosion shake",
                "violent shake",
                "strong shake",
                "heavy shake",
                "hard shake",
                "thud",
                "stomp",
                "bass shake",
                "rumbles",
                "jolts",
                "jolting",
                "turbulence",
                "bumpy",
                "bumpy ride",
                "like a bomb",
                "as if a bomb",
                "like an explosion",
                "jerk around",
                "screen shakes",
            ],
            ["抖动", "震动", "震屏", "镜头抖动", "画面抖动", "地震", "颤", "在颤", "轰隆隆", "发抖", "猛晃"]
        )
        {
            Spoken =
                "震(一下/一震/感/颤/起来/晃)、抖(一抖/一下/动感/起来/个不停/得厉害)、地动山摇、天摇地动、"
                + "(爆炸/撞击/地震/打击/重击/轰炸/炮击)(感/似的/一样/的感觉/)(晃/震/抖/)、(剧烈/疯狂/猛烈/狂/大幅)(晃动/抖动/摇晃/震动/抖/晃/震)、晃得(厉害/凶/猛)、"
                + "(被/像被/像)*(震/撞/砸)(了/)一下",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Decay, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var amount = values.Number(Amount);
        var decay = values.Number(Decay);
        return Tremor.Direct(
            scene,
            values.Point(Target),
            amount,
            amount * DegreesPerShift,
            (noise, seconds) => Force(seconds, decay) * Shake(noise, seconds)
        );
    }

    private static double Force(double seconds, double decay)
    {
        if (decay == 0)
            return 1;
        var left = Math.Max(0, 1 - seconds / decay);
        return left * left;
    }

    /// <summary>A deflection of −1…1: a few waves whose phases follow from the noise.</summary>
    private static double Shake(Noise noise, double seconds)
    {
        double sum = 0;
        for (var i = 0; i < Frequencies.Length; i++)
            sum += Math.Sin(2 * Math.PI * Frequencies[i] * seconds + Math.PI * noise.At(i));
        return sum / Frequencies.Length;
    }
}
