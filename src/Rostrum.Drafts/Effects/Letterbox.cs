namespace Rostrum.Drafts.Effects;

/// <summary>Black bars that leave the shape of a cinema's screen.</summary>
public sealed class Letterbox : Effect
{
    private static readonly NumberParameter Aspect = new(
        "aspect",
        "width over height of what is left",
        2.39,
        1,
        4
    );

    public override string Name => "letterbox";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "Black bars leave the wide picture of a cinema.";

    public override Words Words { get; } =
        new(
            [
                "letterbox",
                "cinematic bars",
                "black bars",
                "cinema bars",
                "widescreen bars",
                "movie bars",
                "film bars",
                "letterboxed",
                "letter box",
                "letterboxing",
                "black stripes",
                "black bands",
                "black strips",
                "black bars top and bottom",
                "black bars on top and bottom",
                "bars top and bottom",
                "bars at the top and bottom",
                "bars on top and bottom",
                "bars above and below",
                "cinema stripes",
                "movie stripes",
                "cinematic black bars",
                "cinematic stripes",
                "cinematic crop",
                "widescreen look",
                "widescreen crop",
                "scope bars",
                "cinemascope bars",
                "hollywood bars",
                "movie bars top and bottom",
                "stripes top and bottom",
            ],
            ["电影黑边", "黑边", "遮幅", "宽银幕", "上下黑边", "电影遮幅"]
        )
        {
            Spoken =
                "(电影/影院/宽银幕/上下/影视)(那种/的/)(黑边/黑条/遮幅/画幅/黑框/两条黑)、(上下/上面下面)*(黑边/黑条/黑框/遮幅/黑杠)、"
                + "(加/来/带/上)(个/点/上/两条/两道/)(电影/)(黑边/黑条/遮幅/黑杠)、2.35(:1/比1/)(的/)(遮幅/黑边/黑条)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Aspect];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new BarsPass(values.Has(Aspect) ? values.Number(Aspect) : UsualOf(scene.Canvas), Colour.Black)];

    /// <summary>On a canvas narrower than 16:9 bars as high as there: more would cut off heads.</summary>
    private static double UsualOf(Canvas canvas) =>
        Math.Min(Aspect.Default, Aspect.Default * 9 / 16 * canvas.Width / canvas.Height);
}
