using Rostrum.Drafts;

namespace Rostrum.Agent.Tests;

/// <summary>What somebody who had never talked to it met, in Chinese.</summary>
public sealed class FreshChineseTests
{
    private static readonly string[] names = ["宇航员", "沙丘", "瓢虫", "风暴"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    [Theory]
    [InlineData("第二张拉远并且变黑白，第三张向左平移加下雪", 1, "bw")]
    [InlineData("第三张暗一点，还要下雨", 2, "rain")]
    [InlineData("第3张推近，再加点雪花", 2, "snow")]
    [InlineData("第一张推近同时加暖色，第二张拉远", 0, "warm")]
    public void What_is_added_is_of_the_picture_that_was_named(string words, int place, string added)
    {
        var pictures = Told(words).Shown(TrackType.Video);
        Assert.Equal([place], Enumerable.Range(0, 4).Where(i => Talk.Added(pictures[i]).Contains(added)));
    }

    [Theory]
    [InlineData("把瓢虫换成狗")]
    [InlineData("把沙丘换成一只猫")]
    [InlineData("去掉瓢虫的腿")]
    [InlineData("删掉第二张里的电线杆")]
    public void What_is_in_a_picture_cannot_be_changed_and_no_picture_goes_for_it(string words)
    {
        var told = Told("做成视频", words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
        Assert.Contains("改变画面内容", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("删掉宇航员那张", 3)]
    [InlineData("把第一张换成第三张", 4)]
    public void Pictures_that_are_named_still_go_and_take_the_place_of_others(string words, int left) =>
        Assert.Equal(left, Told("做成视频", words).Shown(TrackType.Video).Count);

    [Theory]
    [InlineData("音乐从第3秒开始", 3000, null)]
    [InlineData("让音乐晚3秒进来", 3000, null)]
    [InlineData("音乐前3秒不要", 3000, null)]
    [InlineData("音乐放到第8秒就停", 0, 8000)]
    [InlineData("最后3秒不要音乐", 0, 17000)]
    [InlineData("音乐从第5秒到第10秒", 5000, 5000)]
    public void Music_is_heard_when_it_is_said(string words, int start, int? milliseconds)
    {
        var music = Assert.Single(Told("做成视频，加音乐", words).Shown(TrackType.Audio));
        Assert.Equal((start, milliseconds), (music.Start ?? 0, music.Duration));
    }

    [Theory]
    [InlineData("做成9:16和1:1两个版本")]
    [InlineData("竖屏、横屏两个版本都要")]
    public void Two_versions_are_two_films(string words) => Assert.Single(Told(words).Film.Beside ?? []);

    [Theory]
    [InlineData("这个转场太生硬了，平滑一点")]
    public void Softer_joints_are_other_joints_and_no_cuts(string words)
    {
        var film = Told("做成视频，用擦除转场", words).Film;
        Assert.All(
            film.AllTracks.SelectMany(track => track.Transitions ?? []),
            joint => Assert.Equal("dissolve", joint.Name)
        );
        Assert.Equal(3, film.AllTracks.Sum(track => track.Transitions?.Count ?? 0));
    }

    [Theory]
    [InlineData("加字幕：第一张是花，第二张是甲虫")]
    [InlineData("字幕第一张写花，第二张写甲虫")]
    public void A_caption_stands_over_the_picture_that_it_is_for(string words) =>
        Assert.Equal(
            [("花", 0), ("甲虫", 5000)],
            Told(words).Shown(TrackType.Text).Select(text => (text.Text, (int)(text.Start ?? 0)))
        );

    [Theory]
    [InlineData("把第三张的字幕删掉", 3)]
    [InlineData("把第三张的文字隐藏", 3)]
    public void The_text_of_a_picture_goes_alone(string words, int left) =>
        Assert.Equal(left, Told("给每张图加字幕：春、夏、秋、冬", words).Shown(TrackType.Text).Count);

    [Fact]
    public void A_text_over_another_picture_stays()
    {
        var told = Told("做成视频，第三张加字幕“沙丘”", "删掉第一张的字幕");
        Assert.Single(told.Shown(TrackType.Text));
    }

    [Fact]
    public void What_a_simple_text_reads_is_written() =>
        Assert.Equal(
            "我们结婚了",
            Assert.Single(Told("做成视频，加一段文字，内容很简单：我们结婚了").Shown(TrackType.Text)).Text
        );

    private static IEnumerable<string?> Joints(Talk told) =>
        told.Film.AllTracks.SelectMany(track => track.Transitions ?? []).Select(joint => joint.Name);

    [Theory]
    [InlineData("做成片，1→2 用闪黑，2→3 用推移，3→4 用擦除")]
    [InlineData("做成片，转场：图1->图2 闪黑；图2->图3 推移；图3->图4 擦除")]
    [InlineData("做成片，1-2 闪黑，2-3 推移，3-4 擦除")]
    [InlineData("make a film, 1→2 dip to black, 2→3 push, 3→4 wipe")]
    public void An_arrow_between_two_pictures_says_which_joint_is_meant(string words) =>
        Assert.Equal(["dip_black", "push", "wipe"], Joints(Told(words)));

    [Theory]
    [InlineData("顺序：3→1→2→4")]
    [InlineData("把第三张→第一张→第二张→第四张这样排")]
    public void More_than_one_arrow_is_an_order(string words) =>
        Assert.Equal(["瓢虫", "宇航员", "沙丘", "风暴"], Names(Told("做成片", words)));

    [Theory]
    [InlineData("第一张和第二张之间叠化2秒")]
    [InlineData("第一张→第二张叠化2秒")]
    public void A_length_behind_a_joint_of_two_is_the_joints(string words)
    {
        var told = Told("做成片，每张5秒", words);
        Assert.All(told.Pictures, picture => Assert.Equal(5000, picture.Duration));
        Assert.Equal(
            [2000L, 800L, 800L],
            told.Film.AllTracks.SelectMany(track => track.Transitions ?? [])
                .Select(joint => (long)joint.Duration!)
        );
    }

    private static IEnumerable<string?> Names(Talk told) =>
        told.Pictures.Select(picture => picture.Meta?.Name);

    [Theory]
    [InlineData("按顺序做成片")]
    [InlineData("顺序播放，每张3秒")]
    [InlineData("按照上传的顺序来")]
    public void Pictures_in_their_order_stay_in_it(string words) => Assert.Equal(names, Names(Told(words)));

    [Fact]
    public void The_opposite_order_is_turned() =>
        Assert.Equal(names.Reverse(), Names(Told("按相反的顺序播放这些照片")));

    [Theory]
    [InlineData("完整显示，留白处填白色")]
    [InlineData("完整显示，空白填白")]
    [InlineData("完整显示，不足的地方用白色补齐")]
    public void What_a_picture_leaves_empty_gets_a_colour(string words) =>
        Assert.Equal("#FFFFFF", Told(words).Film.Background);

    [Theory]
    [InlineData("镜头由左移去右", "right")]
    [InlineData("从右边慢慢推到左边", "left")]
    [InlineData("不要放大了，改成从左慢慢移到右", "right")]
    [InlineData("放大以后边上看不见了，改成从右慢慢移到左", "left")]
    public void From_one_side_to_the_other_is_a_way_along(string words, string way) =>
        Assert.All(
            Told("慢慢放大", words).Pictures,
            picture =>
            {
                Assert.Equal("pan", picture.Motion?.Name);
                Assert.Equal(way, picture.Motion?.Parameters?["dir"].ToString());
            }
        );

    [Theory]
    [InlineData("标题“车床”，字号 60 像素")]
    [InlineData("标题“车床”，字体大小60px")]
    [InlineData("标题“车床”，60像素大小的字")]
    public void Letters_have_the_size_that_is_said(string words)
    {
        var told = Told(words);
        Assert.Equal(60, Assert.Single(told.Texts).Style?.GetProperty("fs").GetDouble());
        Assert.All(told.Pictures, picture => Assert.Empty(Talk.Added(picture)));
    }

    [Theory]
    [InlineData("标题留着，音乐就不必了")]
    [InlineData("标题留低，音樂就唔使喇")]
    [InlineData("音乐还是不要了")]
    [InlineData("配乐我想还是去掉吧")]
    public void Music_that_is_no_longer_needed_goes_alone(string words)
    {
        var told = Told("做成片，配音乐，标题“四间房”", words);
        Assert.Empty(told.Shown(TrackType.Audio));
        Assert.Equal("四间房", Assert.Single(told.Texts).Text);
    }

    [Theory]
    [InlineData("第二张时长改为 5.5 秒", 5500)]
    [InlineData("第二张时长2500毫秒", 2500)]
    [InlineData("第二张的时长是多少？", 4000)]
    public void A_length_is_told_or_asked(string words, int milliseconds) =>
        Assert.Equal(milliseconds, Told("每张4秒", words).Pictures[1].Duration);

    [Theory]
    [InlineData("后面这两步都撤销吧，怪怪的")]
    [InlineData("把后面两步撤回")]
    public void Steps_counted_from_behind_are_taken_back(string words)
    {
        var told = Told("做成片", "全部黑白", "再加胶片颗粒", words);
        Assert.All(told.Pictures, picture => Assert.Empty(Talk.Added(picture)));
    }

    [Fact]
    public void Pictures_counted_from_behind_are_no_steps() =>
        Assert.Equal(2, Told("做成片", "加雪", "后面两张不要了").Pictures.Count);

    [Theory]
    [InlineData("恢复第二张的彩色")]
    [InlineData("还原第二张的颜色")]
    public void One_picture_gets_its_colours_back(string words) =>
        Assert.Equal(
            [1],
            Told("做成片", "统一黑白", words)
                .Pictures.Select((picture, place) => (picture, place))
                .Where(one => !Talk.Added(one.picture).Any())
                .Select(one => one.place)
        );

    [Theory]
    [InlineData("名字打在各自照片下方：第一张“阿泽”，第二张“小鹿”", "bottom")]
    [InlineData("名字显示在各照片右下方，第一张“阿泽”，第二张“小鹿”", "bottom_right")]
    public void What_is_said_before_a_list_is_said_of_all_in_it(string words, string anchor) =>
        Assert.Equal(
            [("阿泽", anchor), ("小鹿", anchor)],
            Told(words).Texts.Select(text => (text.Text, text.Anchor))
        );
}
