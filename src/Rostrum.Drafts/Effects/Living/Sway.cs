using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Living;

/// <summary>Leaves, grass or hair bend gently in the wind.</summary>
public sealed class Sway : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how far things bend");
    private static readonly NumberParameter Period = new(
        "period",
        "seconds from one gust to the next",
        4,
        1,
        20,
        "s"
    );
    private static readonly PointParameter Target = new(
        "target",
        "the middle of what bends; else all that looks like leaves"
    );
    private static readonly NumberParameter Size = new(
        "size",
        "how far about that point things bend, in heights of the picture",
        0.2,
        0.03,
        1
    );

    public override string Name => "sway";

    public override EffectKind Kind => EffectKind.LivingPhoto;

    public override string Summary => "Leaves, grass or hair bend gently to and fro in the wind.";

    public override Words Words { get; } =
        new(
            [
                "sway",
                "leaves sway",
                "swaying",
                "hair in the wind",
                "swaying grass",
                "trees sway",
                "blowing in the wind",
                "rustling leaves",
                "hair blowing",
                "hair blow",
                "hair move",
                "hair moving",
                "hair flutter",
                "hair fluttering",
                "hair flowing",
                "blowing hair",
                "wind in her hair",
                "wind in the hair",
                "wind in his hair",
                "hair in the breeze",
                "blowing in the breeze",
                "in the breeze",
                "in the wind",
                "moving in the wind",
                "move in the wind",
                "a breeze",
                "light breeze",
                "gentle breeze",
                "gentle wind",
                "little wind",
                "some wind",
                "windy",
                "wind effect",
                "wind blowing",
                "flutter",
                "fluttering",
                "flag wave",
                "flag waving",
                "waving flag",
                "flag flutter",
                "leaves rustle",
                "leaves rustling",
                "leaves move",
                "leaves moving",
                "trees move",
                "trees moving",
                "branches sway",
                "branches moving",
                "grass move",
                "grass moving",
                "grass sway",
                "grass waving",
                "wheat sway",
                "flowers sway",
                "flowers swaying",
                "dress sway",
                "dress flutter",
                "dress blowing",
                "curtains move",
                "curtains sway",
                "palm trees sway",
                "plants move",
                "plants sway",
                "leaves to sway",
                "leaves should move",
                "trees should sway",
            ],
            ["树叶摇曳", "头发飘动", "摇曳", "随风摆动", "随风飘动", "草在摇", "头发飘起来"]
        )
        {
            Spoken =
                "(树叶/叶子/树枝/大树/小树/树/花朵/花草/草/小草/草地/头发/发丝/裙子/裙摆/衣服/衣角/旗子/旗帜/窗帘/柳条/柳枝/麦浪/麦田/竹子/竹叶/丝带/围巾/芦苇/花丛)(能/要/会/可以/都/也/)(随风/被风/在风中/在风里/跟着风/迎风/)(微微/轻轻/慢慢/稍微/)(地/)(摇/摆/飘/动/晃/摇曳/摇摆/摆动/飘动/飘扬/飘起来/动起来/摇晃/飘舞/吹动/吹起来/吹着)(起来/一动/一摇/一下/一点/着/)、"
                + "(风/微风/清风)(吹/拂/吹着/吹动/吹起)(过/起/着/动/)(的/)(树叶/叶子/草/花/头发/发丝/裙子/裙摆/柳条/麦田/窗帘)、(微风/风)(吹动/吹拂/吹着/拂动)、"
                + "(红旗/国旗/彩旗/旗子/彩带/丝巾)(能/要/会/)(迎风/随风/)(飘扬/飘动/飘/招展/飘起来)、(迎风/随风)(飘扬/招展/摇曳/起舞)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Period, Target, Size];

    public override SightNeed Needs => SightNeed.Parts;

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var point = values.Point(Target);
        var size = values.Number(Size);
        return
        [
            new SwayPass(
                point is { } middle ? SeenParts.Oval(scene, middle, size, size) : Loose(scene),
                point is null,
                0.0075 * values.Number(Amount),
                scene.LoopOf(values.Number(Period))
            ),
        ];
    }

    /// <summary>All but sky, water and the subject.</summary>
    private static ByteGrid Loose(EffectScene scene)
    {
        if (scene.Sight is not { } sight)
            return new ByteGrid(1, 1, [255]);
        var parts = new float[sight.Sky.Values.Length];
        var subject = SeenParts.HasSubject(sight) ? sight.SubjectMask : null;
        for (var i = 0; i < parts.Length; i++)
            parts[i] =
                (1 - sight.Sky.Values[i] / 255f)
                * (1 - sight.Water.Values[i] / 255f)
                * (1 - (subject?.Values[i] ?? 0) / 255f);
        return ByteGrid.Of(sight.Sky.Width, sight.Sky.Height, parts);
    }
}
