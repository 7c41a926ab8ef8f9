using Rostrum.Drafts.Json;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

public sealed class TextTests
{
    private static Resolution Resolve(string texts, string meta = """ "ratio":"16:9" """)
    {
        var draft = DraftJson.Parse(
            $$"""{"m":{ {{meta}} },"t":[{"tt":0,"sg":[{"d":5000,"mt":"color","c":"#000"}]},{"tt":7,"sg":[{{texts}}]}]}""",
            out var why
        );
        Assert.True(draft is not null, why);
        return TimelineResolver.Resolve(draft, new Dictionary<string, StillFacts>());
    }

    private static TextClip Only(string text, string meta = """ "ratio":"16:9" """) =>
        Assert.Single(Resolve(text, meta).Timeline!.Texts);

    [Fact]
    public void A_text_without_a_style_is_a_title_in_the_middle()
    {
        var clip = Only("""{"s":500,"d":2000,"mt":"text","tx":"Hello"}""");
        Assert.Equal("Hello", clip.Text);
        Assert.Equal(500, clip.Range.Start.Milliseconds);
        Assert.Equal(2500, clip.Range.End.Milliseconds);
        Assert.Equal((0.5, 0.5), (clip.Placement.X, clip.Placement.Y));
        Assert.Equal(120, clip.Style.Size);
    }

    [Fact]
    public void What_is_written_in_the_style_is_what_is_set()
    {
        var style = Only(
            """{"d":2000,"tx":"Hello","anchor":"bottom-right","st":{"ff":"Lato","fs":70,"c":"#FF0000","i":true,"al":"left","stroke":{"c":"#00F","w":7},"shadow":{"y":14,"o":0.5},"bg":"#10203080","maxw":0.5}}"""
        ).Style;
        Assert.StartsWith("Lato, ", style.Family);
        Assert.Equal((70, true, TextAlign.Left), (style.Size, style.Italic, style.Align));
        Assert.Equal(new Colour(255, 0, 0), style.Colour);
        Assert.Equal(new TextStroke(new Colour(0, 0, 255), 0.1), style.Stroke);
        Assert.Equal(0.2, style.Shadow.Y, 9);
        Assert.Equal(new Colour(0x10, 0x20, 0x30), style.Box.Colour);
        Assert.Equal(128 / 255.0, style.Box.Opacity, 9);
        Assert.Equal(0.5, style.MaxWidth);
    }

    [Theory]
    [InlineData("top_left", 0, 0)]
    [InlineData("centre", 0.5, 0.5)]
    [InlineData("bottom right", 1, 1)]
    [InlineData("left", 0, 0.5)]
    public void The_nine_places_are_points_of_the_safe_area(string anchor, double x, double y)
    {
        var place = Only($$"""{"d":1000,"tx":"A","anchor":"{{anchor}}"}""").Placement;
        Assert.Equal((x, y), (place.X, place.Y));
    }

    [Fact]
    public void Platforms_leave_room_for_their_buttons()
    {
        Assert.Equal(SafeArea.Generic, Only("""{"d":1000,"tx":"A"}""").Placement.Safe);
        var safe = Only("""{"d":1000,"tx":"A"}""", """ "ratio":"9:16","safe":"tiktok" """).Placement.Safe;
        Assert.Equal((100, 300), (Math.Round(safe.Top * 1920), Math.Round(safe.Bottom * 1920)));
        Assert.Equal(150, Math.Round(safe.Right * 1080));
    }

    [Theory]
    [InlineData("""{"d":1000,"tx":"  "}""", "without letters")]
    [InlineData("""{"s":9000,"d":1000,"tx":"Late"}""", "after the film's end")]
    [InlineData("""{"d":1000,"tx":"A","anchor":"upstairs"}""", "upstairs")]
    [InlineData("""{"d":1000,"tx":"A","st":{"tpl":"banner"}}""", "banner")]
    [InlineData("""{"d":1000,"tx":"A","an":{"in":{"n":"explode"}}}""", "explode")]
    public void What_cannot_be_set_is_said(string text, string said) =>
        Assert.Contains(said, Assert.Single(Resolve(text).Notes));

