using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Living;

/// <summary>The plane of focus is pulled through the picture, from near to far or to a point.</summary>
public sealed class RackFocus : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how blurred the rest is");
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "what comes into focus",
        "near_to_far",
        ["near_to_far", "far_to_near"]
    );
    private static readonly PointParameter Target = new(
        "target",
        "a point that comes into focus; outranks the direction"
    );

    public override string Name => "rack_focus";

    public override EffectKind Kind => EffectKind.Lens;

    public override SightNeed Needs => SightNeed.Depth;

    public override string Summary => "Focus moves through the picture, from near to far or the other way.";

    public override Words Words { get; } =
        new(
            [
                "rack focus",
                "focus pull",
                "pull focus",
                "shift the focus",
                "focus shift",
                "change focus",
                "focus from the front",
                "focus from front",
                "focus from the back",
                "focus from near",
                "focus from far",
                "focus moves",
                "focus move",
                "move the focus",
                "focus shifts",
                "shifting focus",
                "focus changes",
                "changing focus",
                "focus travels",
                "focus wanders",
                "rack the focus",
                "racking focus",
                "racks focus",
                "focus racking",
                "refocus from",
                "focus goes from",
                "focus first on",
                "focus transition from",
                "first the front sharp",
                "sharpness moves",
                "sharpness shifts",
                "move the sharpness",
                "pull the focus",
                "pulls focus",
                "focus pulling",
                "focus pulls",
            ],
            ["焦点转移", "变焦点", "虚实变化", "移焦", "拉焦点", "焦点变化"]
        )
        {
            Spoken =
                "(焦点/对焦/焦距)*(移/转/切/变/拉/换/跳/挪)(到/向/至/成)、(焦点/对焦/虚实)(转移/变化/切换/变换/移动/游移/转换/交替/拉动)、"
                + "(先/一开始)(清楚/清晰/对焦/拍清)*(再/然后/后来/接着)*(虚/糊/模糊/清楚/清晰)、(变/移/拉/追)焦(效果/镜头/感/)、前(实后虚/虚后实)*(变/转/到)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Direction, Target];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var depth = SeenParts.Depth(scene);
        var near = SeenParts.HasSubject(scene.Sight) ? SeenParts.Subject(scene) : Nearer(depth);
        var nearAt = depth.MeanWithin(near);
        var farAt = Math.Min(depth.MeanWithin(Opposite(near)), nearAt - 0.12);
        var (from, to) = values.Choice(Direction) == "far_to_near" ? (farAt, nearAt) : (nearAt, farAt);
        if (values.Point(Target) is { } point)
        {
            var there = near.Sample(point.X, point.Y) > 127 ? nearAt : depth.Sample(point.X, point.Y) / 255;
            (from, to) = (Math.Abs(there - nearAt) > Math.Abs(there - farAt) ? nearAt : farAt, there);
        }
        var (begin, length) = (scene.Seen.Start.Seconds, scene.Seen.Duration.Seconds);
        return
        [
            new FocusPass(
                48 * values.Number(Amount),
                near,
                depth,
                nearAt,
                from,
                to,
                begin + 0.2 * length,
                begin + 0.75 * length,
                0
            ),
        ];
    }

    /// <summary>What is nearer than the middle between the nearest and the farthest tenth, with a soft border.</summary>
    private static ByteGrid Nearer(ByteGrid depth)
    {
        var sorted = (byte[])depth.Values.Clone();
        Array.Sort(sorted);
        var border = (sorted[sorted.Length / 10] + sorted[sorted.Length * 9 / 10]) / 510f;
        return ByteGrid.Of(
            depth.Width,
            depth.Height,
            [.. depth.Parts().Select(part => Math.Clamp((part - border) / 0.08f + 0.5f, 0, 1))]
        );
    }

    private static ByteGrid Opposite(ByteGrid grid) =>
        new(grid.Width, grid.Height, [.. grid.Values.Select(value => (byte)(255 - value))]);
}
