namespace Rostrum.Agent.Understanding;

/// <summary>What one part of a message says for another.</summary>
internal sealed partial class MessageReader
{
    /// <summary>What is written at the feet of two pictures that are compared, "Before|After"; null for nothing.</summary>
    private readonly string? labels;

    /// <summary>"Before and after, labels “Then” and “Now”": the words that stand under the two pictures.</summary>
    private string? LabelsIn(
        Scene scene,
        IReadOnlyList<Mention> mentions,
        IReadOnlyDictionary<int, List<TextWish>> written
    )
    {
        if (
            scene.Count != 2
            || !tokens.Any(token => token.Stem is "label" or "labell")
            || !mentions.Any(mention => mention.As<LayoutNamed>() is { Layout: "before_after" or "split" })
        )
            return null;
        var words = written
            .OrderBy(pair => pair.Key)
            .SelectMany(pair => pair.Value)
            .Select(wish => wish.Words)
            .ToList();
        if (words is not [{ } one, { } other] || one.Contains('|') || other.Contains('|'))
            return null;
        foreach (var list in written.Values)
            list.Clear();
        return $"{one}|{other}";
    }

    /// <summary>
    /// "Open on the storm with a crash zoom": what "with" adds to a picture that has just been put somewhere is of that picture.
    /// </summary>
    private Mention? Moved(IReadOnlyList<Clause> part, IReadOnlyList<Mention> own, Scene scene)
    {
        if (
            part[0] is not { Joint: "with", Number: > 0 } first
            || lastEdit is not (PictureEdit.Move or PictureEdit.Order)
            || own.Any(mention =>
                mention.Meanings.Any(meaning => meaning is PicturePlace or EachWord or Period { Whole: true })
            )
            || !own.Any(mention =>
                mention.Clause == first.Number
                && mention.Meanings.Any(meaning =>
                    meaning is MotionNamed or EffectNamed or LookNamed or BlurWord
                )
            )
        )
            return null;
        var before = MentionsFor(scene)
            .LastOrDefault(mention =>
                mention.Clause == first.Number - 1 && mention.As<PicturePlace>() is not null
            )
            ?.As<PicturePlace>();
        var places =
            lastEdit is PictureEdit.Order ? before?.Places
            : before is { Pick: Pick.Rest } && spoken is not null
                ? [.. Enumerable.Range(0, scene.Count).Except(spoken)]
            : spoken;
        return places is { Count: > 0 }
            ? new Mention(first.Start, first.Start, [new PicturePlace(places)], first.Number)
            : null;
    }

    /// <summary>Choices that are made somewhere in the message, and are not those of a word of taste.</summary>
    private Said Elsewhere =>
        scanned.Mentions.Any(mention =>
            mention.Meanings.Any(meaning => meaning is LookNamed or LookWord)
            && mention.As<StyleNamed>() is null
        )
            ? Said.Looks
            : Said.Nothing;

    private static bool IsOnlyNamed(Mention mention) =>
        mention.Meanings.All(meaning =>
            meaning is PicturePlace or NothingMeant or PictureWord or EachWord or VerbWord or OrderWord
        );

    private PictureEdit? lastEdit;

    /// <summary>Which pictures "it" and "the rest" are from now on.</summary>
    /// <summary>"Square, for the insta feed": a shape that was said outranks that of the place where the film goes.</summary>
    private void KeepShape(Sentence sentence, Request request)
    {
        if (request.Ratio is null)
            return;
        if (sentence.Of<ShapeNamed>().All(shape => shape.Meaning.Platform is not null))
            request.Ratio = plainRatio ?? request.Ratio;
        else
            plainRatio = request.Ratio;
    }

    private string? plainRatio;

    private void Remember(Sentence sentence, Request request, Scene scene)
    {
        before = sentence;
        tookOut = request.Edit is PictureEdit.Remove;
        numbering.Follow(request.Edit, scene.Count);
        named = [.. named, .. sentence.SparedPlaces];
        switch (request.Edit)
        {
            case PictureEdit.Remove
            or PictureEdit.Keep
            or PictureEdit.Reverse
            or PictureEdit.Shuffle
            or PictureEdit.Sort
            or PictureEdit.Order:
                (spoken, named) = (null, []);
                return;
            case PictureEdit.Move(var scope, var to):
                var count = scope.Among(scene.Count)?.Count ?? 1;
                spoken =
                    to < 0
                        ? [.. Enumerable.Range(scene.Count - count, count)]
                        : [.. Enumerable.Range(to, count)];
                return;
        }
        var places = sentence.ScopeOf([.. sentence.Of<PicturePlace>().Select(place => place.Meaning)]);
        if (places.IsAll || places.Among(scene.Count) is not { Count: > 0 } meant)
            return;
        // "On all but the middle one; that one …": the one that was left out.
        spoken = sentence.Of<PicturePlace>().Select(place => place.Meaning).ToList()
            is [{ Pick: Pick.Others, Places: [var spared] }]
            ? [spared < 0 ? scene.Count + spared : spared]
            : meant;
        named = [.. named, .. meant];
    }
}
