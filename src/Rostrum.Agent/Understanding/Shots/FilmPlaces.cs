namespace Rostrum.Agent.Understanding.Shots;

/// <summary>
/// Finds the session's films in words, where there are several: "the second film", "film 2", "the lake film", 第二个视频,
/// and all of them: "every film", 所有片子.
/// </summary>
internal sealed class FilmPlaces(IReadOnlyList<Token> tokens, Scene scene)
{
    private static readonly string[] english = ["film", "video", "movie", "clip", "reel"];

    private static readonly string[] plural = ["films", "videos", "movies", "clips", "reels"];

    private static readonly string[] chinese = ["视频", "影片", "片子", "短片", "电影", "成片", "作品"];

    /// <param name="ordinal">Reads an ordinal: a place, negative from the end, and where the next word is.</param>
    public Mention? Read(int i, Func<int, (int Place, int Next)?> ordinal)
    {
        if (scene.Films < 2)
            return null;
        if (All(i) is { } end)
            return new Mention(i, end, [new EveryFilmWord()]);
        if (tokens[i].Kind == TokenKind.Word && ordinal(i) is var (place, next) && Is(next, english))
            return Film(i, place < 0 ? scene.Films + place : place, next + 1);
        return Numbered(i) ?? Han(i) ?? Named(i);
    }

    /// <summary>"All (three) films", "both of the films", 每个视频.</summary>
    private int? All(int i)
    {
        if (Is(i, "every", "each") && Is(i + 1, english))
            return i + 2;
        if (Is(i, "all", "both"))
        {
            var at = i + 1;
            while (Is(at, "of", "the", "my", "our", "these", "those", "two", "three", "four"))
                at++;
            return Is(at, plural) ? at + 1 : null;
        }
        var from =
            Spells(i, "所有") || Spells(i, "全部") ? i + 2
            : Is(i, "每") ? i + 1
            : -1;
        if (from < 0)
            return null;
        while (Is(from, "的", "一", "个", "条", "部", "支"))
            from++;
        return HanNoun(from);
    }

    /// <summary>"Film 2", "video two".</summary>
    private Mention? Numbered(int i) =>
        Is(i, english)
        && NumberReader.Read(tokens, i + 1) is var (number, end)
        && number == Math.Floor(number)
            ? Film(i, (int)number - 1, end)
            : null;

    /// <summary>第二个视频, 最后一条片子.</summary>
    private Mention? Han(int i)
    {
        var (index, at) =
            Is(i, "第") && NumberReader.Read(tokens, i + 1) is var (number, end) ? ((int)number - 1, end)
            : Spells(i, "最后一") ? (scene.Films - 1, i + 3)
            : Is(i, "首") ? (0, i + 1)
            : (-1, i);
        if (index < 0)
            return null;
        if (Is(at, "个", "条", "部", "支"))
            at++;
        return HanNoun(at) is { } behind ? Film(i, index, behind) : null;
    }

    /// <summary>"The lake film", lake的视频, a film by what it is called.</summary>
    private Mention? Named(int i)
    {
        foreach (var (number, name) in scene.FilmNames)
        {
            if (name.Count == 0 || i + name.Count >= tokens.Count)
                continue;
            if (!Enumerable.Range(0, name.Count).All(k => tokens[i + k].Stem == name[k]))
                continue;
            var at = i + name.Count;
            if (Is(at, english))
                return new Mention(i, at + 1, [new FilmPlace(number)]);
            while (Is(at, "的", "那", "这", "个", "条", "部", "支"))
                at++;
            if (HanNoun(at) is { } end)
                return new Mention(i, end, [new FilmPlace(number)]);
        }
        return null;
    }

    private Mention? Film(int i, int index, int end) =>
        index >= 0 && index < scene.FilmNames.Count
            ? new Mention(i, end, [new FilmPlace(scene.FilmNames[index].Number)])
            : null;

    private int? HanNoun(int i) =>
        Array.Find(chinese, noun => Spells(i, noun)) is { } found ? i + found.Length : null;

    private bool Spells(int i, string word) =>
        i + word.Length <= tokens.Count
        && Enumerable
            .Range(0, word.Length)
            .All(k => tokens[i + k].Kind == TokenKind.Han && tokens[i + k].Text[0] == word[k]);

    private bool Is(int i, params ReadOnlySpan<string> words) =>
        i >= 0 && i < tokens.Count && words.Contains(tokens[i].Text);
}
