namespace Rostrum.Drafts.Effects;

/// <summary>The grain of a fast film stock, finer in the colours than in the light.</summary>
public sealed class FilmGrain : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.4);
    private static readonly NumberParameter Size = new("size", "size of a grain", 1.6, 1, 4, "px");

    public override string Name => "film_grain";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "The living grain of photographic film.";

    public override Words Words { get; } =
        new(
            [
                "film grain",
                "grain",
                "grainy",
                "35mm",
                "16mm",
                "analog",
                "analogue",
                "film texture",
                "noise",
                "grains",
                "grainy look",
                "grainy film",
                "graininess",
                "grain texture",
                "some grain",
                "35 mm",
                "35mm film",
                "35mm look",
                "16 mm",
                "16mm film",
                "16mm look",
                "kodak",
                "kodak portra",
                "portra",
                "ilford",
                "film stock",
                "analog film",
                "analogue film",
                "analog look",
                "analogue look",
                "shot on film",
                "like it was shot on film",
                "celluloid",
                "film noise",
                "iso noise",
                "high iso",
                "noisy",
                "gritty",
                "grit",
                "textured film",
                "film-like texture",
                "organic texture",
            ],
            ["胶片颗粒", "颗粒", "颗粒感", "胶片感", "胶片质感", "噪点"]
        )
        {
            Spoken =
                "(加/来/带/有/弄/要)(点/些/一点/)(颗粒/噪点/粗颗粒/胶片味/胶片颗粒)、(颗粒/胶片/噪点/底片)(感/味/味儿/质感/风/效果/颗粒/噪点/纹理)、"
                + "(老/旧/柯达/富士/135/35毫米)(胶片/胶卷/底片)(感/味/质感/的感觉/颗粒/那种/)、粗颗粒、沙沙的质感",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Size];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [new GrainPass(0.06 * values.Number(Amount), values.Number(Size), 0.35, 0, scene.Noise.Seed)];
}
