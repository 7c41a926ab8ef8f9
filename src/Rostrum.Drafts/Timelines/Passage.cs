using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Timelines;

/// <summary>A transition at its place: half of <paramref name="Range"/> lies before the cut, half after it.</summary>
/// <param name="Seed">Of all that the transition leaves to chance.</param>
public sealed record Passage(
    TimeRange Range,
    Clip Leaving,
    Clip Arriving,
    Transition Transition,
    ParameterValues Values,
    long Seed = 0
)
{
    public PassageScene Scene { get; } = SceneOf(Range, Leaving, Arriving, Seed);

    /// <summary>How both pictures become one; null where they are placed and mixed.</summary>
    public Join? Join { get; } = Transition.Join(SceneOf(Range, Leaving, Arriving, Seed), Values);

    /// <summary>What is done to its frames after they are painted; null where nothing is.</summary>
    public PlayedEffect? Effect { get; } =
        Transition.Passes(SceneOf(Range, Leaving, Arriving, Seed), Values) is { Count: > 0 } passes
            ? new PlayedEffect(
                $"transition {Transition.Name} {Values.Written}",
                Range,
                MediaTime.Zero,
                MediaTime.Zero,
                passes
            )
            : null;

    public Arrangement At(MediaTime time) => Transition.Arrange(Range.Progress(time), Scene, Values);

    private static PassageScene SceneOf(TimeRange range, Clip leaving, Clip arriving, long seed)
    {
        var cut = range.Start + range.Duration / 2;
        var shaped = leaving.Source is ColourSource ? arriving : leaving;
        return new PassageScene(
            shaped.Framing.Aspect,
            range,
            SubjectOnCanvas(leaving, cut),
            SubjectOnCanvas(arriving, cut),
            seed
        );
    }

    /// <summary>Where a clip's subject stands on the canvas, held to what is seen of it.</summary>
    private static PicturePoint SubjectOnCanvas(Clip clip, MediaTime time)
    {
        var (view, framing) = (clip.ViewAt(time), clip.Framing);
        var right = (clip.Subject.X - view.X) * view.Zoom / framing.ViewWidth * framing.Aspect;
        var down = (clip.Subject.Y - view.Y) * view.Zoom / framing.ViewHeight;
        var (sine, cosine) = view.Roll == 0 ? (0.0, 1.0) : Math.SinCos(view.Roll * Math.PI / 180);
        return new PicturePoint(
            Math.Clamp(0.5 + (cosine * right + sine * down) / framing.Aspect, 0, 1),
            Math.Clamp(0.5 - sine * right + cosine * down, 0, 1)
        );
    }
}
