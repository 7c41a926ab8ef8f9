namespace Rostrum.Drafts.Effects.Living;

/// <summary>The clouds in a still drift on; what stands before the sky stays.</summary>
public sealed class CinemagraphSky : Effect
{
    private static readonly NumberParameter Speed = new(
        "speed",
        "how fast the clouds drift, against the usual pace",
        1,
        0.1,
        6,
        "×"
    );
    private static readonly ChoiceParameter Direction = new(
        "dir",
        "where they drift",
        "right",
        ["left", "right", "up", "down"]
    );
    private static readonly NumberParameter Period = new("period", "length of the loop", 8, 2, 60, "s");
    private static readonly PointParameter Target = new(
        "target",
        "a point of the sky, where it is not found by itself"
    );

    public override string Name => "cinemagraph_sky";

    public override EffectKind Kind => EffectKind.LivingPhoto;

    public override SightNeed Needs => SightNeed.Sky;

    public override string Summary => "Clouds drift slowly in an endless loop behind all that stands still.";

    public override Words Words { get; } =
        new(
            [
                "moving clouds",
                "drifting clouds",
                "animate the sky",
                "cloud drift",
                "clouds move",
                "make the clouds move",
                "make the sky move",
                "living sky",
                "clouds moving",
                "clouds drifting",
                "clouds drift",
                "clouds float",
                "clouds pass",
                "clouds passing",
                "clouds passing by",
                "get the clouds",
                "let the clouds",
                "make clouds",
                "sky moving",
                "sky move",
                "sky moves",
                "moving sky",
                "drifting sky",
                "timelapse clouds",
                "timelapse sky",
                "time lapse clouds",
                "time-lapse clouds",
                "time lapse sky",
                "racing clouds",
                "rolling clouds",
                "clouds roll",
                "clouds rolling",
                "sky come alive",
                "sky alive",
                "clouds in the sky move",
                "cloud movement",
                "clouds blow",
            ],
            ["云动起来", "天空流动", "延时云", "云飘动", "让云动", "流云", "天空动起来"]
        );

    public override IReadOnlyList<Parameter> Parameters { get; } = [Speed, Direction, Period, Target];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var (x, y) = Ways.Vector(values.Choice(Direction));
        var loop = scene.LoopOf(values.Number(Period));
        // Farther than this, the two copies of a cloud are seen as two.
        var pace = 0.04 / loop * values.Number(Speed);
        return [new FlowPass(SeenParts.Sky(scene, values.Point(Target)), x * pace, y * pace, loop, 0, null)];
    }
}
