using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Reads what is asked of the session's films: one of each picture, one of some, another one to work on.</summary>
internal static class FilmsReader
{
    public static bool IsAboutFilms(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention =>
            mention.As<SeparateWord>() is not null || mention.As<OwnFilmWord>() is not null
        );

    /// <summary>切换到第三个视频: no transition is meant.</summary>
    public static bool IsOpening(Mention mention, IReadOnlyList<Mention> all) =>
        mention.As<TransitionWord>() is not null
        && all.Any(other =>
            other.As<FilmPlace>() is not null && other.Start >= mention.End && other.Start <= mention.End + 1
        );

    private static readonly HashSet<string> joining =
    [
        .. "together combine merge join stitch unite glue one 合 拼 并 连 接".Split(' '),
    ];

    /// <summary>"Put all films together", 把所有片子合成一个.</summary>
    public static bool JoinsAll(Sentence sentence) =>
        sentence.Of<JoinFilmsWord>().Any()
        || sentence
            .Of<EveryFilmWord>()
            .Any(all =>
                sentence.Clauses.FirstOrDefault(clause => clause.Number == all.Mention.Clause) is { } own
                && Enumerable
                    .Range(own.Start, own.End - own.Start)
                    .Any(i => joining.Contains(sentence.Tokens[i].Text))
                && !sentence.Mentions.Exists(mention => mention.As<TextNoun>() is not null)
            );

    /// <summary>"Now all three in one film", 现在全部做成一个视频: pictures that were set aside are wanted too.</summary>
    public static bool IsOfAllKept(Sentence sentence, Scene scene)
    {
        if (scene.Kept.Count <= scene.Count)
            return false;
        var said = sentence
            .Clauses.SelectMany(clause => Enumerable.Range(clause.Start, clause.End - clause.Start))
            .ToList();
        return said.Exists(i => Is(sentence.Tokens, i, "all", "everything", "全", "所"))
            && said.Exists(i =>
                Is(sentence.Tokens, i, "one", "single", "a")
                    && Is(sentence.Tokens, i + 1, "film", "video", "movie")
                || Is(sentence.Tokens, i, "一")
                    && Is(sentence.Tokens, i + 1, "个", "条", "部")
                    && Is(sentence.Tokens, i + 2, "视", "片", "影", "短")
            );
    }

    public static void Read(Sentence sentence, Request request, Scene scene)
    {
        if (ShapesOf(sentence) is { Count: > 1 } shapes)
        {
            request.Versions = shapes;
            (request.Ratio, request.Platform) = (null, null);
        }
        request.Separate = sentence.Of<SeparateWord>().Any(found => !sentence.Denied.Contains(found.Mention));
        if (request.Separate || !sentence.Of<OwnFilmWord>().Any())
            return;
        var made = MadeIn(sentence);
        (request.OwnFilm, request.MoreFilms) = (made[0], [.. made.Skip(1)]);
        // In a film of its own the picture is the only one.
        foreach (var wish in request.Motions)
            wish.Scope = PictureScope.All;
    }

    /// <summary>"One film of the first two and another of the third": each takes the pictures named behind it.</summary>
    private static IReadOnlyList<PictureScope> MadeIn(Sentence sentence)
    {
        var places = sentence.Of<PicturePlace>().ToList();
        var films = sentence.Of<OwnFilmWord>().Select(film => film.Mention.Start).ToList();
        var each = films
            .Select(
                (start, i) =>
                    places
                        .Where(place =>
                            place.Mention.Start > start
                            && (i + 1 == films.Count || place.Mention.Start < films[i + 1])
                        )
                        .Select(place => place.Meaning)
                        .ToList()
            )
            .ToList();
        return films.Count > 1 && each.TrueForAll(own => own.Count > 0)
            ? [.. each.Select(own => sentence.ScopeOf(own))]
            : [sentence.ScopeOf([.. places.Select(place => place.Meaning)])];
    }

    /// <summary>"Two versions, vertical and square", "one for TikTok and one for YouTube".</summary>
    private static IReadOnlyList<ShapeNamed> ShapesOf(Sentence sentence) =>
        IsInVersions(sentence.Mentions)
            ?
            [
                .. sentence
                    .Of<ShapeNamed>()
                    .Select(found => found.Meaning)
                    // 竖屏发抖音: one film, for that place.
                    .GroupBy(shape => shape.Ratio)
                    .SelectMany(same =>
                        same.DistinctBy(shape => shape.Platform)
                            .Where(shape =>
                                shape.Platform is not null || same.All(other => other.Platform is null)
                            )
                    ),
            ]
            : [];

    /// <summary>Whether several shapes are named to be made beside each other.</summary>
    public static bool IsInVersions(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention => mention.As<VersionsWord>() is not null)
        && mentions.Any(mention => mention.As<ShapeNamed>() is not null);

