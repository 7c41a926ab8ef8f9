using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Understanding;

/// <summary>What a phrase stands for.</summary>
internal abstract record Meaning;

/// <summary>Something that words about strength, speed, place and time can belong to.</summary>
internal abstract record Head : Meaning;

internal sealed record MotionNamed(Motion Motion) : Head;

internal sealed record TransitionNamed(Transition Transition) : Head;

/// <summary>"Transition", of no particular kind.</summary>
internal sealed record TransitionWord : Head;

/// <summary>Pictures that follow each other without a transition.</summary>
internal sealed record PlainCutWord : Head;

/// <param name="In">The film comes out of black; otherwise it goes into it.</param>
internal sealed record FilmFadeWord(bool In) : Head;

internal sealed record LookNamed(Rostrum.Drafts.Looks.Look Look) : Head;

/// <summary>"The colour look", whichever it is.</summary>
/// <param name="Gone">The pictures' own colours are wanted: "in full colour again".</param>
internal sealed record LookWord(bool Gone = false) : Head;

/// <param name="Layout">One of <see cref="Rostrum.Drafts.Operations.ArrangePictures.Layouts"/>.</param>
/// <param name="Places">The pictures from left to right, where each was given its side; null where not.</param>
internal sealed record LayoutNamed(string Layout, IReadOnlyList<int>? Places = null) : Head;

/// <summary>Two pictures that are compared have words at their feet, parted by a bar.</summary>
internal sealed record LabelsNamed(string Labels) : Meaning;

internal sealed record EffectNamed(Rostrum.Drafts.Effects.Effect Effect) : Head;

/// <summary>What was just given to other pictures is not wanted of these.</summary>
internal sealed record DeniedAgain(Meaning Given) : Meaning;

/// <summary>An effect in whose place another is asked for.</summary>
internal sealed record EffectGivenUp(Rostrum.Drafts.Effects.Effect Effect) : Meaning;

/// <summary>"The effects", whichever there are.</summary>
internal sealed record EffectsWord : Head;

/// <summary>"The movement", whatever it is.</summary>
internal sealed record MovementWord : Head;

/// <summary>Motion blur.</summary>
/// <param name="Gone">The picture is wanted crisp: what blur there is goes.</param>
internal sealed record BlurWord(bool Gone = false) : Head;

/// <summary>The shutter, whose angle is a number beside it.</summary>
internal sealed record ShutterWord : Head;

/// <summary>"The video": what lengths belong to when nothing else is near.</summary>
internal sealed record FilmWord : Head;

internal sealed record SlideshowWord : Head;

/// <summary>"Music", of no particular kind.</summary>
internal sealed record MusicWord : Head;

/// <summary>Music of a mood; where a word is often said of other things, music must be spoken of beside it.</summary>
/// <param name="IsHeard">The words are said of music and of nothing else.</param>
internal sealed record MoodNamed(Rostrum.Drafts.Music.Mood Mood, bool IsHeard = false) : Meaning;

/// <summary>The person sees to the music: 音乐我自己配. None is to come.</summary>
internal sealed record OwnMusicWord : Meaning;

/// <summary>How loud, as a factor of what is now; 0 is silent.</summary>
internal sealed record LoudnessWord(double Factor) : Meaning;

/// <summary>Music that was silenced is to be heard again.</summary>
internal sealed record SoundBackWord : Meaning;

/// <summary>The music comes and goes slowly.</summary>
internal sealed record FadesWord : Meaning;

/// <param name="In">The music comes slowly; otherwise it goes slowly.</param>
internal sealed record FadeWord(bool In) : Meaning;

/// <summary>The music is not to come, or to go, slowly any more.</summary>
internal sealed record MusicFadeGone(bool In, bool Out) : Head;

/// <summary>Something that is asked for and cannot be done.</summary>
internal sealed record UnavailableWord(Unavailable Thing) : Head;

/// <summary>No motion at all.</summary>
internal sealed record StillWord : Meaning;

/// <summary>A different motion for each picture.</summary>
internal sealed record VaryWord : Meaning;

/// <summary>The pictures are to be joined in different ways.</summary>
internal sealed record JointsVaryWord : Meaning;

/// <param name="Removes">It takes away what is there; otherwise it says what is not wanted.</param>
/// <param name="Behind">It stands behind what it denies: "turn the blur off".</param>
internal sealed record NotWord(bool Removes = false, bool Behind = false) : Meaning;

/// <summary>"I don't want": said of a picture it is to go.</summary>
internal sealed record UnwantedWord : Meaning;

/// <summary>"A instead of B": the first takes the place of the second.</summary>
internal sealed record InsteadWord : Meaning;

/// <summary>What is spoken of stays as it is: "don't touch the music".</summary>
internal sealed record LeaveWord : Meaning;