    [Fact]
    public void A_colour_that_is_none_is_refused() =>
        Assert.Contains("mud", Resolve("""{"d":1000,"tx":"A","st":{"c":"mud"}}""").Refusal);

    [Fact]
    public void A_text_without_a_length_is_seen_to_the_films_end() =>
        Assert.Equal(5000, Only("""{"s":1000,"tx":"A"}""").Range.End.Milliseconds);

    [Fact]
    public void A_text_ends_with_the_film() =>
        Assert.Equal(5000, Only("""{"s":4000,"d":9000,"tx":"A"}""").Range.End.Milliseconds);

    [Fact]
    public void Coming_and_going_never_take_longer_than_the_text_is_seen()
    {
        var clip = Only(
            """{"d":600,"tx":"A","an":{"in":{"n":"fade","d":3000},"out":{"n":"fade","d":1000}}}"""
        );
        Assert.True(clip.Enter.Duration + clip.Leave.Duration <= clip.Range.Duration);
    }

    public static TheoryData<string> Animations => [.. TextAnimationCatalogue.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Animations))]
    public void Every_animation_ends_exactly_at_rest(string name)
    {
        var animation = TextAnimationCatalogue.Find(name)!;
        for (var unit = 0; unit < 5; unit++)
        {
            var place = new TextUnit(unit, 5, new Noise(7));
            Assert.Equal(Pose.Rest, animation.Enter(1, place, default));
            Assert.Equal(Pose.Rest, animation.Leave(0, place, default));
        }
    }

    [Theory]
    [MemberData(nameof(Animations))]
    public void Every_animation_that_comes_and_goes_begins_and_ends_unseen(string name)
    {
        var animation = TextAnimationCatalogue.Find(name)!;
        if (animation.Repeats)
            return;
        for (var unit = 0; unit < 5; unit++)
        {
            var place = new TextUnit(unit, 5, new Noise(7));
            Assert.Equal(0, animation.Enter(0, place, default).Opacity);
            Assert.Equal(0, animation.Leave(1, place, default).Opacity);
        }
    }

    [Fact]
    public void The_typewriter_types_in_the_order_of_reading()
    {
        var typewriter = TextAnimationCatalogue.Find("typewriter")!;
        for (var i = 0; i < 10; i++)
        {
            var seen = Enumerable
                .Range(0, 10)
                .Count(unit =>
                    typewriter.Enter((i + 0.5) / 10, new TextUnit(unit, 10, default), default).Opacity > 0
                );
            Assert.Equal(i, seen);
        }
    }

    [Theory]
    [InlineData("1,250 cups", "1,250 cups")]
    [InlineData("Only $9.99", "Only $9.99")]
    [InlineData("no number", "no number")]
    public void Counting_ends_with_the_number_that_was_written(string text, string last)
    {
        var takes = TextAnimationCatalogue.Find("count")!.Takes(text);
        Assert.Equal(last, takes[^1]);
        if (text.Any(char.IsDigit))
            Assert.True(takes.Count > 10);
    }

    [Fact]
    public void Karaoke_gives_each_word_its_turn()
    {
        var karaoke = TextAnimationCatalogue.Find("karaoke")!;
        for (var word = 0; word < 4; word++)
            Assert.Equal(1, karaoke.Repeat(word + 0.5, 4, new TextUnit(word, 4, default), default).Accent);
    }

    [Fact]
    public void Black_on_white_is_the_most_contrast_there_is() =>
        Assert.Equal(
            21,
            Contrast.Ratio(Contrast.Luminance(Colour.White), Contrast.Luminance(Colour.Black)),
            9
        );
}
