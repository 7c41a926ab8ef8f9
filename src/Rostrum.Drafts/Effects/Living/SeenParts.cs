using Rostrum.Drafts.Sights;

namespace Rostrum.Drafts.Effects.Living;

/// <summary>The parts of a picture that effects go by: as they were seen, or the best guess where they were not.</summary>
internal static class SeenParts
{
    /// <summary>Cells to the longer side of a guess.</summary>
    private const int GuessSide = 128;

    /// <summary>Part of the picture that water or sky must cover to count as seen.</summary>
    private const double LeastCoverage = 0.004;

    /// <summary>What a person is told when a picture does not have what an effect goes by; null when it does.</summary>
    public static string? Missing(SightNeed need, Sight? sight) =>
        need switch
        {
            SightNeed.Subject when !HasSubject(sight) =>
                "no subject stands out plainly in it, so an oval stands for it where focus goes, and nothing is outlined or breaks out of a frame; say where the subject is to have it follow that.",
            SightNeed.Depth when sight is null =>
                "nothing is known of its depth, so an oval about its subject counts as near and the rest as far.",
            SightNeed.Parts when sight is null =>
                "nothing was seen in it, so its subject moves where it looks like leaves.",
            SightNeed.Water when sight is null =>
                "no water was found in it, so its lower part flows; give \"target\" to flow elsewhere.",
            SightNeed.Water when !Has(sight.Water) =>
                "no water was found in it, so nothing flows but what lies about a \"target\".",
            SightNeed.Sky when sight is null =>
                "no sky was found in it, so its upper part drifts; give \"target\" to drift elsewhere.",
            SightNeed.Sky when !Has(sight.Sky) =>
                "no sky was found in it, so nothing drifts but what lies about a \"target\".",
            _ => null,
        };

    /// <summary>With which layer an effect goes when the picture moves in depth.</summary>
    public static DepthPlace? PlaceOf(SightNeed need, Sight? sight, SceneLayers layers) =>
        sight is null
            ? null
            : need switch
            {
                SightNeed.Nothing => null,
                SightNeed.Water => layers.PlaceOf(sight.Water),
                SightNeed.Sky => layers.PlaceOf(sight.Sky),
                _ => layers.PlaceOf(sight.SubjectMask),
            };

    /// <summary>What an effect's identity must tell of its picture: no two pictures share what was seen.</summary>
    public static string IdentityOf(EffectScene scene) =>
        scene.Sight is { } sight
            ? $"{sight.SubjectMask} {sight.Depth} {sight.Water} {sight.Sky} {scene.Subject}"
            : $"{scene.Subject}";

    public static bool HasSubject(Sight? sight) =>
        sight is { HasPlainSubject: true } && Has(sight.SubjectMask);

    public static ByteGrid Subject(EffectScene scene) =>
        HasSubject(scene.Sight) ? scene.Sight!.SubjectMask : Oval(scene, scene.Subject, 0.2, 0.36);

    /// <summary>The subject where one was seen, else nothing: what is cut out must be something.</summary>
    public static ByteGrid PlainSubject(EffectScene scene) =>
        HasSubject(scene.Sight) ? scene.Sight!.SubjectMask : Nothing;

    private static ByteGrid Nothing => new(8, 8, new byte[64]);

    public static ByteGrid Depth(EffectScene scene) =>
        scene.Sight?.Depth ?? Oval(scene, scene.Subject, 0.2, 0.36);

    /// <param name="target">The middle of the place that flows where no water was found.</param>
    public static ByteGrid Water(EffectScene scene, PicturePoint? target) =>
        target is { } point ? Around(scene, point, scene.Sight?.Water)
        : scene.Sight is null ? Band(scene, y => (y - 0.6) / 0.12)
        : Has(scene.Sight.Water) ? scene.Sight.Water
        : Nothing;

    public static ByteGrid Sky(EffectScene scene, PicturePoint? target) =>
        target is { } point ? Around(scene, point, scene.Sight?.Sky)
        : scene.Sight is null ? Band(scene, y => (0.45 - y) / 0.12)
        : Has(scene.Sight.Sky) ? scene.Sight.Sky
        : Nothing;

    /// <summary>An oval about a point, soft at its border.</summary>
    /// <param name="width">Half its width, in heights of the picture, as is <paramref name="height"/>.</param>
    public static ByteGrid Oval(EffectScene scene, PicturePoint point, double width, double height) =>
        Guess(
            scene,
            (x, y) =>
            {
                var (across, down) = ((x - point.X) * scene.PictureAspect / width, (y - point.Y) / height);
                return (1.2 - Math.Sqrt(across * across + down * down)) / 0.4;
            }
        );

    /// <summary>Where the person pointed: all of what was seen there, or an oval.</summary>
    private static ByteGrid Around(EffectScene scene, PicturePoint point, ByteGrid? seen) =>
        seen is not null && seen.Sample(point.X, point.Y) > 127 ? seen : Oval(scene, point, 0.3, 0.22);

    private static ByteGrid Band(EffectScene scene, Func<double, double> part) =>
        Guess(scene, (_, y) => part(y));

    private static ByteGrid Guess(EffectScene scene, Func<double, double, double> part)
    {
        var aspect = scene.PictureAspect;
        var width = Math.Max(8, (int)Math.Round(GuessSide * Math.Min(1, aspect)));
        var height = Math.Max(8, (int)Math.Round(GuessSide / Math.Max(1, aspect)));
        var parts = new float[width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var way = Math.Clamp(part((x + 0.5) / width, (y + 0.5) / height), 0, 1);
            parts[y * width + x] = (float)(way * way * (3 - 2 * way));
        }
        return ByteGrid.Of(width, height, parts);
    }

    private static bool Has(ByteGrid? seen) => seen is not null && seen.Coverage() > LeastCoverage;
}
