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
            request.Lengths.FindLast(length => length is { Each: null, IsBound: true })
            ?? (request.Lengths.Exists(length => length.Each is null) ? null : limit);
        return limit is not null && film.Duration is { } now && Held(now, limit) is { } held
            ? [new SetFilmDuration(held)]
            : [];
    }

    /// <summary>The length nearest to this one that the bounds allow, ms; null where this one is.</summary>
    public static long? Held(long length, LengthWish wish) =>
        wish is { Least: { } least, Most: { } most }
            ? length < least || length > most
                ? (least + most) / 2
                : null
            : length < wish.Least
                ? wish.Least
                : length > wish.Most
                    ? wish.Most
                    : null;
}
