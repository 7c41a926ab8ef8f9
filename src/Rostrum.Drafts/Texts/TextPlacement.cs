namespace Rostrum.Drafts.Texts;

/// <summary>Where a text stands: a point of the safe area, and the same point of the text.</summary>
/// <param name="X">0 left, ½ middle, 1 right.</param>
/// <param name="Y">0 top, ½ middle, 1 bottom.</param>
public sealed record TextPlacement(double X, double Y, SafeArea Safe)
{
    /// <summary>The names of the nine places, row by row.</summary>
    public static IReadOnlyList<string> Anchors { get; } =
    ["top_left", "top", "top_right", "left", "center", "right", "bottom_left", "bottom", "bottom_right"];

    /// <summary>The place of a name as (X, Y); null when there is none of that name.</summary>
    public static (double X, double Y)? AnchorNamed(string? name)
    {
        var plain = name?.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        var index = plain switch
        {
            "centre" or "middle" => 4,
            null => -1,
            _ => Anchors.ToList().IndexOf(plain),
        };
        return index < 0 ? null : (index % 3 / 2.0, index / 3 / 2.0);
    }
}

/// <summary>What platforms leave free of their own buttons: margins as parts of the canvas's width and height.</summary>
public sealed record SafeArea(double Left, double Top, double Right, double Bottom)
{
    private static readonly Dictionary<string, SafeArea> named = new()
    {
        ["generic"] = new(0.05, 0.05, 0.05, 0.05),
        ["youtube"] = new(0.05, 0.05, 0.05, 0.05),
        ["feed"] = new(0.05, 0.05, 0.05, 0.05),
        ["tiktok"] = new(0.06, 100 / 1920.0, 150 / 1080.0, 300 / 1920.0),
        ["reels"] = new(0.06, 0.14, 0.06, 0.35),
        ["shorts"] = new(0.06, 0.1, 190 / 1080.0, 0.2),
    };

    public static SafeArea Generic => named["generic"];

    public static IReadOnlyCollection<string> Names => named.Keys;

    /// <summary>That of a name, or what is free everywhere of several with plus signs between; null where one is unknown.</summary>
    public static SafeArea? Named(string? name)
    {
        SafeArea? all = null;
        foreach (var one in name?.Split('+') ?? [])
        {
            if (!named.TryGetValue(one, out var area))
                return null;
            all = all?.Within(area) ?? area;
        }
        return all;
    }

    private SafeArea Within(SafeArea other) =>
        new(
            Math.Max(Left, other.Left),
            Math.Max(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}
