namespace Rostrum.Drafts.Transitions;

/// <summary>The next picture slides over the one that stays behind it.</summary>
public sealed class Slide : Transition
{
    public override string Name => "slide";

    public override string Summary => "The next picture slides in over the last.";

    public override Words Words { get; } =
        new(
            [
                "slide",
                "slide in",
                "slide over",
                "slides in",
                "slides over",
                "sliding transition",
                "slide transition",
                "slide transitions",
                "sliding in",
                "slide across to",
                "slide to the next",
                "swipe",
                "swipes",
                "swiping",
                "swipe to the next",
                "swipe transition",
                "swipe left",
                "swipe right",
                "swipe up",
                "swipe down",
                "swiped",
                "like swiping",
                "like on a phone",
                "glide in",
                "come flying in",
                "comes flying in",
                "flying in from",
                "enter over",
                "carousel",
                "carousel style",
                "fly in over",
                "flies in over",
                "flying in over",
            ],
            ["滑动", "滑入"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Direction, Pace];

    public override double ShutterAngle => 180;

    public override Arrangement Arrange(double progress, PassageScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        var rest = 1 - Paced(progress, values);
        if (progress <= 0)
            return new Arrangement(Placement.Still, null);
        return new Arrangement(
            progress >= 1 ? null : Placement.Still,
            Placement.Shifted(-x * rest, -y * rest)
        );
    }
}
