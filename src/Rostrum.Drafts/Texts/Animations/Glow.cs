namespace Rostrum.Drafts.Texts.Animations;

/// <summary>A light in the accent colour breathes around the letters, as of a neon sign.</summary>
public sealed class Glow : TextAnimation
{
    private static readonly NumberParameter period = new(
        "period",
        "from bright to bright",
        2.4,
        0.4,
        10,
        "s"
    );
    private static readonly NumberParameter amount = new(
        "amount",
        "how far the light falls between",
        0.45,
        0,
        1
    );

    public override string Name => "glow";

    public override string Summary => "A light breathes around the letters, as of a neon sign.";

    public override Words Words { get; } =
        new(
            ["neon text", "neon", "glowing text", "text glow", "glow the text", "neon sign", "glowing title"],
            ["霓虹字", "霓虹", "发光字", "文字发光", "荧光字"]
        )
        {
            Spoken = "(霓虹/发光/荧光/灯牌/夜光/led/灯管/灯箱)(灯/)(效果/风/感/那种/招牌/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [amount, period];

    public override TextExtras Extras => TextExtras.Glow;

    public override bool Repeats => true;

    public override Pose Repeat(double time, double length, TextUnit unit, ParameterValues values)
    {
        var turn = time / values.Number(period);
        var phase = turn - Math.Floor(turn);
        var dark = Easing.InOut.At(phase < 0.5 ? phase * 2 : 2 - phase * 2);
        return Pose.Rest with { Glow = 1 - values.Number(amount) * dark };
    }
}
