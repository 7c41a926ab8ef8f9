using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

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
                    .DistinctBy(shape => (shape.Ratio, shape.Platform)),
            ]
            : [];

    /// <summary>Whether several shapes are named to be made beside each other.</summary>
    public static bool IsInVersions(IReadOnlyList<Mention> mentions) =>
        mentions.Any(mention => mention.As<VersionsWord>() is not null)
        && mentions.Any(mention => mention.As<ShapeNamed>() is not null);

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
