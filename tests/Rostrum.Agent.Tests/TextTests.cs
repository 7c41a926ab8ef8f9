using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

public sealed class TextTests
{
    private static readonly Director Director = new();

    private static Segment Only(Draft draft) => Assert.Single(TextTracks.TextsOf(draft));

    private static string? Style(Segment text, string name) =>
        text.Style is { } style && style.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string? Animation(Segment text, string phase) =>
        text.TextAnimation is { ValueKind: JsonValueKind.Object } all
        && all.TryGetProperty(phase, out var one)
            ? one.GetProperty("n").GetString()
            : null;

    [Theory]
    [InlineData("title \"Urban Dreams\" for three seconds", "Urban Dreams", "title", 3000L)]
    [InlineData("标题\"都市梦\"三秒", "都市梦", "title", 3000L)]
    [InlineData("标题“都市梦”三秒", "都市梦", "title", 3000L)]
    [InlineData("加一个标题《都市梦》，两秒", "都市梦", "title", 2000L)]
    [InlineData("add the caption 'it's a long way' at the bottom", "it's a long way", "caption", null)]
    [InlineData("add the caption ‘made by hand’ at the bottom", "made by hand", "caption", null)]
    [InlineData("put the text «Bonjour» at the bottom", "Bonjour", "caption", null)]
    [InlineData("add a title that says Zoom in on life", "Zoom in on life", "title", 3000L)]
    [InlineData("add a title saying hello and goodbye for 2 seconds", "hello and goodbye", "title", 2000L)]
    [InlineData("Title: Urban Dreams", "Urban Dreams", "title", 3000L)]
    [InlineData("a price tag \"$9.99\"", "$9.99", "price", 3000L)]
    [InlineData("lower third \"Ada Lovelace\"", "Ada Lovelace", "lower_third", 4000L)]
    [InlineData("底部加字幕「春天来了」", "春天来了", "caption", null)]
    [InlineData("写上“你好”", "你好", "title", 3000L)]
    public void A_text_is_asked_for_as_people_do(
        string words,
        string written,
        string template,
        long? milliseconds
    )
    {
        var text = Only(Director.Direct(words, Films.Of(1)).Draft);
        Assert.Equal(written, text.Text);
        Assert.Equal(template, TextTracks.TemplateOf(text));
        Assert.Equal(milliseconds, text.Duration);
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_writing_do_not_turn_the_reply()
    {
        var done = Director.Direct("title \"\u202Eevil\u2066\"", Films.Of(1));
        Assert.Contains("“evil”", done.Reply);
        Assert.DoesNotContain('\u202E', done.Reply);
    }

    [Theory]
    [InlineData("title \"X\" at the top left", "top_left")]
    [InlineData("a title \"X\", bottom right", "bottom_right")]
    [InlineData("标题“X”放在左下角", "bottom_left")]
    [InlineData("caption \"X\" at the top", "top")]
    public void Its_place_is_said_beside_it(string words, string anchor) =>
        Assert.Equal(anchor, Only(Director.Direct(words, Films.Of(1)).Draft).Anchor);

    [Theory]
    [InlineData("title \"X\" with a typewriter effect", "in", "typewriter")]
    [InlineData("title \"X\", fade in", "in", "fade")]
    [InlineData("title \"X\" word by word", "in", "words")]
    [InlineData("karaoke caption \"sing with me\"", "loop", "karaoke")]
    [InlineData("标题“X”打字机效果", "in", "typewriter")]
    [InlineData("霓虹标题“X”", "loop", "glow")]
    public void Its_animation_is_said_beside_it(string words, string phase, string name) =>
        Assert.Equal(name, Animation(Only(Director.Direct(words, Films.Of(1)).Draft), phase));

    [Theory]
    [InlineData("make the title bigger", "fs", "156")]
    [InlineData("smaller title", "fs", "92")]
    [InlineData("make the text red", "c", "#E53935")]
    [InlineData("把标题改成蓝色", "c", "#1E66F5")]
    [InlineData("标题大一点", "fs", "156")]
    [InlineData("title in #12ab34", "c", "#12AB34")]
    public void A_text_that_is_there_is_changed(string words, string key, string value)
    {
        var film = Films.Told(Films.Of(1), "title \"X\"", words);
        Assert.Equal(value, Style(Only(film), key));
        Assert.Equal("X", Only(film).Text);
    }

    [Theory]
    [InlineData("change the title to \"Y\"")]
    [InlineData("change the title to Y")]
    [InlineData("title \"Y\"")]
    [InlineData("标题改成“Y”")]
    [InlineData("把标题换成Y")]
    public void A_title_is_reworded_and_keeps_its_look(string words)
    {
        var film = Films.Told(Films.Of(1), "title \"X\" in red", words);
        Assert.Equal("Y", Only(film).Text);
        Assert.Equal("#E53935", Style(Only(film), "c"));
    }

    [Theory]
    [InlineData("remove the title")]
    [InlineData("no text")]
    [InlineData("get rid of the text please")]
    [InlineData("去掉标题")]
    [InlineData("不要文字")]
    public void A_text_is_taken_away(string words) =>
        Assert.Empty(TextTracks.TextsOf(Films.Told(Films.Of(1), "title \"X\"", words)));

    [Fact]
    public void What_the_text_says_moves_no_camera_and_what_stands_beside_it_does()
    {
        var draft = Director.Direct("title \"pan left in 60 seconds\" and zoom in slowly", Films.Of(1)).Draft;
        Assert.Equal("pan left in 60 seconds", Only(draft).Text);
        Assert.Equal("push_in", Films.First(draft).Motion?.Name);
        Assert.Equal(5000, draft.Duration);
    }

    [Theory]
    [InlineData("title \"Urban Dreams\"", "added the title “Urban Dreams” in the middle for 3 s")]
    [InlineData("标题“都市梦”", "添加了标题“都市梦”，显示3秒")]
    [InlineData("remove the title", "no title")]
    [InlineData("去掉标题", "没有这样的文字")]
    [InlineData("add a title", "needs words")]
    public void The_reply_says_what_became_of_it(string words, string said) =>
        Assert.Contains(said, Director.Direct(words, Films.Of(1)).Reply);

    [Fact]
    public void What_is_joined_by_with_is_done_too()
    {
        var tall = Director
            .Direct("make it vertical for tiktok with a title that says Golden Hour", Films.Of(1))
            .Draft;
        Assert.Equal(("9:16", "tiktok"), (tall.Meta?.Ratio, tall.Meta?.SafeArea));
        Assert.Equal("Golden Hour", Only(tall).Text);
        var blurred = Director.Direct("lower third \"Ada\" with a blurred background", Films.Of(1)).Draft;
        Assert.Equal("blur", Films.First(blurred).Fit);
        Assert.Equal("Ada", Only(blurred).Text);
        Assert.Equal("Hi", Only(Director.Direct("add a title with the words Hi", Films.Of(1)).Draft).Text);
    }

    [Fact]
    public void A_platform_keeps_texts_clear_of_its_buttons() =>
        Assert.Equal("tiktok", Films.Told(Films.Of(1), "make it for tiktok").Meta?.SafeArea);

    [Theory]
    [InlineData("slow zoom in with a strong motion blur")]
    [InlineData("make it 10 seconds, vertical, with crossfades")]
    [InlineData("don't crop it")]
    [InlineData("it's the boys' room: pan right")]
    [InlineData("每张五秒，慢慢推近")]
    public void Words_about_the_picture_write_no_text(string words) =>
        Assert.Empty(TextTracks.TextsOf(Director.Direct(words, Films.Of(2)).Draft));
}
