using System.Text;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

public sealed class DirectorTests
{
    private static readonly Director Director = new();

    private static bool IsChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>What is not read is not looked through for anything either: that takes the square of its words.</summary>
    [Fact]
    public void A_message_too_long_to_be_read_asks_for_no_beats_and_no_step()
    {
        var padding = string.Concat(Enumerable.Repeat("1:2 ", Director.MostWords));
        Assert.True(Director.AsksForBeats("cut on the beat"));
        Assert.False(Director.AsksForBeats($"{padding}cut on the beat"));
        Assert.NotNull(Director.StepIn("undo"));
        Assert.Null(Director.StepIn("undo" + new string(' ', Director.LongestMessage)));
    }

    [Theory]
    [InlineData("add lo-fi music at 35%", "music")]
    [InlineData("put a title on it", "needs words")]
    [InlineData("put a watermark on it", "watermark")]
    [InlineData("add a voiceover", "voices")]
    [InlineData("make it snow", "snow")]
    [InlineData("black and white", "black and white")]
    [InlineData("make her smile", "generative")]
    [InlineData("zoom in and undo that", "undo")]
    [InlineData("remove the fifth picture", "no such picture")]
    [InlineData("turn the music down a bit", "no music")]
    [InlineData("音乐小一点", "没有音乐")]
    [InlineData("改成黑白的", "黑白")]
    [InlineData("让她微笑", "生成")]
    public void What_cannot_be_done_is_said(string words, string said) =>
        Assert.Contains(said, Director.Direct(words, Films.Of(3)).Reply);

    [Fact]
    public void What_can_be_done_is_done_beside_what_cannot()
    {
        var direction = Director.Direct("pan left with some upbeat music at 30%", Films.Of(1));
        Assert.Equal("pan", Films.First(direction.Draft).Motion?.Name);
        Assert.Null(Films.Number(Films.First(direction.Draft), "amount"));
        Assert.Contains("music", direction.Reply);
    }

    [Theory]
    [InlineData("add a logo for the first 3 seconds", "logo")]
    [InlineData("前三秒加标志", "标志")]
    public void A_time_said_about_what_is_missing_goes_with_it(string words, string said)
    {
        var direction = Director.Direct(words, Films.Told(Films.Of(1), "zoom in"));
        Assert.Equal(5000, direction.Draft.Duration);
        Assert.Contains(said, direction.Reply);
        Assert.DoesNotContain("时间段", direction.Reply);
    }

    [Theory]
    [InlineData("show them side by side", 2, "2 pictures are seen at the same time")]
    [InlineData("make a collage of all the pictures", 3, "3 pictures")]
    [InlineData("a before and after slider", 2, "same time")]
    [InlineData("把两张照片分屏显示", 2, "2 张照片同时出现")]
    [InlineData("做成画中画", 2, "同时出现")]
    public void Pictures_are_shown_at_the_same_time(string words, int pictures, string said)
    {
        var direction = Director.Direct(words, Films.Told(Films.Of(pictures), "zoom in"));
        Assert.Contains(said, direction.Reply);
        Assert.Equal(
            pictures,
            direction.Draft.AllTracks.Count(track => track is { Type: TrackType.Video, AllSegments.Count: 1 })
        );
        Assert.DoesNotContain("took", direction.Reply);
    }

    [Fact]
    public void Edits_that_the_page_of_effects_lists_are_operations_with_words_in_both_languages() =>
        Assert.All(
            SpokenEdit.All,
            edit =>
            {
                Assert.NotNull(Drafts.Operations.OperationCatalogue.Find(edit.Operation));
                Assert.NotEmpty(edit.Words.English);
                Assert.NotEmpty(edit.Words.Chinese);
            }
        );

    [Fact]
    public void The_first_words_about_a_picture_make_it_move() =>
        Assert.NotNull(Films.First(Films.Told(Films.Of(1), "make it square")).Motion);

    [Fact]
    public void Later_words_leave_the_motion_alone() =>
        Assert.Equal(
            "pan",
            Films.First(Films.Told(Films.Of(1), "pan", "make it square, 60 fps, 8 seconds")).Motion?.Name
        );

    [Theory]
    [InlineData("turn these into a slideshow")]
    [InlineData("做成幻灯片")]
    public void A_slideshow_varies_its_motions_and_dissolves(string words)
    {
        var film = Films.Told(Films.Of(6), words);
        var names = Pictures.Of(film).Select(picture => picture.Motion?.Name).ToList();
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.All(Pictures.TransitionsOf(film), joint => Assert.Equal("dissolve", joint.Name));
    }

    [Fact]
    public void Another_seed_gives_another_slideshow()
    {
        var names = Enumerable
            .Range(0, 12)
            .Select(seed => Films.Told(Films.Of(8) with { Seed = seed }, "slideshow"))
            .Select(film =>
                string.Join(
                    ' ',
                    Pictures.Of(film).Select(picture => picture.Motion?.Name + Films.Word(picture, "dir"))
                )
            );
        Assert.True(names.Distinct().Count() > 1);
    }

