namespace Rostrum.Drafts;

/// <summary>Where things can go on a canvas.</summary>
internal static class Ways
{
    /// <summary>The unit vector of <c>left</c>, <c>right</c>, <c>up</c> or <c>down</c>, y down.</summary>
    public static (int X, int Y) Vector(string direction) =>
        direction switch
        {
            "left" => (-1, 0),
            "up" => (0, -1),
            "down" => (0, 1),
            _ => (1, 0),
        };
}
