namespace Rostrum.Agent.Understanding;

/// <summary>What a message keeps from being chosen by a word of taste that stands in it.</summary>
internal sealed partial class MessageReader
{
    /// <summary>"Elegant, no music", 高级感，音乐我自己配: for all of the film there is to be none from here.</summary>
    private bool SparesMusic(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention => mention.As<OwnMusicWord>() is not null)
        || mentions.Any(mention => mention.As<MusicWord>() is not null && IsDenied(mention))
            && !mentions.Any(mention =>
                mention.Meanings.Any(meaning => meaning is MusicWord or MoodNamed { IsHeard: true })
                    && !IsDenied(mention)
                || mention.As<MusicWord>() is not null
                    && mentions.Any(time => time.Clause == mention.Clause && time.As<Period>() is not null)
                || mention.Meanings.Any(meaning => meaning is MoodNamed or StyleNamed)
                    && SaysSong(clauses[mention.Clause])
            );

    /// <summary>还是垫一首温馨的吧.</summary>
    private bool SaysSong(Clause clause) =>
        Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Any(i => tokens[i].Text is "首" or "曲" or "歌" or "song" or "tune" or "track");

    /// <summary>"Vintage, but no filter", 颜色保持原样: the pictures' own colours stay.</summary>
    private bool SparesColours(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention =>
            mention.As<LookWord>() is { } word && (word.Gone || IsDenied(mention))
            || mention.As<LeaveWord>() is not null && SaysColours(mention)
        );

    private bool SaysColours(Mention leaving) =>
        Enumerable
            .Range(clauses[leaving.Clause].Start, leaving.End - clauses[leaving.Clause].Start)
            .Any(i => tokens[i].Text is "颜" or "色" or "colour" or "color" or "colours" or "colors");

    private bool IsDenied(Mention mention) =>
        Enumerable.Range(mention.Start, Math.Max(1, mention.End - mention.Start)).Any(denied!.Contains);
}
