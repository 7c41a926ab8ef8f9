using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>The view narrows on the subject at an even pace, starting and stopping softly.</summary>
public sealed class PushIn : Motion
{
    private static readonly NumberParameter Amount = new("amount", "total zoom, 0.1 = 10%", 0.18, 0.01, 3);

    public override string Name => "push_in";

    public override string Summary => "A slow move towards the subject.";

    public override Words Words { get; } =
        new(
            ["push in", "zoom in", "slow zoom in", "cinematic zoom", "dolly in", "move closer", "zoom"],
            ["推近", "慢慢推近", "推镜头", "镜头拉近", "缓慢放大", "放大", "推进"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = ZoomBy(values.Number(Amount), values.Number(Speed));
        return scene.Move(scene.Wide, scene.Framing.Aim(target, zoom), Easing.Gentle);
    }
}
