namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture pushes the last one off the canvas.</summary>
public sealed class Push : Transition
{
    public override string Name => "push";

    public override string Summary => "The next picture pushes the last one out.";

    public override Words Words { get; } =
        new(
            [
                "push",
                "push out",
                "push over",
                "shove",
                "pushes",
                "push transition",
                "push transitions",
                "pushing",
                "push it away",
                "push each other",
                "push one another",
                "push the old",
                "push the previous",
                "push the last",
                "push off",
                "shove off",
                "shoves",
                "shoved",
                "shove it out",
                "bump out",
                "bump off",
                "drive out",
                "drives out",
                "force out",
                "displace",
                "displaces",
                "kick out the old one",
                "knock away",
                "nudge out",
                "nudged out",
                "move the old one out",
                "moves the old one out",
                "train of pictures",
                "conveyor",
                "conveyor belt",
            ],
            ["推移", "推入", "推动", "推走"]
        )
        {
            Spoken =
                "(推/顶/挤)(着/)(换/切/走/换图)(图/到/)、(从/往/向)(左/右/上/下)(往/向/到/边往)(左/右/上/下)(推/顶)(着/)(换/切/走)、(后/新/下)(一张/面)(把)(前/旧)(一张/面)(顶/推/挤)(走/出去/掉)、"
                + "(推/顶/挤/撵)(走/开/出去/掉)(上一张/前一张/旧的/)、(一张/后一张/下一张)(把/将)*(推/顶/挤)(走/开/出去)、"
                + "(往/向/从)*(推移/推动/推着/推)(切换/转场/过渡/换/进来)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*推(动/移/过去/过来/走/)、"
                + "(后/下)一张*(推/顶/挤)(开/走/)、(推移/推动/推)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override double ShutterAngle => 180;

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        SideBySide(Ways.Vector(values.Choice(Direction)), Paced(progress, values));

    /// <summary>
    /// The arriving picture <paramref name="way"/> (0–1) of a canvas on its way in, and the leaving one carried along. It
    /// is not cut off at the seam but goes on beneath the arriving one, so that nothing shines through between them.
    /// </summary>
    /// <param name="carried">How far the leaving picture goes, in canvases: 1 edge to edge, 0 not at all.</param>
    internal static Arrangement SideBySide((int X, int Y) direction, double way, double carried = 1)
    {
        if (way <= 0)
            return new Arrangement(Placement.Still, null);
        if (way >= 1)
            return new Arrangement(null, Placement.Still);
        var rest = 1 - way;
        return new Arrangement(
            Placement.Still with
            {
                OffsetX = direction.X * carried * way,
                OffsetY = direction.Y * carried * way,
            },
            Placement.Shifted(-direction.X * rest, -direction.Y * rest)
        );
    }
}
