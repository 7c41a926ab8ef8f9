using System.Text.Json;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Timelines;

/// <summary>
/// Where a clip stands that does not fill the canvas: what is below it is seen beside it. Read from <c>tf</c>, and from
/// the keys <c>kf</c> that move it. Such a clip is a small film of its own, of the shape of its box, which is then laid
/// over what is below.
/// </summary>
public sealed class ClipPlace
{
    /// <summary>The smallest and the largest that a picture is shown, as a part of the canvas.</summary>
    private const double Smallest = 0.02;
    private const double Largest = 8;

    /// <summary>A small film is painted at most this many times as large as the canvas; beyond, it is enlarged.</summary>
    private const double LargestCell = 1.25;

    private const int X = 0;
    private const int Y = 1;
    private const int Size = 2;
    private const int CutLeft = 3;
    private const int CutTop = 4;
    private const int CutRight = 5;
    private const int CutBottom = 6;
    private const int Turn = 7;
    private const int Opacity = 8;

    /// <summary>What keys can move: middle, size, and the window's edges in parts of the canvas; turn in degrees; opacity.</summary>
    private static readonly string[] names = ["x", "y", "sc", "wl", "wt", "wr", "wb", "rot", "op"];

    private readonly double[] rest = [0.5, 0.5, 1, 0, 0, 1, 1, 0, 1];
    private readonly Key[][] keys = [.. names.Select(_ => Array.Empty<Key>())];
    private readonly MediaTime start;

    private ClipPlace(MediaTime start) => this.start = start;

    private readonly record struct Key(MediaTime At, double Value, Easing Easing);

    /// <summary>Width of its box at size 1, in parts of the canvas's width.</summary>
    public double Width { get; private set; } = 1;

    /// <summary>Height of its box at size 1, in parts of the canvas's height.</summary>
    public double Height { get; private set; } = 1;

    /// <summary>What is round the picture: border, corners, shadow, divider.</summary>
    public PlaceStyle Style { get; private set; } = PlaceStyle.Plain;

    /// <summary>Whether its box stands upright in one place all the time; its window may move.</summary>
    public bool Rests =>
        keys[X].Length + keys[Y].Length + keys[Size].Length + keys[Turn].Length == 0 && rest[Turn] == 0;

    /// <summary>How it stands at a moment of the film: its window never reaches beyond the picture.</summary>
    public Placement At(MediaTime time)
    {
        var since = time - start;
        var (x, y, size) = (ValueAt(X, since), ValueAt(Y, since), SizeAt(since));
        var (halfWidth, halfHeight) = (size * Width / 2, size * Height / 2);
        var cut = CutAt(time);
        var window = new Window(
            Math.Max(cut.Left, x - halfWidth),
            Math.Max(cut.Top, y - halfHeight),
            Math.Min(cut.Right, x + halfWidth),
            Math.Min(cut.Bottom, y + halfHeight)
        );
        var isSeen = window.Right > window.Left && window.Bottom > window.Top;
        return new Placement(x - 0.5, y - 0.5, size, isSeen ? window : default, ValueAt(Turn, since));
    }

    /// <summary>The part of the canvas beyond which it is not seen, whatever its box.</summary>
    public Window CutAt(MediaTime time)
    {
        var since = time - start;
        return new Window(
            ValueAt(CutLeft, since),
            ValueAt(CutTop, since),
            ValueAt(CutRight, since),
            ValueAt(CutBottom, since)
        );
    }

    /// <summary>0–1.</summary>
    public double OpacityAt(MediaTime time) => Math.Clamp(ValueAt(Opacity, time - start), 0, 1);

    /// <summary>The size of the small film: its box where that is largest, in pixels of the canvas.</summary>
    public Canvas CellOn(Canvas canvas)
    {
        var largest = keys[Size].Select(key => key.Value).DefaultIfEmpty(rest[Size]).Max();
        var size = Math.Clamp(largest, Smallest, Largest);
        return new Canvas(
            Side(size * Width, canvas.Width, rest[X]),
            Side(size * Height, canvas.Height, rest[Y])
        );
    }

    /// <summary>A box at rest has its edges between pixels; a film has even sides.</summary>
    private int Side(double part, int whole, double middle)
    {
        var pixels = Rests
            ? Edge(middle + part / 2, whole) - Edge(middle - part / 2, whole)
            : Math.Round(part * whole);
        return (int)Math.Clamp(Math.Ceiling(pixels / 2) * 2, Canvas.SmallestSide, LargestSide(whole));
    }

    private static double LargestSide(int whole) =>
        Math.Min(Canvas.LargestSide, Math.Ceiling(whole * LargestCell / 2) * 2);

    /// <summary>The line between two pixels that is nearest to a part of a side.</summary>
    public static double Edge(double part, int whole) => Math.Floor(part * whole + 0.5);

    /// <summary>Whether two clips stand alike all the time, so that one may turn into the other there.</summary>
    internal bool IsSameAs(ClipPlace other) =>
        rest.AsSpan().SequenceEqual(other.rest)
        && keys.All(own => own.Length == 0)
        && other.keys.All(own => own.Length == 0)
        && (Width, Height, Style) == (other.Width, other.Height, other.Style);

    private double SizeAt(MediaTime since) => Math.Clamp(ValueAt(Size, since), Smallest, Largest);

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
                if (place.Takes(each))
                    known = true;
                else
                    odd = true;
        if (segment.Keyframes is { ValueKind: JsonValueKind.Array } moves)
            for (var index = 0; index < names.Length; index++)
                place.keys[index] = KeysOf(moves, names[index]);
        known |= place.keys.Any(own => own.Length > 0);
        odd |=
            segment.Keyframes is { ValueKind: JsonValueKind.Array } all
            && all.GetArrayLength() > place.keys.Sum(own => own.Length);
        if (odd || !known)
            note(
                $"Of the placement of {LayerResolver.NameOf(segment)} a part was not understood and left out: "
                    + "tf takes x, y, sc, w, h, wl, wt, wr, wb, rot, op, cr, bd, sh and ln, and kf moves "
                    + $"{string.Join(", ", names)}."
            );
        return known ? place : null;
    }

    private bool Takes(JsonProperty each)
    {
        if (Array.IndexOf(names, each.Name) is >= 0 and var index)
        {
            if (Number(each.Value) is not { } value)
                return false;
            rest[index] = value;
            return true;
        }
        if (each.Name is "w" or "h")
        {
            if (Number(each.Value) is not { } side || side <= 0)
                return false;
            if (each.Name == "w")
                Width = Math.Clamp(side, Smallest, Largest);
            else
                Height = Math.Clamp(side, Smallest, Largest);
            return true;
        }
        if (PlaceStyle.With(Style, each) is not { } styled)
            return false;
        Style = styled;
        return true;
    }

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
    internal static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
            ? Math.Clamp(number, -TimelineResolver.LongestFilm, TimelineResolver.LongestFilm)
            : null;
}
