namespace Rostrum.Drafts.Effects.Lenses;

/// <summary>The picture is seen with how it stood a moment ago.</summary>
public sealed class Echo : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how strong the ghosts are");
    private static readonly NumberParameter Count = new("count", "how many", 3, 1, 4);
    private static readonly NumberParameter Spacing = new(
        "spacing",
        "time from one to the next",
        0.16,
        0.03,
        1,
        "s"
    );

    public override string Name => "echo";

    public override EffectKind Kind => EffectKind.Lens;

    public override string Summary => "Ghosts of earlier moments follow every move of the camera.";

    public override Words Words { get; } =
        new(
            [
                "echo",
                "ghost trail",
                "ghosting",
                "ghost copies",
                "ghost images",
                "motion echo",
                "double vision",
                "echoes",
                "echoing",
                "ghostly copies",
                "ghosts",
                "ghost effect",
                "trailing copies",
                "copies trailing",
                "after images",
                "afterimage",
                "afterimages",
                "double exposure trail",
                "multiple exposure",
                "delay effect",
                "frame echo",
                "seeing double",
                "drunk vision",
                "drunk effect",
            ],
            ["残影", "重影", "幻影", "残像"]
        )
        {
            Spoken =
                "(残/重/幻/虚)影(效果/感/拖着/分身/)、(分身/影分身/灵魂出窍)(效果/感/)、(留下/带着/拖着)(残影/重影/影子)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Count, Spacing];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new EchoPass(
                (int)Math.Round(values.Number(Count)),
                values.Number(Spacing),
                0.2 + 0.6 * values.Number(Amount),
                0.62,
                Lightens: false
            ),
        ];
}
