using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects;

/// <summary>
/// What an effect is given: when its clip is seen, on which canvas, what the picture is about (0–1 of the fitted
/// picture), and the seed of all that is left to chance. The seed is the film's, so that weather goes on behind a cut.
/// </summary>
/// <param name="Seen">From the clip's first frame on screen to its last, transitions included.</param>
public sealed record EffectScene(
    Canvas Canvas,
    TimeRange Seen,
    Framing Framing,
    PicturePoint Subject,
    Noise Noise
)
{
    /// <summary>What was seen in the picture, over the fitted picture; null for clips and where nobody looked.</summary>
    public Sight? Sight { get; init; }

    /// <summary>Width of the fitted picture over its height.</summary>
    public double PictureAspect => Framing.Aspect * Framing.ViewHeight / Framing.ViewWidth;

    /// <summary>The length nearest to the one asked for that goes into the scene's whole, so that a loop closes with it.</summary>
    public double LoopOf(double seconds)
    {
        var whole = Seen.Duration.Seconds;
        return whole > 0 ? whole / Math.Max(1, Math.Round(whole / seconds)) : seconds;
    }
}

/// <summary>What must have been seen in a picture for an effect to do its best.</summary>
public enum SightNeed
{
    Nothing,

    /// <summary>Which part of it is its subject.</summary>
    Subject,

    /// <summary>How near everything is.</summary>
    Depth,

    /// <summary>What is sky, water and subject, to leave them alone.</summary>
    Parts,

    Water,

    Sky,

    /// <summary>What stands before the farthest, if anything does; nothing is amiss where it was not seen.</summary>
    Foreground,
}

/// <summary>Under which heading an effect is listed.</summary>
public enum EffectKind
{
    /// <summary>What film, tape and screens do to a picture.</summary>
    Texture,

    /// <summary>Lenses and focus.</summary>
    Lens,

    /// <summary>Light that falls into the picture.</summary>
    Light,

    /// <summary>Weather and things in the air.</summary>
    Particles,

    /// <summary>Parts of the picture that move.</summary>
    LivingPhoto,

    /// <summary>Drawn and printed styles.</summary>
    Style,

    /// <summary>How time runs.</summary>
    Time,

    /// <summary>Frames, borders and several pictures at once.</summary>
    Layout,
}

/// <summary>
/// A change to a picture over time or space: one file each, listed in <see cref="EffectCatalogue"/>. An effect is
/// written in <see cref="Pass"/>es, which say in numbers what is done to every frame.
/// </summary>
public abstract class Effect : CatalogueEntry
{
    /// <summary>The setting that all effects have: how much of it there is.</summary>
    protected static NumberParameter AmountOf(double usual, string meaning = "how strong") =>
        new("amount", meaning, usual, 0, 1);

    public abstract EffectKind Kind { get; }

    /// <summary>How long it takes to come and to go where it does not last as long as its picture.</summary>
    public virtual MediaTime Fade => MediaTime.FromMilliseconds(400);

    /// <summary>What it goes by; where that was not seen, it makes do and the person is told.</summary>
    public virtual SightNeed Needs => SightNeed.Nothing;

    /// <summary>It is made of its picture's whole time: a length that is said with it is that of the picture.</summary>
    public virtual bool FillsItsTime => false;

    /// <summary>
    /// Settings that say when it happens, for an effect that fills its picture whatever its moment; null for one that is
    /// there at its moment and not before.
    /// </summary>
    /// <param name="from">In parts of the picture's time, as is <paramref name="length"/>; null where nothing was said.</param>
    public virtual IReadOnlyDictionary<string, double>? MomentAt(double? from, double? length) => null;

    /// <summary>What is done to the frames of one scene, in this order.</summary>
    public abstract IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values);
}
