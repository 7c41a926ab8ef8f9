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
        )
        {
            Spoken =
                "(立方体/魔方/方块/盒子/骰子/正方体)(一样/似的/)(转/旋转/翻转/翻/转动/转场/切换/翻动)(过去/过来/切换/)、"
                + "(3d/三维/立体)(立方体/方块/盒子/翻转)(转场/切换/旋转/)、(转场/切换/过渡/换图)(的时候/时/效果/方式/)*(立方体/方块/魔方)、"
                + "(立方体/方块)(做/当/作/当作/来做/来当/的/式/风/效果的/风格的)(转场/过渡/切换/衔接)",
        };

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
