namespace Rostrum.Drafts.Texts;

/// <summary>The pieces of a text that an animation moves each for itself.</summary>
public enum TextSplit
{
    Whole,
    Lines,
    Words,
    Graphemes,
}

/// <summary>Drawings of a text beside its face that an animation shows.</summary>
[Flags]
public enum TextExtras
{
    None = 0,

    /// <summary>The letters in the accent colour.</summary>
    Accent = 1,

    /// <summary>A soft light around the letters.</summary>
    Glow = 2,

    /// <summary>The letters in cyan and in red.</summary>
    Ghosts = 4,
}

/// <summary>One piece of a text: which of how many in the order of reading.</summary>
/// <param name="Noise">Chance that belongs to this text.</param>
public readonly record struct TextUnit(int Index, int Count, Noise Noise);

/// <summary>How one piece stands at one moment. Distances in em, x to the right and y down.</summary>
/// <param name="Opacity">0–1.</param>
/// <param name="Scale">About the middle of the whole text.</param>
/// <param name="Accent">How far it has taken the accent colour, 0–1.</param>
/// <param name="Glow">Strength of the light around it, 0–1.</param>
/// <param name="Ghosts">How far the coloured ghosts stand off to either side, em.</param>
public readonly record struct Pose(
    double Opacity,
    double X,
    double Y,
    double Scale,
    double Accent,
    double Glow,
    double Ghosts
)
{
    public static Pose Rest => new(1, 0, 0, 1, 0, 0, 0);

    public static Pose Hidden => Rest with { Opacity = 0 };

    /// <summary>Both at once.</summary>
    public Pose And(Pose other) =>
        new(
            Opacity * other.Opacity,
            X + other.X,
            Y + other.Y,
            Scale * other.Scale,
            Math.Max(Accent, other.Accent),
            Math.Max(Glow, other.Glow),
            Math.Max(Ghosts, other.Ghosts)
        );
}

/// <summary>A named text animation: one file each, listed in <see cref="TextAnimationCatalogue"/>.</summary>
public abstract class TextAnimation : CatalogueEntry
{
    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public virtual TextSplit Split => TextSplit.Whole;

    public virtual TextExtras Extras => TextExtras.None;

    /// <summary>It runs as long as the text is seen, not at its beginning or end.</summary>
    public virtual bool Repeats => false;

    /// <summary>Length when none is asked for.</summary>
    /// <param name="graphemes">Letters of the text.</param>
    public virtual MediaTime UsualDuration(int graphemes) => MediaTime.FromMilliseconds(600);

    /// <summary>
    /// A piece on its way in: at <paramref name="progress"/> 0 the text is not there yet, at 1 it is at rest, exactly.
    /// </summary>
    public virtual Pose Enter(double progress, TextUnit unit, ParameterValues values) => Pose.Rest;

    /// <summary>A piece on its way out: at 0 at rest, at 1 gone.</summary>
    public virtual Pose Leave(double progress, TextUnit unit, ParameterValues values) =>
        Enter(1 - progress, unit, values);

    /// <summary>A piece while the text is seen.</summary>
    /// <param name="time">Since the text appeared, seconds.</param>
    /// <param name="length">How long the text is seen, seconds.</param>
    public virtual Pose Repeat(double time, double length, TextUnit unit, ParameterValues values) =>
        Pose.Rest;

    /// <summary>All that is written while the text comes in; the last one is the text itself.</summary>
    public virtual IReadOnlyList<string> Takes(string text) => [text];

    /// <summary>Progress of one of many that start one after another and each take <paramref name="share"/> of the time.</summary>
    protected static double Staggered(double progress, TextUnit unit, double share)
    {
        var start = unit.Count < 2 ? 0 : (1 - share) * unit.Index / (unit.Count - 1);
        return Math.Clamp((progress - start) / share, 0, 1);
    }
}

/// <summary>Every text animation there is. A new one needs its file, a test and a line here.</summary>
public static class TextAnimationCatalogue
{
    public static IReadOnlyList<TextAnimation> All { get; } =
    [
        new Animations.Fade(),
        new Animations.Typewriter(),
        new Animations.SlideIn(),
        new Animations.Pop(),
        new Animations.WordByWord(),
        new Animations.Karaoke(),
        new Animations.Glow(),
        new Animations.Count(),
        new Animations.Glitch(),
    ];

    public static TextAnimation? Find(string? name) =>
        All.FirstOrDefault(animation => animation.Name == name);
}
