namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>Reads what is asked of the film's music: its mood, how loud it is, how it comes and goes, that it ends.</summary>
internal static partial class MusicReader
{
    private const int TakenVerbs = 3;

    /// <summary>去掉它, and nothing more, tokens.</summary>
    private const int ShortRemoval = 6;

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        if (sentence.Of<MusicFadeGone>().Select(found => found.Meaning).FirstOrDefault() is { } gone)
        {
            request.Music = new MusicWish
            {
                Named = true,
                FadesIn = gone.In,
                FadeInLength = 0,
                FadesOut = gone.Out,
                FadeOutLength = 0,
            };
            return;
        }
        var isSpokenOf =
            sentence.Mentions.Exists(mention =>
                IsAboutMusic(mention)
                && (mention.As<FilmFadeWord>() is null || scene.HasMusic || IsMusicFade(sentence, mention))
            )
            || IsAfterthought(sentence)
                && sentence.Mentions.Exists(mention =>
                    mention.Meanings.Any(meaning =>
                        meaning
                            is AmountWord { Relative: true }
                                or SpeedWord { Relative: true }
                                or Percent
                                or Times
                        || IsFade(mention)
                    )
                )
            || IsOtherMood(sentence, scene)
            || IsOtherTrack(sentence, scene);
        var mood = sentence
            .Of<MoodNamed>()
            .Where(found =>
                isSpokenOf
                || IsMusicItself(sentence, found.Mention)
                || IsOfInstrument(sentence, found.Mention)
                || IsInsteadOfKind(sentence, found.Mention)
                || sentence.HasInClause<Tempo>(found.Mention)
                || IsListed(sentence, found.Mention)
                || IsAskedFor(sentence, found.Mention)
            )
            .ToList();
        if (!isSpokenOf && mood.Count == 0)
        {
            if (
                sentence.Focus == Subject.Music
                && sentence.IsMereRemoval
                && sentence.Tokens.Count <= ShortRemoval
            )
                request.Music = new MusicWish { Named = true, Off = true };
            return;
        }
        var heads = sentence
            .Of<MusicWord>()
            .Select(found => found.Mention)
            .Where(head => !IsOfMissing(sentence, head))
            .ToList();
        if (heads.Count == 0 && mood.Count == 0 && sentence.Of<MusicWord>().Any())
            return;
        var (heard, from) = (
            HeardIn(sentence) ?? HeardAfterSilence(sentence),
            PictureItBeginsWith(sentence, scene)
        );
        request.Music = new MusicWish
        {
            TempoBy = sentence
                .Of<SpeedWord>()
                .Where(found => found.Meaning.Relative && Owns(sentence, found.Mention))
                .Select(found => (double?)found.Meaning.Factor)
                .FirstOrDefault(),
            Named = heads.Count > 0 || from is not null || heard is not null || SaysMusic(sentence),
            IsAsked = IsAskedFor(sentence),
            IsAdjusted = sentence.Clauses.Any(clause =>
                Enumerable
                    .Range(clause.Start, clause.End - clause.Start)
                    .Any(i => adjusting.Contains(sentence.Tokens[i].Text))
            ),
            IsKnown = mood.Count == 0 && heads.Count > 0 && heads.TrueForAll(head => IsKnown(sentence, head)),
            IsWanted = heads.Exists(head =>
                !sentence.Denied.Contains(head)
                && Enumerable
                    .Range(Math.Max(0, head.Start - 3), head.Start - Math.Max(0, head.Start - 3))
                    .Select(i => sentence.Tokens[i].Text)
                    .ToList()
                    is var before
                && (before.Contains("a") || before.Contains("some"))
                && !before.Contains("the")
            ),
            Mood =
                mood.Where(found =>
                        !sentence.Denied.Contains(found.Mention) && !IsSilenced(sentence, found.Mention)
                    )
                    .Where(found => !IsOccasion(sentence, found.Mention))
                    .OrderBy(found => IsInstrument(sentence, found.Mention))
                    .ThenBy(found =>
                        !IsMusicItself(sentence, found.Mention) || PlaysIt(sentence, found.Mention)
                    )
                    .Select(found => found.Meaning.Mood)
                    .FirstOrDefault()
                ?? MannerOf(sentence),
            Other =
                mood.Count == 0
                && sentence.Of<OtherWord>().Any(found => IsOther(sentence, scene, found.Mention)),
            Off =
                heads.Concat(mood.Select(found => found.Mention)).Any(sentence.Denied.Contains)
                && !sentence.Of<OtherWord>().Any(found => IsOther(sentence, scene, found.Mention)),
            Volume = VolumeOf(sentence),
            VolumeBy =
                SharedBy(sentence) is { } by ? by
                : VolumeOf(sentence) is not null ? null
                : Loudness(sentence)
                    .Where(factor => factor > 0)
                    .Select(factor => (double?)factor)
                    .FirstOrDefault(),
            Mute =
                heard is not null || from is not null ? null
                : sentence.Of<SoundBackWord>().Any() ? false
                : Loudness(sentence).Contains(0) ? true
                : null,
            FadesIn =
                sentence.Of<FadeWord>().Any(found => found.Meaning.In)
                || FadesBoth(sentence)
                || Fades(sentence, "in", "入")
                || FadesAfter(sentence, "入")
                || FadesAfter(sentence, "in"),
            FadesOut =
                OutBehind(sentence) is not null
                || sentence.Of<FadeWord>().Any(found => !found.Meaning.In)
                || FadesBoth(sentence)
                || Fades(sentence, "out", "出")
                || FadesAfter(sentence, "出")
                || FadesAfter(sentence, "out")
                || sentence
                    .Of<FadeWord>()
                    .Any(found => NumberReader.Words(sentence.Tokens, found.Mention.End, "and", "out")),
            FadeInLength = FadeLengthOf(sentence, isIn: true),
            FadeOutLength = OutBehind(sentence) ?? FadeLengthOf(sentence, isIn: false),
            Heard = heard,
            HeardOver = HeardOver(sentence),
            FromPicture = from,
        };
        // "A romantic video, silent": what the film is like is no music.
        if (
            request.Music.Mute == true
            && !scene.HasMusic
            && heads.Count == 0
            && mood.TrueForAll(found => !IsMusicItself(sentence, found.Mention))
        )
            request.Music = new MusicWish { Named = true, Off = true };
        if (request.Music is { Off: true, Mood: null } && HeardBeside(sentence) is { } rest)
            request.Music = request.Music with { Off = false, Heard = rest };
    }

    /// <summary>年会预热视频，配乐热闹一点: what the film is for gives way to what is said of the music itself.</summary>
    private static bool IsOccasion(Sentence sentence, Mention mood) =>
        sentence.Tokens[mood.Start].Kind == TokenKind.Han
        && !sentence.HasInClause<MusicWord>(mood)
        && Enumerable
            .Range(mood.Start, mood.End - mood.Start)
            .All(i => sentence.Tokens[i].Text is not ("乐" or "曲" or "歌" or "琴"))
        && (
            MannerOf(sentence) is not null
            || sentence
                .Of<MoodNamed>()
                .Any(other =>
                    sentence.HasInClause<MusicWord>(other.Mention) && !sentence.Denied.Contains(other.Mention)
                )
        );

    /// <summary>They are said of what is there: "turn it down to", 调到, 降到.</summary>
    private static readonly HashSet<string> adjusting =
    [
        .. "turn lower reduce drop down up raise decrease increase bump knock dial 调 降 减 压 收".Split(' '),
    ];

    /// <summary>Music is to come: a verb of adding, or "with" before it.</summary>
    private static bool IsAskedFor(Sentence sentence) =>
        sentence.Of<VerbWord>().Any(found => found.Meaning.Verb == Verb.Add)
        || sentence.Of<MakeWord>().Any()
        || sentence.Of<StyleNamed>().Any()
        || sentence.Of<SlideshowWord>().Any()
        || sentence
            .Of<MusicWord>()
            .Any(head =>
                sentence.Clauses.FirstOrDefault(clause => clause.Number == head.Mention.Clause)
                    is { Joint: "with" or "plus" or "and" or "+" }
            );

    /// <summary>"The music", "the volume", and nobody adds it.</summary>
    private static bool IsKnown(Sentence sentence, Mention head) =>
        (sentence.Tokens[head.End - 1].Text is "volume" or "loudness" || Definite.Is(sentence.Tokens, head))
        && !sentence
            .Of<VerbWord>()
            .Any(found => found.Meaning.Verb == Verb.Add && found.Mention.Clause == head.Clause);

    /// <summary>"Energetic, no music": where there is to be none, a mood is the film's and asks for none.</summary>
    private static bool IsSilenced(Sentence sentence, Mention mood) =>
        sentence.Of<MusicWord>().Any()
        && sentence.Of<MusicWord>().All(found => sentence.Denied.Contains(found.Mention))
        && !sentence.Of<MoodNamed>().Any(found => sentence.Denied.Contains(found.Mention))
        && !sentence.HasInClause<VerbWord>(mood)
        && !sentence.HasInClause<InsteadWord>(mood)
        && !IsMusicItself(sentence, mood);

    /// <summary>"Translate the lyrics of the song": what is missing takes its object with it.</summary>
    private static bool IsOfMissing(Sentence sentence, Mention head) =>
        sentence
            .Of<UnavailableWord>()
            .Any(missing => missing.Mention.Clause == head.Clause && missing.Mention.End <= head.Start);

    /// <summary>"Not my taste. Something else", 换一首: said where music was spoken of last, or naming it.</summary>
    private static bool IsOtherTrack(Sentence sentence, Scene scene) =>
        (scene.HasMusic || sentence.Of<OtherWord>().Any(found => IsOfSongs(sentence, found.Mention)))
        && sentence.Of<OtherWord>().Any(found => IsOther(sentence, scene, found.Mention))
        && !sentence.Mentions.Exists(mention =>
            mention.As<Head>() is not null and not MusicWord || mention.As<PicturePlace>() is not null
        );

    private static bool IsOther(Sentence sentence, Scene scene, Mention other) =>
        Owns(sentence, other)
        || IsOfSongs(sentence, other)
        || scene.HasMusic
            && (
                scene.Focus.Subject == Subject.Music
                || Enumerable
                    .Range(other.Start, Math.Min(sentence.Tokens.Count, other.End + 1) - other.Start)
                    .Any(i =>
                        sentence.Tokens[i].Text
                            is "track"
                                or "song"
                                or "tune"
                                or "taste"
                                or "首"
                                or "歌"
                                or "听"
                    )
                || !sentence.Mentions.Exists(mention => mention.As<VerbWord>() is not null)
                    && scene.Focus.Subject == Subject.Nothing
            );

    /// <summary>换首歌, "another song".</summary>
    private static bool IsOfSongs(Sentence sentence, Mention other) =>
        Enumerable
            .Range(other.Start, Math.Min(sentence.Tokens.Count, other.End + 1) - other.Start)
            .Any(i =>
                sentence.Tokens[i].Text
                    is "song"
                        or "track"
                        or "tune"
                        or "music"
                        or "首"
                        or "歌"
                        or "乐"
                        or "曲"
            );

    /// <summary>Whether a word about strength, speed or a part is said of music and of nothing else.</summary>
    public static bool Owns(Sentence sentence, Mention word) =>
        (
            // 音量一半 names itself what it measures.
            IsShareOfSound(sentence, word)
            || IsBehindSound(sentence, word)
            || sentence.Mentions.Exists(other =>
                other.Clause == word.Clause
                && (
                    IsAboutMusic(other)
                    || word.As<Percent>() is not null
                        && other.As<MoodNamed>() is not null
                        && IsMusicItself(sentence, other)
                )
            )
            || IsAfterthought(sentence)
        )
        && !sentence.Mentions.Exists(other =>
            other.Clause == word.Clause && other.As<MotionNamed>() is not null
        );

    /// <summary>音量一半 names itself what it measures.</summary>
    private static bool IsShareOfSound(Sentence sentence, Mention word) =>
        word.As<Percent>() is not null && sentence.Tokens[word.Start].Text is "音" or "声";

    /// <summary>声音别太大，三成就行: alone in its clause, behind how loud it is to be.</summary>
    private static bool IsBehindSound(Sentence sentence, Mention word) =>
        word.As<Percent>() is not null
        && sentence.Tokens[word.End - 1].Kind != TokenKind.Word
        && !sentence.Mentions.Exists(other =>
            other.Clause == word.Clause
            && (other.As<Head>() is not null || other.As<LengthWord>() is not null)
        )
        && sentence.Mentions.LastOrDefault(other =>
            other.Clause < word.Clause
            && (other.As<Head>() is not null || other.As<LoudnessWord>() is not null)
        )
            is { } before
        && before.Clause == word.Clause - 1
        && (before.As<LoudnessWord>() is not null || before.As<MusicWord>() is not null);

    /// <summary>"Half as much", 再小一半, said right after music was set.</summary>
    private static bool IsAfterthought(Sentence sentence) =>
        sentence.Focus == Subject.Music
        && !sentence.Mentions.Exists(other =>
            other.As<Head>() is not null and not MusicWord
            || other.As<PicturePlace>() is not null
            || other.Meanings.Any(meaning => meaning is FitNamed or ShapeNamed or LengthWord)
            || other.As<Length>() is not null && !sentence.Mentions.Exists(IsFade)
        );

    private static bool IsAboutMusic(Mention mention) =>
        mention.As<MusicWord>() is not null
        || mention.As<LoudnessWord>() is not null
        || mention.As<SoundBackWord>() is not null
        || mention.As<FadesWord>() is not null
        || mention.As<FadeWord>() is not null;

    /// <summary>"Add something sad", 来段孤单的: what is added and is no other thing is music.</summary>
    private static bool IsAskedFor(Sentence sentence, Mention mood) =>
        (
            sentence.Tokens[mood.Start].Text == "something"
            || mood.Start > 0 && sentence.Tokens[mood.Start - 1].Text is "something" or "anything"
            || sentence
                .Of<VerbWord>()
                .Any(found =>
                    found.Meaning.Verb == Verb.Add
                    && found.Mention.Clause == mood.Clause
                    && found.Mention.End <= mood.Start
                )
        )
        && !sentence.Mentions.Exists(other =>
            other.Clause == mood.Clause
            && (
                other.As<Head>() is not null
                || other.As<FitNamed>() is not null
                || other.As<PicturePlace>() is not null
                || other.As<PictureWord>() is not null
            )
        );

    /// <summary>Kinds of music whose names are said of nothing else.</summary>
    public static bool IsMusicItself(Sentence sentence, Mention mood) =>
        mood.As<MoodNamed>() is { IsHeard: true } or { Mood.Name: "lofi" or "jazz" }
        || sentence.Tokens[mood.Start].Kind == TokenKind.Word
            && mood.Meanings.Any(meaning => meaning is MoodNamed { IsHeard: true })
        || Enumerable
            .Range(mood.Start, mood.End - mood.Start)
            .Any(i => kinds.Contains(sentence.Tokens[i].Text))
        // "Epic drums".
        || mood.End < sentence.Tokens.Count && kinds.Contains(sentence.Tokens[mood.End].Text);

    private static readonly HashSet<string> kinds =
    [
        .. "music score song beat beats soundtrack guitar piano orchestra orchestral strings violin cello harp flute drums horns synths synth bass brass choir acapella edm techno synthwave house folk bossa swing soundscape ballad blues sax saxophone ukulele lullaby dubstep trance symphony bgm 旋 乐 曲 歌 吉 琴 民 音 弦 萨 蓝 舞".Split(
            ' '
        ),
    ];
}