    /// <summary>The film that a part is about, where it is another than the one that is worked on.</summary>
    /// <param name="mentions">What is said, but for what is in texts.</param>
    /// <returns>The number of one there is, or the pictures of one that is to be made.</returns>
    public static (int? Film, PictureScope? Made) Meant(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Clause> part,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        if (scene.Films < 2 && scene.Kept.Count == 0 || IsAboutFilms(mentions))
            return (null, null);
        if (
            mentions.Select(mention => mention.As<FilmPlace>()).OfType<FilmPlace>().FirstOrDefault() is
            { } named
        )
            return (named.Number, null);
        var places = mentions
            .SelectMany(mention => mention.As<PicturePlace>()?.Places ?? [])
            .Distinct()
            .Select(place => place < 0 && scene.Count == 1 ? scene.Kept.Count + place : place)
            .ToList();
        if (places.Count == 0)
            places =
                mentions.Any(mention => mention.As<PicturePlace>() is not null) ? []
                : Next(tokens, part, scene) is { } next ? [next]
                : Named(tokens, part, scene);
        else if (
            places.TrueForAll(place =>
                place >= 0 && place < scene.Count && (scene.Count > 1 || scene.Kept[place].IsHere)
            )
        )
            return (null, null);
        if (places.Count == 0 || places.Exists(place => place < 0 || place >= scene.Kept.Count))
            return (null, null);
        return places is [var one]
            && scene.Kept[one] is var kept
            && (kept.Film ?? (kept.IsHere ? 0 : null)) is { } film
                ? (film == 0 ? null : film, null)
            : IsRearrangement(mentions) ? (null, null)
            : (null, PictureScope.At([.. places]));
    }

    /// <summary>"Add the second picture", "swap it with the third": this film is to have it.</summary>
    private static bool IsRearrangement(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention =>
            mention.As<NotWord>() is not null
            || mention.As<VerbWord>() is { Verb: not (Verb.Change or Verb.Add) }
        )
        || mentions.Any(mention => mention.As<VerbWord>() is { Verb: Verb.Add })
            && !mentions.Any(mention => mention.As<Head>() is not null and not FilmWord);

    /// <summary>"The next one: pan", 下一张横移, said of a film of one picture: the one behind it.</summary>
    private static int? Next(IReadOnlyList<Token> tokens, IReadOnlyList<Clause> part, Scene scene)
    {
        if (scene.Count != 1)
            return null;
        var isSaid = part.Any(clause =>
            Enumerable
                .Range(clause.Start, clause.End - clause.Start)
                .Any(i =>
                    tokens[i].Text == "next"
                        && Is(tokens, i + 1, "one", "picture", "photo", "image", "still", "shot")
                    || tokens[i].Text == "下" && Is(tokens, i + 1, "一") && Is(tokens, i + 2, "张", "幅")
                    || tokens[i].Text == "下" && Is(tokens, i + 1, "张")
                )
        );
        var here = Enumerable.Range(0, scene.Kept.Count).Where(place => scene.Kept[place].IsHere).ToList();
        return isSaid && here is [var place] && place + 1 < scene.Kept.Count ? place + 1 : null;
    }

    private static bool Is(IReadOnlyList<Token> tokens, int i, params ReadOnlySpan<string> words) =>
        i < tokens.Count && words.Contains(tokens[i].Text);

    /// <summary>"On the jade one zoom out": the only picture of that name, where this film has none.</summary>
    private static List<int> Named(IReadOnlyList<Token> tokens, IReadOnlyList<Clause> part, Scene scene)
    {
        var meant = Enumerable
            .Range(0, scene.Kept.Count)
            .Where(place =>
                !scene.Kept[place].IsHere
                && part.Any(clause =>
                    Enumerable
                        .Range(clause.Start, clause.End - clause.Start)
                        .Any(i =>
                            i > 0
                            && IsNameAt(tokens, i, [scene.Kept[place].Name])
                            && !IsNameAt(tokens, i, scene.Names)
                        )
                )
            )
            .ToList();
        return meant.Count == 1 ? meant : [];
    }

    /// <summary>A whole name of words, or one word of it behind "the" that is longer than most.</summary>
    private static bool IsNameAt(
        IReadOnlyList<Token> tokens,
        int i,
        IReadOnlyList<IReadOnlyList<string>> names
    ) =>
        tokens[i].Kind == TokenKind.Word
        && tokens[i].Text.Length > 2
        && names.Any(name =>
            name.Count > 0
                && i + name.Count <= tokens.Count
                && Enumerable.Range(0, name.Count).All(k => tokens[i + k].Stem == name[k])
            || tokens[i - 1].Text is "the" or "my" && name.Contains(tokens[i].Stem) && name.Count > 1
        );
}
