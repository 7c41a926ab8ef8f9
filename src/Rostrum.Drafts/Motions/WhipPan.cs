using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Motions;

/// <summary>
/// The camera sweeps in from the far side at full speed, comes to rest on the subject and creeps on. Where the
/// picture leaves little room to sweep, it starts closer and may set the subject a third off the middle.
/// </summary>
public sealed class WhipPan : Motion
{
    private const double UsualSweep = 0.45;
    private const double Creep = 1.04;

    /// <summary>Canvas widths beyond which a longer sweep is only a longer smear.</summary>
    private const double LongestSweep = 2.5;

    private static readonly Easing Brake = Easing.FromBezier(0.15, 0.7, 0.2, 1)!.Value;
    private static readonly NumberParameter Amount = new(
        "amount",
        "least sweep, as part of the picture's width",
        0.3,
        0.05,
        0.6
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where the camera goes",
        "right",
        ["left", "right"]
    );

    public override string Name => "whip_pan";

    public override string Summary => "The camera sweeps in fast from the side and settles on the subject.";

    public override Words Words { get; } =
        new(
            [
                "whip pan",
                "swish pan",
                "fast pan",
                "quick pan",
                "whoosh",
                "whoosh over",
                "whip over",
                "whip the camera",
                "swish left",
                "swish right",
                "swish in",
                "fast sideways pan",
                "sudden pan",
                "snap pan",
                "rapid pan",
                "flick pan",
                "flick the camera",
                "flick over",
                "flick left",
                "flick right",
                "swipe pan",
                "whoosh in",
                "whoosh past",
                "whoosh across",
                "whooshing",
                "whizz across",
                "whizz over",
                "zip across",
                "zip over",
                "zip pan",
                "jerk the camera sideways",
                "hurl the camera",
                "fling the camera",
                "fast swipe",
                "swing in fast",
                "blurred pan",
                "sweep in fast",
                "quick sweep",
            ],
            ["甩镜头", "甩镜", "快速横摇", "快速摇镜", "嗖地", "嗖地一下", "唰地甩"]
        )
        {
            Spoken =
                "(唰/嗖/刷/咻/猛地/快速/飞快/急速/一下子/疯狂)(的/地/)(一下/一声/)*(甩/扫/摇/划/横扫/甩镜)(过来/过去/进来/到/一下/)、甩(过来/过去/一下/一把/进来/头)、"
                + "急(摇/甩)、猛(甩/摇)、快摇、大甩、甩入",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Speed, Target];

    public override ICamera Direct(MotionScene scene, ParameterValues values)
    {
        var target = values.Point(Target) ?? scene.Subject;
        var leftwards = values.Choice(Direction) == "left";
        var (start, rest) = Ends(
            leftwards ? 1 - target.X : target.X,
            values.Number(Amount),
            scene.Framing.ViewWidth
        );
        var sweep = Math.Min(UsualSweep / values.Number(Speed), scene.Duration.Seconds / 2);
        return new CameraPath([
            Stop(MediaTime.Zero, start, Brake),
            Stop(MediaTime.FromSeconds(sweep), rest, FromRest),
            Stop(scene.Duration, rest with { Zoom = rest.Zoom * Creep }, Easing.Linear),
        ]);

        CameraStop Stop(MediaTime at, (double X, double Zoom) end, Easing easing) =>
            new(at, scene.Framing.Aim(new(leftwards ? 1 - end.X : end.X, target.Y), end.Zoom), easing);
    }

    /// <summary>Where a sweep to the right starts and where it rests, as centre and zoom.</summary>
    private static ((double X, double Zoom) First, (double X, double Zoom) Last) Ends(
        double target,
        double least,
        double viewWidth
    )
    {
        const double CloseStart = 2.2;
        var zoom = Math.Max(1.04, viewWidth / (1 - 0.75 * least));
        var half = viewWidth / zoom / 2;
        var wished = Math.Max(target, Math.Min(target + half / 3, least + half));
        var nearest = Math.Max(half, least + viewWidth / CloseStart / 2);
        var x = Math.Min(Math.Max(wished, nearest), 1 - half);
        var sweep = Math.Max(least, Math.Min(x - half, LongestSweep * viewWidth / zoom));
        return ((x - sweep, Math.Max(zoom, viewWidth / (x - sweep) / 2)), (x, zoom));
    }
}
