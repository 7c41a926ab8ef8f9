namespace Rostrum.Drafts.Transitions;

/// <summary>A cube turns from the side that bears the last picture to the one that bears the next.</summary>
public sealed class Cube : Transition
{
    private static readonly ColourParameter Ground = new("color", "behind the cube", new Colour(10, 10, 12));

    public override string Name => "cube";

    public override string Summary => "The pictures are two sides of a cube that turns.";

    public override Words Words { get; } =
        new(
            [
                "cube",
                "cube spin",
                "cube turn",
                "cube rotate",
                "cube transition",
                "3d cube",
                "cubes",
                "cubic",
                "cube effect",
                "3d cube turn",
                "box turn",
                "rotating cube",
                "rotating box",
                "turning cube",
                "cube rotation",
                "like a cube",
                "like a dice",
                "like a die",
                "sides of a cube",
                "sides of a box",
                "box rotation",
                "box spin",
                "dice",
                "dice roll",
                "rubik",
            ],
            ["立方体", "立方体转场", "立方体旋转", "方块旋转"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Ground, Pace];

    public override double ShutterAngle => 180;

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1000);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(Paced(progress, values));

    public override Join Join(PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        return new CubeTurn(x, y, 0.75, values.Colour(Ground));
    }
}
