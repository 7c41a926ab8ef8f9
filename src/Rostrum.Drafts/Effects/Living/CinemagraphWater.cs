namespace Rostrum.Drafts.Effects.Living;

/// <summary>The water in a still flows on, and nothing else moves.</summary>
public sealed class CinemagraphWater : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how strongly it flows and ripples");
    private static readonly NumberParameter Speed = new(
        "speed",
        "how fast it flows, against the usual pace",
        1,
        0.1,
        4,
        "×"
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where it flows",
        "right",
        ["left", "right", "up", "down"]
    );
    private static readonly NumberParameter Period = new("period", "length of the loop", 3, 1, 20, "s");
    private static readonly PointParameter Target = new(
        "target",
        "a point of the water, where it is not found by itself"
    );

    public override string Name => "cinemagraph_water";

    public override EffectKind Kind => EffectKind.LivingPhoto;

    public override SightNeed Needs => SightNeed.Water;

    public override string Summary => "Water flows in an endless loop while all else stands still.";

    public override Words Words { get; } =
        new(
            [
                "flowing water",
                "make the water flow",
                "water flows",
                "moving water",
                "animate the water",
                "waterfall moves",
                "water flow",
                "waterfall",
                "living water",
                "cinemagraph",
                "ripple the water",
                "make the river flow",
                "river flow",
                "river flows",
                "flowing river",
                "the river flowing",
                "water flowing",
                "water moving",
                "water move",
                "water moves",
                "water ripple",
                "water ripples",
                "ripples",
                "rippling",
                "rippling water",
                "waves move",
                "waves moving",
                "waves roll",
                "waves rolling",
                "make the waves",
                "moving waves",
                "the sea move",
                "sea moving",
                "sea moves",
                "make the sea",
                "ocean move",
                "ocean moving",
                "make the ocean",
                "lake ripple",
                "lake move",
                "lake shimmer",
                "make the lake",
                "waterfall flow",
                "waterfall fall",
                "waterfall flowing",
                "waterfall moving",
                "running water",
                "make the fountain",
                "fountain flow",
                "stream flow",
                "water come alive",
                "living waves",
                "make the water move",
                "make water move",
                "water in motion",
                "surf moving",
                "tide",
                "animate the waves",
                "animate waves",
                "animate the sea",
                "animate the lake",
                "animate the river",
                "animate the ocean",
                "river actually flow",
                "river really flow",
                "make the water",
                "make the river",
                "animate water",
            ],
            [
                "水流动起来",
                "水流动",
                "动态水面",
                "瀑布流动",
                "让水流动",
                "水面流动",
                "流水",
                "水波荡漾",
                "河水流动",
            ]
        )
        {
            Spoken =
                "(让/把/给/)(这条/那条/里面的/画面里的/)(水/河/河水/湖/湖水/湖面/海/海水/海面/海浪/浪/浪花/溪水/溪流/瀑布/江水/江面/水面/喷泉/波浪/泉水/池水/河流)(里的水/的水/)(能/要/会/可以/给我/都/也/自己/哗哗地/慢慢/缓缓/轻轻/)(地/)(流/动/流动/流起来/动起来/荡漾/涌动/涌/飞泻/泛起涟漪/波动/拍打/翻滚/泛波/流淌/晃动/活起来/活)(起来/一点/一下/着/)、"
                + "(水/湖面/海面/江面/水面)(波光粼粼/泛波纹/有波纹/有涟漪/起涟漪/起波纹/波动)、(加/来/有/弄)(点/些/一点/)(水波/波纹/涟漪/波浪)(效果/荡漾/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Speed, Direction, Period, Target];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var amount = values.Number(Amount);
        var pace = 0.02 * (0.4 + 1.2 * amount) * values.Number(Speed);
        var (x, y) = Ways.Vector(values.Choice(Direction));
        return
        [
            new FlowPass(
                SeenParts.Water(scene, values.Point(Target)),
                x * pace,
                y * pace,
                scene.LoopOf(values.Number(Period)),
                0.004 * amount,
                scene.Sight?.Depth
            ),
        ];
    }
}
