using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Understanding;

/// <summary>How several pictures stand at the same time.</summary>
/// <param name="Layout">One of <see cref="ArrangePictures.Layouts"/>.</param>
/// <param name="Scope">The pictures that are seen together.</param>
/// <param name="Small">The picture that is to be the small one, from 0; null where that is not said.</param>
/// <param name="Corner">Where it stands; null where that is not said.</param>
internal sealed record LayoutWish(string Layout, PictureScope Scope, int? Small, string? Corner);

/// <summary>Reads that pictures are to be seen at the same time.</summary>
internal static class LayoutReader
{
    private const string Inset = "inset";

    public static LayoutWish? Read(Sentence sentence, Scene scene)
    {
        var (mention, named) = sentence
            .Of<LayoutNamed>()
            .LastOrDefault(found => !sentence.Denied.Contains(found.Mention));
        if (mention is null)
            return null;
        var scope = sentence.ScopeOf(mention);
        // One picture is not together with anything: where one is named, it is the one laid over the others.
        if (scope.Among(scene.Count) is { Count: < 2 })
            scope = PictureScope.All;
        var places = sentence
            .Of<PicturePlace>()
            .Where(found => found.Meaning.Pick == Pick.These)
            .SelectMany(found => found.Meaning.Places)
            .Select(place => place < 0 ? scene.Count + place : place)
            .Distinct()
            .ToList();
        return new LayoutWish(
            named.Layout,
            scope,
            named.Layout == Inset && places is [var one] ? one : null,
            named.Layout == Inset ? CornerIn(sentence) : null
        );
    }

    private static string? CornerIn(Sentence sentence) =>
        sentence
            .Of<AnchorNamed>()
            .Select(found => found.Meaning.Anchor)
            .LastOrDefault(anchor => ArrangePictures.Corners.Contains(anchor));
}
