using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>Reads what is asked of the session's films: one of each picture, one of some, another one to work on.</summary>
internal static class FilmsReader
{
    public static bool IsAboutFilms(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention =>
            mention.As<SeparateWord>() is not null || mention.As<OwnFilmWord>() is not null
        );

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
        var named = sentence.Of<PicturePlace>().Select(place => place.Meaning).ToList();
        request.OwnFilm = sentence.ScopeOf(named);
        // In a film of its own the picture is the only one.
        foreach (var wish in request.Motions)
            wish.Scope = PictureScope.All;
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

    /// <summary>"On the jade one zoom out": the only other film with a picture of that name.</summary>
    public static int? FilmShowing(IReadOnlyList<Token> tokens, IReadOnlyList<Clause> part, Scene scene)
    {
        if (scene.Others.Count == 0)
            return null;
        var meant = scene
            .Others.Where(film =>
                part.Any(clause =>
                    Enumerable
                        .Range(clause.Start, clause.End - clause.Start)
                        .Any(i =>
                            i > 0 && IsNameAt(tokens, i, film.Names) && !IsNameAt(tokens, i, scene.Names)
                        )
                )
            )
            .Select(film => film.Number)
            .ToList();
        return meant is [var only] ? only : null;
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

    /// <summary>The film that is meant where a place lies beyond the pictures of the one that is worked on.</summary>
    public static int? FilmIn(IReadOnlyList<Mention> mentions, Scene scene)
    {
        if (scene.Films < 2 || IsAboutFilms(mentions))
            return null;
        if (
            mentions.Select(mention => mention.As<FilmPlace>()).OfType<FilmPlace>().FirstOrDefault() is
            { } named
        )
            return named.Number;
        var places = mentions
            .SelectMany(mention => mention.As<PicturePlace>()?.Places ?? [])
            .Distinct()
            .ToList();
        return places is [var place] && place >= scene.Count && place < scene.Films ? place + 1
            : places is [-1] && scene.Count == 1 ? scene.Films
            : null;
    }
}
