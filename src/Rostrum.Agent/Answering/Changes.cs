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
)
{
    /// <summary>Where it aims, as the name of a place on the picture; null where that is not written.</summary>
    public string? Aim { get; init; }

    /// <summary>Its other settings that are written, "name value", with commas between; "" for none.</summary>
    public string Others { get; init; } = "";
}

/// <param name="Degrees">Null: not the same on all pictures.</param>
/// <param name="Places">The pictures that changed, from 0; null for all.</param>
internal sealed record BlurChanged(double? Degrees, IReadOnlyList<int>? Places) : Change;

/// <param name="Each">Null: not the same for all pictures.</param>
internal sealed record LengthChanged(long Milliseconds, long? Each, int Count) : Change
{
    /// <summary>The pictures that are seen longer or shorter, from 0, and how long, where those are not all.</summary>
    public IReadOnlyList<(int Place, long Milliseconds)> Own { get; init; } = [];
}

internal sealed record FrameChanged(string Ratio, int Width, int Height) : Change;

internal sealed record RateChanged(double PerSecond) : Change;

/// <param name="Places">The pictures that changed, from 0; null for all.</param>
internal sealed record FitChanged(string Fit, IReadOnlyList<int>? Places) : Change;

/// <param name="Name">Of the area that platforms leave free.</param>
internal sealed record SafeAreaChanged(string Name) : Change;

/// <param name="Transitions">Of the cuts that changed, in their order.</param>
/// <param name="Cuts">The places of the pictures before those cuts, from 0; null for all cuts.</param>
internal sealed record TransitionsChanged(IReadOnlyList<JoinedBy> Transitions, IReadOnlyList<int>? Cuts)
    : Change;

/// <param name="Direction">Which way it goes, by the wire's word; null where that is not written.</param>
internal sealed record JoinedBy(Transition Transition, long Milliseconds, string? Direction);

/// <param name="Cuts">The places of the pictures before the cuts that are plain now, from 0; null for all cuts.</param>
internal sealed record CutsPlain(IReadOnlyList<int>? Cuts) : Change;

/// <param name="Count">How many came with the words.</param>
internal sealed record PicturesAdded(int Count) : Change;

/// <param name="Names">Of those that went.</param>
/// <param name="Count">How many are left.</param>
internal sealed record PicturesRemoved(IReadOnlyList<string> Names, int Count) : Change;

/// <param name="Names">Of those that came into the film by an edit.</param>
/// <param name="Count">How many there are now.</param>
/// <param name="Again">They were in the film already.</param>
internal sealed record PicturesInserted(IReadOnlyList<string> Names, int Count, bool Again) : Change;

/// <param name="First">How long its first part is seen, ms.</param>
/// <param name="Count">How many pictures there are now.</param>
internal sealed record PictureSplit(string Name, long First, long Second, int Count) : Change;

/// <param name="At">When the clip stands still, ms of the film.</param>
internal sealed record ClipFrozen(long At, long Milliseconds) : Change;

/// <param name="Names">In the order in which they are seen now.</param>
internal sealed record OrderChanged(IReadOnlyList<string> Names) : Change;

/// <param name="Place">Counted from 0.</param>
internal sealed record PictureReplaced(int Place, string Name) : Change;

/// <summary>What is null is as it was.</summary>
/// <param name="Places">The clips that changed, from 0; null for all pictures.</param>
/// <param name="Speed">A factor of the speed at which it was taken; 0 for one that stands still.</param>
/// <param name="Volume">0–1.</param>
/// <param name="From">Where in its source it begins now, ms.</param>
/// <param name="Part">How much of its source is seen now, ms.</param>
internal sealed record ClipsChanged(
    IReadOnlyList<int>? Places,
    double? Speed,
    bool? Reversed,
    bool? Muted,
    double? Volume,
    long? From,
    long? Part
) : Change;

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
/// <param name="Heard">How it is heard.</param>
internal sealed record MusicChanged(Rostrum.Drafts.Music.Mood? Mood, bool IsNew, SoundHeard Heard) : Change
{
    /// <summary>Another piece of the same mood.</summary>
    public bool IsOther { get; init; }

    /// <summary>Beats a minute, where that changed.</summary>
    public double? Tempo { get; init; }
}

/// <summary>How a sound is heard; what is null is as it was, or as usual.</summary>
/// <param name="Volume">0–1.</param>
/// <param name="FadeIn">ms; 0 for none any more.</param>
/// <param name="Start">When it begins in the film, ms.</param>
/// <param name="Until">When it ends in the film, ms.</param>
/// <param name="Duck">By how much it gives way to speech, dB; 0 for not at all.</param>
/// <param name="Loops">It begins again when it is over.</param>
/// <param name="From">Where in its file it begins, ms.</param>
internal sealed record SoundHeard(
    double? Volume,
    bool? Muted,
    long? FadeIn,
    long? FadeOut,
    long? Start,
    long? Until,
    double? Duck,
    bool? Loops,
    long? From
)
{
    /// <summary>Nothing of it is said.</summary>
    public bool IsEmpty => this == new SoundHeard(null, null, null, null, null, null, null, null, null);
}

/// <param name="Name">Of a sound that is no music.</param>
/// <param name="Heard">How it is heard.</param>
internal sealed record SoundAdded(string Name, SoundHeard Heard) : Change;

internal sealed record SoundRemoved(string Name) : Change;

internal sealed record SoundChanged(string Name, SoundHeard Heard) : Change;

internal sealed record MusicRemoved : Change;

internal sealed record SomethingChanged : Change;
