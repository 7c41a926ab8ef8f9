using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding.Shots;

/// <summary>How several pictures stand at the same time.</summary>
/// <param name="Layout">One of <see cref="ArrangePictures.Layouts"/>.</param>
/// <param name="Scope">The pictures that are seen together.</param>
/// <param name="Small">The picture that is to be the small one, from 0; null where that is not said.</param>
/// <param name="Corner">Where it stands; null where that is not said.</param>
internal sealed record LayoutWish(string Layout, PictureScope Scope, int? Small, string? Corner)
{
    /// <summary>The pictures from left to right; null where that is not said.</summary>
    public IReadOnlyList<int>? Sides { get; init; }

    /// <inheritdoc cref="ArrangePictures.Labels"/>
    public string? Labels { get; init; }
}

/// <summary>Reads that pictures are to be seen at the same time.</summary>
internal static class LayoutReader
{
    private const string Inset = "inset";

    public static LayoutWish? Read(Sentence sentence, Scene scene)
    {
        var (mention, named) = sentence
            .Of<LayoutNamed>()
            .OrderBy(found => found.Meaning.Places is not null)
            .LastOrDefault(found => !sentence.Denied.Contains(found.Mention));
        if (mention is null)
            return null;
        if (named.Places is { } sides)
            return new LayoutWish(named.Layout, PictureScope.At([.. sides]), null, null) { Sides = sides };
        var places = sentence
            .Of<PicturePlace>()
            .Where(found => found.Meaning.Pick == Pick.These)
            .SelectMany(found => found.Meaning.Places)
            .Select(place => place < 0 ? scene.Count + place : place)
            .Distinct()
            .ToList();
        return new LayoutWish(
            named.Layout,
            LaidOut(sentence, mention, named.Layout, scene),
            named.Layout == Inset && places is [var one] ? one : null,
            named.Layout == Inset ? CornerIn(sentence) : null
        )
        {
            Labels = sentence.Of<LabelsNamed>().Select(found => found.Meaning.Labels).FirstOrDefault(),
        };
    }

    /// <summary>
    /// One picture is not together with anything: where one is named, it is the one laid over another. 第二张做成小窗.
    /// </summary>
    private static PictureScope LaidOut(Sentence sentence, Mention mention, string layout, Scene scene)
    {
        var scope = sentence.ScopeOf(mention);
        if (layout == Inset && scene.Count > 2)
            return scope.Among(scene.Count) is [> 0 and var small]
                ? PictureScope.At(0, small)
                : PictureScope.At(0, 1);
        return layout == Inset || scope.Among(scene.Count) is not { Count: > 1 } ? PictureScope.All : scope;
    }

    private static string? CornerIn(Sentence sentence) =>
        sentence
            .Of<AnchorNamed>()
            .Select(found => found.Meaning.Anchor)
            .LastOrDefault(anchor => ArrangePictures.Corners.Contains(anchor));
}
