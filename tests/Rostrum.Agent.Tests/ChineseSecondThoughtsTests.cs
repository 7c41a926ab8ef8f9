using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>What is to go of a picture, what is better not, and what is put right, in Chinese.</summary>
public sealed class ChineseSecondThoughtsTests
{
    private static readonly string[] names = ["猫", "狗", "鸟"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    private static IEnumerable<string?> Order(Talk told) =>
        told.Pictures.Select(picture => picture.Meta!.Name);

    [Theory]
    [InlineData("去掉第二张的边框")]
    [InlineData("去掉第二张的字")]
    [InlineData("去掉第二张的声音")]
    [InlineData("去掉第二张的特效")]
    [InlineData("去掉第二张的暗角")]
    [InlineData("去掉第二张的颜色")]
    [InlineData("去掉第二张的背景音乐")]
    [InlineData("去掉第二张的水印")]
    [InlineData("去掉第二张的动效")]
    [InlineData("把第二张的光去掉")]
    [InlineData("第二张的反光删掉")]
    [InlineData("删掉第二张的图标")]
    [InlineData("第二张的前景不要了")]
    [InlineData("把第二张和第三张的色调去掉")]
    public void What_is_to_go_of_a_picture_takes_no_picture_away(string words) =>
        Assert.Equal(3, Told("每张3秒", words).Pictures.Count);

    [Theory]
    [InlineData("去掉第二张的照片")]
    [InlineData("第二张的图片删掉")]
    [InlineData("第二张太糊拿掉")]
    [InlineData("第二张我觉得还是算了")]
    public void A_picture_that_is_meant_itself_still_goes(string words) =>
        Assert.Equal(["猫", "鸟"], Order(Told("每张3秒", words)));

    [Theory]
    [InlineData("去掉第二张的颜色")]
    [InlineData("把第二张的彩色去掉")]
    [InlineData("第二张别要颜色")]
    [InlineData("第二张的颜色不要了")]
    [InlineData("第二张加黑白")]
    public void A_picture_without_its_colours_is_black_and_white(string words)
    {
        var pictures = Told("每张3秒", words).Pictures;
        Assert.Equal([1], Enumerable.Range(0, 3).Where(i => Talk.Added(pictures[i]).Contains("bw")));
    }

    [Theory]
    [InlineData("配轻快的音乐", "音乐，还是不要了")]
    [InlineData("配轻快的音乐", "背景音乐我想了想还是不要了")]
    [InlineData("加下雪", "雪我觉得还是算了")]
    [InlineData("加下雪", "雪，还是算了")]
    public void What_is_better_not_there_goes(string given, string words)
    {
        var told = Told("每张3秒", given, words);
        Assert.Equal(3, told.Pictures.Count);
        Assert.All(told.Pictures, picture => Assert.Empty(Talk.Added(picture)));
        Assert.Empty(told.Shown(TrackType.Audio));
    }

    [Theory]
    [InlineData("每张3秒", "算了 4秒吧", 4000, 4000)]
    [InlineData("第二张停3秒", "算了，4秒吧", 5000, 4000)]
    public void A_bare_length_is_of_what_was_measured_last(string given, string words, int first, int second)
    {
        var pictures = Told("推近", given, words).Pictures;
        Assert.Equal((first, second), (pictures[0].Duration, pictures[1].Duration));
    }

    [Fact]
    public void A_bare_length_behind_that_of_the_joints_is_theirs()
    {
        var told = Told("推近，每张4秒", "转场1秒", "改成0.5秒吧");
        Assert.All(told.Pictures, picture => Assert.Equal(4000, picture.Duration));
    }

    [Theory]
    [InlineData("最后放猫，开头放狗，中间放鸟", "狗鸟猫")]
    [InlineData("鸟排第二", "猫鸟狗")]
    [InlineData("第3张提到第2位", "猫鸟狗")]
    [InlineData("把猫挪到第2", "狗猫鸟")]
    public void A_place_among_the_pictures_is_where_one_goes(string words, string order) =>
        Assert.Equal(order, string.Concat(Order(Told("每张3秒", words))));

    [Fact]
    public void Moves_are_given_in_turn_to_the_pictures_that_are_listed() =>
        Assert.Equal(
            ["push_in", "pull_out", "pan"],
            Told("图1、图2、图3 按顺序推近、拉远、平移").Pictures.Select(picture => picture.Motion?.Name)
        );

    [Theory]
    [InlineData("台灯是129元，改一下")]
    [InlineData("价格改成129元")]
    public void A_price_that_is_told_anew_stands_in_the_text(string words) =>
        Assert.Equal("台灯 129元", Assert.Single(Told("第一张写“台灯 99元”", words).Texts).Text);

    [Theory]
    [InlineData("宽1080像素，高1350像素")]
    [InlineData("宽度1080、高度1350")]
    public void Sides_that_are_named_are_the_canvas(string words) =>
        Assert.Equal(new Canvas(1080, 1350), Canvas.Of(Told(words).Film.Meta));

    [Fact]
    public void Circled_numbers_around_an_arrow_are_two_pictures() =>
        Assert.Equal(
            ["dip_black", "dissolve"],
            Pictures.TransitionsOf(Told("①→② 用闪黑，②→③ 用叠化").Film).Select(joint => joint.Name)
        );
}
