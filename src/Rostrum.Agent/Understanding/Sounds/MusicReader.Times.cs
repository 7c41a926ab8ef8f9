using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>When music is to be heard.</summary>
internal static partial class MusicReader
{
    private static readonly HashSet<string> coming =
    [
        .. "start starts starting begin begins beginning end ends stop stops play plays come comes only wait waits delay delayed hold silence quiet kick kicks 始 起 才 再 后 进 响 停 束 止 放 来 到".Split(
            ' '
        ),
    ];

    /// <summary>音乐从第3秒开始, 第5秒以后再放音乐: a time in the film beside music, of which nothing else is said.</summary>
    private static Period? HeardIn(Sentence sentence) =>
        sentence
            .Of<Period>()
            .Where(found =>
                found.Meaning is { Whole: false, Start: >= 0 }
                && !sentence.Denied.Contains(found.Mention)
                && IsOfMusicAlone(sentence, found.Mention)
                && IsComing(sentence, found.Mention)
            )
            .Select(found =>
                found.Meaning.End is null && IsUntil(sentence.Tokens, found.Mention)
                    ? new Period(0, found.Meaning.Start, Until: true)
                    : found.Meaning
            )
            .FirstOrDefault();

    /// <summary>"Music only over the last two pictures", 音乐只在后半段放.</summary>
    private static PictureScope? HeardOver(Sentence sentence) =>
        sentence.Of<PicturePlace>().ToList() is [var place]
        && !sentence.Of<Period>().Any()
        && sentence.Mentions.Exists(other =>
            other.Clause == place.Mention.Clause && other.As<MusicWord>() is not null
        )
        && sentence.Mentions.TrueForAll(other =>
            other.Clause != place.Mention.Clause
            || other.Meanings.Any(meaning =>
                meaning
                    is MusicWord
                        or MoodNamed
                        or VerbWord
                        or NothingMeant
                        or FilmWord
                        or PicturePlace
                        or OnlyWord
            )
        )
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == place.Mention.Clause) is { } own
        && Enumerable
            .Range(own.Start, own.End - own.Start)
            .Any(i => sentence.Tokens[i].Text is "only" or "just" or "只" or "仅" or "光")
            ? sentence.ScopeOf([place.Meaning])
            : null;

    /// <summary>It is said in the time's clause, or in that of the music before it, 音乐晚点进，3秒以后, that something comes or ends.</summary>
    private static bool IsComing(Sentence sentence, Mention period) =>
        sentence.Clauses.Any(clause =>
            (
                clause.Number == period.Clause
                || clause.Number == period.Clause - 1
                    && sentence.Tokens[period.End - 1].Kind == TokenKind.Han
                    && sentence.Mentions.Exists(other =>
                        other.Clause == clause.Number && NamesMusic(sentence, other)
                    )
            )
            && Enumerable
                .Range(clause.Start, Math.Min(sentence.Tokens.Count, clause.End + 2) - clause.Start)
                .Any(i => coming.Contains(sentence.Tokens[i].Text))
        );

    /// <summary>头三秒别出声，之后放钢琴曲: what is silent first is heard then.</summary>
    private static Period? HeardAfterSilence(Sentence sentence) =>
        sentence
            .Of<LoudnessWord>()
            .Where(found => found.Meaning.Factor == 0)
            .SelectMany(silent =>
                sentence
                    .Of<Period>()
                    .Where(found =>
                        found.Mention.Clause == silent.Mention.Clause
                        && found.Meaning is { Start: 0, End: > 0, Whole: false, Until: false }
                        && sentence.Tokens[found.Mention.End - 1].Kind == TokenKind.Han
                    )
            )
            .Select(found => new Period(found.Meaning.End!.Value))
            .FirstOrDefault();

    /// <summary>等第二张出来再放音乐, 从第三张开始配乐: the picture with which it begins, counted from 0.</summary>
    private static int? PictureItBeginsWith(Sentence sentence, Scene scene)
    {
        if (
            sentence.Of<PicturePlace>().ToList()
            is not [(var place, { Pick: Pick.These, Places: [var named] })]
        )
            return null;
        var own = sentence.Clauses.First(clause => clause.Number == place.Clause);
        var isBeginning =
            place.Start > 0 && sentence.Tokens[place.Start - 1].Text is "从" or "等" or "到" or "自"
            || Enumerable
                .Range(place.End, Math.Min(3, own.End - place.End))
                .Any(i => sentence.Tokens[i].Text is "开" or "起" or "才" or "出");
        return
            isBeginning
            && sentence.Tokens[place.Start].Kind == TokenKind.Han
            && sentence.Mentions.Exists(other =>
                Math.Abs(other.Clause - place.Clause) <= 1 && NamesMusic(sentence, other)
            )
            && sentence.Mentions.TrueForAll(other =>
                other.Clause != place.Clause
                || !other.Meanings.Any(meaning =>
                    meaning
                        is MotionNamed
                            or EffectNamed
                            or LookNamed
                            or TransitionNamed
                            or TextNoun
                            or Length
                )
            )
            ? named < 0
                ? scene.Count + named
                : named
            : null;
    }

    /// <summary>前3秒不要音乐, 最后2秒别放音乐: only then it is not to be heard.</summary>
    private static Period? HeardBeside(Sentence sentence) =>
        sentence
            .Of<Period>()
            .Where(found =>
                found.Meaning is { Whole: false, Until: false }
                && sentence.Mentions.Exists(other =>
                    other.Clause == found.Mention.Clause && other.As<MusicWord>() is not null
                )
            )
            .Select(found => found.Meaning.Rest())
            .FirstOrDefault(found => found is not null);

    /// <summary>放到第8秒就停, 第8秒结束.</summary>
    private static bool IsUntil(IReadOnlyList<Token> tokens, Mention period) =>
        period.Start > 0
            && tokens[period.Start].Text == "在"
            && tokens[period.Start - 1].Text is "停" or "止" or "束" or "断"
        || period.Start > 0 && tokens[period.Start - 1].Text is "到" or "至" or "until" or "till"
        || Enumerable
            .Range(period.End, Math.Min(4, tokens.Count - period.End))
            .Any(i => tokens[i].Text is "停" or "束" or "止" or "断" or "ends" or "stops");

    private static bool IsOfMusicAlone(Sentence sentence, Mention period)
    {
        var own = sentence.Mentions.FindAll(other => other.Clause == period.Clause);
        var isNamed = own.Exists(other => NamesMusic(sentence, other));
        // 配钢琴曲，从第2秒开始放; 第5秒以后再放音乐: the time has a clause to itself.
        if (!isNamed)
            isNamed =
                sentence.Mentions.Exists(other =>
                    Math.Abs(other.Clause - period.Clause) == 1 && NamesMusic(sentence, other)
                )
                && sentence.Tokens[period.End - 1].Kind == TokenKind.Han;
        return isNamed
            && own.TrueForAll(other =>
                ReferenceEquals(other, period)
                || other.Meanings.Any(meaning =>
                    meaning
                        is MusicWord
                            or MoodNamed
                            or SoundBackWord
                            or VerbWord
                            or NothingMeant
                            or FilmWord
                            or OrderWord
                )
                || other.As<Head>() is null && other.As<FadeWord>() is null && other.As<Length>() is null
            );
    }

    private static bool NamesMusic(Sentence sentence, Mention mention) =>
        mention.Meanings.Any(meaning => meaning is MusicWord or MoodNamed or SoundBackWord)
        && !sentence.Denied.Contains(mention);

    /// <summary>"8 seconds, cut to the beat, electronic": a mood of music and of nothing else, alone between two signs.</summary>
    private static bool IsListed(Sentence sentence, Mention mood) =>
        sentence.IsNewFilm
        && mood.As<StyleNamed>() is null
        && mood.As<Head>() is null
        && sentence.Tokens[mood.Start].Kind == TokenKind.Word
        && sentence.Clauses.FirstOrDefault(clause => clause.Number == mood.Clause) is { } own
        && own.Joint is "," or "." or ";" or "/" or "+" or "|" or "\n"
        && own.Start == mood.Start
        && own.End == mood.End
        && sentence.Clauses.Count > 1;
}
