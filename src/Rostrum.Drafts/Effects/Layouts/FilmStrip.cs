namespace Rostrum.Drafts.Effects.Layouts;

/// <summary>A strip of film.</summary>
public sealed class FilmStrip : Effect
{
    private static readonly NumberParameter Border = new(
        "border",
        "width of either border, in parts of the shorter side",
        0.115,
        0.06,
        0.2
    );
    private static readonly NumberParameter Speed = new(
        "speed",
        "frames that pass in a second; less than 0 the other way",
        0,
        -3,
        3
    );
    private static readonly NumberParameter Weave = new("weave", "how unsteadily it stands", 0.3, 0, 1);

    public override string Name => "film_strip";

    public override EffectKind Kind => EffectKind.Layout;

    public override string Summary => "The picture is a frame of a perforated strip of film.";

    public override Words Words { get; } =
        new(
            [
                "film strip",
                "filmstrip",
                "film roll",
                "sprocket holes",
                "perforated film",
                "negative strip",
                "film frame",
                "film reel",
                "reel of film",
                "celluloid strip",
                "strip of film",
                "film negative",
                "contact sheet",
                "35mm strip",
                "film perforations",
                "perforations",
                "sprockets",
                "film holder",
            ],
            ["胶片框", "胶卷", "胶片边框", "电影胶片", "胶卷边框"]
        )
        {
            Spoken = "(胶片/胶卷/底片/菲林/电影胶片)(框/边框/条/孔/齿孔/边/相框/那种边/带)(样式/效果/的边/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Border, Speed, Weave];

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values)
    {
        var strip = new StripPass(
            values.Number(Border),
            new Colour(20, 17, 15),
            new Colour(240, 234, 220),
            values.Number(Speed),
            new TimeRange(scene.Seen.Start, MediaTime.FromSeconds(values.Number(Speed) == 0 ? 1.1 : 0))
        );
        var weave = values.Number(Weave);
        return weave == 0 ? [strip] : [strip, new WeavePass(8 * weave, 12, scene.Noise.Channel(62).Seed)];
    }
}
