using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>What a message asks for, before anything is known of the film.</summary>
internal sealed record Request
{
    public List<MotionWish> Motions { get; } = [];

    /// <summary>Pictures that are to be still; null when none are.</summary>
    public PictureScope? Still { get; set; }

    /// <summary>A move is to stop before its picture does.</summary>
    public bool Stays { get; set; }

    public BlurWish? Blur { get; set; }

    public List<EffectWish> Effects { get; } = [];

    public List<LookWish> Looks { get; } = [];

    /// <summary>What is asked for by its name is to be there and nowhere else.</summary>
    public bool OnlyThere { get; set; }

    public List<SubjectWish> Subjects { get; } = [];

    /// <summary>How several pictures stand at the same time; null when nothing is said.</summary>
    public LayoutWish? Layout { get; set; }

    /// <summary>How long the film takes to come out of black, ms; 0 for not at all; null when nothing is said.</summary>
    public long? FilmFadeIn { get; set; }

    /// <summary>How long the film takes to go into black, ms.</summary>
    public long? FilmFadeOut { get; set; }

    /// <summary>How long the film's fades take was not said.</summary>
    public bool HasOpenFade { get; set; }

    public TransitionWish? Transition { get; set; }

    /// <summary>The message asks for none, or sees to its own: no word of taste brings music.</summary>
    public bool SparesMusic { get; set; }

    /// <summary>The message keeps the pictures' own colours: no word of taste changes them.</summary>
    public bool SparesColours { get; set; }

    /// <summary>The message is the first that says something of the film.</summary>
    public bool BeginsFilm { get; set; }

    public List<LengthWish> Lengths { get; } = [];

    /// <summary>The film stays as long as it is, whatever some pictures get.</summary>
    public bool KeepsLength { get; set; }

    /// <summary>All pictures are to be seen equally long.</summary>
    public bool Even { get; set; }

    public string? Ratio { get; set; }

    /// <summary>A second shape in which the film is wanted beside the first; null for none.</summary>
    public string? OtherRatio { get; set; }

    public SizeGiven? Size { get; set; }

    public int? ShortSide { get; set; }

    public double? FramesPerSecond { get; set; }

    public FitWish? Fit { get; set; }

    /// <summary>Where the film goes: the name of a safe area.</summary>
    public string? Platform { get; set; }

    public IReadOnlyList<TextWish> Texts { get; set; } = [];

    public double? BeatsPerMinute { get; set; }

    public MusicWish? Music { get; set; }

    public bool IsSlideshow { get; set; }

    /// <summary>A film is to be made of the pictures, however.</summary>
    public bool Make { get; set; }

    public ClipWish? Clip { get; set; }

    /// <summary>A still is to run as only a clip can.</summary>
    public bool IsOfNoClip { get; set; }

    /// <summary>The cuts are to lie on beats.</summary>
    public bool CutsOnBeat { get; set; }

    /// <summary>Beats for each picture; null: each cut goes to a beat near it.</summary>
    public int? BeatsEach { get; set; }

    /// <summary>The music gives way to speech.</summary>
    public bool Ducks { get; set; }

    /// <summary>Each picture becomes a film of its own.</summary>
    public bool Separate { get; set; }

    /// <summary>The session's films become one.</summary>
    public bool JoinsFilms { get; set; }

    /// <summary>The film named in <see cref="Film"/> is to go.</summary>
    public bool RemovesFilm { get; set; }

    /// <summary>Files of sound begin again when they are over.</summary>
    public bool LoopsMusic { get; set; }

    /// <summary>The shapes in which the film is to be made beside each other; empty for one.</summary>
    public IReadOnlyList<ShapeNamed> Versions { get; set; } = [];

    /// <summary>Pictures that become a film of their own.</summary>
    public PictureScope? OwnFilm { get; set; }

    /// <summary>Pictures of films that are made beside that one.</summary>
    public IReadOnlyList<PictureScope> MoreFilms { get; set; } = [];

    /// <summary>The films that the message asks for show all pictures between them: nothing is left of the one there is.</summary>
    public bool SharesAll { get; set; }

