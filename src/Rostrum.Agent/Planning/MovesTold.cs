using Rostrum.Agent.Understanding;
using Rostrum.Drafts.Motions;

namespace Rostrum.Agent.Planning;

/// <summary>Which moves a message has given to pictures that it names: a second one for the same picture leaves the first out.</summary>
internal sealed class MovesTold
{
    private readonly Dictionary<int, Motion> told = [];

    /// <summary>What the moves of a request leave out of those that were told before.</summary>
    public IReadOnlyList<Motion> LeftOut(Request request, int pictures)
    {
        var left = new List<Motion>();
        foreach (var wish in request.Motions.Where(wish => wish.Motion is not null && !wish.Scope.IsAll))
        foreach (var place in wish.Scope.Among(pictures) ?? [])
        {
            if (told.TryGetValue(place, out var before) && before != wish.Motion && !left.Contains(before))
                left.Add(before);
            told[place] = wish.Motion!;
        }
        return left;
    }
}
