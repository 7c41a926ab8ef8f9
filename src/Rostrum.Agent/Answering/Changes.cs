using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>One thing that differs between a film before and after.</summary>
internal abstract record Change;

/// <param name="Motions">The motion of each picture that changed; null for one that is still.</param>
/// <param name="Places">Their places, counted from 0.</param>
/// <param name="Count">How many pictures the film has.</param>
internal sealed record MotionChanged(
    IReadOnlyList<MovingPicture?> Motions,
    IReadOnlyList<int> Places,
    int Count
) : Change;

internal sealed record MovingPicture(
    Motion Motion,
    double? Amount,
    string Unit,
    double? Speed,
    string? Direction
);

/// <param name="Degrees">Null: not the same on all pictures.</param>
internal sealed record BlurChanged(double? Degrees) : Change;

/// <param name="Each">Null: not the same for all pictures.</param>
internal sealed record LengthChanged(long Milliseconds, long? Each, int Count) : Change;

internal sealed record FrameChanged(string Ratio, int Width, int Height) : Change;

internal sealed record RateChanged(double PerSecond) : Change;

internal sealed record FitChanged(string Fit) : Change;

/// <param name="Transition">Null: plain cuts.</param>
/// <param name="Count">How many cuts have one now.</param>
internal sealed record TransitionsChanged(Transition? Transition, long Milliseconds, int Count) : Change
{
    /// <summary>Not all cuts have it.</summary>
    public bool Only { get; init; }
}

/// <param name="Count">How many came with the words.</param>
internal sealed record PicturesAdded(int Count) : Change;

/// <param name="Names">Of those that went.</param>
/// <param name="Count">How many are left.</param>
internal sealed record PicturesRemoved(IReadOnlyList<string> Names, int Count) : Change;

/// <param name="Names">Of those that came into the film by an edit.</param>
/// <param name="Count">How many there are now.</param>
internal sealed record PicturesInserted(IReadOnlyList<string> Names, int Count) : Change;

/// <param name="At">When the clip stands still, ms of the film.</param>
internal sealed record ClipFrozen(long At, long Milliseconds) : Change;

/// <param name="Names">In the order in which they are seen now.</param>
internal sealed record OrderChanged(IReadOnlyList<string> Names) : Change;

/// <param name="Place">Counted from 0.</param>
internal sealed record PictureReplaced(int Place, string Name) : Change;

/// <param name="How">What a clip does now, in English.</param>
/// <param name="Speed">A factor of the speed at which it was taken.</param>
internal sealed record ClipsChanged(string How, double Speed, bool Reversed, bool Muted) : Change;

/// <param name="Every">For how many beats each picture is seen; null: each cut went to a beat near it.</param>
internal sealed record CutsLaidOnBeats(int? Every) : Change;

/// <param name="In">How long the film takes to come out of black, ms; 0 for not at all.</param>
/// <param name="Out">How long it takes to go into black, ms.</param>
internal sealed record FilmFadeChanged(long In, long Out) : Change;

/// <param name="Count">How many pictures are seen at the same time now.</param>
internal sealed record ShownTogether(int Count) : Change;

internal sealed record BackgroundChanged(string Colour) : Change;

/// <param name="Names">Of all films of the session.</param>
/// <param name="Current">Of the one that is worked on.</param>
/// <param name="Pictures">How many it shows.</param>
internal sealed record FilmsChanged(IReadOnlyList<string> Names, string Current, int Pictures) : Change;

/// <param name="Names">Of the pictures that the film shows alone.</param>
/// <param name="Aside">Of those that wait for films of their own.</param>
internal sealed record PicturesSetAside(IReadOnlyList<string> Names, IReadOnlyList<string> Aside) : Change;

/// <param name="Before">What it was called; null for the only film.</param>
internal sealed record FilmRenamed(string? Before, string After) : Change;

/// <param name="Names">Of other films than the one that is worked on.</param>
internal sealed record OtherFilmsChanged(IReadOnlyList<string> Names) : Change;

/// <param name="Template">Of the text that came, went or changed.</param>
internal abstract record TextDifference(TextTemplate Template, string Words) : Change;

/// <param name="Milliseconds">How long it is seen; null: to the film's end.</param>
/// <param name="Anchor">Where it stands; null: where the subject that it stands behind leaves it readable.</param>
internal sealed record TextAdded(TextTemplate Template, string Words, long? Milliseconds, string? Anchor)
    : TextDifference(Template, Words)
{
    /// <summary>It stands behind the picture's subject.</summary>
    public bool Behind { get; init; }

    /// <summary>The family of letters that was asked for, or the name of a file of letters.</summary>
    public string? Font { get; init; }

    /// <summary>How it comes, or moves, where that was asked for.</summary>
    public TextAnimation? Animation { get; init; }

    /// <summary>When it comes, ms; 0 for the film's beginning.</summary>
    public long From { get; init; }
}

/// <summary>Many captions came at once, as from a file of subtitles.</summary>
/// <param name="Name">Of the file; null where it has none.</param>
internal sealed record CaptionsAdded(int Count, string? Name) : Change;

internal sealed record TextRemoved(TextTemplate Template, string Words) : TextDifference(Template, Words);

internal sealed record TextReworded(TextTemplate Template, string Words) : TextDifference(Template, Words);

/// <summary>What is null, or 1, is as it was.</summary>
internal sealed record TextRestyled(
    TextTemplate Template,
    string Words,
    double SizeBy,
    string? Colour,
    string? Anchor,
    TextAnimation? Animation,
    long? Milliseconds
) : TextDifference(Template, Words)
{
    /// <summary>When it comes now, ms; null where that is as it was.</summary>
    public long? From { get; init; }

    /// <summary>Colour of an outline that came or changed; "" for one that went.</summary>
    public string? Outline { get; init; }

    /// <summary>It went behind the picture's subject, or came before it.</summary>
    public bool? Behind { get; init; }

    /// <summary>The family of letters that it has now.</summary>
    public string? Font { get; init; }

    /// <summary>A shadow came, or went.</summary>
    public bool? Shadow { get; init; }

    /// <summary>Colour of a panel that came or changed; "" for one that went.</summary>
    public string? Panel { get; init; }

    /// <summary>The letters stand upright or not, are bold or not.</summary>
    public bool? Italic { get; init; }

    public bool? Bold { get; init; }
}

/// <param name="Mood">Null for a file of sound.</param>
/// <param name="IsNew">Other music than before; otherwise only how it is heard.</param>
/// <param name="Volume">0–1.</param>
internal sealed record MusicChanged(
    Rostrum.Drafts.Music.Mood? Mood,
    bool IsNew,
    double Volume,
    bool Muted,
    long FadeIn,
    long FadeOut,
    long Start,
    long? Milliseconds
) : Change;

internal sealed record MusicRemoved : Change;

internal sealed record SomethingChanged : Change;