/// <summary>"Blur" alone: of the movement, where there is such, else of the picture.</summary>
internal sealed record BareBlur : Meaning;

/// <summary>A film of each of these shapes is wanted, side by side.</summary>
internal sealed record ShapesWord(string One, string Other) : Meaning;

/// <summary>Sound is to begin again when it is over.</summary>
internal sealed record LoopWord : Meaning;

/// <summary>A film is to be made of the pictures, however.</summary>
internal sealed record MakeWord : Meaning;

/// <summary>Nothing but the pictures named: they alone stay, or what was just done is done to them alone.</summary>
internal sealed record OnlyWord : Meaning;

/// <summary>What was said of others is said of these too.</summary>
internal sealed record TooWord : Meaning;

/// <summary>The camera is to aim somewhere else: "aim lower".</summary>
internal sealed record AimWord(string Anchor) : Meaning;

/// <summary>The other way round than it goes now.</summary>
internal sealed record OppositeWord : Meaning;

/// <summary>What comes now takes the place of what was just said: "no wait", "actually".</summary>
internal sealed record CorrectionWord : Meaning;

/// <summary>What an order does with its object, where that is not plain from the object.</summary>
internal sealed record VerbWord(Verb Verb) : Meaning;

internal enum Verb
{
    Add,
    Change,
    Swap,
    Move,
    Reverse,
    Shuffle,
    Sort,
    Duplicate,
    Replace,
    Split,
    Trim,
    Keep,
    StartWith,
    EndWith,
}

/// <summary>Where something is put among others.</summary>
/// <param name="Behind">At the end, or behind what is named; otherwise before.</param>
/// <param name="Outermost">At the very beginning or end.</param>
internal sealed record OrderWord(bool Behind, bool Outermost) : Meaning;

/// <summary>A picture goes so many places towards the end, or with a negative number towards the beginning.</summary>
internal sealed record ShiftWord(int By) : Meaning;

/// <summary>Pictures, whichever: what verbs are about when nothing nearer is named.</summary>
internal sealed record PictureWord : Meaning;

/// <param name="Template">A template's name; null for a text of no particular kind.</param>
internal sealed record TextNoun(string? Template) : Head;

/// <param name="Code">As on the wire, #RRGGBB.</param>
internal sealed record ColourNamed(string Code) : Meaning;

/// <param name="Anchor">The name of a place on the canvas.</param>
internal sealed record AnchorNamed(string Anchor) : Meaning;

internal sealed record AnimationNamed(Rostrum.Drafts.Texts.TextAnimation Animation) : Meaning;

/// <summary>Something that letters stand out by.</summary>
internal sealed record TrimNamed(LetterTrim Trim, string? Colour = null) : Meaning;

internal enum LetterTrim
{
    Outline,
    Shadow,
    Panel,
}

/// <summary>A clip is to run in another way than it was taken.</summary>
internal sealed record ClipWord(ClipManner Manner) : Meaning;

internal enum ClipManner
{
    Slow,
    Fast,
    Reversed,
    Forwards,
    Frozen,
}

/// <summary>A clip's own sound.</summary>
internal sealed record ClipSoundWord : Meaning;

/// <summary>The cuts are to lie on the music's beats.</summary>
internal sealed record CutOnBeatWord : Meaning;

/// <summary>So many beats for each picture.</summary>
internal sealed record BeatsEach(int Beats) : Meaning;

/// <summary>The music is to give way to speech.</summary>
internal sealed record DuckWord : Meaning;

/// <summary>A text stands behind the picture's subject.</summary>
internal sealed record BehindWord : Meaning;

internal sealed record LettersWord(bool? Bold = null, bool? Italic = null) : Meaning;

/// <param name="Family">The name of a family of letters.</param>
/// <param name="File">Address of the person's own file of letters, where that is meant.</param>
internal sealed record FontNamed(string Family, string? File = null) : Meaning;

/// <summary>Size of letters in pixels.</summary>
internal sealed record Pixels(double Value) : Meaning;

/// <summary>Comes before the words of a text: "that says".</summary>
internal sealed record WordsFollow : Meaning;

internal sealed record BackgroundWord : Head;

/// <summary>A manner that stands for many choices at once.</summary>
internal sealed record StyleNamed(Taste.FilmStyle Style) : Meaning;

/// <summary>Other music of the same kind.</summary>
internal sealed record OtherWord : Meaning;

/// <summary>What is asked to be told.</summary>
internal sealed record QuestionWord(Question Question) : Meaning;

internal enum Question
{
    Abilities,
    Greeting,
    Thanks,
    Length,
    Pictures,
    Timeline,
    Music,
    Texts,
    Canvas,
    Motions,
    Transitions,
    Moods,

    /// <summary>Which camera moves the pictures have.</summary>
    Moves,

