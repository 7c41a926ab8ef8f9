using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>What the words of a message can refer to in a film.</summary>
/// <param name="Count">Pictures that follow one another.</param>
/// <param name="Names">What each picture is called, as stems; empty where it has no telling name.</param>
/// <param name="Texts">The texts there are, in the order in which they are drawn.</param>
/// <param name="HasBlur">Some picture has motion blur.</param>
/// <param name="IsUpright">The canvas is not wider than high.</param>
/// <param name="Clips">Places of moving pictures.</param>
/// <param name="Films">Films of the session.</param>
/// <param name="Focus">What was spoken of last.</param>
internal sealed record Scene(
    int Count,
    IReadOnlyList<IReadOnlyList<string>> Names,
    IReadOnlyList<Segment> Texts,
    bool HasBlur,
    bool IsUpright,
    bool HasMusic,
    IReadOnlyList<int> Clips,
    int Films,
    Focus Focus
)
{
    public bool HasClips => Clips.Count > 0;

    /// <summary>How long the film is.</summary>
    public long Milliseconds { get; private init; }

    /// <summary>All films of the session by their numbers, with what they are called, as stems.</summary>
    public IReadOnlyList<(int Number, IReadOnlyList<string> Name)> FilmNames { get; private init; } = [];

    /// <summary>
    /// The pictures of which films can be made, in their order, where the film that is worked on does not show all there
    /// are; empty where it does.
    /// </summary>
    public IReadOnlyList<KeptPicture> Kept { get; private init; } = [];

    /// <summary>Nothing has been said of how the pictures move and how long they are seen.</summary>
    public bool IsNew { get; private init; }

    /// <summary>There are clips alone, and no camera moves before them.</summary>
    public bool RunsOnly { get; private init; }

    /// <summary>The film goes into black at its end.</summary>
    public bool FadesOut { get; private init; }

    /// <summary>The music comes or goes slowly.</summary>
    public bool MusicFades { get; private init; }

    /// <summary>Names of the effects that some picture has, each once.</summary>
    public IReadOnlyList<string> Effects { get; private init; } = [];

    /// <summary>Names of the transitions between the pictures, each once.</summary>
    public IReadOnlyList<string> Joints { get; private init; } = [];

    /// <summary>Names of the moves that some picture makes, each once.</summary>
    public IReadOnlyList<string> Motions { get; private init; } = [];

    /// <summary>Names of the colour looks that some picture has, each once.</summary>
    public IReadOnlyList<string> Looks { get; private init; } = [];

    /// <summary>The person's own files of letters, the newest last.</summary>
    public IReadOnlyList<OwnFont> Fonts { get; init; } = [];

    /// <summary>
    /// Whether words name the same things in both: all of a scene that <see cref="Scanner"/> and what it asks go by. A
    /// message of many wishes is then not searched anew for each.
    /// </summary>
    public bool NamesAs(Scene other) =>
        ReferenceEquals(this, other)
        || Count == other.Count
            && Films == other.Films
            && Focus == other.Focus
            && FilmNames
                .Select(film => film.Number)
                .SequenceEqual(other.FilmNames.Select(film => film.Number))
            && FilmNames
                .Zip(other.FilmNames, (one, another) => one.Name.SequenceEqual(another.Name))
                .All(same => same)
            && Clips.SequenceEqual(other.Clips)
            && Fonts.SequenceEqual(other.Fonts)
            && Names.Zip(other.Names, (one, another) => one.SequenceEqual(another)).All(same => same);

    public static Scene Of(Draft draft, Focus focus)
    {
        var pictures = Pictures.Of(draft);
        return new Scene(
            pictures.Count,
            [.. pictures.Select(picture => StemsOf(NameOf(picture)))],
            TextTracks.TextsOf(draft),
            pictures.Any(picture => picture.ShutterAngle > 0),
            Canvas.Of(draft.Meta) is { } canvas && canvas.Width <= canvas.Height,
            FilmMusic.Of(draft) is not null,
            [.. Enumerable.Range(0, pictures.Count).Where(place => pictures[place].MediaType == "video")],
            Rostrum.Drafts.Operations.Films.Of(draft).Count,
            focus
        )
        {
            Milliseconds = draft.Duration ?? 0,
            Effects =
            [
                .. pictures
                    .SelectMany(picture => picture.Effects ?? [])
                    .Select(effect => effect.Name)
                    .OfType<string>()
                    .Distinct(),
            ],
            Motions = [.. pictures.Select(picture => picture.Motion?.Name).OfType<string>().Distinct()],
            Joints =
            [
                .. Pictures.TransitionsOf(draft).Select(joint => joint.Name).OfType<string>().Distinct(),
            ],
            Looks =
            [
                .. pictures
                    .SelectMany(picture => picture.Looks ?? [])
                    .Select(look => look.Name)
                    .OfType<string>()
                    .Distinct(),
            ],
            FilmNames =
            [
                .. Rostrum
                    .Drafts.Operations.Films.Of(draft)
                    .Select(film =>
                        (Rostrum.Drafts.Operations.Films.NumberOf(film), StemsOf(film.Meta?.Title ?? ""))
                    ),
            ],
            Kept = KeptIn(draft, pictures),
            RunsOnly =
                pictures.Count > 0
                && pictures.All(picture => picture is { MediaType: "video", Motion: null, Camera: null }),
            FadesOut = draft.Meta?.FadeOut is > 0,
            MusicFades = FilmMusic.Of(draft) is { FadeIn: > 0 } or { FadeOut: > 0 },
            IsNew = pictures.All(picture =>
                picture is { Motion: null, Camera: null, Duration: AddPictures.UsualMilliseconds }
            ),
        };
    }

    private static IReadOnlyList<KeptPicture> KeptIn(Draft draft, IReadOnlyList<Segment> shown)
    {
        if (draft.Beside is not { Count: > 0 })
            return [];
        var films = Rostrum.Drafts.Operations.Films.Of(draft);
        var source = Pictures.Of(Rostrum.Drafts.Operations.Films.Source(draft));
        return
        [
            .. source.Select(picture => new KeptPicture(
                StemsOf(NameOf(picture)),
                shown.Any(own => own.Id == picture.Id),
                films
                    .Where(film => Pictures.Of(film) is [var only] && only.Id == picture.Id)
                    .Select(film => (int?)Rostrum.Drafts.Operations.Films.NumberOf(film))
                    .FirstOrDefault()
            )),
        ];
    }

    /// <summary>What a person calls a picture: the name of its file without path and ending.</summary>
    public static string NameOf(Segment picture) => NameOf(picture.Meta?.Name ?? picture.Source ?? "");

    /// <summary>The name of a file without path and ending.</summary>
    public static string NameOf(string address)
    {
        var name = address;
        name = name[(name.LastIndexOfAny(['/', ':']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>Numbers alone tell nothing.</summary>
    internal static IReadOnlyList<string> StemsOf(string name)
    {
        var tokens = Token.Read(name.Replace('_', ' ').Replace('-', ' '));
        var telling = tokens
            .Where(token => token.Kind is TokenKind.Word or TokenKind.Han or TokenKind.Number)
            .ToList();
        return telling.Exists(token => token.Kind != TokenKind.Number && token.Text.Length > 0)
            ? [.. telling.Select(token => token.Stem)]
            : [];
    }
}

/// <summary>A picture of which a film can be made.</summary>
/// <param name="Name">What it is called, as stems.</param>
/// <param name="IsHere">The film that is worked on shows it.</param>
/// <param name="Film">The number of the film that shows it alone; null for none.</param>
internal sealed record KeptPicture(IReadOnlyList<string> Name, bool IsHere, int? Film);

/// <summary>What a film's last edit was about, so that "it" and "bigger" have a meaning.</summary>
/// <param name="Places">The pictures, counted from 0; null when it was about none in particular.</param>
/// <param name="TextId">The id of the text.</param>
/// <param name="Effect">The name of the effect.</param>
/// <param name="OfLengths">It was about how long pictures are seen, and nothing else.</param>
internal sealed record Focus(
    Subject Subject,
    IReadOnlyList<int>? Places = null,
    string? TextId = null,
    string? Effect = null,
    bool OfLengths = false
)
{
    /// <summary>How long pictures are seen was said as well.</summary>
    public bool HasLengths { get; init; }

    /// <summary>Pictures were taken out.</summary>
    public bool TookOut { get; init; }

    public static Focus None { get; } = new(Subject.Nothing);

    /// <summary>What differs between a film before and after its last edit, where nothing is known of its pictures.</summary>
    public static Focus Between(Draft before, Draft now) => Seeing(before, now, Planning.FittingMotions.None);

    /// <summary>What differs between a film before and after its last edit.</summary>
    /// <param name="before">The film before its last edit.</param>
    /// <param name="now">The film.</param>
    /// <param name="fitting">What is known of the pictures.</param>
    public static Focus Seeing(Draft before, Draft now, Planning.FittingMotions fitting)
    {
        if (before.FilmNumber != now.FilmNumber)
            return None;
        var (old, texts) = (TextTracks.TextsOf(before), TextTracks.TextsOf(now));
        var text = texts.LastOrDefault(one => !old.Any(other => !IsOther(other, one)));
        var (shown, pictures) = (Pictures.Of(before), Pictures.Of(now));
        if (IsFewer(shown, pictures))
            return None with { TookOut = true };
        // Of a film that was just begun, moves and lengths are mostly not what was spoken of, unless they are of some pictures.
        var isBegun = shown.Count == 0;
        var spoken = isBegun
            ? Planning.VariedMotions.Told(pictures, now.Seed ?? 0, fitting.For(pictures, Canvas.Of(now.Meta)))
            : new HashSet<int>();
        var measured = isBegun ? OtherLengths(pictures) : new HashSet<int>();
        if (shown.Count == 0)
            shown =
            [
                .. pictures.Select(
                    (picture, i) =>
                        picture with
                        {
                            Motion = spoken.Contains(i) ? null : picture.Motion,
                            Duration = measured.Contains(i) ? null : picture.Duration,
                            ShutterAngle = null,
                            Effects = null,
                            Looks = null,
                        }
                ),
            ];
        var places =
            shown.Count == pictures.Count
                ? Enumerable.Range(0, pictures.Count).Where(i => IsOther(shown[i], pictures[i])).ToList()
                : [];
        var music = Written(FilmMusic.TrackOf(before)) != Written(FilmMusic.TrackOf(now));
        if (
            text is null
            && places.Count > 0
            && !music
            && places.TrueForAll(i =>
                !IsOther(shown[i], pictures[i] with { ShutterAngle = shown[i].ShutterAngle })
            )
        )
            return new Focus(Subject.Blur, places.Count < pictures.Count ? places : null);
        if (
            text is null
            && places.Count > 0
            && !music
            && places.TrueForAll(i => !IsOther(shown[i], pictures[i] with { Looks = shown[i].Looks }))
        )
            return new Focus(Subject.Looks, places.Count < pictures.Count ? places : null);
        if (
            text is null
            && places.Count > 0
            && !music
            && places.TrueForAll(i => !IsOther(shown[i], pictures[i] with { Effects = shown[i].Effects }))
        )
            return new Focus(
                Subject.Effects,
                places.Count < pictures.Count ? places : null,
                Effect: NewestEffect(shown[places[0]], pictures[places[0]])
            );
        var joints = !Written(PictureTrackOf(before))
            .Equals(Written(PictureTrackOf(now)), StringComparison.Ordinal);
        // Of a film that was just begun the usual ones came with it.
        if (
            text is null
            && places.Count == 0
            && !music
            && joints
            && (!isBegun || Pictures.TransitionsOf(now).Any(joint => joint.Name != "dissolve"))
        )
            return new Focus(Subject.Transitions);
        var hasLengths =
            places.Exists(i => shown[i].Duration != pictures[i].Duration)
            || isBegun && pictures.Any(IsMeasured);
        var focus = (text, places.Count, music) switch
        {
            (not null, 0, false) => new Focus(Subject.Text, TextId: text.Id),
            (null, > 0, false) => new Focus(
                Subject.Pictures,
                places.Count < pictures.Count ? places : null,
                OfLengths: places.TrueForAll(i =>
                    !IsOther(shown[i], pictures[i] with { Duration = shown[i].Duration })
                )
            ),
            (null, 0, true) => new Focus(Subject.Music),
            (not null, _, _) => new Focus(Subject.Nothing, TextId: text.Id),
            (null, 0, false) when isBegun && pictures.All(IsMeasured) => None with { OfLengths = true },
            _ => None,
        };
        return hasLengths ? focus with { HasLengths = true } : focus;
    }

    /// <summary>Some of the pictures are gone, and no other has come.</summary>
    private static bool IsFewer(IReadOnlyList<Segment> before, IReadOnlyList<Segment> now) =>
        now.Count < before.Count && now.All(picture => before.Any(known => known.Id == picture.Id));

    /// <summary>The places of pictures that are seen longer or shorter than most.</summary>
    private static IReadOnlySet<int> OtherLengths(IReadOnlyList<Segment> pictures)
    {
        var lengths = pictures
            .GroupBy(picture => picture.Duration)
            .OrderByDescending(group => group.Count())
            .ToList();
        return lengths.Count < 2 || lengths[0].Count() == lengths[1].Count()
            ? new HashSet<int>()
            : Enumerable
                .Range(0, pictures.Count)
                .Where(i => pictures[i].Duration != lengths[0].Key)
                .ToHashSet();
    }

    private static bool IsMeasured(Segment picture) => picture.Duration != AddPictures.UsualMilliseconds;

    /// <summary>The effect of a picture that came or changed last.</summary>
    private static string? NewestEffect(Segment before, Segment now) =>
        (now.Effects ?? [])
            .LastOrDefault(effect =>
                (before.Effects ?? []).FirstOrDefault(known => known.Name == effect.Name) is not { } known
                || System.Text.Json.JsonSerializer.Serialize(known)
                    != System.Text.Json.JsonSerializer.Serialize(effect)
            )
            ?.Name;

    /// <summary>Where a picture stands changes when its neighbours do; what is looked at here is its own.</summary>
    internal static bool IsOther(Segment before, Segment now) =>
        Written(new Track { Segments = [before with { Start = now.Start }] })
        != Written(new Track { Segments = [now] });

    /// <summary>The transitions between the pictures, as a track of their own.</summary>
    private static Track? PictureTrackOf(Draft draft) =>
        new() { Transitions = [.. Pictures.TransitionsOf(draft)] };

    private static string Written(Track? track) =>
        track is null ? "" : DraftJson.Write(new Draft { Tracks = [track] });
}

internal enum Subject
{
    Nothing,
    Pictures,
    Text,
    Music,
    Blur,
    Effects,
    Looks,
    Transitions,
}
