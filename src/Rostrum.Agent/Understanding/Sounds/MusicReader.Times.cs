namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>When music is to be heard.</summary>
internal static partial class MusicReader
{
    private static readonly HashSet<string> coming =
    [
        .. "start starts starting begin begins beginning end ends stop stops play plays come comes 始 起 才 再 后 进 响 停 束 止 放 来 到".Split(
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
                && sentence.Clauses.FirstOrDefault(clause => clause.Number == found.Mention.Clause) is { } own
                && Enumerable
                    .Range(own.Start, Math.Min(sentence.Tokens.Count, own.End + 2) - own.Start)
                    .Any(i => coming.Contains(sentence.Tokens[i].Text))
            )
            .Select(found =>
                found.Meaning.End is null && IsUntil(sentence.Tokens, found.Mention)
                    ? new Period(0, found.Meaning.Start, Until: true)
                    : found.Meaning
            )
            .FirstOrDefault();

    /// <summary>前3秒不要音乐, 最后2秒别放音乐: only then it is not to be heard.</summary>
    private static Period? HeardBeside(Sentence sentence) =>
        sentence
            .Of<Period>()
            .Where(found =>
                found.Meaning is { Whole: false, Until: false }
                && sentence.Tokens[found.Mention.Start].Kind == TokenKind.Han
                && sentence.Mentions.Exists(other =>
                    other.Clause == found.Mention.Clause && other.As<MusicWord>() is not null
                )
            )
            .Select(found =>
                found.Meaning switch
                {
                    { Start: 0, End: { } end } => new Period(end),
                    { Start: < 0 and var left } => new Period(0, left),
                    _ => null,
                }
            )
            .FirstOrDefault(found => found is not null);

    /// <summary>放到第8秒就停, 第8秒结束.</summary>
    private static bool IsUntil(IReadOnlyList<Token> tokens, Mention period) =>
        period.Start > 0 && tokens[period.Start - 1].Text is "到" or "至" or "until" or "till"
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
                && sentence.Tokens[period.Start].Kind == TokenKind.Han;
        return isNamed
            && own.TrueForAll(other =>
                ReferenceEquals(other, period)
                || other.Meanings.Any(meaning =>
                    meaning is MusicWord or MoodNamed or VerbWord or NothingMeant or FilmWord or OrderWord
                )
                || other.As<Head>() is null && other.As<FadeWord>() is null && other.As<Length>() is null
            );
    }

    private static bool NamesMusic(Sentence sentence, Mention mention) =>
        mention.Meanings.Any(meaning => meaning is MusicWord or MoodNamed)
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
