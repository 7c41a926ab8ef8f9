namespace Rostrum.Drafts.Effects.Styles;

/// <summary>A page of a comic.</summary>
public sealed class Comic : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.7, "how strong the ink is");
    private static readonly NumberParameter Levels = new("levels", "tones from black to white", 6, 3, 12);

    public override string Name => "comic";

    public override EffectKind Kind => EffectKind.Style;

    public override string Summary => "Smooth flat tones and lines of ink, as in a comic.";

    public override Words Words { get; } =
        new(
            [
                "comic",
                "comic book",
                "cartoon",
                "cartoonish",
                "graphic novel",
                "toon",
                "anime style",
                "ink drawing",
                "comic strip",
                "comic style",
                "comics",
                "comic-book",
                "comic look",
                "like a comic",
                "cartoon style",
                "cartoon look",
                "cartoon effect",
                "like a cartoon",
                "manga",
                "manga style",
                "anime",
                "anime look",
                "cel shaded",
                "cel shading",
                "graphic novel style",
                "inked",
                "spiderverse",
                "spider verse",
                "marvel comic",
                "superhero comic",
                "bande dessinee",
            ],
            ["漫画", "漫画风", "卡通", "动漫风", "美漫"]
        )
        {
            Spoken =
                "(漫画/卡通/美漫/二次元/动漫/日漫/动画片/连环画)(风/风格/感/效果/滤镜/化/的感觉/那种/画风)、"
                + "(画成/变成/转成/做成)(漫画/卡通/动漫/动画/二次元)(风/风格/的样子/)、动画(风/风格/片风格/滤镜/的感觉)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Levels];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new ComicPass((int)Math.Round(values.Number(Levels)), values.Number(Amount), 1.4)];
}
