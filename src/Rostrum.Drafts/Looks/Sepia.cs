namespace Rostrum.Drafts.Looks;

/// <summary>An old print: brown shadows, cream paper, black and white no longer at their ends.</summary>
public sealed class Sepia : Look
{
    public override string Name => "sepia";

    public override LookKind Kind => LookKind.Monochrome;

    public override string Summary => "The browns of an old print.";

    public override Words Words { get; } =
        new(
            [
                "sepia",
                "sepia tone",
                "sepia toned",
                "brown toned",
                "brown tint",
                "old photograph",
                "old photo look",
                "antique photo",
                "yellowed",
                "sepia look",
                "sepia effect",
                "sepia colours",
                "sepia colors",
                "sepia tint",
                "sepia tones",
                "brownish",
                "brownish tint",
                "brownish tone",
                "brownish antique",
                "antique tint",
                "antique tone",
                "antique look",
                "antique",
                "brown tone",
                "brown tones",
                "brown and white",
                "tan tint",
                "yellowish",
                "yellowish tint",
                "yellowing",
                "aged photo",
                "aged photograph",
                "old photographs",
                "old-time photo",
                "old time photo",
                "old-timey photo",
                "old brown photo",
                "old brownish photograph",
                "grandma's photo",
                "grandpa's album",
                "grandma's album",
                "great-grandparents",
                "victorian",
                "victorian photo",
                "wild west",
                "western look",
                "old west",
                "daguerreotype",
                "tea stained",
                "tea-stained",
            ],
            ["棕褐色", "泛黄", "老照片", "老照片色调", "褐色调", "怀旧色调", "复古棕"]
        )
        {
            Spoken =
                "(泛黄/发黄/旧黄/棕黄/焦黄/茶色/咖色/老照片/旧照片/老相片)(的/)(感/感觉/色调/滤镜/色/那种/效果/旧照片/老照片/照片/质感/味道)、"
                + "(民国/老上海/旧时光/上世纪/复古棕/年代)(的/)(色调/色/照片感/滤镜/感/风)、(做旧/旧旧的/发黄/泛黄)(一点/一些/处理/效果/)、"
                + "(复古/怀旧)(的/)(滤镜/色调/调色/色/照片/色彩/调子/泛黄)、复古(的/)(色调/色/滤镜/调色/)、怀旧、(港风/港片/年代感)(的/)(色调/色/滤镜/调色)",
        };

    public override Grade Grade(ParameterValues values) =>
        light =>
        {
            var grey = 0.28 * light.Red + 0.66 * light.Green + 0.06 * light.Blue;
            var lightness = ToneCurve.Contrast(DisplayCode.CubeRoot(grey), 0.15);
            var brown = 0.35 + 0.65 * 4 * lightness * (1 - lightness);
            var seen = new Tint(lightness, 0.022 * brown, 0.047 * brown).Shown();
            return ToneCurve.Between(seen, 0.06, 0.96);
        };
}
