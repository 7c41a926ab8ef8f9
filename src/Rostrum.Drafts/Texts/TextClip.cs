using System.Globalization;

namespace Rostrum.Drafts.Texts;

/// <summary>One of a text's three movements.</summary>
/// <param name="Duration">How long it takes; the whole clip for one that repeats.</param>
public sealed record TextPhase(TextAnimation Animation, MediaTime Duration, ParameterValues Values)
{
    public static TextPhase None { get; } = new(new Unmoved(), MediaTime.Zero, default);

    public bool IsNone => Animation is Unmoved;

    /// <summary>No movement; it has no name and stands in no catalogue.</summary>
    private sealed class Unmoved : TextAnimation
    {
        public override string Name => "";
        public override string Summary => "";
        public override Words Words { get; } = new([], []);
    }
}

/// <summary>Where a piece of a laid-out text stands in it, counted from 0 in the order of reading, and how many there are.</summary>
public readonly record struct UnitPlace(int Line, int Lines, int Word, int Words, int Grapheme, int Graphemes)
{
    public static UnitPlace Only => new(0, 1, 0, 1, 0, 1);

    public TextUnit In(TextSplit split, Noise noise) =>
        split switch
        {
            TextSplit.Lines => new TextUnit(Line, Lines, noise),
            TextSplit.Words => new TextUnit(Word, Words, noise),
            TextSplit.Graphemes => new TextUnit(Grapheme, Graphemes, noise),
            _ => new TextUnit(0, 1, noise),
        };
}

/// <summary>One text on the timeline.</summary>
/// <param name="Text">As it is written, lines ended by <c>\n</c>; not empty.</param>
/// <param name="Range">When it is seen, its coming and going included.</param>
/// <param name="Noise">Chance that belongs to it.</param>
public sealed record TextClip(
    string Text,
    TimeRange Range,
    TextStyle Style,
    TextPlacement Placement,
    TextPhase Enter,
    TextPhase Leave,
    TextPhase Repeat,
    Noise Noise
)
{
    /// <summary>What may be done to it so that it can be read; nothing once that is settled.</summary>
    public Remedies Open { get; init; }

    /// <summary>The subject of the picture stands before it.</summary>
    public bool Behind { get; init; }

    /// <summary>Nothing is said of where it stands.</summary>
    public bool IsPlaceOpen { get; init; }

    /// <summary>Nothing is said of how large it is.</summary>
    public bool IsSizeOpen { get; init; }

    /// <summary>The person chose the letters' colour.</summary>
    public bool HasOwnColour { get; init; }

    /// <summary>Address of the font file that it is set in; null for the machine's fonts.</summary>
    public string? FontFile { get; init; }

    /// <summary>What the fonts are known by that its letters really come from; empty until it was laid out.</summary>
    public string Fonts { get; init; } = "";

    /// <summary>The finest pieces that any of its movements needs.</summary>
    public TextSplit Split =>
        (TextSplit)
            Math.Max(
                (int)Enter.Animation.Split,
                Math.Max((int)Leave.Animation.Split, (int)Repeat.Animation.Split)
            );

    public TextExtras Extras => Enter.Animation.Extras | Leave.Animation.Extras | Repeat.Animation.Extras;

    /// <summary>All texts it shows; the last one is <see cref="Text"/>.</summary>
    public IReadOnlyList<string> Takes => Enter.Animation.Takes(Text);

    /// <summary>It neither comes nor goes nor moves at this moment.</summary>
    public bool IsAtRest(MediaTime time) =>
        Repeat.IsNone && time - Range.Start >= Enter.Duration && Range.End - time >= Leave.Duration;

    /// <summary>Which of <paramref name="count"/> takes is seen.</summary>
    public int TakeAt(MediaTime time, int count) =>
        Math.Clamp((int)(Progress(time - Range.Start, Enter.Duration) * count), 0, count - 1);

    /// <param name="time">A moment of the film within <see cref="Range"/>.</param>
    /// <param name="place">The piece, as each animation counts it.</param>
    public Pose PoseAt(MediaTime time, in UnitPlace place)
    {
        var pose = Pose.Rest;
        var (into, left) = (time - Range.Start, Range.End - time);
        if (into < Enter.Duration)
            pose = Enter.Animation.Enter(
                Progress(into, Enter.Duration),
                place.In(Enter.Animation.Split, Noise),
                Enter.Values
            );
        if (left < Leave.Duration)
            pose = pose.And(
                Leave.Animation.Leave(
                    1 - Progress(left, Leave.Duration),
                    place.In(Leave.Animation.Split, Noise),
                    Leave.Values
                )
            );
        return Repeat.IsNone
            ? pose
            : pose.And(
                Repeat.Animation.Repeat(
                    into.Seconds,
                    Range.Duration.Seconds,
                    place.In(Repeat.Animation.Split, Noise),
                    Repeat.Values
                )
            );
    }

    /// <summary>Everything its look depends on but the moment, for telling texts apart.</summary>
    public string Identity =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Text.Length}:{Text} {Style} {Placement} {Range.Duration.Ticks} {Phase(Enter)} {Phase(Leave)} {Phase(Repeat)} {Noise.Seed} {Fonts}{(Behind ? " behind" : "")}"
        );

    private static string Phase(TextPhase phase) =>
        $"{phase.Animation.Name} {phase.Duration.Ticks.ToString(CultureInfo.InvariantCulture)} {phase.Values.Written}";

    private static double Progress(MediaTime into, MediaTime duration) =>
        duration.Ticks <= 0 ? 1 : Math.Clamp(into.Ticks / (double)duration.Ticks, 0, 1);
}
