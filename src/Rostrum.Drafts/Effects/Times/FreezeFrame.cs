namespace Rostrum.Drafts.Effects.Times;

/// <summary>Stops in the middle of its move, stands, and goes on.</summary>
public sealed class FreezeFrame : Effect
{
    private static readonly NumberParameter Stop = new(
        "at",
        "when it stops, in parts of the picture's time",
        0.4,
        0,
        1
    );
    private static readonly NumberParameter Hold = new(
        "hold",
        "how long it stands, in parts of the picture's time",
        0.35,
        0.05,
        0.9
    );

    public override string Name => "freeze_frame";

    public override EffectKind Kind => EffectKind.Time;

    public override string Summary =>
        "Stops dead in the middle of its move, stands for a moment, and goes on; the picture lasts as long as before.";

    public override Words Words { get; } =
        new(
            [
                "freeze frame",
                "freeze frame effect",
                "freeze it",
                "freeze",
                "freezes",
                "hold the frame",
                "stop and hold",
                "pause for a moment",
                "freeze for a moment",
                "freeze for a second",
                "freezes for a moment",
                "move then freeze",
                "freeze in the middle",
            ],
            ["定格", "冻结画面", "画面定住", "定格画面", "定格效果"]
        )
        {
            Spoken =
                "(中间/中途/突然/最后)(定格/定住/停住/停顿)(一下/一会儿/一秒/)、(动/推/移)(着/到)(一半/中间)(定格/定住/停住)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Stop, Hold];

    public override IReadOnlyDictionary<string, double> MomentAt(double? from, double? length)
    {
        var settings = new Dictionary<string, double>();
        if (from is { } stop)
            settings[Stop.Name] = stop;
        if (length is { } hold)
            settings[Hold.Name] = hold;
        return settings;
    }

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var hold = values.Number(Hold);
        return [new HoldPass(Math.Min(values.Number(Stop), 1 - hold), hold)];
    }
}
