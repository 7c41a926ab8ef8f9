using System.Text.Json;
using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Motions;

namespace Rostrum.Drafts.Tests;

/// <summary>The scenes in which every motion is tried.</summary>
internal static class MotionScenes
{
    public static IReadOnlyList<(string Name, Framing Framing)> Framings { get; } =
    [
        ("exact fit", Framing.Cover(3840, 2160, 1920, 1080)),
        ("landscape in portrait", Framing.Cover(1920, 1080, 1080, 1920)),
        ("landscape in square", Framing.Cover(1920, 1080, 1080, 1080)),
        ("panorama", Framing.Cover(8000, 2000, 1920, 1080)),
        ("portrait in landscape", Framing.Cover(1080, 1920, 1920, 1080)),
        ("plate in portrait", Framing.Contain(1080, 1920)),
    ];

    public static IReadOnlyList<PicturePoint> Subjects { get; } =
    [PicturePoint.Centre, new(0.3, 0.62), new(0.02, 0.98)];

    public static Framing ExactFit => Framings[0].Framing;

    public static MotionScene Scene(
        Framing framing,
        long milliseconds = 5000,
        PicturePoint? subject = null,
        long seed = 1
    ) =>
        new(
            MediaTime.FromMilliseconds(milliseconds),
            framing,
            subject ?? PicturePoint.Centre,
            new Noise(seed)
        );

    public static ParameterValues Values(params (string Name, object Value)[] written) =>
        new(written.ToDictionary(pair => pair.Name, pair => JsonSerializer.SerializeToElement(pair.Value)));

    public static ICamera Direct(string motion, MotionScene scene, params (string, object)[] written) =>
        MotionCatalogue.Find(motion)!.Direct(scene, Values(written));

    /// <summary>Views at even steps over a scene, both ends included.</summary>
    public static IEnumerable<CameraView> Views(this ICamera camera, MediaTime duration, int steps)
    {
        for (var step = 0; step <= steps; step++)
            yield return camera.At(new MediaTime(duration.Ticks / steps * step));
    }
}
