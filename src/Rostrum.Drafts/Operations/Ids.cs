using System.Globalization;

namespace Rostrum.Drafts.Operations;

/// <summary>Ids for new parts of a draft: a letter and the number after the highest in use.</summary>
internal static class Ids
{
    public static int NextTrack(Draft draft) => Next("t", draft.AllTracks.Select(track => track.Id));

    public static int NextSegment(Draft draft) =>
        Next("s", draft.AllTracks.SelectMany(track => track.AllSegments).Select(segment => segment.Id));

    public static int NextTransition(Draft draft) =>
        Next(
            "x",
            draft.AllTracks.SelectMany(track => track.Transitions ?? []).Select(transition => transition.Id)
        );

    private static int Next(string letter, IEnumerable<string?> used) =>
        used.Select(id => NumberOf(id, letter)).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Up to nine digits, so that the next number still fits.</summary>
    private static int NumberOf(string? id, string letter) =>
        id is { Length: <= 10 }
        && id.StartsWith(letter, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
