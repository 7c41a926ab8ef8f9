namespace Rostrum.Drafts.Sights;

/// <summary>A part of a picture: 0 at its left and top edges, 1 at its right and bottom ones.</summary>
public readonly record struct PictureBox(double Left, double Top, double Right, double Bottom)
{
    public static PictureBox Whole { get; } = new(0, 0, 1, 1);

    public double Width => Math.Max(0, Right - Left);

    public double Height => Math.Max(0, Bottom - Top);

    public double Area => Width * Height;

    public PicturePoint Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>Area of what both share as a part of the area that either covers, 0–1.</summary>
    public double Overlap(PictureBox other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        if (width <= 0 || height <= 0)
            return 0;
        var shared = width * height;
        return shared / (Area + other.Area - shared);
    }

    public bool Contains(PicturePoint point) =>
        point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;
}

/// <summary>A face that was found.</summary>
/// <param name="Box">From the forehead to the chin.</param>
/// <param name="Score">How sure that is, 0–1.</param>
public readonly record struct Face(PictureBox Box, double Score);
