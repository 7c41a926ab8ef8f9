using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>What each effect costs beside a plain zoom.</summary>
internal sealed class EffectCost : IMeasurement
{
    private const int Milliseconds = 2000;

    /// <summary>Painting alone, against a plain zoom, from which on a reason is given.</summary>
    private const double Dear = 4;

    private const string Everywhere =
        "Light in the air is mixed as light: every pixel is decoded, and its colour kept in proportion.";

    private const string Bent =
        "Every pixel is read from elsewhere, by cubic curves through sixteen samples.";

    private const string Defocused =
        "Two layers, each the mean of discs of up to four sizes, are laid over each other.";

    /// <summary>Why painting alone costs more than <see cref="Dear"/> times a plain zoom.</summary>
    private static readonly Dictionary<string, string> reasons = new()
    {
        ["rain"] = Everywhere,
        ["fog"] = Everywhere,
        ["smoke"] = Everywhere,
        ["steam"] = Everywhere,
        ["fire"] = Everywhere,
        ["sun_rays"] = Everywhere,
        ["lens_flare"] = Everywhere,
        ["crt"] = Bent + " Then lines, stripes and a glow are laid over it.",
        ["fisheye"] = Bent,
        ["picture_frame"] = Bent,
        ["polaroid"] = Bent,
        ["film_strip"] = Bent,
        ["old_film"] = "Weave, tone, flicker, damage and grain are five passes.",
        ["cinemagraph_water"] =
            "Two copies of what flows are read by cubic curves, each pixel from elsewhere.",
        ["cinemagraph_sky"] = "Two copies of what flows are read by cubic curves, each pixel from elsewhere.",
        ["sway"] = Bent,
        ["light_trail"] = "The picture is painted five times.",
        ["halftone"] = "The screen is turned, and asked for three inks at every pixel.",
        ["sketch"] = "Lines, smudges and two hatchings are drawn for every pixel.",
        ["bokeh"] = Defocused,
        ["rack_focus"] = Defocused,
    };

    public string Name => "effects";

    public string How =>
        "All frames of a 2 s push-in at 1080p30 are painted by one thread, plainly and with each effect of the "
        + "catalogue at its defaults, in turn; those that go by subject, sky or water have a mask of about a third of the picture. The figure is the ratio of the thread's processor time for painting "
        + "and encoding: what one frame costs in a film. Encoding is x264's alone, of the plain film, as films are "
        + "written; painting is the median of the runs. In brackets, painting alone, and how much that is against a plain "
        + "zoom's; where it is more than four times as much, the reason is given.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        using var plain = new Set(Film([]), ("photo", bench.PhotoStill));
        plain.PaintingTime();
        var painting = Average.Median([
            .. Enumerable.Range(0, bench.Runs + 2).Select(_ => plain.PaintingTime()),
        ]);
        var encoding = Encode(bench, plain);
        List<Row> rows =
        [
            Row.Information("plain push_in: painting, ms a frame", painting, "0.00"),
            Row.Information("plain push_in: encoding, ms a frame", encoding, "0.00"),
        ];
        var seen = new KnownScene(KnownScene.Floors.Level).Sight;
        foreach (var effect in EffectCatalogue.All.Where(effect => bench.Wants(effect.Name)))
        {
            Workbench.Say(effect.Name);
            using var set = new Set(
                Film([new NamedEffect { Name = effect.Name }]),
                seen,
                [("photo", bench.PhotoStill)]
            );
            var with = Average.Median([.. Enumerable.Range(0, bench.Runs).Select(_ => set.PaintingTime())]);
            var ratio = (with + encoding) / (painting + encoding);
            rows.Add(
                Row.AtMost(
                    FormattableString.Invariant(
                        $"{effect.Name} ({with:0.0} ms painting, {with / painting:0.0}×)"
                    ),
                    ratio,
                    4,
                    "0.00"
                ) with
                {
                    Because = with > Dear * painting ? reasons.GetValueOrDefault(effect.Name, "") : "",
                }
            );
        }
        return rows;
    }

    private static Draft Film(IReadOnlyList<NamedEffect> effects) =>
        Films.Of(Films.Motion("photo", Milliseconds, 0, "push_in") with { Effects = effects });

    /// <summary>Milliseconds of processor time a frame that the encoder takes.</summary>
    private static double Encode(Workbench bench, Set set)
    {
        using var frames = new RawFrames(set, bench.File("plain.yuv"));
        var took = frames.Encode(EncoderSettings.Standard, bench.File("plain.mp4"));
        return took.Processor * 1000 / frames.Count;
    }
}
