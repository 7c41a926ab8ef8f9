namespace Rostrum.Drafts.Effects.Times;

/// <summary>Forth and back.</summary>
public sealed class Boomerang : Effect
{
    private static readonly NumberParameter Count = new(
        "count",
        "how many times it goes forth and back",
        1,
        1,
        8
    );
    private static readonly NumberParameter Reach = new(
        "reach",
        "how much of the picture's time is run through",
        1,
        0.05,
        1
    );
    private static readonly NumberParameter Softness = new("softness", "how softly it turns", 0.6, 0, 1);

    public override string Name => "boomerang";

    public override EffectKind Kind => EffectKind.Time;

    public override bool FillsItsTime => true;

    public override string Summary => "Plays forwards and then backwards, camera and clip alike.";

    public override Words Words { get; } =
        new(
            [
                "boomerang",
                "forth and back",
                "back and forth",
                "forward and backward",
                "ping pong",
                "ping-pong",
                "boomerang effect",
                "boomerang loop",
                "forwards and backwards",
                "forward then backward",
                "forwards then backwards",
                "forward and back",
                "there and back",
                "there and back again",
                "to and fro",
                "ping-pong loop",
                "pingpong",
                "play forward and reverse",
                "forward and reverse",
                "instagram boomerang",
                "back again",
                "in and out again",
                "in and back out",
                "yoyo",
                "yo-yo",
            ],
            ["来回播放", "往返播放", "正放倒放", "回旋镖效果", "来回循环"]
        )
        {
            Spoken =
                "(来回/往返/反复/倒来倒去/正反/回弹)(播/放/播放/循环/弹/摆/动/地播/地放)(着/)、回(旋镖/旋镖效果/弹效果)、(放过去/播过去)再(倒回来/放回来)、"
                + "来来回回(地/)(播/放/)、boomerang(效果/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Count, Reach, Softness];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new PendulumPass(
                (int)Math.Round(values.Number(Count)),
                values.Number(Reach),
                values.Number(Softness)
            ),
        ];
}
