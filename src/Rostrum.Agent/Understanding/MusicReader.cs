using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding;

/// <summary>Reads what is asked of the film's music: its mood, how loud it is, how it comes and goes, that it ends.</summary>
internal static class MusicReader
{
    private const int TakenVerbs = 3;

    public static IReadOnlyList<(Meaning Meaning, Words Words)> Phrases { get; } =
    [
        (
            new MusicWord(),
            Understanding.Phrases.Split(
                "music, soundtrack, song, background music, background track, bgm, tune, score, sound, audio, volume, the beat of the song | 音乐、配乐、歌曲、背景乐、背景音乐、音轨、歌、声音、音量"
            )
        ),
        (
            new LoudnessWord(0.5),
            Understanding.Phrases.Split(
                "quieter, turn down, turn it down, turn the music down, turn down the music, lower the volume, softer music, less loud, too loud, not so loud, lower the music, turn the volume down | 音乐小一点、音乐轻一点、声音小一点、音量小一点、音量低一点、安静一点、音乐小点、声音小点、音乐太大、声音太大、调低音量、降低音量、音乐小声、小声"
            )
        ),
        (
            new LoudnessWord(2),
            Understanding.Phrases.Split(
                "louder, turn it up, turn the music up, turn up the music, raise the volume, too quiet, not loud enough, turn the volume up | 音乐大一点、音乐响一点、声音大一点、音量大一点、音量高一点、音乐大点、声音大点、音乐太小、声音太小、调高音量、提高音量、大声、大声一点"
            )
        ),
        (
            new LoudnessWord(0),
            Understanding.Phrases.Split("mute, mute the music, silence the music | 静音、音乐静音、消音")
        ),
        (
            new FadeWord(In: false),
            Understanding.Phrases.Split(
                "fade out the music, fade the music out, music fades out, fade out | 音乐淡出、淡出音乐、声音淡出、渐弱"
            )
        ),
        (
            new FadeWord(In: true),
            Understanding.Phrases.Split(
                "fade in the music, fade the music in, music fades in | 音乐淡入、淡入音乐、声音淡入、渐强"
            )
        ),
    ];

    public static void Read(Sentence sentence, Request request)
    {
        var isSpokenOf = sentence.Mentions.Exists(IsAboutMusic);
        var mood = sentence
            .Of<MoodNamed>()
            .Where(found => isSpokenOf || IsMusicItself(found.Meaning))
            .ToList();
        if (!isSpokenOf && mood.Count == 0)
            return;
        var heads = sentence.Of<MusicWord>().Select(found => found.Mention).ToList();
        request.Music = new MusicWish
        {
            Named = heads.Count > 0,
            Mood = mood.Where(found => !sentence.Denied.Contains(found.Mention))
                .Select(found => found.Meaning.Mood)
                .FirstOrDefault(),
            Other = sentence.Of<OtherWord>().Any(found => Owns(sentence, found.Mention)),
            Off = heads.Concat(mood.Select(found => found.Mention)).Any(sentence.Denied.Contains),
            Volume = VolumeOf(sentence),
            VolumeBy = Loudness(sentence)
                .Where(factor => factor > 0)
                .Select(factor => (double?)factor)
                .FirstOrDefault(),
            Mute = Loudness(sentence).Contains(0) ? true : null,
            FadesIn = sentence.Of<FadeWord>().Any(found => found.Meaning.In),
            FadesOut = sentence.Of<FadeWord>().Any(found => !found.Meaning.In),
            FadeLength = sentence
                .Of<Length>()
                .Where(found => OwnsFade(sentence, found.Mention))
                .Select(found => (long?)found.Meaning.Milliseconds)
                .FirstOrDefault(),
        };
    }

    /// <summary>Whether a length is that of a fade.</summary>
    public static bool OwnsFade(Sentence sentence, Mention length) =>
        sentence
            .Of<FadeWord>()
            .Any(fade =>
                fade.Mention.Clause == length.Clause && fade.Mention.DistanceTo(length) <= TakenVerbs
            );

    /// <summary>Whether a word about strength, speed or a part is said of music and of nothing else.</summary>
    public static bool Owns(Sentence sentence, Mention word) =>
        sentence.Mentions.Exists(other => other.Clause == word.Clause && IsAboutMusic(other))
        && !sentence.Mentions.Exists(other =>
            other.Clause == word.Clause && other.As<MotionNamed>() is not null
        );

    private static bool IsAboutMusic(Mention mention) =>
        mention.As<MusicWord>() is not null
        || mention.As<LoudnessWord>() is not null
        || mention.As<FadeWord>() is not null;

    /// <summary>Moods whose names are kinds of music and nothing else.</summary>
    private static bool IsMusicItself(MoodNamed mood) => mood.Mood.Name is "lofi" or "jazz";

    private static double? VolumeOf(Sentence sentence) =>
        sentence
            .Of<Percent>()
            .Where(found => Owns(sentence, found.Mention) || sentence.HasInClause<MoodNamed>(found.Mention))
            .Select(found => (double?)Math.Clamp(found.Meaning.Fraction, 0, 1))
            .FirstOrDefault();

    /// <summary>"Quieter", and "smaller" where it is said of music.</summary>
    private static List<double> Loudness(Sentence sentence) =>
        [
            .. sentence
                .Of<LoudnessWord>()
                .Where(found => !sentence.Denied.Contains(found.Mention))
                .Select(found => found.Meaning.Factor),
            .. sentence
                .Of<AmountWord>()
                .Where(found => found.Meaning.Relative && Owns(sentence, found.Mention))
                .Select(found => found.Meaning.Factor),
        ];
}
