namespace Rostrum.Drafts.Transitions;

/// <summary>
/// How two painted pictures are made one where it takes more than placing and mixing them, in numbers that hold for a
/// whole transition. The compositor has a painter for each kind.
/// </summary>
public abstract record Join;

/// <summary>
/// Each place of the canvas has its time at which it turns from the leaving picture to the arriving one, and none
/// turns back.
/// </summary>
/// <param name="Softness">Part of the whole way that a place takes to turn, 0–1; edges are never harder than a pixel.</param>
public abstract record Matte(double Softness) : Join;

/// <summary>What an <see cref="IrisMatte"/> looks like.</summary>
public enum IrisShape
{
    Circle,
    Diamond,
}

/// <summary>A shape that grows from a point, or closes in on it.</summary>
/// <param name="Centre">0–1 of the canvas.</param>
/// <param name="Closes">The leaving picture is what is inside.</param>
public sealed record IrisMatte(PicturePoint Centre, IrisShape Shape, bool Closes, double Softness)
    : Matte(Softness);

/// <summary>Drops that spread and run into each other with a ragged edge.</summary>
/// <param name="Centre">Of the first drop, 0–1 of the canvas.</param>
public sealed record InkMatte(PicturePoint Centre, long Seed, double Softness) : Matte(Softness);

/// <summary>Bands from side to side that turn one by one, in no order.</summary>
public sealed record BandsMatte(long Seed) : Matte(0.04);

/// <summary>A straight edge that moves along (<paramref name="X"/>, <paramref name="Y"/>), one of them 0, the other 1 or −1.</summary>
public sealed record SweepMatte(int X, int Y, double Softness) : Matte(Softness);

/// <summary>Both pictures are sides of a cube that turns by a quarter towards (<paramref name="X"/>, <paramref name="Y"/>).</summary>
/// <param name="Shade">Light that a side has lost when it stands across, 0–1.</param>
public sealed record CubeTurn(int X, int Y, double Shade, Colour Background) : Join;

/// <summary>The leaving picture is a page that rolls off the arriving one.</summary>
/// <param name="X">Where the page goes, as a direction of length 1 in pixels; so too <paramref name="Y"/>.</param>
/// <param name="Radius">Of the roll, in parts of the canvas's shorter side.</param>
public sealed record PageTurn(double X, double Y, double Radius) : Join;

/// <summary>The leaving picture breaks about a point, and its pieces fall off the arriving one.</summary>
/// <param name="Centre">0–1 of the canvas.</param>
/// <param name="Pieces">About how many.</param>
public sealed record Shatter(PicturePoint Centre, int Pieces, long Seed) : Join;
