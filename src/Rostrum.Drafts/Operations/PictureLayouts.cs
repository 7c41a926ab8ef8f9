using System.Globalization;
using System.Text.Json;

namespace Rostrum.Drafts.Operations;

/// <summary>Where each of several pictures stands, and how it comes there.</summary>
/// <param name="Place">What is written under <c>tf</c>; null where it fills the canvas.</param>
/// <param name="Keys">What is written under <c>kf</c>; null where it rests.</param>
/// <param name="After">By how much it comes later than the first, ms.</param>
/// <param name="Falls">Whether it comes so fast that the shutter should see it.</param>
internal sealed record PictureCell(string? Place, string? Keys = null, long After = 0, bool Falls = false)
{
    /// <summary>Degrees; what a film camera has.</summary>
    private const double UsualShutter = 180;

    public Segment Placed(Segment segment) =>
        segment with
        {
            Placement = Place is null ? null : JsonElement.Parse(Place),
            Keyframes = Keys is null ? null : JsonElement.Parse(Keys),
            ShutterAngle = Falls ? segment.ShutterAngle ?? UsualShutter : segment.ShutterAngle,
        };
}

/// <summary>The layouts of several pictures, by name.</summary>
internal static class PictureLayouts
{
    public static IReadOnlyList<string> Names { get; } =
    ["split", "grid", "wall", "stack", "before_after", "inset"];

    /// <summary>A wall or a table that white prints stand out from.</summary>
    private const string Plaster = "#D9D2C7";

    /// <summary>Between two pictures, in parts of the canvas's shorter side.</summary>
    private const double Gap = 0.012;

    /// <summary>Size of an inset, and how far from the canvas's edge it stands, in parts of its height.</summary>
    private const double InsetSize = 0.32;
    private const double InsetMargin = 0.05;

    /// <summary>Free room round a print on a wall, in parts of the canvas's shorter side.</summary>
    private const double WallMargin = 0.06;

    /// <summary>Side of a print on a pile, in parts of the canvas's shorter side.</summary>
    private const double StackSize = 0.64;

    /// <summary>How long a print takes to come down, ms.</summary>
    private const long Drop = 550;

    /// <summary>How each print on a pile lies: turn in degrees, and parts of the shorter side off the middle.</summary>
    private static readonly (double Turn, double X, double Y)[] lies =
    [
        (-5, -0.03, -0.01),
        (4, 0.05, 0.015),
        (-2, -0.06, 0.03),
        (7, 0.02, -0.025),
        (-8, -0.015, 0.02),
        (2.5, 0.07, -0.015),
        (-4, -0.05, -0.03),
        (5.5, 0.035, 0.03),
        (-1, 0, 0),
    ];

    /// <summary>Where the divider stands when, both in parts of the whole: it slides over, back, and comes to rest.</summary>
    private static readonly (double At, double Edge)[] slide =
    [
        (0.1, 1),
        (0.45, 0.12),
        (0.7, 0.8),
        (0.9, 0.5),
    ];

    /// <summary>What is behind the pictures where nobody chose it; null where they leave nothing free.</summary>
    public static string? GroundOf(string layout) => layout is "wall" or "stack" ? Plaster : null;

    /// <param name="aspect">The canvas's width over its height.</param>
    /// <param name="length">How long all of it is seen, ms.</param>
    /// <param name="each">How long each picture has for itself, ms, where they come one after another.</param>
    /// <param name="corner">Where an inset stands; null: at the bottom right.</param>
    public static List<PictureCell> Cells(
        string layout,
        int count,
        double aspect,
        long length,
        IReadOnlyList<long> each,
        string? corner
    ) =>
        layout switch
        {
            "before_after" => [new(null), Compared(length)],
            "inset" => [new(null), new(Inset(aspect, corner))],
            "split" => [.. Row(count, aspect, new Box(0, 0, 1, 1), lies: aspect >= 1).Select(Tile)],
            "wall" => [.. Hung(count, aspect).Select((box, i) => Print(box, aspect, i, length))],
            "stack" => [.. Enumerable.Range(0, count).Select(i => Dropped(i, aspect, each.Take(i).Sum()))],
            _ => [.. Boxes(count, aspect).Select(Tile)],
        };

    /// <summary>A part of the canvas, 0–1.</summary>
    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public double Width => Right - Left;

