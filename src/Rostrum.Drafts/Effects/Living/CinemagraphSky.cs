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
                "animate the clouds",
                "animate clouds",
                "animate sky",
            ],
            ["云动起来", "云动", "天空流动", "延时云", "云飘动", "让云动", "流云", "天空动起来"]
        )
        {
            Spoken =
                "(云/云彩/云朵/白云/云海/天上的云/天空/天空的云/乌云/云层/天上云)(能/要/会/可以/给我/都/也/自己/)(慢慢/缓缓/轻轻/)(地/)(动/飘/流动/飘动/动起来/飘起来/流起来/飘过/移动/翻滚/涌动/变幻/流/动一动/动一下/飘一飘)(起来/着/过去/)、"
                + "(云/天空)(延时/流动感/飘动感)(感/效果/)、(风起/风卷)云(涌/动)、延时(云/天空)",
        };

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