    /// <summary>What is asked is asked of every film of the session.</summary>
    public bool EveryFilm { get; set; }

    /// <summary>What a film is to be called; null when none is named.</summary>
    public FilmName? Rename { get; init; }

    /// <summary>The number of another film of the session, from 1, that the words are about.</summary>
    public int? Film { get; set; }

    /// <summary>The move of the first of these pictures was meant for the second; null when none is misplaced.</summary>
    public (int From, int To)? Misplaced { get; set; }

    /// <summary>What was done to other pictures is done to these too.</summary>
    public RepeatWish? Repeat { get; set; }

    public bool Vary { get; set; }

    /// <summary>What cannot be done, each once, in the order of the words.</summary>
    public List<Unavailable> Unavailable { get; } = [];

    /// <summary>What is in a still is to act, as only a generator of clips can make it; null when nothing is.</summary>
    public ActingWish? Acting { get; set; }

    /// <summary>What is to be taken away and cannot be there, each once.</summary>
    public List<Unavailable> Absent { get; } = [];

    /// <summary>An edit of which pictures there are; then nothing else is asked.</summary>
    public PictureEdit? Edit { get; set; }

    /// <summary>"Delete it", where nothing was spoken of.</summary>
    public bool IsVagueRemoval { get; set; }

    public Taste.FilmStyle? Style { get; set; }

    /// <summary>A manner that the film is to have no longer.</summary>
    public Taste.FilmStyle? StyleGone { get; set; }

    /// <summary>What was said before in the same message; a word of taste does not change it.</summary>
    public Said Before { get; set; }

    public Rostrum.Drafts.Colour? Background { get; set; }

    public Question? Question { get; set; }

    /// <summary>What is asked about something; then nothing is asked for.</summary>
    public Talk.Inquiry? Inquiry { get; set; }

    public Errand? Errand { get; set; }

    /// <summary>It reads like a question, and nothing in it asks for a change.</summary>
    public bool IsMereQuestion { get; set; }

    /// <summary>The words, where none of them is known.</summary>
    public IReadOnlyList<string> StrangeWords { get; set; } = [];

    /// <summary>Words were said, and none of them is known.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Something is to be different.</summary>
    public bool AsksForChange =>
        Motions.Count > 0
        || Lengths.Count > 0
        || Effects.Count > 0
        || Looks.Count > 0
        || Subjects.Count > 0
        || Texts.Count > 0
        || IsSlideshow
        || Vary
        || Even
        || Make
        || Versions.Count > 0
        || Repeat is not null
        || Misplaced is not null
        || Separate
        || JoinsFilms
        || LoopsMusic
        || CutsOnBeat
        || Ducks
        || Clip is not null
        || (OwnFilm, Film) is not (null, null)
        || (FilmFadeIn, FilmFadeOut) is not (null, null)
        || (Still, Edit, Background, StyleGone) is not (null, null, null, null)
        || (Blur, Transition, Music, Style, Fit) is not (null, null, null, null, null)
        || (Ratio, Size, ShortSide, FramesPerSecond, BeatsPerMinute) is not (null, null, null, null, null);

    /// <summary>The choices that it makes.</summary>
    public Said Choices =>
        (Motions.Exists(wish => wish.Motion is not null) || Still is not null ? Said.Moves : Said.Nothing)
        | (Transition is not null ? Said.Joints : Said.Nothing)
        | (Lengths.Count > 0 || Even ? Said.Lengths : Said.Nothing)
        | (Blur is not null ? Said.Blur : Said.Nothing);

    public void Lacks(Unavailable thing)
    {
        if (!Unavailable.Contains(thing))
            Unavailable.Add(thing);
    }
}

/// <summary>Kinds of choices that a message has made.</summary>
[Flags]
internal enum Said
{
    Nothing = 0,
    Moves = 1,
    Joints = 2,
    Lengths = 4,
    Blur = 8,

    /// <summary>Colours, wherever in the message.</summary>
    Looks = 16,
}
