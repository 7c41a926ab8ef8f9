namespace Rostrum.Agent.Understanding.Chinese;

/// <summary>音乐用我自己的, bgm后期我自己加, 配乐先留白: music is spoken of because none is wanted from here.</summary>
internal static class OwnMusic
{
    private static readonly HashSet<string> heard = [.. "乐 歌 曲 bgm 音 声".Split(' ')];

    private static readonly string[] own =
    [
        .. "我自己 自己加 自己配 自己放 自己找 自己选 自己来 自己的 自己弄 我来配 我来加 我会加 我会配 后期 自备 自配 我有 我的 我再加 我再配 先空 先不配 先不加 先留 留白 留空 我后面 我之后 我回头".Split(
            ' '
        ),
    ];

    /// <summary>The mentions, of which music that the person sees to is none that is asked for.</summary>
    public static IReadOnlyList<Mention> Spared(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Mention> mentions
    )
    {
        List<Mention>? read = null;
        for (var i = 0; i < mentions.Count; i++)
            if (
                mentions[i].Meanings.Any(meaning => meaning is MusicWord or MoodNamed)
                && Says(tokens, clauses[mentions[i].Clause])
            )
                (read ??= [.. mentions])[i] = mentions[i] with { Meanings = [new OwnMusicWord()] };
        return read ?? mentions;
    }

    private static bool Says(IReadOnlyList<Token> tokens, Clause clause)
    {
        if (clause.End <= clause.Start)
            return false;
        var words = Enumerable
            .Range(clause.Start, clause.End - clause.Start)
            .Select(i => tokens[i].Text)
            .ToList();
        // What was just sent is used, and sent already.
        return words.Exists(heard.Contains)
            && string.Concat(words) is var said
            && Array.Exists(own, word => said.Contains(word, StringComparison.Ordinal))
            && !said.Contains("上传", StringComparison.Ordinal)
            && !said.Contains('发')
            && !said.Contains('换');
    }
}
