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
                "突然放大",
                "猛放大",
                "瞬间放大",
                "唰一下冲",
                "猛冲",
                "冲到跟前",
                "一下子怼",
            ]
        );

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
