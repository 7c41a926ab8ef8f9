namespace Rostrum.Drafts.Effects.Textures;

/// <summary>The film catches fire at its ends.</summary>
public sealed class FilmBurn : Effect
{
    private static readonly NumberParameter Amount = AmountOf(0.6, "how far it reaches in");
    private static readonly ChoiceParameter When = new(
        "when",
        "where it burns",
        "both",
        ["both", "start", "end", "repeat"]
    );
    private static readonly NumberParameter Length = new(
        "length",
        "time from the first glimmer to the last",
        1.8,
        0.5,
        6,
        "s"
    );
    private static readonly ColourParameter Tint = new("colour", "of the fire", new Colour(255, 128, 28));

    public override string Name => "film_burn";

    public override EffectKind Kind => EffectKind.Light;

    public override string Summary => "The picture burns in from its edges and recovers.";

    public override Words Words { get; } =
        new(
            [
                "film burn",
                "film burns",
                "burning film",
                "burnt film",
                "burn effect",
                "burning edges",
                "burning edge",
                "burnt edges",
                "burn edges",
                "burned film",
                "burned edges",
                "film burning",
                "burning celluloid",
                "end of the reel",
                "end of reel",
                "reel burn",
                "burning reel",
                "projector burn",
                "hot film",
            ],
            ["胶片烧灼", "烧灼", "燃烧边缘", "胶片燃烧"]
        )
        {
            Spoken = "(胶片/底片/画面/边缘)(烧灼/燃烧/烧掉/烧起来/烧焦/着火/灼烧)(的/)(感觉/效果/感/)",
        };

    public override IReadOnlyList<Parameter> Parameters { get; } = [Amount, When, Length, Tint];

    /// <summary>Seconds of the film; a fire that comes again does so every five seconds, the first after one.</summary>
    private static double[] Peaks(TimeRange seen, string when, double length)
    {
        var (start, end) = (seen.Start.Seconds, seen.End.Seconds);
        return when switch
        {
            "start" => [start],
            "end" => [end],
            "repeat" =>
            [
                .. Enumerable.Range(0, 200).Select(i => start + length / 2 + 5 * i).TakeWhile(t => t < end),
            ],
            _ => [start, end],
        };
    }

    public override IReadOnlyList<Pass> Direct(EffectScene scene, ParameterValues values) =>
        [
            new BurnPass(
                values.Number(Amount),
                values.Colour(Tint),
                Peaks(scene.Seen, values.Choice(When), values.Number(Length)),
                values.Number(Length),
                scene.Noise.Seed
            ),
        ];
}
