using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests.Depth;

/// <summary>Scenes of which the depth is known.</summary>
internal static class DepthScenes
{
    public const int Width = 640;
    public const int Height = 360;

    /// <summary>A near card in the middle of a far wall.</summary>
    public static readonly (int Left, int Top, int Right, int Bottom) Card = (240, 100, 400, 260);

    public static bool IsCard(int x, int y) =>
        x >= Card.Left && x < Card.Right && y >= Card.Top && y < Card.Bottom;

    public static SceneLayers Layers(byte far = 40, byte near = 220) =>
        SceneLayers.Of(
            new ByteGrid(
                Width / 2,
                Height / 2,
                [
                    .. Enumerable
                        .Range(0, Width / 2 * (Height / 2))
                        .Select(i => IsCard(i % (Width / 2) * 2, i / (Width / 2) * 2) ? near : far),
                ]
            )
        )!;

    /// <summary>A camera that has stepped aside by a part of the picture's width; the wall keeps its place.</summary>
    public static IDepthCamera Aside(double step, double far) => new Stepped(step, far);

    /// <summary>Shows a still in layers.</summary>
    public static Clip ShowCut(
        this Scene scene,
        Still still,
        SceneLayers layers,
        ICamera camera,
        double angle = 0
    )
    {
        var clip = scene.Show(still, camera, closest: 1.3, shutterAngle: angle);
        scene.Plates[(PictureSource)clip.Source].Slice(layers);
        return scene.Replace(clip, clip with { Layers = layers });
    }

    private sealed class Stepped(double step, double far) : IDepthCamera
    {
        public CameraView At(MediaTime time) => At(time, far);

        public CameraView At(MediaTime time, double nearness) =>
            new(0.5 + step * (nearness - far), 0.5, 1.15);
    }
}
