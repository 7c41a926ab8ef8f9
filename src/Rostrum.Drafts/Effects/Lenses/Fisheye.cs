namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>A lens that sees nearly everything.</summary>
public sealed class Fisheye : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.35, "how much it swells");

    public override string Name => "fisheye";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "The middle swells as behind a fisheye lens.";

    public override Words Words { get; } =
        new(
            [
                "fisheye",
                "fish eye",
                "fish-eye",
                "barrel distortion",
                "lens distortion",
                "wide angle bulge",
                "bulge",
                "gopro look",
                "gopro lens",
                "bulging",
                "bulgy",
                "distorted lens",
                "peephole look",
                "door peephole",
                "round lens",
                "super wide lens",
                "barrel lens",
                "curved lens",
                "skate video lens",
            ],
            ["鱼眼", "鱼眼镜头", "鱼眼效果", "桶形畸变"]
        )
        {
            Spoken = "(鱼眼/猫眼/门镜/广角畸变/球面/运动相机/gopro)(镜头/效果/那种/感/畸变/变形/的感觉/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new WarpPass(WarpKind.Fisheye, values.Number(Amount))];
}
