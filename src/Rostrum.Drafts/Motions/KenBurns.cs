using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// A slow zoom and a drift between a wide and a near framing. What is not asked for is varied from picture to
/// picture: towards the near framing or away from it, and to which side.
/// </summary>
public sealed class KenBurns : Motion
{
    /// <summary>The drift that is wished for, as part of the view; pictures that fill the canvas exactly allow less.</summary>
    private const double UsualDrift = 0.1;

    /// <summary>The drift that is always had, as part of the room that the zoom makes.</summary>
    private const double LeastDrift = 0.6;

    private static readonly NumberParameter Amount = new("amount", "total zoom, 0.1 = 10%", 0.15, 0.01, 3);
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera drifts; varied from picture to picture when absent",
        "any",
        ["any", "left", "right", "up", "down"]
    );
    private static readonly ChoiceParameter Zoom = new(
        "zoom",
        "towards the picture or away from it; varied from picture to picture when absent",
        "any",
        ["any", "in", "out"]
    );

    public override string Name => "ken_burns";

    public override string Summary => "A slow zoom and drift between two framings of the picture.";

    public override Words Words { get; } =
        new(
            [
                "ken burns",
                "ken burns effect",
                "pan and zoom",
                "make it move a bit",
                "bring it to life",
                "animate it",
                "ken burn",
                "kenburns",
                "burns effect",
                "kb effect",
                "pan & zoom",
                "zoom and pan",
                "pan-and-zoom",
                "classic documentary move",
                "photo documentary move",
                "slow pan and zoom",
                "gentle pan and zoom",
                "combination of pan and zoom",
                "combine pan and zoom",
                "slow zoom and pan",
                "animate the still",
                "make the photo move",
                "make the picture move",
                "make the image move",
                "gentle movement",
                "soft movement",
                "a bit of movement",
                "a little movement",
                "move a little",
                "moves a little",
                "picture moves",
                "gentle animation",
                "subtle animation",
                "subtle life",
                "some life",
                "add life",
                "feel alive",
                "feels alive",
                "look alive",
                "looks alive",
                "come alive",
                "comes alive",
            ],
            ["肯·伯恩斯效果", "肯伯恩斯", "缓慢推拉", "让照片动起来", "让图片动起来", "动一动"]
        )
        {
            Spoken =
                "(照片/图片/图)*(慢慢/轻轻/微微/缓缓/稍微)(地/)(动/推拉/活动)(一动/一下/起来/)、(照片/图片/画面)(微动/轻微动/稍微动动)、"
                + "(轻轻/微微/稍微)动(一动/一下/动/起来)、(有/带/来/加)(点/些/一点)动(感/静)(就行/就好/)、(纪录片/老纪录片)里*(照片/图)*动、别(死板/那么死板/死死的)、"
                + "不(要/)那么死板、微动(效果/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Direction, Zoom, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var zoom = ZoomBy(values.Number(Amount), values.Number(Speed));
        var inwards = values.Choice(Zoom) switch
        {
            "in" => true,
            "out" => false,
            _ => scene.Noise.At(0) > -0.3,
        };
        var (leanX, leanY) = Lean(values.Choice(Direction), inwards, target, scene.Noise);
        var (halfWidth, halfHeight) = scene.Framing.HalfView(0);
        var (wideX, nearX) = Framings(target.X, leanX, halfWidth, halfWidth / zoom);
        var (wideY, nearY) = Framings(target.Y, leanY, halfHeight, halfHeight / zoom);
        var wide = new CameraView(wideX, wideY, 1);
        var near = new CameraView(nearX, nearY, zoom);
        return inwards ? scene.Move(wide, near, Easing.Gentle) : scene.Move(near, wide, Easing.Gentle);
    }

    /// <summary>To which side of the wide framing the near one lies, −1…1 on each axis.</summary>
    private static (double X, double Y) Lean(string direction, bool inwards, PicturePoint target, Noise noise)
    {
        var near = inwards ? 1 : -1;
        return direction switch
        {
            "left" => (-near, 0),
            "right" => (near, 0),
            "up" => (0, -near),
            "down" => (0, near),
            _ => (Towards(target.X, noise.At(1)), Towards(target.Y, noise.At(2)) / 2),
        };
    }

    /// <summary>The side on which the target lies, or either one when it lies near the middle.</summary>
    private static double Towards(double target, double chance) =>
        Math.Abs(target - 0.5) > 0.06 ? Math.Sign(target - 0.5)
        : chance > 0 ? 1
        : -1;

    /// <summary>Centres of both framings along one axis, from half the sides of their views.</summary>
    private static (double Wide, double Near) Framings(
        double target,
        double lean,
        double halfWide,
        double halfNear
    )
    {
        var near = Framing.Inside(target, halfNear);
        var wide = Framing.Inside(near - lean * UsualDrift * 2 * halfWide, halfWide);
        var least = Math.Abs(lean) * LeastDrift * (halfWide - halfNear);
        if ((near - wide) * Math.Sign(lean) < least)
            near = wide + Math.Sign(lean) * least;
        return (wide, near);
    }
}
