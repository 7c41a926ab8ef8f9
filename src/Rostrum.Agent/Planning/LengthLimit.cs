using Rostrum.Agent.Understanding;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Planning;

/// <summary>总长别超过12秒: what is short enough stays as it is, and what comes later in the message is held to it too.</summary>
internal sealed class LengthLimit
{
    private LengthWish? limit;

    /// <summary>What a plan for a request left beyond the limits that the message has set so far.</summary>
    public IReadOnlyList<EditOperation> After(Request request, Draft film)
    {
        limit =
            request.Lengths.FindLast(length => length is { Each: null, Bound: not 0 })
            ?? (request.Lengths.Exists(length => length.Each is null) ? null : limit);
        return limit is { Milliseconds: { } most } && IsBeyond(film.Duration ?? most, limit)
            ? [new SetFilmDuration(most)]
            : [];
    }

    /// <summary>Whether a length is longer or shorter than is wished.</summary>
    public static bool IsBeyond(double milliseconds, LengthWish wish) =>
        wish.Bound switch
        {
            < 0 => milliseconds > wish.Milliseconds,
            > 0 => milliseconds < wish.Milliseconds,
            _ => true,
        };
}
