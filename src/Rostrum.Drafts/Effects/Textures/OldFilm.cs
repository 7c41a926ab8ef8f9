namespace Rostrum.Drafts.Effects.Textures;

/// <summary>A reel from an attic.</summary>
public sealed class OldFilm : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.5, "how worn the film is");
    private static readonly ChoiceParameter Tone = new(
        "tone",
        "its colour",
        "warm",
        ["warm", "sepia", "mono", "color"]
    );
    private static readonly NumberParameter Flicker = new("flicker", "how unsteady the lamp is", 0.5, 0, 1);

    public override string Name => "old_film";

    public override EffectKind Kind => EffectKind.Texture;

    public override string Summary => "An old reel: scratches, dust, a flickering lamp, an unsteady gate.";

    public override Words Words { get; } =
        new(
            [
                "old film",
                "old movie",
                "vintage film",
                "silent film",
                "silent movie",
                "old time film",
                "film scratches",
                "scratched film",
                "projector",
                "super 8",
                "8mm",
                "dust and scratches",
                "vintage",
                "retro film",
                "super eight",
                "super-8",
                "super 8 film",
                "super 8 look",
                "super 8 home movie",
                "old super 8",
                "home movie",
                "home movie look",
                "old home movie",
                "old-time movie",
                "old time movie",
                "old timey",
                "oldtimey",
                "old-timey film",
                "silent era",
                "charlie chaplin",
                "chaplin",
                "1920s film",
                "1920s",
                "1920s look",
                "twenties film",
                "1930s",
                "early cinema",
                "vintage movie",
                "vintage cinema",
                "old cinema",
                "old projector",
                "film projector",
                "scratched",
                "scratchy",
                "scratches",
                "film damage",
                "damaged film",
                "worn film",
                "dirty film",
                "flicker",
                "flickering",
                "flickery film",
                "old reel",
                "ancient film",
                "antique film",
                "vintage film look",
                "retro",
                "8 mm",
                "8mm film",
                "8mm look",
                "aged film",
                "aged look",
                "age the film",
                "old-fashioned film",
                "old fashioned film",
                "sepia film",
            ],
            ["老电影", "旧电影", "复古胶片", "胶片划痕", "默片", "老胶片", "放映机", "划痕"]
        )
        {
            Spoken =
                "(老掉牙/上个世纪/民国/黑白片)(的/)(电影/影片/片子)(那种/感/味/似的/)、(放映机/老放映机)(放/播)(出来/的)(感觉/那种/)、"
                + "(老/旧/黑白/无声/卓别林/默片)(式/)(电影/影片/胶片/默片/放映)(那样/那种/的/)(感觉/效果/风格/质感/划痕/画面/带划痕/味道)、"
                + "(划痕/刮痕/脏点/胶片划痕/抖动的胶片/放映机)(效果/感/闪烁/)、(民国/上世纪/20年代/30年代)(电影/影片)(感/风/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, Tone, Flicker];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        const double rate = 18;
        var (amount, seed) = (values.Number(Amount), scene.Noise.Seed);
        var tone = values.Choice(Tone) switch
        {
            "sepia" => new TonePass(0.92, new Colour(158, 124, 84), 0.92, 1),
            "mono" => new TonePass(1, new Colour(128, 128, 128), 1.06, 1),
            "color" => new TonePass(0.08, new Colour(150, 125, 90), 0.95, 0.9),
            _ => new TonePass(0.5, new Colour(152, 125, 92), 0.94, 0.85),
        };
        return
        [
            new WeavePass(1 + 3 * amount, rate, seed + 1),
            tone,
            new FlickerPass(FlickerPass.Safest * values.Number(Flicker), 9, seed + 2),
            new DamagePass(0.15 + 0.7 * amount, 0.2 + 0.9 * amount, rate, seed + 3),
            new GrainPass(0.02 + 0.025 * amount, 1.9, 0.15, rate, seed + 4),
            new VignettePass(0.3 + 0.3 * amount, 0.3, 0.5, 0.5),
        ];
    }
}
