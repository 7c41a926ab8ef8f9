using Rostrum.Drafts;

namespace Rostrum.Agent;

/// <summary>What is known of a picture before it is shown: how a camera may travel over it.</summary>
/// <param name="Width">Pixels, upright; 0 where that is not known.</param>
/// <param name="Height">Pixels, upright.</param>
public sealed record PictureSeen(int Width, int Height)
{
    /// <summary>What the picture is plainly about, a face before all; null where nothing stands out or nobody has looked.</summary>
    public PicturePoint? Subject { get; init; }
}
