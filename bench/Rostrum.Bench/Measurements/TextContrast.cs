using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Compositor;
using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Painting;
using Rostrum.Compositor.Planning;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Texts;
using Rostrum.Media.Text;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether texts can be read on every frame.</summary>
internal sealed class TextContrast : IMeasurement
{
    /// <summary>This part of the pixels around the letters may be worse: single specks.</summary>
    private const double Specks = 0.05;

    private static readonly (string Name, string Text)[] texts =
    [
        ("title", "\"tx\":\"Urban Dreams\""),
        ("thin title", "\"tx\":\"Urban Dreams\",\"st\":{\"w\":300,\"fs\":90}"),
        ("caption", "\"tx\":\"A line that is read at leisure, 春风\",\"st\":{\"tpl\":\"caption\",\"fs\":44}"),
        ("lower third", "\"tx\":\"Ada Lovelace\",\"st\":{\"tpl\":\"lower_third\"}"),
        ("callout", "\"tx\":\"Look here\",\"st\":{\"tpl\":\"callout\"}"),
        ("red title", "\"tx\":\"Urban Dreams\",\"st\":{\"c\":\"#E53935\"}"),
        ("grey caption", "\"tx\":\"neither dark nor bright\",\"st\":{\"tpl\":\"caption\",\"c\":\"#808080\"}"),
    ];

    public string Name => "contrast";

