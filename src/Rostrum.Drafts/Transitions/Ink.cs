namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture spreads through the last one as ink does through paper.</summary>
public sealed class Ink : Transition
{
    private static readonly NumberParameter Soft = new("soft", "how softly its edge runs", 0.14, 0, 1);

    public override string Name => "ink";

    public override string Summary => "The next picture spreads through the last like drops of ink.";

    public override Words Words { get; } =
        new(
            [
                "ink",
                "ink reveal",
                "ink bleed",
                "ink drop",
                "ink spread",
                "ink wash",
                "inky",
                "ink bleeding",
                "ink bleeds",
                "ink spreading",
                "ink spreads",
                "ink splash",
                "ink stain",
                "ink blot",
                "ink blots",
                "ink transition",
                "ink in water",
                "ink flows",
                "watercolor bleed",
                "watercolour bleed",
                "watercolor transition",
                "watercolour transition",
                "paint spreading",
                "paint splash",
                "brush stroke reveal",
                "brush reveal",
                "brush stroke",
                "drop of ink",
                "like ink",
                "spreading ink",
            ],
            ["水墨晕开", "水墨", "墨水晕染", "墨迹", "墨滴", "水墨转场"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Soft, Pace];

    public override MediaTime UsualDuration => MediaTime.FromMilliseconds(1400);

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values) =>
        Joined(Paced(progress, values));

    public override Join Join(PassageScene scene, ParameterValues values) =>
        new InkMatte(scene.Arriving, scene.Seed, values.Number(Soft));
}