    [Fact]
    public void The_same_words_give_the_same_film()
    {
        var first = Director.Direct("slideshow, 2s each, slow", Films.Of(5));
        var second = Director.Direct("slideshow, 2s each, slow", Films.Of(5));
        Assert.Equal(DraftJson.Write(first.Draft), DraftJson.Write(second.Draft));
        Assert.Equal(first.Reply, second.Reply);
    }

    [Theory]
    [InlineData("what does the timeline look like?")]
    [InlineData("时间轴现在是什么样？")]
    public void A_question_changes_nothing(string words)
    {
        var film = Films.Told(Films.Of(1), "zoom in");
        var direction = Director.Direct(words, film);
        Assert.Same(film, direction.Draft);
        Assert.NotEmpty(direction.Reply);
    }

    [Theory]
    [InlineData("zoom in", Language.English)]
    [InlineData("推近", Language.Chinese)]
    [InlineData("给这张图加Ken Burns效果", Language.Chinese)]
    [InlineData("add a title that says “城市之梦”", Language.English)]
    [InlineData("", Language.English)]
    [InlineData("200帧，第九张横移，每张0秒", Language.Chinese)]
    [InlineData("200 fps, pan on photo 9, 0 seconds each", Language.English)]
    [InlineData("叠化", Language.Chinese)]
    [InlineData("不要音乐，120拍，减弱动态模糊，不要转场", Language.Chinese)]
    [InlineData("no music, 120 bpm, less motion blur, no transitions", Language.English)]
    public void The_reply_is_in_the_speakers_language(string words, Language language)
    {
        foreach (var film in (Draft[])[Films.Empty, Films.Of(1), Films.Of(3)])
        {
            var direction = Director.Direct(words, film);
            Assert.Equal(language, direction.Language);
            // The film's own words are repeated as they are.
            var said = direction.Reply.Replace("城市之梦", "");
            Assert.Equal(language == Language.Chinese, IsChinese(said));
        }
    }

    [Fact]
    public void The_reply_tells_the_measured_difference()
    {
        var reply = Director
            .Direct("10 seconds, vertical, 60 fps, zoom in 10% with motion blur", Films.Of(1))
            .Reply;
        Assert.All(
            ["10 s", "9:16", "60 frames", "push in (10%)", "180°"],
            part => Assert.Contains(part, reply)
        );
    }

    [Fact]
    public void Too_many_words_are_not_read()
    {
        var film = Films.Of(1);
        var direction = Director.Direct("zoom in " + new string('a', 4000), film);
        Assert.Same(film, direction.Draft);
        Assert.Contains("4000", direction.Reply);
    }

    [Fact]
    public void A_second_move_for_one_picture_is_named_as_left_out() =>
        Assert.Contains("pan", Director.Direct("zoom in and then pan", Films.Of(1)).Reply.Split("; ")[^1]);

    [Fact]
    public void Without_pictures_one_is_asked_for() =>
        Assert.Contains("send one", Director.Direct("zoom in", Films.Empty).Reply);

    [Fact]
    public void No_message_of_random_characters_throws()
    {
        const string signs =
            "zoom in pan 10%秒推近每张半两三.:,x9/\"“”' \n第一二 no don't 3s 2x 一点 百分之 shutter title slide 转场 a half";
        var random = new Random(20);
        for (var round = 0; round < 60; round++)
        {
            var text = new StringBuilder();
            while (text.Length < 4000)
                text.Append(
                    round % 2 == 0
                        ? signs[random.Next(signs.Length)]
                        : (char)random.Next(0x20, round % 3 == 0 ? 0xFFFF : 0x9FFF)
                );
            Assert.NotEmpty(Director.Direct(text.ToString(0, 4000), Films.Of(round % 4)).Reply);
        }
    }

    [Fact]
    public void Every_order_of_words_and_measures_is_survived()
    {
        string[] pieces =
        [
            "zoom",
            "in",
            "the",
            "second",
            "9",
            ":",
            "16",
            "seconds",
            "half",
            "a",
            "no",
            "每张",
            "三",
            "秒",
            "transition",
            "slide",
            "left",
            "%",
            "twice",
            "as",
            "long",
            "第",
            "张",
            "motion",
            "blur",
            "shutter",
        ];
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var words = string.Join(
                ' ',
                Enumerable.Range(0, 14).Select(_ => pieces[random.Next(pieces.Length)])
            );
            var reply = Director.Direct(words, Films.Of(round % 4)).Reply;
            Assert.InRange(reply.Split(". ").Length, 1, 3);
        }
    }

    [Theory]
    [InlineData("asdf qwerty", "one of these words is known")]
    [InlineData("咕噜咕噜", "没有听懂")]
    public void Words_that_are_all_unknown_are_said_to_be(string words, string said)
    {
        Assert.Contains(said, Director.Direct(words, Films.Of(1)).Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reply_counts_in_what_outranks_the_words()
    {
        var direction = Director.Direct(
            "10 seconds zoom, vertical",
            Films.Of(1),
            [SetCanvas.Shape("1:1"), new SetFilmDuration(1000)]
        );
        Assert.Contains("1:1", direction.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("9:16", direction.Reply, StringComparison.Ordinal);
        Assert.Equal(1000, direction.Draft.Duration);
    }
}
