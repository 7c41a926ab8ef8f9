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
}
