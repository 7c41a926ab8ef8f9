using Rostrum.Drafts;

namespace Rostrum.Agent.Tests;

/// <summary>Briefs of several wishes in Chinese: each word goes with what it is said of.</summary>
public sealed class ChineseBriefTests
{
    private static readonly string[] names = ["宇航员", "沙丘", "瓢虫", "风暴"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    private static IEnumerable<string?> Joints(Talk told) =>
        told.Film.AllTracks.SelectMany(track => track.Transitions ?? []).Select(joint => joint.Name);

    private static IEnumerable<string?> Moves(Talk told) =>
        told.Pictures.Select(picture => picture.Motion?.Name);

    private static Segment Music(Talk told) => Assert.Single(told.Shown(TrackType.Audio));

    [Theory]
    [InlineData("左下角用红色衬线字体加上你好世界", "你好世界", "bottom_left")]
    [InlineData("右上角放上白色小字苏州园林", "苏州园林", "top_right")]
    [InlineData("在顶部用黄色粗体写新年快乐", "新年快乐", "top")]
    [InlineData("底部居中加一行小字摄于二零二四", "摄于二零二四", "bottom")]
    [InlineData("把你好世界放到左下角", "你好世界", "bottom_left")]
    [InlineData("标题取名岁月静好，放中间", "岁月静好", "center")]
    [InlineData("右下角一直显示店名 半日闲", "半日闲", "bottom_right")]
    public void Words_without_quotation_marks_are_written_where_they_are_to_stand(
        string words,
        string text,
        string anchor
    )
    {
        var written = Assert.Single(Told(words).Texts);
        Assert.Equal((text, anchor), (written.Text, written.Anchor));
    }

    [Theory]
    [InlineData("片尾打上未完待续", "未完待续")]
    [InlineData("最后出现感谢有你四个字", "感谢有你")]
    [InlineData("结尾写爱和希望", "爱和希望")]
    [InlineData("结尾放“感谢参与”", "感谢参与")]
    public void What_is_written_at_the_end_is_seen_at_the_end(string words, string text)
    {
        var written = Assert.Single(Told("做视频，" + words).Texts);
        Assert.Equal((text, 17000), (written.Text, (int)(written.Start ?? 0)));
    }

    [Theory]
    [InlineData("最后加上淡出")]
    [InlineData("中间加上下雪")]
    [InlineData("不要写字")]
    [InlineData("写大一点")]
    [InlineData("来段孤单的大提琴")]
    public void What_is_wished_is_not_written(string words) => Assert.Empty(Told("做视频，" + words).Texts);

    [Theory]
    [InlineData("标题“下午茶”，字放在茶壶后面")]
    [InlineData("让字在大象后边，内容是“森林”")]
    [InlineData("标题“晚安”被月亮挡住一点")]
    public void A_text_stands_behind_whatever_is_named(string words) =>
        Assert.True(Assert.Single(Told(words).Texts).Behind);

    [Theory]
    [InlineData("转场不要擦除，用柔和的")]
    [InlineData("转场换柔和一点的，别擦除了")]
    [InlineData("别用擦除了，换个温柔点的过渡")]
    [InlineData("这个转场不好看，换一个")]
    [InlineData("转场换一种")]
    public void Other_joints_are_joints(string words)
    {
        var joints = Joints(Told("做视频，用擦除转场", words)).ToList();
        Assert.Equal(3, joints.Count);
        Assert.DoesNotContain("wipe", joints);
    }

    [Theory]
    [InlineData("配音乐，音量小")]
    [InlineData("配轻轻的背景音乐")]
    [InlineData("背景音乐要轻，别盖过人声")]
    [InlineData("音乐小声一点")]
    public void Music_that_is_to_be_soft_is_soft(string words) =>
        Assert.InRange(Music(Told("做视频，" + words)).Volume ?? 1, 0.1, 0.6);

    [Theory]
    [InlineData("第5秒以后再放音乐")]
    [InlineData("5秒之后再响音乐")]
    [InlineData("等第二张出来再放音乐")]
    [InlineData("音乐晚点进，5秒以后")]
    [InlineData("过了五秒音乐再起")]
    public void Music_begins_when_it_is_said(string words) =>
        Assert.Equal(5000, (int)(Music(Told("做视频，加音乐", words)).Start ?? 0));

    [Theory]
    [InlineData("要高级感，音乐用我自己的")]
    [InlineData("治愈系短片，音乐我自己配")]
    [InlineData("炫酷一点，无音乐无特效")]
    [InlineData("活泼一点的vlog，不要配乐，字幕白色")]
    public void A_word_of_taste_brings_no_music_where_the_person_sees_to_it(string words) =>
        Assert.Empty(Told(words).Shown(TrackType.Audio));

    [Theory]
    [InlineData("文艺范，不调色")]
    [InlineData("治愈系短片，颜色保持原样")]
    [InlineData("电影感，不加任何滤镜")]
    public void A_word_of_taste_changes_no_colours_that_are_to_stay(string words) =>
        Assert.All(Told(words).Pictures, picture => Assert.Empty(picture.Looks ?? []));

    [Theory]
    [InlineData("撤销，然后加个标题\"你好\"")]
    [InlineData("撤销上一步并加标题“你好”")]
    [InlineData("不要刚才那个效果了，加个标题“你好”")]
    public void A_step_back_goes_with_a_new_wish(string words)
    {
        var told = Told("做视频", "加雪花", words);
        Assert.Equal("你好", Assert.Single(told.Texts).Text);
        Assert.All(told.Pictures, picture => Assert.DoesNotContain("snow", Talk.Added(picture)));
    }

    [Fact]
    public void A_step_forward_goes_with_a_new_wish()
    {
        Assert.Equal(0.3, Music(Told("做视频", "加音乐", "撤销", "恢复，但只要三成")).Volume);
        var told = Told("做视频", "加黑白", "撤销", "恢复，不过只要第二张");
        Assert.Equal([1], Enumerable.Range(0, 4).Where(i => Talk.Added(told.Pictures[i]).Contains("bw")));
    }

    [Theory]
    [InlineData("每张2秒", "总长别超过12秒", 8000)]
    [InlineData("每张5秒", "总长别超过12秒", 12000)]
    [InlineData("每张1秒", "总长至少10秒", 10000)]
    [InlineData("每张5秒", "控制在30秒以内", 20000)]
    public void A_length_that_is_the_most_or_the_least_changes_only_what_lies_beyond(
        string first,
        string words,
        int milliseconds
    ) => Assert.Equal(milliseconds, (int)(Told("做视频，" + first, words).Film.Duration ?? 0));

    [Fact]
    public void What_was_mixed_up_is_exchanged()
    {
        var told = Told("做视频", "第一张推近，第二张拉远", "我搞反了换一下");
        Assert.Equal(["pull_out", "push_in"], Moves(told).Take(2));
        var texts = Told("做视频，第一张写“花”，第二张写“虫”", "搞反了，换一下").Texts;
        Assert.Equal(["虫", "花"], texts.OrderBy(text => text.Start).Select(text => text.Text));
    }

    [Theory]
    [InlineData("先推近第一张，再平移第二张，然后拉远第三张，最后静止", "push_in", "pan", "pull_out", null)]
    [InlineData("依次推近、拉远、左移、静止", "push_in", "pull_out", "pan", null)]
    [InlineData(
        "先环绕（第一张），然后急推（第二张），第三张推近，最后一张拉远",
        "orbit",
        "crash_zoom",
        "push_in",
        "pull_out"
    )]
    [InlineData("除了第三张拉远，其他都推近", "push_in", "push_in", "pull_out", "push_in")]
    [InlineData("每张都推近，最后一张除外，它要拉远", "push_in", "push_in", "push_in", "pull_out")]
    public void Each_picture_gets_its_own_move(string words, params string?[] moves) =>
        Assert.Equal(moves, Moves(Told(words)));

    [Theory]
    [InlineData("前两张加颗粒，后两张不加", "film_grain", 2)]
    [InlineData("都加飘雪，除了第三张", "snow", 3)]
    [InlineData("第一张下雨，第二张不要", "rain", 1)]
    public void What_others_are_not_to_have_takes_no_picture_away(string words, string effect, int count)
    {
        var pictures = Told("做视频，" + words).Pictures;
        Assert.Equal(4, pictures.Count);
        Assert.Equal(count, pictures.Count(picture => Talk.Added(picture).Contains(effect)));
    }

    [Fact]
    public void Texts_of_one_picture_go_where_it_goes()
    {
        const string Captions = "给每张图加字幕：春、夏、秋、冬";
        Assert.Equal(
            [("春", 0), ("秋", 5000), ("冬", 10000)],
            Told(Captions, "删掉第二张").Texts.Select(text => (text.Text, (int)(text.Start ?? 0)))
        );
        Assert.Equal(
            [2000, 2000, 2000, 2000],
            Told(Captions, "每张2秒").Texts.Select(text => (int)(text.Duration ?? 0))
        );
    }

    [Fact]
    public void The_text_of_one_picture_is_reworded_and_no_other()
    {
        var texts = Told("给每张图加字幕：春、夏、秋、冬", "第二张的字改成盛夏").Texts;
        Assert.Equal(["春", "盛夏", "秋", "冬"], texts.OrderBy(text => text.Start).Select(text => text.Text));
    }

    [Theory]
    [InlineData("第二张加暗角，慢一点")]
    [InlineData("第二张变黑白，放慢一点")]
    public void What_has_no_speed_leaves_it_to_the_camera(string words)
    {
        var moved = Told("做视频，推近", words).Pictures[1].Motion!;
        Assert.Equal(0.7, moved.Parameters!["speed"].GetDouble(), 3);
    }

    [Theory]
    [InlineData("每张0.01秒", "最短0.04秒")]
    [InlineData("转场改成60秒", "最长10秒")]
    [InlineData("帧率改成500帧", "1到144帧")]
    [InlineData("前后对比", "最多2张照片")]
    public void What_is_refused_is_told_in_Chinese_with_what_can_be_had(string words, string said)
    {
        var reply = Told("做视频", words).Reply;
        Assert.Contains(said, reply, StringComparison.Ordinal);
        Assert.DoesNotContain(reply, char.IsAsciiLetter);
    }

    [Theory]
    [InlineData("把风暴那张换成阳光海滩")]
    [InlineData("把天空换成晚霞")]
    [InlineData("除了红色其他都变黑白")]
    [InlineData("加频闪效果")]
    public void What_nobody_can_do_is_said_and_nothing_is_done_instead(string words)
    {
        var told = Told("做视频", words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
        Assert.Contains("暂不支持", told.Reply, StringComparison.Ordinal);
    }
}
