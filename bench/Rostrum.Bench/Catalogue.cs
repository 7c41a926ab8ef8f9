using Rostrum.Bench.Measurements;

namespace Rostrum.Bench;

/// <summary>Every measurement there is, in the order in which they are reported.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<IMeasurement> All { get; } =
    [
        new Smoothness(),
        new Resampling(),
        new MotionBlur(),
        new BlurCost(),
        new TextCost(),
        new EffectCost(),
        new TransitionCost(),
        new Beats(),
        new LoudnessOfFilms(),
        new Sync(),
        new ClipCost(),
        new LookCost(),
        new LongClip(),
        new TextContrast(),
        new SafeAreas(),
        new ColourFidelity(),
        new Banding(),
        new Sameness(),
        new Memory(),
        new Speed(),
        new Encoder(),
        new Service(),
        new SeveralTargets(),
        new SeeingPictures(),
        new ParallaxFigures(),
        new Understanding(),
    ];
}