    /// <summary>How many films the session has.</summary>
    Films,

    /// <summary>How the pictures are joined now.</summary>
    Joints,

    /// <summary>When each picture is seen.</summary>
    Times,

    /// <summary>Which effects there are.</summary>
    Effects,

    /// <summary>Which colour looks there are.</summary>
    Looks,

    /// <summary>Which letters can be used.</summary>
    Fonts,

    /// <summary>How a film is exported, and as what.</summary>
    Export,
}

/// <summary>What is asked of the service, not of the film.</summary>
internal sealed record ServiceWord(Errand Errand) : Meaning;

/// <summary>How strong, as a factor of the usual, or when <paramref name="Relative"/> of what is now.</summary>
/// <param name="NeedsHead">Too common a word to mean anything alone.</param>
internal sealed record AmountWord(double Factor, bool Relative = false, bool NeedsHead = false) : Meaning;

/// <summary>How strong, as a fraction: 0.1 = 10%.</summary>
internal sealed record Percent(double Fraction) : Meaning;

/// <summary>How fast, as a factor of the usual, or when <paramref name="Relative"/> of what is now.</summary>
internal sealed record SpeedWord(double Factor, bool Relative = false) : Meaning;

/// <param name="Direction">The wire's word: left, right, up or down.</param>
/// <param name="Bare">A single word that often means something else.</param>
/// <param name="Whole">Both ends of the way are named: going it is a move by itself.</param>
internal sealed record DirectionWord(string Direction, bool Bare = false, bool Whole = false) : Meaning;

/// <param name="Milliseconds">A stretch of time.</param>
/// <param name="More">1 or −1: by so much longer or shorter.</param>
internal sealed record Length(long Milliseconds, int More = 0) : Meaning
{
    /// <summary>On which side of it is to be stayed, where it is not said exactly.</summary>
    public Bound Bound { get; init; }
}

/// <summary>When, not how long: "the first 3 seconds", "from 0:02 to 0:05", "at the end".</summary>
/// <param name="Start">ms; negative counts from the end.</param>
/// <param name="End">ms, where it is said; null otherwise.</param>
/// <param name="Whole">All the time.</param>
/// <param name="Until">Only the end is said: "until 4 s", "gone after 4 s".</param>
internal sealed record Period(long Start, long? End = null, bool Whole = false, bool Until = false) : Meaning
{
    /// <summary>The rest of the film, where that is one stretch: what is not to be seen after 4 s is seen until then.</summary>
    public Period? Rest() =>
        this switch
        {
            { Whole: true } or { Until: true } => null,
            { Start: 0, End: { } end } => new Period(end),
            { Start: not 0, End: null } => new Period(0, Start),
            _ => null,
        };
}

/// <summary>The film's length as a factor of what it is.</summary>
internal sealed record LengthWord(double Factor) : Meaning;

/// <summary>All pictures are to be seen equally long: "split it evenly".</summary>
internal sealed record EvenWord : Meaning;

/// <summary>A number of times: its word is what follows ("2 times as long").</summary>
internal sealed record Times(double Factor) : Meaning;

internal sealed record Degrees(double Value) : Meaning;

internal sealed record EachWord : Meaning;

/// <param name="Places">Counted from 0; negative from the end.</param>
internal sealed record PicturePlace(IReadOnlyList<int> Places, Pick Pick = Pick.These) : Meaning
{
    /// <summary>去掉第二张的颜色: it says whose the thing is that is to go, and stays itself.</summary>
    public bool IsOwner { get; init; }
}

/// <summary>Pictures that are only named to say that they stay as they are; "the rest" are the others.</summary>
internal sealed record SparedPlace(IReadOnlyList<int> Places) : Meaning;

/// <summary>What naming pictures means.</summary>
internal enum Pick
{
    These,

    /// <summary>All but these.</summary>
    Others,

    /// <summary>All that were not named before.</summary>
    Rest,

    /// <summary>Those that were spoken of last.</summary>
    It,

    Every,
}

/// <param name="Platform">The name of the safe area that goes with it.</param>
internal sealed record ShapeNamed(string Ratio, string? Platform = null) : Meaning;

internal sealed record SizeGiven(int Width, int Height) : Meaning;

/// <summary>The shorter side in pixels: 1080p, 4K.</summary>
internal sealed record ShortSide(int Pixels) : Meaning;

internal sealed record FitNamed(string Fit) : Meaning;

internal sealed record FramesPerSecond(double Value) : Meaning;

internal sealed record Tempo(double BeatsPerMinute) : Meaning;

/// <summary>A choice in whose place another is asked for.</summary>
internal sealed record GivenUpWord : Meaning;

/// <summary>A phrase that looks like another and means nothing here: "right now".</summary>
internal sealed record NothingMeant : Meaning;
