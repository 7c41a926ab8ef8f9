using Rostrum.Drafts.Sights;

namespace Rostrum.Compositor.Tests.Effects;

/// <summary>A still of which everything is known, since it is computed: parts are told by place, 0–1 both ways.</summary>
internal static class SeenStill
{
    public const int Width = 480;
    public const int Height = 270;

    public static Sight Sight(
        Func<double, double, bool>? subject = null,
        Func<double, double, double>? depth = null,
        Func<double, double, bool>? sky = null,
        Func<double, double, bool>? water = null
    ) =>
        new()
        {
            SubjectBox = PictureBox.Whole,
            SubjectPoint = PicturePoint.Centre,
            SubjectTrust = subject is null ? 0 : 1,
            Faces = [],
            Horizon = null,
            Saliency = Grid((_, _) => 0),
            SubjectMask = Mask(subject),
            Depth = Grid(depth ?? ((_, _) => 0)),
            Sky = Mask(sky),
            Water = Mask(water),
        };

    public static ByteGrid Mask(Func<double, double, bool>? inside) =>
        Grid((x, y) => inside is not null && inside(x, y) ? 1 : 0);

    private static ByteGrid Grid(Func<double, double, double> part) =>
        ByteGrid.Of(
            Width,
            Height,
            [
                .. Enumerable
                    .Range(0, Width * Height)
                    .Select(i => (float)part((i % Width + 0.5) / Width, (i / Width + 0.5) / Height)),
            ]
        );
}
