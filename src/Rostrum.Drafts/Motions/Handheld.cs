using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The slow sway of a camera held by hand: smooth noise between 0.3 and 2 Hz in place and roll.</summary>
public sealed class Handheld : Motion
{
    private const double DegreesPerShift = 35;

    private static readonly NumberParameter Amount = new(
        "amount",
        "largest sway either way, as part of the canvas",
        0.02,
        0.002,
        0.1
    );

    public override string Name => "handheld";

    public override string Summary => "The slight, organic sway of a camera held by hand.";

    public override Words Words { get; } =
        new(
            [
                "handheld",
                "hand-held",
                "handheld feel",
                "documentary shake",
                "slight shake",
                "documentary style",
                "wobbly",
                "wobble",
                "wobbling",
                "camcorder",
                "home video",
                "shaky",
                "filmed by hand",
                "amateur camera",
                "filming it by hand",
                "filmed it by hand",
                "by hand",
                "held in the hand",
                "hand held",
                "held by hand",
                "in my hand",
                "someone holding the camera",
                "somebody holding the camera",
                "holding the camera",
                "as if i filmed",
                "like i filmed",
                "like i was filming",
                "as if i was filming",
                "shaky cam",
                "shakycam",
                "shaky hand",
                "shaky camera",
                "shaky footage",
                "on their shoulder",
                "on his shoulder",
                "on her shoulder",
                "on my shoulder",
                "on the shoulder",
                "shoulder camera",
                "shoulder mounted",
                "news crew",
                "news camera",
                "news footage",
                "on my phone",
                "with a phone",
                "with my phone",
                "running with the camera",
                "shake like someone",
                "phone footage",
                "filmed on a phone",
                "filmed on my phone",
                "phone camera feel",
                "breathing camera",
                "camera breathes",
                "natural sway",
                "organic sway",
                "organic movement",
                "slight sway",
                "gentle sway",
                "camera sway",
                "on a boat",
                "on a ferry",
                "bob",
                "bobbing",
                "bobs",
                "bob like",
                "human camera",
                "cinema verite",
                "verite",
                "reportage",
                "war reporter",
                "reality tv",
                "mockumentary",
                "not on a tripod",
                "off the tripod",
                "without a tripod",
                "no tripod",
                "gopro feel",
                "body cam",
                "unsteady",
                "unstable",
                "jittery",
                "slightly shaky",
                "a bit shaky",
                "natural shake",
            ],
            ["手持感", "手持", "手持镜头", "轻微晃动", "纪录片感", "晃晃悠悠", "晃悠", "手抖", "家庭录像"]
        )
        {
            Spoken =
                "(边/一边)走(边/一边)(拍/录)、(轻微/微微/稍微/略微)(发/有点/带点)晃、(拿/举/扛/端)(着/)(手机/相机/机器)*(拍/走)(的感觉/那种/似的/)、(晃晃悠悠/摇摇晃晃/晃来晃去)(的/地/)(感觉/跟着/走/往前/)、(呼吸/走路/脚步)(感/的晃动)、(真实/现场/记录)(的/)(跟拍/手持)感、"
                + "(手/人)(持/拿/举/端)(着/)*(拍/相机/手机/摄像机)(的/)(感觉/样子/效果/)、(像/跟)*(拿着/举着/端着/手持)*(拍)(的/)(一样/似的/)、"
                + "(轻轻/微微/稍微/略微)*(晃/晃动/摇晃)(一点/一下/一晃/动/着/)、(轻/微)晃(动/)、晃(一晃/一点/晃的/动感/荡)、跟拍(感/)、"
                + "(边走边/走着/随手/现场/纪实/偷/抓)拍(的/)(感觉/感/那种/)、呼吸晃动、(真实/现场/临场)(感/)(的/)晃动、摄影师(走/跟着走)、家用(dv/DV)(感/)、"
                + "(左/东)(摇/晃)右(晃/摆/摇)(的/)、东倒西歪、歪歪扭扭、像喝醉(了/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var amount = values.Number(Amount);
        var pace = values.Number(Speed);
        return Tremor.Direct(
            scene,
            values.Point(Target),
            amount,
            amount * DegreesPerShift,
            (noise, seconds) => Sway(noise, seconds * pace)
        );
    }

    /// <summary>A deflection of −1…1: the arm at 0.3 Hz, breath at 0.8 Hz, the hand at 2 Hz.</summary>
    private static double Sway(Noise noise, double seconds) =>
        0.64 * Wave(noise.Channel(1), seconds * 0.3)
        + 0.26 * Wave(noise.Channel(2), seconds * 0.8)
        + 0.1 * Wave(noise.Channel(3), seconds * 2);

    /// <summary>Noise of about one swing a cycle. Two noises half a step apart: one alone rests at every step.</summary>
    private static double Wave(Noise noise, double cycles) =>
        (noise.Channel(1).At(2 * cycles) + noise.Channel(2).At(2 * cycles + 0.5)) / 2;
}
