using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>
/// "20 seconds please, but the first picture only 2": the film is as long as it was said to be, and the other pictures
/// share what is left of it.
/// </summary>
internal sealed class WholeLength
{
    /// <summary>No picture is made shorter than this for the sake of the others, ms.</summary>
    private const long ShortestShare = 500;

    private readonly HashSet<int> told = [];
    private long? whole;

    /// <summary>"9 seconds altogether, the beach gets 4 of them", said in one go: what is said of some outranks their share.</summary>
    public static IReadOnlyList<EditOperation> Exact(IReadOnlyList<LengthWish> wishes, Draft film)
    {
        var pictures = Pictures.Of(film);
        var own = wishes
            .Where(wish => wish is { Each: { IsAll: false }, Milliseconds: not null })
            .SelectMany(wish =>
                (wish.Each!.Value.Among(pictures.Count) ?? []).Select(place =>
                    (place, Length: wish.Milliseconds!.Value)
                )
            )
            .ToList();
        if (
            own.Count == 0
            || wishes.LastOrDefault(wish => wish is { Each: null, Milliseconds: not null })
                is not { Milliseconds: { } total }
        )
            return [];
        List<int> others = [.. Enumerable.Range(0, pictures.Count).Except(own.Select(one => one.place))];
        var left = total - own.Sum(one => one.Length);
        return others.Count == 0 || left < others.Count * ShortestShare
            ? []
            :
            [
                .. own.Select(one => new SetDuration(PictureScope.At(one.place), one.Length)),
                new SetDuration(PictureScope.At(others), left / others.Count),
            ];
    }

    /// <summary>"The rest share what is left": of the length that was said, else of the one that the film had.</summary>
    /// <param name="length">How long the film was before the message, ms.</param>
    public IReadOnlyList<EditOperation> Shared(long length, Draft film)
    {
        whole ??= length;
        return told.Count == 0 ? [] : Rest(whole.Value, Pictures.Of(film));
    }

    /// <summary>What remains to be done when the operations of a plan are done.</summary>
    public IReadOnlyList<EditOperation> After(IReadOnlyList<EditOperation> operations, Draft film)
    {
        var pictures = Pictures.Of(film);
        var before = (whole, told.Count);
        foreach (var operation in operations)
            switch (operation)
            {
                case SetFilmDuration length:
                    whole = length.Milliseconds;
                    break;
                case SetDuration { Scope.IsAll: false } own:
                    told.UnionWith(own.Scope.Among(pictures.Count) ?? []);
                    break;
                case AddPictures or RemovePictures or ArrangePictures:
                    (whole, before) = (null, (null, told.Count));
                    break;
            }
        // Where both are said in one go, the film's length was settled last, over all pictures alike.
        if (
            whole is not { } total
            || told.Count == 0
            || before == (whole, told.Count)
            || before.whole is null
        )
            return [];
        return Rest(total, pictures);
    }

    private IReadOnlyList<EditOperation> Rest(long total, IReadOnlyList<Segment> pictures)
    {
        List<int> others = [.. Enumerable.Range(0, pictures.Count).Where(place => !told.Contains(place))];
        var left =
            total - told.Where(place => place < pictures.Count).Sum(place => pictures[place].Duration ?? 0);
        return others.Count == 0 || left < others.Count * ShortestShare
            ? []
            : [new SetDuration(PictureScope.At(others), left / others.Count)];
    }
}
