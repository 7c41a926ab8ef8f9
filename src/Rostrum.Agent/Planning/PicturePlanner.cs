using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>Turns edits of which pictures there are, and in what order, into operations for one film.</summary>
internal static class PicturePlanner
{
    public static IEnumerable<EditOperation> Plan(PictureEdit edit, Draft draft)
    {
        var pictures = Pictures.Of(draft);
        return edit switch
        {
            PictureEdit.Remove remove => [new RemovePictures(remove.Scope)],
            PictureEdit.Keep keep => Keep(keep.Scope, pictures.Count),
            PictureEdit.Swap swap => [new SwapPictures(swap.One, swap.Other)],
            PictureEdit.Move move => [new MovePictures(move.Scope, move.To)],
            PictureEdit.MoveBeside move => MoveBeside(move, pictures.Count),
            PictureEdit.Reverse => [OrderPictures.Reversed(pictures.Count)],
            PictureEdit.Shuffle => [OrderPictures.Shuffled(pictures.Count, draft.Seed ?? 0)],
            PictureEdit.Sort sort =>
            [
                OrderPictures.Sorted([.. pictures.Select(picture => Scene.NameOf(picture))], sort.FromLast),
            ],
            PictureEdit.Order order =>
            [
                new OrderPictures([
                    .. order.Places.Select(place => place < 0 ? pictures.Count + place : place),
                ]),
            ],
            PictureEdit.Duplicate duplicate => Duplicate(duplicate, pictures.Count),
            PictureEdit.Replace replace => Replace(replace, pictures),
            PictureEdit.Split split => Split(split, pictures),
            PictureEdit.Trim trim => pictures.Any(picture => picture.MediaType == "video")
            && Clip(trim, pictures) is { } cut
                ? [cut]
                : Trim(trim, pictures),
            _ => [],
        };
    }

    private static IEnumerable<EditOperation> Keep(PictureScope scope, int count)
    {
        // Places that do not exist are refused where they are meant to be kept, not where the others are taken out.
        if (scope.Among(count) is not { } kept)
            return [new RemovePictures(scope)];
        var others = Enumerable.Range(0, count).Except(kept).ToList();
        return others.Count == 0 ? [] : [new RemovePictures(PictureScope.At(others))];
    }

    private static IEnumerable<EditOperation> Duplicate(PictureEdit.Duplicate duplicate, int count)
    {
        yield return new DuplicatePictures(duplicate.Scope);
        if ((duplicate.AtEnd || duplicate.AtStart) && duplicate.Scope.Among(count) is [var place])
            yield return new MovePictures(PictureScope.At(place + 1), duplicate.AtStart ? 0 : -1);
        if (
            duplicate.Other is { } beside
            && duplicate.Scope.Among(count) is [var once]
            && PictureScope.At(beside).Among(count) is [var other]
        )
            foreach (
                var move in MoveBeside(
                    new PictureEdit.MoveBeside(
                        PictureScope.At(once + 1),
                        other > once ? other + 1 : other,
                        duplicate.BehindOther
                    ),
                    count + 1
                )
            )
                yield return move;
    }

    private static IEnumerable<EditOperation> MoveBeside(PictureEdit.MoveBeside move, int count)
    {
        if (
            move.Scope.Among(count) is not { } places
            || PictureScope.At(move.Other).Among(count) is not [var other]
        )
            return [new MovePictures(PictureScope.At(count), 0)];
        var before = places.Count(place => place < other);
        return [new MovePictures(move.Scope, other - before + (move.Behind ? 1 : 0))];
    }

    private static IEnumerable<EditOperation> Replace(
        PictureEdit.Replace replace,
        IReadOnlyList<Segment> pictures
    )
    {
        // Without a name the picture that came last is meant, which then need not be seen twice.
        var from = replace.Instead ?? -1;
        if (PictureScope.At(from).Among(pictures.Count) is not [var place])
            return [new RemovePictures(PictureScope.At(pictures.Count))];
        var swapped = new ReplaceByOther(replace.Place, place);
        return replace.Instead is null ? [swapped, new RemovePictures(PictureScope.At(place))] : [swapped];
    }

    private static IEnumerable<EditOperation> Split(PictureEdit.Split split, IReadOnlyList<Segment> pictures)
    {
        if (!split.Scope.IsAll || pictures.Count == 1)
            return
            [
                .. (split.Scope.Among(pictures.Count) ?? [pictures.Count])
                    .OrderDescending()
                    .Select(place => new SplitPicture(place, split.At ?? HalfOf(pictures, place))),
            ];
        var time = split.At ?? pictures.Sum(picture => picture.Duration ?? 0) / 2;
        for (var place = 0; place < pictures.Count; place++)
            if (time < (pictures[place].Duration ?? 0) || place == pictures.Count - 1)
                return [new SplitPicture(place, time)];
            else
                time -= pictures[place].Duration ?? 0;
        return [];
    }

    private static long HalfOf(IReadOnlyList<Segment> pictures, int place) =>
        place >= 0 && place < pictures.Count ? (pictures[place].Duration ?? 0) / 2 : 0;

    /// <summary>"Cut off the first 2 seconds" of a clip; "trim it from 2 to 5 seconds" keeps those.</summary>
    private static TrimClip? Clip(PictureEdit.Trim trim, IReadOnlyList<Segment> pictures)
    {
        var place = Enumerable
            .Range(0, pictures.Count)
            .FirstOrDefault(
                i =>
                    pictures[i].MediaType == "video"
                    && (trim.Scope.IsAll || trim.Scope.Among(pictures.Count)?.Contains(i) == true),
                -1
            );
        if (place < 0)
            return null;
        var start = pictures[place].SourceStart ?? 0;
        var end = start + (pictures[place].SourceDuration ?? (pictures[place].SourceLength ?? 0) - start);
        var scope = PictureScope.At(place);
        return trim.Period switch
        {
            { Start: < 0 } last when trim.Keeps => new TrimClip(
                scope,
                Math.Max(start, end + last.Start),
                end
            ),
            { Start: 0, End: { } until } when trim.Keeps => new TrimClip(scope, start, start + until),
            { Start: < 0 } last => new TrimClip(scope, start, end + last.Start),
            { Start: 0, End: { } until } => new TrimClip(scope, start + until, end),
            { End: { } until } part => new TrimClip(scope, start + part.Start, start + until),
            var from => new TrimClip(scope, start, start + from.Start),
        };
    }

    /// <summary>A still has no beginning that could be lost: it is seen for less long.</summary>
    private static IEnumerable<EditOperation> Trim(PictureEdit.Trim trim, IReadOnlyList<Segment> pictures)
    {
        var (start, end) = (trim.Period.Start, trim.Period.End);
        var length = end is { } until ? until - start : Math.Abs(start);
        var places = trim.Scope.IsAll
            ? [start < 0 ? pictures.Count - 1 : 0]
            : trim.Scope.Among(pictures.Count) ?? [pictures.Count];
        return places.Select(place => new SetDuration(
            PictureScope.At(place),
            place < pictures.Count ? (pictures[place].Duration ?? 0) - length : length
        ));
    }
}
