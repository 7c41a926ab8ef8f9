using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Understanding.Scanning;

/// <summary>Decides what words mean that are said of several things, by what stands beside them and by the film.</summary>
internal static partial class DoubtfulWords
{
    public static Mention Decided(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        IsOfLetters(mention, all, tokens) ? mention with { Meanings = [new NothingMeant()] }
        : IsFilmFade(mention, all, tokens, scene) ? AsFilmFade(mention)
        : IsFadeOfFilm(mention, all, tokens, scene) || IsEnding(mention, all, tokens)
            ? mention with
            {
                Meanings = [new FilmFadeWord(In: false)],
            }
        : mention.As<LayoutNamed>() is not null
        && tokens[mention.End - 1].Text is "board" or "moodboard" or "pinboard"
        && all.Any(other => other.As<TransitionNamed>() is not null)
            ? mention with
            {
                Meanings = [new NothingMeant()],
            }
        : mention.As<EffectNamed>() is { Effect.Name: "picture_frame" }
        && tokens[mention.End - 1].Text == "frame"
        && all.Any(other =>
            other.Clause == mention.Clause
            && other.Meanings.Any(meaning => meaning is ShapeNamed or SizeGiven)
        )
            ? mention with
            {
                Meanings = [new NothingMeant()],
            }
        : IsBarsThere(mention, all, tokens, scene)
            ? mention with
            {
                Meanings = [new EffectNamed(Rostrum.Drafts.Effects.EffectCatalogue.Find("letterbox")!)],
            }
        : IsBars(mention, all) ? mention with { Meanings = [new NothingMeant()] }
        : IsOfMovement(mention, all, tokens, scene) ? AsAmount(mention)
        : IsFilledWithBlur(mention, all) ? mention with { Meanings = [new NothingMeant()] }
        : IsFill(mention, all) && !IsNamedBars(mention, tokens)
            ? mention with
            {
                Meanings = [mention.As<FitNamed>()!],
            }
        : IsPermission(mention, all, tokens) ? mention with { Meanings = [new NothingMeant()] }
        : IsOfPresentMove(mention, tokens, scene) ? mention with { Meanings = [mention.As<AmountWord>()!] }
        : IsNounColour(mention, tokens) ? mention with { Meanings = [new NothingMeant()] }
        : IsEnlarged(mention, all, tokens, scene)
            ? mention with
            {
                Meanings = [new MotionNamed(MotionCatalogue.Find("push_in")!), .. mention.Meanings],
            }
        : IsStandstill(mention) ? mention with { Meanings = [Standstill(mention, scene)] }
        : IsRunBackwards(mention, tokens, scene)
            ? mention with
            {
                Meanings = [new ClipWord(ClipManner.Reversed)],
            }
        : IsClips(mention, all, tokens, scene) ? mention with { Meanings = [mention.As<ClipWord>()!] }
        : mention;

    /// <summary>
    /// "Fade out at the end" in a film without music, or beside "fade in from black": the picture fades and no sound.
    /// </summary>
    private static bool IsFilmFade(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    )
    {
        if (
            mention.As<FadeWord>() is null && mention.As<FadesWord>() is null
            || !Says(mention, tokens, fading)
            || Says(mention, tokens, sounds)
        )
            return false;
        var beside = all.Where(other => other.Clause == mention.Clause).ToList();
        if (
            beside.Exists(other =>
                other.Meanings.Any(meaning =>
                    meaning
                        is MusicWord
                            or MoodNamed
                            or EachWord
                            or TransitionWord
                            or ClipSoundWord
                            or TextNoun
                )
            )
        )
            return false;
        return all.Any(other => other.As<FilmFadeWord>() is not null)
            || !scene.HasMusic
                && !all.Any(other =>
                    other.Meanings.Any(meaning =>
                        meaning is MusicWord or MoodNamed or LoudnessWord or ClipSoundWord
                    )
                );
    }

    /// <summary>标题淡入淡出: the other half of how letters come and go.</summary>
    private static bool IsOfLetters(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens
    ) =>
        mention.As<FadeWord>() is { In: false }
        && tokens[mention.Start].Kind == TokenKind.Han
        && all.Any(other =>
            other.End == mention.Start
            && other.As<AnimationNamed>() is not null
            && tokens[other.Start].Text is "标" or "字" or "文"
        );

    private static Mention AsFilmFade(Mention mention) =>
        mention with
        {
            Meanings = mention.As<FadeWord>() is { } fade
                ? [new FilmFadeWord(fade.In)]
                : [new FilmFadeWord(In: true), new FilmFadeWord(In: false)],
        };

    /// <summary>"The whole picture with a blurred background": of a picture that does not fill the frame, what is beside it.</summary>
    private static bool IsFill(Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<FitNamed>() is not null
        && mention.As<EffectNamed>() is not null
        && all.Any(other =>
            !ReferenceEquals(other, mention)
            && (other.As<FitNamed>() is not null || other.As<ShapeNamed>() is not null)
        );

    /// <summary>用模糊背景填满: by what it is filled was said.</summary>
    private static bool IsFilledWithBlur(Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<FitNamed>() is { Fit: "cover" }
        && all.Any(other =>
            other.Clause == mention.Clause
            && other.As<FitNamed>() is { Fit: "blur" }
            && mention.Start - other.End is >= 0 and <= 2
        );

    /// <summary>"Letterbox bars", "a letterbox effect" are asked for themselves, and not to see the picture whole.</summary>
    private static bool IsNamedBars(Mention mention, IReadOnlyList<Token> tokens) =>
        mention.End < tokens.Count
            && tokens[mention.End].Text is "bars" or "bar" or "effect" or "look" or "borders"
        || mention.Start > 0 && tokens[mention.Start - 1].Text is "cinematic" or "black" or "movie";

    /// <summary>"Finish with a two-second fade to black": how the film ends, and no picture becomes another.</summary>
    private static bool IsEnding(Mention mention, IReadOnlyList<Mention> all, IReadOnlyList<Token> tokens) =>
        mention.As<TransitionNamed>() is { Transition.Name: "dip_black" }
        && tokens[mention.Start].Kind == TokenKind.Word
        && !all.Any(other => other.Clause == mention.Clause && other.As<TransitionWord>() is not null)
        && Enumerable
            .Range(
                Math.Max(0, mention.Start - 8),
                Math.Min(tokens.Count, mention.End + 6) - Math.Max(0, mention.Start - 8)
            )
            .Any(i =>
                all.Any(other =>
                    other.Clause == mention.Clause
                    && other.Start <= i
                    && i < other.End
                    && other.As<VerbWord>() is { Verb: Verb.EndWith }
                )
                || tokens[i].Text
                    is "finish"
                        or "finishing"
                        or "ending"
                        or "conclude"
                        or "concluding"
                        or "wrap"
            )
        && !Enumerable
            .Range(mention.End, Math.Min(3, tokens.Count - mention.End))
            .Any(i => tokens[i].Text is "between" or "each");

    /// <summary>渐黑拉长到3秒, of a film that goes into black, or of one picture: no joint is meant.</summary>
    private static bool IsFadeOfFilm(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        mention.As<TransitionNamed>() is { Transition.Name: "dip_black" }
        && tokens[mention.Start].Kind == TokenKind.Han
        && (scene.Count == 1 || scene.FadesOut)
        && Enumerable
            .Range(mention.Start, mention.End - mention.Start)
            .All(i => tokens[i].Text is not ("转" or "切" or "过" or "接" or "间"))
        && !all.Any(other => other.Clause == mention.Clause && other.As<TransitionWord>() is not null);

    /// <summary>"Letterboxed is fine" allows it, and leaves nothing as it is.</summary>
    private static bool IsPermission(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens
    ) =>
        mention.As<LeaveWord>() is not null
        && tokens[mention.Start].Text is ("is" or "are")
        && all.Any(other => other.Clause == mention.Clause && other.As<FitNamed>() is not null);

    /// <summary>"It hardly moves" is said of a move that is there; else it is one.</summary>
    private static bool IsOfPresentMove(Mention mention, IReadOnlyList<Token> tokens, Scene scene) =>
        !scene.IsNew
        && tokens[mention.Start].Kind == TokenKind.Word
        && mention.As<MotionNamed>() is not null
        && mention.As<AmountWord>() is { Relative: true };

    /// <summary>
    /// What words mean where a text is spoken of: "a dark outline" is no music, "the sand" no colour, and "move it down to the
    /// bottom" moves no camera right after a text.
    /// </summary>
    public static Mention OfText(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        IsNounColour(mention, tokens)
        || mention.Meanings.All(meaning => meaning is MoodNamed or LookNamed or StyleNamed)
            && all.Any(trim => trim.Start == mention.End && trim.As<TrimNamed>() is not null)
        || scene.Focus.Subject == Subject.Text
            && mention.As<MotionNamed>() is not null
            && tokens[mention.Start].Text is ("move" or "shift" or "slide" or "bring" or "push")
            && mention.Start + 1 < tokens.Count
            && tokens[mention.Start + 1].Text is ("it" or "this" or "that" or "them")
            && all.Any(place => place.Clause == mention.Clause && place.As<AnchorNamed>() is not null)
            ? mention with
            {
                Meanings = [new NothingMeant()],
            }
        : mention.As<TrimNamed>() is { } edge
        && mention.As<EffectNamed>() is not null
        && (
            scene.Focus.Subject == Subject.Text
            || all.Any(noun => noun.Clause == mention.Clause && noun.As<TextNoun>() is not null)
        )
            ? mention with
            {
                Meanings = [edge],
            }
        : mention.As<MotionNamed>() is not null
        && tokens[mention.Start].Text is "放" or "缩"
        && all.Any(noun =>
            noun.Clause == mention.Clause && noun.As<TextNoun>() is not null && noun.End <= mention.Start
        )
            ? mention with
            {
                Meanings = [new AmountWord(tokens[mention.Start].Text == "放" ? 1.5 : 0.67, Relative: true)],
            }
        : IsOutlineOfLetters(mention, all, tokens)
            ? mention with
            {
                Meanings = [new TrimNamed(LetterTrim.Outline, "#FFFFFF")],
            }
        : mention;

    /// <summary>"A white outline on the letters" is no sticker.</summary>
    private static bool IsOutlineOfLetters(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens
    ) =>
        mention.As<EffectNamed>() is { Effect.Name: "cutout_sticker" }
        && tokens[mention.End - 1].Stem.StartsWith("outlin", StringComparison.Ordinal)
        && all.Any(noun => noun.Clause == mention.Clause && noun.As<TextNoun>() is not null);

    private static readonly HashSet<string> nouns =
    [
        .. "sand champagne peach salmon coral rose plum olive chocolate lemon mint ruby bronze mustard wine".Split(
            ' '
        ),
    ];

    /// <summary>"Against the sand": the thing, not its colour.</summary>
    private static bool IsNounColour(Mention mention, IReadOnlyList<Token> tokens) =>
        mention.As<ColourNamed>() is not null
        && mention.End - mention.Start == 1
        && nouns.Contains(tokens[mention.Start].Text)
        && mention.Start > 0
        && tokens[mention.Start - 1].Text is ("the" or "my" or "our" or "this" or "that");

    /// <summary>"Get the bars off again", where some were laid over the picture.</summary>
    private static bool IsBarsThere(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        mention.As<BackgroundWord>() is not null
        && tokens[mention.End - 1].Text is "bars" or "borders"
        && scene.Effects.Contains("letterbox")
        && all.Any(other => other.Clause == mention.Clause && other.As<NotWord>() is not null);

    /// <summary>上下的黑边用模糊填上: the bars are named because they are to be filled.</summary>
    private static bool IsBars(Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<EffectNamed>() is { Effect.Name: "letterbox" }
        && all.Any(other =>
            other.Clause == mention.Clause && other.As<FitNamed>() is { Fit: "blur" or "cover" }
        );

    private static Mention AsAmount(Mention mention) =>
        mention with
        {
            Meanings = [new AmountWord(mention.As<LoudnessWord>()!.Factor < 1 ? 0.67 : 1.5, Relative: true)],
        };

    /// <summary>"Freeze": a clip is given a frame that stands; over a still the camera stops.</summary>
    private static bool IsStandstill(Mention mention) =>
        mention.As<ClipWord>() is { Manner: ClipManner.Frozen } && mention.As<EffectNamed>() is not null;

    private static Meaning Standstill(Mention mention, Scene scene) =>
        scene.HasClips ? mention.As<ClipWord>()! : mention.As<EffectNamed>()!;

    /// <summary>"Play it backwards": the order of one picture cannot be meant.</summary>
    private static bool IsRunBackwards(Mention mention, IReadOnlyList<Token> tokens, Scene scene) =>
        scene.Count == 1
        && tokens[mention.Start].Kind == TokenKind.Word
        && (
            mention.As<VerbWord>() is { Verb: Verb.Reverse }
            // "Make it go backwards", of a clip before which no camera moves.
            || scene.RunsOnly
                && mention.As<MotionNamed>() is { Motion.Name: "pull_out" }
                && tokens[mention.End - 1].Text is "backwards" or "backward"
        );

    /// <summary>"Play the clip backwards": not the camera goes back but the clip runs so.</summary>
    private static bool IsClips(
        Mention mention,
        IReadOnlyList<Mention> all,
        IReadOnlyList<Token> tokens,
        Scene scene
    ) =>
        scene.HasClips
        && mention.As<ClipWord>() is not null
        && mention.As<MotionNamed>() is not null
        && !all.Any(other => other.Clause == mention.Clause && other.As<MovementWord>() is not null)
        && (
            // "Make it go backwards", of nothing but a clip.
            tokens[mention.Start].Kind == TokenKind.Word
                && scene.Clips.Count == scene.Count
            || Enumerable
                .Range(Math.Max(0, mention.Start - 4), Math.Min(4, mention.Start))
                .Any(i => tokens[i].Stem is "play" or "run" or "clip" or "video" or "footag" or "film")
        );

    private static bool Says(Mention mention, IReadOnlyList<Token> tokens, HashSet<string> words) =>
        Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => words.Contains(tokens[i].Text));

    private static readonly HashSet<string> fading = [.. "fade fades fading 淡 渐".Split(' ')];

    private static readonly HashSet<string> sounds =
    [
        .. "music audio sound song 音 声 歌 弱 强 响".Split(' '),
    ];
}