        public double Height => Bottom - Top;
    }

    private static PictureCell Tile(Box box) =>
        new(
            Written(
                ("x", (box.Left + box.Right) / 2),
                ("y", (box.Top + box.Bottom) / 2),
                ("w", box.Width),
                ("h", box.Height)
            )
        );

    private static PictureCell Compared(long length) =>
        new(
            """{"x":0.5,"y":0.5,"sc":1,"ln":{"w":0.0037,"k":true}}""",
            "["
                + string.Join(",", slide.Select(key => Key("wl", (long)(key.At * length), key.Edge, "inOut")))
                + "]"
        );

    private static string Inset(double aspect, string? corner)
    {
        var half = InsetSize / 2;
        var (x, y) = (1 - InsetMargin / aspect - half, 1 - InsetMargin - half);
        if (corner is "top_left" or "bottom_left")
            x = 1 - x;
        if (corner is "top_left" or "top_right")
            y = 1 - y;
        return Written(("x", x), ("y", y), ("sc", InsetSize), ("cr", 0.02), ("sh", 0.45))[..^1]
            + ""","bd":{"w":0.004,"c":"#FFFFFF"}}""";
    }

    /// <summary>A print on a wall: hung a little askew, with room about it; all come soon after each other.</summary>
    private static PictureCell Print(Box box, double aspect, int index, long length)
    {
        var (marginX, marginY) =
            aspect >= 1 ? (WallMargin / aspect, WallMargin) : (WallMargin, WallMargin * aspect);
        var (turn, x, y) = lies[index % lies.Length];
        var (shiftX, shiftY) = (0.12 * x / Math.Max(1, aspect), 0.12 * y);
        var place = Written(
            ("x", (box.Left + box.Right) / 2 + shiftX),
            ("y", (box.Top + box.Bottom) / 2 + shiftY),
            ("w", box.Width - marginX),
            ("h", box.Height - marginY),
            ("rot", turn * 0.3),
            ("cr", 0.004),
            ("sh", 0.5)
        );
        var from = (long)(index * Math.Min(140, 0.3 * length / lies.Length));
        var until = from + Math.Min(420, length / 4);
        var keys = string.Join(
            ",",
            Key("op", from, 0, "out"),
            Key("op", until, 1, "out"),
            Key("sc", from, 1.09, "out"),
            Key("sc", until, 1, "out")
        );
        return new PictureCell(place[..^1] + ""","bd":{"w":0.012,"c":"#FBFAF7"}}""", $"[{keys}]");
    }

    /// <summary>An instant print that comes down on those before it.</summary>
    private static PictureCell Dropped(int index, double aspect, long after)
    {
        var (wide, high) = aspect >= 1 ? (StackSize / aspect, StackSize) : (StackSize, StackSize * aspect);
        var (turn, offX, offY) = lies[index % lies.Length];
        var x = 0.5 + offX / Math.Max(1, aspect);
        // The foot of a print makes it reach further down than up.
        var y = 0.472 + offY * Math.Min(1, aspect);
        var place = Written(
            ("x", x),
            ("y", y),
            ("w", wide),
            ("h", high),
            ("rot", turn),
            ("cr", 0.005),
            ("sh", 0.55)
        );
        var keys = string.Join(
            ",",
            Key("op", 0, 0, "linear"),
            Key("op", 130, 1, "linear"),
            Key("sc", 0, 1.4, "out"),
            Key("sc", Drop, 1, "out"),
            Key("rot", 0, turn + (turn < 0 ? 10 : -10), "out"),
            Key("rot", Drop, turn, "out"),
            Key("y", 0, y - 0.05, "out"),
            Key("y", Drop, y, "out")
        );
        return new PictureCell(
            place[..^1] + ""","bd":{"w":0.026,"f":0.075,"c":"#FBFAF7"}}""",
            $"[{keys}]",
            after,
            Falls: true
        );
    }

    /// <summary>Rows as square as they can be; a last row with fewer pictures shows them wider.</summary>
    private static IEnumerable<Box> Boxes(int count, double aspect)
    {
        var lines = (int)Math.Ceiling(Math.Sqrt(count));
        var rows = (count + lines - 1) / lines;
        // On an upright canvas the longer lines run down.
        var lies = aspect >= 1;
        for (var row = 0; row < rows; row++)
        {
            var here = Math.Min(lines, count - row * lines);
            var (from, to) = (row / (double)rows, (row + 1) / (double)rows);
            var band = lies ? new Box(0, from, 1, to) : new Box(from, 0, to, 1);
            foreach (var box in Row(here, aspect, band, lies))
                yield return box;
        }
    }

    /// <summary>Boxes of one size within a margin; a last row with fewer of them hangs in the middle.</summary>
    private static IEnumerable<Box> Hung(int count, double aspect)
    {
        var lies = aspect >= 1;
        var lines = (int)Math.Ceiling(Math.Sqrt(count));
        var rows = (count + lines - 1) / lines;
        var (aroundX, aroundY) =
            aspect >= 1
                ? (WallMargin / 2 / aspect, WallMargin / 2)
                : (WallMargin / 2, WallMargin / 2 * aspect);
        var (columns, down) = lies ? (lines, rows) : (rows, lines);
        var (wide, high) = ((1 - 2 * aroundX) / columns, (1 - 2 * aroundY) / down);
        for (var i = 0; i < count; i++)
        {
            var (row, place) = (i / lines, i % lines);
            var along = place + (lines - Math.Min(lines, count - row * lines)) / 2.0;
            var (column, line) = lies ? (along, (double)row) : (row, along);
            var (left, top) = (aroundX + column * wide, aroundY + line * high);
            yield return new Box(left, top, left + wide, top + high);
        }
    }

    /// <summary>A part of the canvas, shared by pictures side by side, or one below the other where it does not lie.</summary>
    private static IEnumerable<Box> Row(int count, double aspect, Box whole, bool lies)
    {
        var (gapX, gapY) = aspect >= 1 ? (Gap / aspect / 2, Gap / 2) : (Gap / 2, Gap * aspect / 2);
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (i / (double)count, (i + 1) / (double)count);
            var (l, t, r, b) = lies
                ? (from, whole.Top, to, whole.Bottom)
                : (whole.Left, from, whole.Right, to);
            yield return new Box(
                l > 0 ? l + gapX : 0,
                t > 0 ? t + gapY : 0,
                r < 1 ? r - gapX : 1,
                b < 1 ? b - gapY : 1
            );
        }
    }

    private static string Key(string name, long at, double value, string easing) =>
        FormattableString.Invariant(
            $$"""{"p":"{{name}}","at":{{at}},"v":{{Short(value)}},"e":"{{easing}}"}"""
        );

    private static string Written(params ReadOnlySpan<(string Name, double Value)> values)
    {
        var parts = new List<string>();
        foreach (var (name, value) in values)
            parts.Add($"\"{name}\":{Short(value)}");
        return "{" + string.Join(",", parts) + "}";
    }

    private static string Short(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
