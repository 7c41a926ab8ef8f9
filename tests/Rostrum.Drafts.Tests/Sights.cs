using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Tests;

/// <summary>What may have been seen in a picture.</summary>
internal static class Sights
{
    private static readonly ByteGrid none = new(2, 2, new byte[4]);

    /// <summary>A picture in which nothing was found.</summary>
    public static Sight Nothing { get; } =
        new()
        {
            SubjectBox = PictureBox.Whole,
            SubjectPoint = PicturePoint.Centre,
            SubjectTrust = 0,
            Faces = [],
            Horizon = null,
            Saliency = none,
            SubjectMask = none,
            Depth = none,
            Sky = none,
            Water = none,
        };

    /// <summary>Cells that are full where a part of the picture is meant, and empty elsewhere.</summary>
    public static ByteGrid Grid(int width, int height, Func<double, double, bool> isMeant) =>
        new(
            width,
            height,
            [
                .. Enumerable
                    .Range(0, width * height)
                    .Select(i =>
                        isMeant((i % width + 0.5) / width, (i / width + 0.5) / height) ? (byte)255 : (byte)0
                    ),
            ]
        );
}
