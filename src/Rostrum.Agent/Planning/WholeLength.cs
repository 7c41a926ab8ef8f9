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
        if (whole is not { } total || told.Count == 0 || before == (whole, told.Count) || before.whole is null)
            return [];
        List<int> others = [.. Enumerable.Range(0, pictures.Count).Where(place => !told.Contains(place))];
        var left = total - told.Where(place => place < pictures.Count).Sum(place => pictures[place].Duration ?? 0);
        return others.Count == 0 || left < others.Count * ShortestShare
            ? []
            : [new SetDuration(PictureScope.At(others), left / others.Count)];
    }
}
