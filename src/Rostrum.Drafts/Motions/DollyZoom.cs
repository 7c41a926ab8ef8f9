using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// The camera goes one way and its lens zooms the other, so that the subject keeps its size while the space behind it
/// stretches or closes in (Hitchcock's Vertigo, 1958).
/// </summary>
public sealed class DollyZoom : Motion
{
    private static readonly NumberParameter Amount = new(
        "amount",
        "how far the camera goes, as a part of the way to the nearest things",
        0.3,
        0.05,
        0.6
    );
    private static readonly ChoiceParameter Way = new(
        "zoom",
        "\"out\": the camera goes in and the background recedes; \"in\": the background comes closer",
        "in",
        ["in", "out"]
    );

    public override string Name => "dolly_zoom";

    public override bool IsDeep => true;

    public override string Summary =>
        "The subject keeps its size while the background comes closer or recedes.";

    public override Words Words { get; } =
        new(
            [
                "dolly zoom",
                "vertigo",
                "vertigo effect",
                "hitchcock zoom",
                "hitchcock",
                "zolly",
                "trombone shot",
                "vertigo shot",
                "background stretches",
                "background stretching",
                "stretch the background",
                "background falls away",
                "background warps",
                "background rushes away",
                "background zooms away",
                "background comes closer",
                "background closes in",
                "background grows while",
                "background changes size",
                "jaws shot",
                "jaws effect",
                "jaws",
                "jaws zoom",
                "like in jaws",
                "like in vertigo",
                "vertigo zoom",
                "zoom dolly",
                "contra zoom",
                "contrazoom",
                "counter zoom",
                "reverse zoom dolly",
                "trombone",
                "trombone zoom",
                "dolly zoom out",
                "dolly zoom in",
                "dizzying zoom",
                "dizzy",
                "dizziness",
                "dizzy effect",
                "spielberg zoom",
                "push pull shot",
                "push pull zoom",
            ],
            ["希区柯克变焦", "希区柯克", "滑动变焦", "眩晕效果", "眩晕变焦"]
        )
        {
            Spoken =
                "(人/主体/人物/主角)*(不动/不变)*(眩晕/拉扯)(感/)、(背景)*(往后/向后/往远处)(拉/跑/退)*(人/人物/主体)(不动/不变)、(眩晕/晕眩)(感/的感觉/那种)、"
                + "(背景)*(拉扯/压缩/被拉远/拉长/变形/被拉开/后退/往后跑/往后退)*(人/主体/人物/主角)(不变/不动/大小不变)、"
                + "(人/主体/人物/主角)(不动/不变/大小不变)*(背景)*(动/拉/变/压缩/后退/远)、(推拉/滑动/反向)变焦、变焦推拉、眩晕(镜头/感/的感觉)、迷魂记、"
                + "(空间/背景)(压缩/拉伸/拉扯)(感/)、(希区柯克/希曲柯克/希区科克)(式/镜头/运镜/效果/)、"
                + "(人/主体/人物/主角)(站着/)(不动/不变)(背景/后面)(却/在/却在/)(往后/)(跑/退/动/拉/变/拉远)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Way, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var most = Math.Min(0.7, values.Number(Amount) * values.Number(Speed));
        var recedes = values.Choice(Way) == "out";
        return scene.InDepth(
            target,
            most,
            (seconds, step) =>
            {
                var gone = Easing.Gentle.At(seconds / scene.Duration.Seconds);
                return new DepthPose(0, 0, step * (recedes ? gone : 1 - gone));
            },
            forward: true
        );
    }
}
