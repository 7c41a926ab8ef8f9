using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;
using Rostrum.Media.Text;

namespace Rostrum.Media.Tests;

/// <summary>Facts of set texts; how letters look depends on the machine's fonts and is not compared.</summary>
public sealed class TextFilmTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    private static TextClip Clip(string json, int width = 1920, int height = 1080)
    {
        var draft = DraftJson.Parse(
            $$"""
            {"m":{"width":{{width}},"height":{{height}} },"t":[
              {"tt":0,"sg":[{"d":2000,"mt":"color"}]},{"tt":7,"sg":[{{json}}]}]}
            """,
            out var why
        );
        Assert.True(draft is not null, why);
        return Assert.Single(
            TimelineResolver.Resolve(draft, new Dictionary<string, StillFacts>()).Timeline!.Texts
        );
    }

    [Theory]
    [InlineData("Urban Dreams, déjà vu — Ærøskøbing")]
    [InlineData("春风又绿江南岸，明月何时照我还？")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("שלום עולם")]
    [InlineData("Привет, мир · Γειά σου")]
    [InlineData("नमस्ते สวัสดี おはよう 안녕하세요")]
    [InlineData("😀 👩‍👩‍👧 🇫🇷 👍🏽 ✨ ❤️")]
    public void No_letter_is_a_box(string text) =>
        Assert.Empty(TextSetter.Unknown(text, TextTemplateCatalogue.All[0].Look.Style));

    [Fact]
    public void A_letter_that_no_font_has_is_named() =>
        Assert.Equal(
            ["\U0003A000"],
            TextSetter.Unknown("A\U0003A000B", TextTemplateCatalogue.All[0].Look.Style)
        );

    [Fact]
    public void Digits_are_those_of_the_font_and_not_of_the_emoji()
    {
        var style = TextTemplateCatalogue.All[0].Look.Style;
        using var digits = new TextLayout("8888", style, 100);
        Assert.InRange(digits.Logical.Width, 150, 300);
    }

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var anchor in TextPlacement.Anchors)
            foreach (
                var text in (string[])
                    [
                        "Hi",
                        "A rather long title that cannot stand on one line",
                        "长标题需要换行才能完整地显示在画面的安全区域里面，不会超出边缘",
                        "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselbund",
                    ]
            )
                data.Add(anchor, text);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_text_keeps_to_the_safe_area(string anchor, string text)
    {
        foreach (var (width, height) in ((int, int)[])[(1920, 1080), (1080, 1920), (320, 180)])
        foreach (var size in (int[])[54, 120, 400])
        {
            var clip = Clip(
                $$"""{"tx":"{{text}}","anchor":"{{anchor}}","st":{"fs":{{size}} } }""",
                width,
                height
            );
            using var fitted = TextFitter.Fit(text, TextJob.Of(clip), new Canvas(width, height));
            var (block, safe) = (fitted.Block, clip.Placement.Safe);
            Assert.InRange(fitted.X + block.Left, safe.Left * width - 1, width);
            Assert.InRange(fitted.X + block.Right, 0, (1 - safe.Right) * width + 1);
            Assert.InRange(fitted.Y + block.Top, safe.Top * height - 1, height);
            Assert.InRange(fitted.Y + block.Bottom, 0, (1 - safe.Bottom) * height + 1);
        }
    }

    [Fact]
    public void A_long_title_is_broken_into_lines_of_like_length()
    {
        var clip = Clip("""{"tx":"one two three four five six seven eight nine ten","st":{"fs":160} }""");
        using var fitted = TextFitter.Fit(clip.Text, TextJob.Of(clip), Canvas.FullHd);
        Assert.InRange(fitted.Layout.Lines, 2, 4);
        var widths = fitted
            .Layout.Clusters()
            .GroupBy(cluster => cluster.Line)
            .Select(line => line.Max(one => one.Area.Right) - line.Min(one => one.Area.Left))
            .ToList();
        Assert.InRange(widths.Min() / widths.Max(), 0.5, 1);
    }

    [Theory]
    [InlineData("one two, three", 3)]
    [InlineData("春风 ok", 3)]
    [InlineData("  مرحبا بالعالم ", 2)]
    public void Words_are_counted_as_a_reader_does(string text, int count) =>
        Assert.Equal(count, TextPieces.WordNumbers(text).Count);

    [Fact]
    public void The_pieces_of_a_text_tile_its_drawing()
    {
        var clip = Clip("""{"tx":"two lines\nمرحبا of words","an":{"in":{"n":"typewriter"} } }""");
        using var sheet = TextSetter.Set(clip, Canvas.FullHd);
        var take = Assert.Single(sheet.Takes);
        var area = take.Units.Sum(unit => unit.Rect.Width * unit.Rect.Height);
        Assert.Equal(take.Face.Width * take.Face.Height, area);
        Assert.All(
            take.Units,
            unit => Assert.Equal(0, (unit.Rect.Left | unit.Rect.Right | unit.Rect.Top) & 1)
        );
    }

    [Fact]
    public void A_title_is_in_the_film_while_it_is_seen_and_at_no_other_time()
    {
        var film = Films.Of(Films.Picture(Bitmap.Plain(64, 36, Rgb.Blue).Save(workshop, "a.png"), 30));
        film = film with
        {
            Tracks =
            [
                .. film.AllTracks,
                new Track
                {
                    Type = TrackType.Text,
                    Segments =
                    [
                        new Segment
                        {
                            Text = "████",
                            MediaType = "text",
                            Start = 400,
                            Duration = 400,
                        },
                    ],
                },
            ],
        };
        workshop.Succeed("render", workshop.Save(film), "--quality", "draft", "-o", "a.mp4");
        var frames = RawFilm.Decode(workshop, workshop.At("a.mp4"), 320, 180);
        Assert.Equal(30, frames.Count);
        Assert.InRange(frames.Middle(15).From(Rgb.White), 0, 30);
        foreach (var without in (int[])[5, 25])
            Assert.InRange(frames.Middle(without).From(Rgb.Blue), 0, 12);
    }
}
