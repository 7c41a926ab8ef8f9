using Rostrum.Agent.Answering;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Tests;

/// <summary>What is answered: to questions, to what changed, to what cannot be done, to words that are not known.</summary>
public sealed class AnswerTests
{
    private static readonly string[] pictures = ["lake", "cake", "kids"];

    private static Talk Of(params string[] turns) => Talk.Of(pictures, turns);

    [Theory]
    [InlineData("should I add music?", "no music")]
    [InlineData("should it be vertical?", "vertical")]
    [InlineData("should the pictures be longer?", "3 s for each picture")]
    [InlineData("would black and white look better?", "black and white")]
    [InlineData("would snow suit this?", "add snow")]
    [InlineData("do you think it needs a title?", "title")]
    [InlineData("is it better with music?", "no music")]
    [InlineData("is 3 seconds too long?", "3 s for each picture")]
    [InlineData("what about snow? would it look good?", "add snow")]
    [InlineData("what would you recommend?", "dissolve")]
    [InlineData("I wonder whether rain would suit it", "add rain")]
    [InlineData("what else could the camera do here? name me a few moves", "dolly zoom")]
    [InlineData("how long is the second one?", "cake")]
    [InlineData("how long does the lake last?", "3 s")]
    [InlineData("which picture is the longest?", "equally long")]
    [InlineData("what did you just change?", "3 s for each picture")]
    [InlineData("how do I undo?", "“undo”")]
    [InlineData("how do I add a title?", "title '")]
    [InlineData("how can I make it longer?", "make it longer")]
    [InlineData("what is motion blur?", "shutter is open")]
    [InlineData("what does ken burns mean?", "zoom and drift")]
    [InlineData("can you explain what a whip pan is?", "sweeps in")]
    [InlineData("what's the difference between sepia and noir?", "deep shadows")]
    [InlineData("is it possible to add snow?", "add snow")]
    [InlineData("am I able to change the font?", "Noto Serif")]
    [InlineData("why is it so short?", "9 s")]
    [InlineData("which effects are there?", "fisheye")]
    [InlineData("can you do vertical videos?", "vertical")]
    [InlineData("第二张多长？", "cake")]
    [InlineData("刚才改了什么？", "每张3秒")]
    [InlineData("怎么撤销？", "“撤销”")]
    [InlineData("怎么加标题？", "标题：")]
    [InlineData("什么是希区柯克变焦？", "主体大小不变")]
    [InlineData("什么是运动模糊？", "快门")]
    [InlineData("解释一下移轴", "微缩")]
    [InlineData("叠化和闪黑有什么区别？", "淡到黑")]
    [InlineData("要不要加音乐？", "还没有音乐")]
    [InlineData("竖屏会不会更好？", "手机")]
    [InlineData("黑白会不会更好看？", "黑白")]
    [InlineData("你觉得要加雪吗？", "雪")]
    [InlineData("横屏好还是竖屏好？", "16:9")]
    [InlineData("还有什么运镜可以用？说几个", "环绕")]
    [InlineData("为什么这么短？", "9秒")]
    [InlineData("有哪些特效？", "鱼眼")]
    [InlineData("能换字体吗？", "宋体")]
    [InlineData("哪张最长？", "一样长")]
    public void A_question_is_answered_and_the_film_stays(string question, string said)
    {
        var talk = Of(question.Any(c => c > '\u3000') ? "每张3秒" : "3s each", question);
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
        Assert.Contains(said, talk.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Timeline", talk.Reply);
    }

    [Fact]
    public void The_music_that_somebody_chose_is_told_by_its_mood()
    {
        var talk = Of("3s each, jazz", "which mood did I pick for the music?");
        Assert.StartsWith("Jazz music plays", talk.Reply);
    }

    [Theory]
    [InlineData("what can you do?", "The 3 pictures lie ready")]
    [InlineData("你能做什么？", "3张照片已经放好了")]
    public void Pictures_that_come_with_a_question_lie_ready_as_they_are(string question, string said)
    {
        var talk = Of(question);
        Assert.Contains(said, talk.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, talk.Pictures.Count);
        Assert.All(talk.Pictures, picture => Assert.Null(picture.Motion));
        Assert.DoesNotContain("Done", talk.Reply);
        Assert.DoesNotContain("已完成", talk.Reply);
    }

    [Fact]
    public void What_is_wanted_beside_a_question_is_done()
    {
        var talk = Of("3s each", "should I add music? make it vertical");
        Assert.Equal("9:16", talk.Film.Meta?.Ratio);
        Assert.Null(FilmMusic.Of(talk.Film));
        Assert.Contains("no music", talk.Reply);
    }

    [Fact]
    public void Every_entry_of_the_catalogues_is_explained_in_Chinese()
    {
        IEnumerable<CatalogueEntry> all =
        [
            .. MotionCatalogue.All,
            .. TransitionCatalogue.All,
            .. EffectCatalogue.All,
            .. LookCatalogue.All,
            .. MoodCatalogue.All,
            .. TextAnimationCatalogue.All,
        ];
        Assert.All(all, entry => Assert.NotNull(ChineseSummaries.Of(entry)));
    }

    [Theory]
    [InlineData(
        "a separate clip of each, vertical, snow, jazz, title \"Hi\"",
        "3 films|added snow|9:16|jazz music|“Hi”"
    )]
    [InlineData("split the lake in half", "split in two, 1.5 s and 1.5 s")]
    [InlineData("the first for 5 seconds", "picture 1 is seen for 5 s")]
    [InlineData("black and white on the second", "black and white on picture 2")]
    [InlineData("show the whole first picture", "picture 1")]
    public void The_answer_tells_all_that_changed(string words, string told)
    {
        var reply = Of("3s each", words).Reply;
        Assert.All(told.Split('|'), part => Assert.Contains(part, reply));
    }

    [Theory]
    [InlineData("3s each, motion blur", "less motion blur on the first", "picture 1")]
    [InlineData("3s each, snow", "too much snow", "instead of 0.5")]
    [InlineData("每张3秒，下雪", "雪太大了", "原来0.5")]
    [InlineData(
        "3s each, dissolves",
        "remove the transition between the first and second",
        "pictures 1 and 2"
    )]
    [InlineData("每张3秒，叠化", "去掉第一张和第二张之间的转场", "第1张和第2张")]
    [InlineData("3s each, jazz", "fade the music out", "(fading out over 3 s)")]
    public void The_answer_tells_how_much_and_where(string first, string words, string told) =>
        Assert.Contains(told, Of(first, words).Reply);

    [Theory]
    [InlineData("set_volume", """{"volume":0}""", "0%", "0%")]
    [InlineData("set_safe_area", """{"platform":"generic"}""", "platform", "竖屏平台")]
    [InlineData("set_resolution", """{"resolution":"1080p"}""", "1920×1080", "1920×1080")]
    [InlineData(
        "add_sound",
        """{"address":"file:rain.mp3","name":"rain","volume":0.5}""",
        "“rain” plays (at 50%)",
        "“rain”（音量50%）"
    )]
    [InlineData("duck_sound", """{"sound":1,"decibels":12}""", "12 dB", "12分贝")]
    [InlineData("loop_sound", """{"sound":1,"loops":true}""", "beginning again", "循环播放")]
    [InlineData("remove_sound", """{"sound":1}""", "“sea” is gone", "去掉了声音“sea”")]
    [InlineData("change_music", "{}", "another piece of jazz", "换了一段")]
    [InlineData("new_film", """{"pictures":[0]}""", "2 films", "2个视频")]
    public void No_operation_ends_in_an_answer_that_tells_nothing(
        string operation,
        string arguments,
        string english,
        string chinese
    )
    {
        var film = Films.Do(
            Films.Of(3),
            new SetMotion(PictureScope.All, "push_in"),
            new SetMusic("jazz"),
            new AddSound("file:sea.mp3", "sea")
        );
        using var given = System.Text.Json.JsonDocument.Parse(arguments);
        var read = OperationCatalogue.Find(operation)!.Read(given.RootElement);
        var changed = Films.Do(film, Assert.IsType<OperationReading.Read>(read).Operation);
        Assert.Contains(english, Said(film, changed, Language.English));
        Assert.Contains(chinese, Said(film, changed, Language.Chinese));
    }

    [Fact]
    public void The_example_of_every_operation_is_told_by_what_it_changes()
    {
        var film = Films.Do(Films.Of(3), new SetMusic("jazz"), new AddSound("file:sea.mp3", "sea"));
        foreach (var entry in OperationCatalogue.All)
        {
            using var example = System.Text.Json.JsonDocument.Parse(entry.Example());
            if (
                entry.Read(example.RootElement) is OperationReading.Read(var operation)
                && operation.Apply(film) is EditOutcome.Changed(var changed)
            )
                Assert.DoesNotContain("the film was changed", Said(film, changed, Language.English));
        }
    }

    private static string Said(Draft before, Draft after, Language language) =>
        string.Join("; ", Difference.Between(before, after).Select(Voice.Of(language, after).Say));

    [Theory]
    [InlineData("change her dress to red", "another colour", "duotone")]
    [InlineData("make day into night", "day into night", "cool tone")]
    [InlineData("remove the watermark", "watermark", "zoom in to 130%")]
    [InlineData("add my logo", "logos", "picture in picture")]
    [InlineData("add a dragon", "new things", "picture in picture")]
    [InlineData("draw a unicorn in the corner", "new things", "sparkles")]
    [InlineData("draw a castle on the hill", "not available", "")]
    [InlineData("translate the captions to French", "translating", "Bonjour")]
    [InlineData("add a voiceover", "voices", "sound file")]
    [InlineData("配音", "配音", "声音文件")]
    [InlineData("亮一点", "亮度", "鲜艳")]
    [InlineData("变亮一点", "亮度", "鲜艳")]
    [InlineData("把她的裙子改成红色", "颜色", "双色调")]
    [InlineData("把白天变成黑夜", "黑夜", "冷色调")]
    [InlineData("去水印", "去水印", "推近")]
    [InlineData("加一条龙", "添加新的东西", "画中画")]
    [InlineData("把字幕翻译成法语", "翻译", "Bonjour")]
    public void What_cannot_be_done_is_named_with_what_comes_near(string words, string lack, string near)
    {
        var talk = Of("3s each", words);
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
        Assert.Contains(lack, talk.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(near, talk.Reply);
    }

    [Fact]
    public void The_same_lack_is_told_once()
    {
        var reply = Of("每张3秒", "换个背景，改成海边").Reply;
        Assert.Equal(1, reply.Split("改变画面内容").Length - 1);
    }

    [Theory]
    [InlineData("add a kaleidoscope", 3)]
    [InlineData("万花筒效果", 3)]
    [InlineData("give it more pizzazz", 3)]
    [InlineData("zorble the frumious", 3)]
    public void Unknown_words_are_answered_with_three_things_that_can_be_said(string words, int count)
    {
        var talk = Of("3s each", words);
        var offered = talk.Reply[(talk.Reply.IndexOfAny([':', '；', ';']) + 1)..]
            .Split('“')
            .Skip(1)
            .Select(part => part.Split('”')[0])
            .ToList();
        Assert.Equal(count, offered.Count);
        Assert.All(offered, phrase => Assert.NotEqual(talk.Now.Json, Of("3s each", phrase).Now.Json));
    }

    [Theory]
    [InlineData("remove all pictures", "one picture at least")]
    [InlineData("删除所有图片", "至少要有一张")]
    [InlineData("make it 10 hours", "10 hours cannot be made")]
    public void What_is_refused_says_why(string words, string why)
    {
        var talk = Of("3s each", words);
        Assert.Equal(3, talk.Pictures.Count);
        Assert.Contains(why, talk.Reply);
    }

    [Theory]
    [InlineData("4K")]
    [InlineData("9:16")]
    [InlineData("60fps")]
    [InlineData("ok")]
    [InlineData("lofi")]
    public void Words_without_a_language_are_answered_in_that_of_the_talk(string words)
    {
        var film = Films.Of(2);
        Assert.Null(Director.OwnLanguageIn(words));
        var reply = new Director().Direct(words, film, [], [], talk: Language.Chinese).Reply;
        Assert.Contains(reply, letter => letter is >= '\u4e00' and <= '\u9fff');
        reply = new Director().Direct(words, film, [], [], talk: Language.English).Reply;
        Assert.DoesNotContain(reply, letter => letter is >= '\u4e00' and <= '\u9fff');
    }

    [Theory]
    [InlineData("black and white for the first 3 s", new[] { 0 }, "picture 1")]
    [InlineData("black and white for the first 5 s", new[] { 0, 1 }, "whole pictures")]
    [InlineData("前3秒黑白", new[] { 0 }, "第1张")]
    public void A_look_for_a_time_goes_to_the_pictures_of_that_time(string words, int[] places, string told)
    {
        var talk = Of("3s each", words);
        Assert.Equal(places, Enumerable.Range(0, 3).Where(i => talk.Pictures[i].Looks is [{ Name: "bw" }]));
        Assert.Contains(told, talk.Reply);
    }

    [Theory]
    [InlineData("sepia", "only the third in sepia", "sepia")]
    [InlineData("snow", "only snow on the third", "snow")]
    [InlineData("下雪", "只要第三张下雪", "snow")]
    [InlineData("黑白", "只让第三张黑白", "bw")]
    public void What_is_wanted_only_on_one_is_taken_off_the_others(string first, string words, string name)
    {
        var talk = Of("3s each", first, words);
        Assert.Equal(
            [false, false, true],
            talk.Pictures.Select(picture => Talk.Added(picture).Contains(name))
        );
    }

    [Fact]
    public void Of_two_effects_only_the_one_named_stays()
    {
        var talk = Of("3s each", "snow and rain", "only the rain");
        Assert.All(talk.Pictures, picture => Assert.Equal(["rain"], Talk.Added(picture)));
    }
}
