namespace Rostrum.Drafts.Motions;

/// <summary>Every motion there is. A new one needs its file, a test and a line here.</summary>
public static class MotionCatalogue
{
    public static IReadOnlyList<Motion> All { get; } =
    [
        new KenBurns(),
        new PushIn(),
        new PullOut(),
        new Pan(),
        new Tilt(),
        new Drift(),
        new Tour(),
        new CrashZoom(),
        new BeatZoom(),
        new WhipPan(),
        new Handheld(),
        new CameraShake(),
        new Roll(),
        new Parallax(),
        new DollyZoom(),
        new Orbit(),
        new Crane(),
        new FlyThrough(),
        new BulletTime(),
    ];

    public static Motion? Find(string? name) => All.FirstOrDefault(motion => motion.Name == name);
}
