using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>A moment of rest, a snap towards the subject without overshoot, then a slow creep onwards.</summary>
public sealed class CrashZoom : Motion
{
    private const double UsualRest = 1.2;
    private const double UsualSnap = 0.35;

    /// <summary>How much of the whole zoom, counted in octaves, the snap makes; the creep makes the rest.</summary>
    private const double SnapShare = 0.92;

    private static readonly Easing Snap = Easing.FromBezier(0.6, 0, 0.12, 1)!.Value;
    private static readonly NumberParameter Amount = new("amount", "total zoom, 0.5 = 50%", 0.7, 0.05, 5);

    public override string Name => "crash_zoom";

    public override string Summary => "A sudden, very fast zoom towards the subject.";

    public override Words Words { get; } =
        new(
            [
                "crash zoom",
                "snap zoom",
                "punch in",
                "zoom punch in",
                "fast zoom",
                "quick zoom",
                "dramatic zoom",
                "punch in fast",
                "sudden zoom",
                "smash zoom",
                "suddenly right in",
                "boom suddenly",
                "rush at",
                "slam in",
                "bam zoom",
                "bang zoom",
                "whack zoom",
                "boom zoom",
                "zoom straight into",
                "zoom in suddenly",
                "suddenly zoom",
                "sudden zoom in",
                "violent zoom",
                "aggressive zoom",
                "hard zoom",
                "super fast zoom",
                "rapid zoom",
                "lightning zoom",
                "explosive zoom",
                "whip zoom",
                "zoom in fast",
                "fast zoom in",
                "quick zoom in",
                "zoom in hard",
                "zoom really fast",
                "zoom in really fast",
                "zoom in super fast",
                "comedy zoom",
                "comic zoom",
                "anime zoom",
                "meme zoom",
                "office zoom",
                "the office zoom",
                "punch into",
                "punch the zoom",
                "snap in",
                "snap into",
                "snap onto",
                "snaps in",
                "jump in close",
                "jump zoom",
                "jump right in",
                "leap in",
                "shoot in",
                "shoots in",
                "shoot forward",
                "dart in",
                "dart towards",
                "race in",
                "race towards",
                "crash in",
                "crash into",
                "crashes in",
                "zap in",
                "zap zoom",
                "bolt forward",
                "lunge",
                "lunge at",
                "lunges",
                "lunge towards",
                "lunge forward",
                "dash in",
                "charge at",
                "charge towards",
                "hurtle towards",
                "impact zoom",
                "quick push",
                "quick push in",
                "fast push in",
                "fast push",
                "sudden push",
                "abrupt zoom",
                "jarring zoom",
                "boom right in",
                "zoom bang",
            ],
            [
                "急推",
                "快速放大",
                "猛推",
                "快速推近",
                "急速放大",
                "突然放大",
                "猛地放大",
                "猛地推近",
                "猛放大",
                "瞬间放大",
                "唰一下冲",
                "猛冲",
                "冲到跟前",
                "一下子怼",
            ]
        )
        {
            Spoken =
                "(啪/咣/咔/唰/嗖/砰)(的/地/)(一下/一声/)(就/子/)(怼/推/冲/贴/砸/凑/放大)(到/上去/过去/近/脸)、(突然/猛地/忽然/一下子)(怼/贴/冲/凑/砸)(到/上/过去/脸)、(突然/猛地)一下(怼/推/放大/冲)、"
                + "(猛/猛地/突然/忽然/猛然/骤然/瞬间/唰/唰一下/唰地/唰的一下/嗖/嗖一下/嗖地/啪/啪一下/咚/咚地一下/一下子/一下/急速/极速/飞速/迅猛)*(放大/拉近/推近/怼/冲/推上去/推进/贴上去/逼近/怼脸)(上去/到/过去/近/过来/上来/)、"
                + "(急/速/猛/狂/暴力)(推/放大/拉近/冲)(上去/近/)、急速变焦、快速变焦、冲击变焦、变焦冲击、怼脸(杀/)、突脸、(猛/突)(放/进)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = 1 + values.Number(Amount);
        var seconds = scene.Duration.Seconds;
        var rest = Math.Min(UsualRest, seconds * 0.3);
        var snap = Math.Min(UsualSnap / values.Number(Speed), seconds * 0.5);
        var near = scene.Framing.Aim(target, Math.Pow(zoom, SnapShare));
        return new CameraPath([
            new CameraStop(MediaTime.FromSeconds(rest), scene.Wide, Snap),
            new CameraStop(MediaTime.FromSeconds(rest + snap), near, FromRest),
            new CameraStop(scene.Duration, scene.Framing.Aim(target, zoom), Easing.Linear),
        ]);
    }
}
