using System.Text.Json;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Timelines;

/// <summary>
/// Where a clip stands that does not fill the canvas: what is below it is seen beside it. Read from <c>tf</c>, and from
/// the keys <c>kf</c> that move it.
/// </summary>
public sealed class ClipPlace
{
    /// <summary>The smallest and the largest that a picture is shown, as a part of the canvas.</summary>
    private const double Smallest = 0.02;
    private const double Largest = 8;

    /// <summary>Middle, size, and the window's edges; all in parts of the canvas.</summary>
    private static readonly string[] names = ["x", "y", "sc", "wl", "wt", "wr", "wb"];

    private readonly double[] rest = [0.5, 0.5, 1, 0, 0, 1, 1];
    private readonly Key[][] keys =
    [
        [],
        [],
        [],
        [],
        [],
        [],
        [],
    ];
    private readonly MediaTime start;

    private ClipPlace(MediaTime start) => this.start = start;

    private readonly record struct Key(MediaTime At, double Value, Easing Easing);

    /// <summary>How it stands at a moment of the film: its window never reaches beyond the picture.</summary>
    public Placement At(MediaTime time)
    {
        var since = time - start;
        var size = Math.Clamp(ValueAt(2, since), Smallest, Largest);
        var (x, y) = (ValueAt(0, since), ValueAt(1, since));
        var window = new Window(
            Math.Max(ValueAt(3, since), x - size / 2),
            Math.Max(ValueAt(4, since), y - size / 2),
            Math.Min(ValueAt(5, since), x + size / 2),
            Math.Min(ValueAt(6, since), y + size / 2)
        );
        var isSeen = window.Right > window.Left && window.Bottom > window.Top;
        return new Placement(x - 0.5, y - 0.5, size, isSeen ? window : default);
    }

    private double ValueAt(int quantity, MediaTime since)
    {
        var own = keys[quantity];
        var next = 0;
        while (next < own.Length && own[next].At <= since)
            next++;
        if (next == 0)
            return own.Length == 0 ? rest[quantity] : own[0].Value;
        var from = own[next - 1];
        if (next == own.Length)
            return from.Value;
        var way = from.Easing.At(TimeRange.Between(from.At, own[next].At).Progress(since));
        return from.Value + (own[next].Value - from.Value) * way;
    }

    /// <param name="start">Of the segment: keys count from it.</param>
    /// <param name="note">Told of what is written but not drawn.</param>
    /// <returns>Null for a segment that fills the canvas.</returns>
    internal static ClipPlace? Of(Segment segment, MediaTime start, Action<string> note)
    {
        if (segment.Placement is null && segment.Keyframes is null)
            return null;
        var place = new ClipPlace(start);
        var (known, odd) = (false, false);
        if (segment.Placement is { ValueKind: JsonValueKind.Object } written)
            foreach (var each in written.EnumerateObject())
                if (Array.IndexOf(names, each.Name) is >= 0 and var index && Number(each.Value) is { } value)
                    (place.rest[index], known) = (value, true);
                else
                    odd |= !IsPlain(each);
        if (segment.Keyframes is { ValueKind: JsonValueKind.Array } moves)
            for (var index = 0; index < names.Length; index++)
                place.keys[index] = KeysOf(moves, names[index]);
        known |= place.keys.Any(own => own.Length > 0);
        odd |=
            segment.Keyframes is { ValueKind: JsonValueKind.Array } all
            && all.GetArrayLength() > place.keys.Sum(own => own.Length);
        if (odd || !known)
            note(
                $"Of the placement of {LayerResolver.NameOf(segment)} only place, size and window are drawn "
                    + "(x, y, sc, wl, wt, wr, wb), neither turn nor opacity."
            );
        return known ? place : null;
    }

    /// <summary>No turn, and wholly opaque.</summary>
    private static bool IsPlain(JsonProperty each) =>
        (each.Name, Number(each.Value)) is ("rot", 0.0) or ("op", 1.0);

    private static Key[] KeysOf(JsonElement written, string name) =>
        [
            .. written
                .EnumerateArray()
                .Where(key =>
                    key.ValueKind == JsonValueKind.Object
                    && key.TryGetProperty("p", out var what)
                    && what.ValueKind == JsonValueKind.String
                    && what.ValueEquals(name)
                )
                .Select(KeyOf)
                .OfType<Key>()
                .OrderBy(key => key.At),
        ];

    private static Key? KeyOf(JsonElement key)
    {
        if (!key.TryGetProperty("v", out var written) || Number(written) is not { } value)
            return null;
        var at = key.TryGetProperty("at", out var when) ? Number(when) ?? 0 : 0;
        var easing = Easing.Linear;
        if (key.TryGetProperty("e", out var bent) && bent.ValueKind == JsonValueKind.String)
            Easing.TryFromName(bent.GetString(), out easing);
        var latest = TimelineResolver.LongestFilm;
        return new Key(
            MediaTime.FromMilliseconds((long)Math.Clamp(at, -latest, latest)),
            value,
            easing.Name is null ? Easing.Linear : easing
        );
    }

    /// <summary>Held to what a place on the canvas can mean.</summary>
    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? Math.Clamp(number, -TimelineResolver.LongestFilm, TimelineResolver.LongestFilm)
            : null;
}