    public string How =>
        "Seven texts, two of them in a colour of the person's own that no picture suits, over thirteen films of 3 s: dark, "
        + "bright, grey and busy stills, some under effects, samples/stills under moving cameras, a dissolve from dark to bright. Which pixels "
        + "are letters is found from two paintings, in white and in black. On every frame on which the text is whole, the "
        + "luminance of its letters is set against that of the untouched pixels within 0.04 em (two pixels at least) of them, as a screen shows "
        + "them; the frame counts as its worst twentieth of these pixels. Wanted is what WCAG 2.2 (1.4.3) wants: 4.5, "
        + "large letters 3. Settling is the processor time in which one text is laid out and its ground measured.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var (held, untreated, frames) = (0, 0, 0);
        var least = (Small: double.MaxValue, Large: double.MaxValue);
        var worst = "";
        var settling = new List<double>();
        foreach (var film in Stills())
        foreach (var (name, text) in texts)
        {
            var tried = Try(film, text, treated: true, settling);
            frames += tried.Contrasts.Count;
            held += tried.Contrasts.Count(contrast => contrast >= tried.Wanted);
            var plain = Try(film, text, treated: false, []);
            untreated += plain.Contrasts.Count(contrast => contrast >= plain.Wanted);
            var lowest = tried.Contrasts.Min();
            if (lowest < tried.Wanted)
                Workbench.Say(FormattableString.Invariant($"{name} over {film.Name}: {lowest:0.00}"));
            if (
                lowest / tried.Wanted
                < Math.Min(least.Small / Contrast.Enough, least.Large / Contrast.EnoughForLarge)
            )
                worst = $"{name} over {film.Name}";
            if (tried.Wanted > 4)
                least.Small = Math.Min(least.Small, lowest);
            else
                least.Large = Math.Min(least.Large, lowest);
        }
        return
        [
            Row.AtLeast("frames on which the text can be read, %", 100.0 * held / frames, 100),
            Row.AtLeast("least contrast, small letters", least.Small, 4.5),
            Row.AtLeast("least contrast, large letters", least.Large, 3),
            new Row("where it is least", worst),
            Row.Information("the same texts with nothing done to them, %", 100.0 * untreated / frames, "0"),
            Row.AtMost("settling a text, ms", Average.Median(settling), 60, "0.0"),
        ];
    }

    /// <summary>A film without its text.</summary>
    private sealed record Ground(string Name, string Segments, IReadOnlyList<(string, Still)> Stills)
    {
        public string Joint { get; init; } = "";
    }

    private static IEnumerable<Ground> Stills()
    {
        var dark = Still.Grey(960, 540, (x, y) => 18 + 10 * Math.Sin(x / 40.0) * Math.Sin(y / 30.0));
        var bright = Still.Grey(960, 540, (x, y) => 232 + 14 * Math.Sin(x / 70.0) * Math.Sin(y / 50.0));
        var grey = Still.Grey(960, 540, (x, y) => 128 + 20 * Math.Sin(x / 90.0));
        var busy = Still.Grey(960, 540, (x, y) => ((x / 9) ^ (y / 7)) % 3 == 0 ? 240 : 15);
        yield return new Ground("dark", Held("dark", 3000), [("dark", dark)]);
        yield return new Ground("bright", Held("bright", 3000), [("bright", bright)]);
        yield return new Ground("grey", Held("grey", 3000), [("grey", grey)]);
        yield return new Ground("busy", Held("busy", 3000), [("busy", busy)]);
        foreach (
            var (name, motion) in ((string, string)[])
                [("lake", "push_in"), ("street", "whip_pan"), ("teapot", "pan")]
        )
            yield return new Ground(
                $"{name}, {motion}",
                $$"""{"d":3000,"mt":"image","src":"{{name}}","mb":180,"mo":{"n":"{{motion}}"} }""",
                [(name, Still.Read(Workbench.Sample($"{name}.jpg")))]
            );
        foreach (
            var (name, still, effects) in ((string, Still, string[])[])
                [
                    ("dark", dark, ["snow", "fog"]),
                    ("dark", dark, ["film_burn"]),
                    ("bright", bright, ["vignette", "old_film"]),
                    ("grey", grey, ["confetti", "film_grain"]),
                    ("busy", busy, ["sketch"]),
                ]
        )
            yield return new Ground(
                $"{name}, {string.Join(" and ", effects)}",
                $$"""{"d":3000,"mt":"image","src":"{{name}}","fx":[{{string.Join(
                    ',',
                    effects.Select(effect => $$"""{"n":"{{effect}}"}""")
                )}}]}""",
                [(name, still)]
            );
        yield return new Ground(
            "dark to bright",
            Held("dark", 1500, "a") + "," + Held("bright", 1500, "b", 1500),
            [("dark", dark), ("bright", bright)]
        )
        {
            Joint = """{"n":"dissolve","a":"a","b":"b","d":1000}""",
        };
    }

    private static string Held(string source, int length, string id = "a", int start = 0) =>
        $$"""{"id":"{{id}}","s":{{start}},"d":{{length}},"mt":"image","src":"{{source}}"}""";

    private static (IReadOnlyList<double> Contrasts, double Wanted) Try(
        Ground ground,
        string text,
        bool treated,
        List<double> settling
    )
    {
        var draft = DraftJson.Parse(
            $$"""
            {"m":{"width":960,"height":540},"t":[
              {"tt":0,"sg":[{{ground.Segments}}],"tr":[{{ground.Joint}}]},
              {"tt":7,"sg":[{"d":3000,{{text}},"an":{"in":{"n":"none"},"out":{"n":"none"} } }]}]}
            """,
            out var why
        );
        using var set = new Set(draft ?? throw new BenchException(why!), ground.Stills);
        using var fonts = new TextWorkshop(address => address);
        var tones = ground.Stills.ToDictionary(one => one.Item1, one => TonesOf(one.Item2));
        using var texts = new FilmTexts(address => address);
        var start = ThreadClock.Milliseconds;
        var film = texts.Settle(
            set.Timeline,
            () =>
                new GroundSurvey(
                    set.Timeline,
                    set.Recipes,
                    new Dictionary<Rostrum.Drafts.Timelines.Clip, Rostrum.Compositor.Moving.MovingLayout>(),
                    address => tones[address]
                )
        );
        settling.Add(ThreadClock.Milliseconds - start);
        var clip = (treated ? film : set.Timeline).Texts[0];
        var size = fonts.Measure(clip, film.Canvas).Size;
        return (Contrasts(set, clip, size), Contrast.Wanted(clip.Style, size));
    }

    private static Tones TonesOf(Still still)
    {
        var attention = new Media.Decoding.Attention(still.Format);
        for (var y = 0; y < still.Height; y++)
            attention.Look(y, 1, still.Row(y));
        return attention.Tones();
    }

    private static List<double> Contrasts(Set set, TextClip clip, double size)
    {
        var canvas = set.Timeline.Canvas;
        var reach = Math.Max(2, (int)(0.04 * size * TextFitter.Scale(canvas)));
        using var white = Painted(set, In(clip, Colour.White), 0);
        using var black = Painted(set, In(clip, Colour.Black), 0);
        var mask = new LetterMask(white, black, reach);
        if (mask.Letters.Count < 20 || mask.Around.Count < 20)
            throw new BenchException("The letters were not found.");
        using var sheet = TextSetter.Set(clip, canvas);
        var planner = new FramePlanner(set.Timeline, set.Plates, [sheet]);
        using var painter = new Painter(canvas);
        using var frame = new Yuv420Frame(canvas.Width, canvas.Height);
        var plan = new FramePlan();
        var contrasts = new List<double>();
        for (var number = 0; number < set.Timeline.FrameCount; number++)
        {
            planner.Plan(number, plan);
            painter.Paint(plan, frame);
            contrasts.Add(ContrastOf(frame, mask));
        }
        return contrasts;
    }

    private static TextClip In(TextClip clip, Colour colour) =>
        clip with
        {
            Style = clip.Style with { Colour = colour, SecondColour = colour },
        };

    private static Yuv420Frame Painted(Set set, TextClip clip, int number)
    {
        using var sheet = TextSetter.Set(clip, set.Timeline.Canvas);
        using var painter = new Painter(set.Timeline.Canvas);
        var frame = new Yuv420Frame(set.Timeline.Canvas.Width, set.Timeline.Canvas.Height);
        var plan = new FramePlan();
        new FramePlanner(set.Timeline, set.Plates, (IReadOnlyList<OverlaySheet>)[sheet]).Plan(number, plan);
        painter.Paint(plan, frame);
        return frame;
    }

    private static double ContrastOf(Yuv420Frame frame, LetterMask mask)
    {
        var letters = mask.Letters.Select(pixel => ScreenLuminance.At(frame, pixel)).Order().ToList();
        var letter = letters[letters.Count / 2];
        var around = mask
            .Around.Select(pixel => ScreenLuminance.Ratio(letter, ScreenLuminance.At(frame, pixel)))
            .Order()
            .ToList();
        return around[(int)(around.Count * Specks)];
    }
}
