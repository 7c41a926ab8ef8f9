namespace Rostrum.Agent.Tests;

/// <summary>Pictures by their quoted names, slips put right, and wishes that no sign parts, in Chinese.</summary>
public sealed class ChineseSayingsTests
{
    private static readonly string[] names = ["跑步", "跳远", "接力", "合影"];

    private static Talk Told(params string[] turns) => Talk.Of(names, ["每张4秒", .. turns]);

    private static string Order(Talk talk) =>
        string.Join(' ', talk.Pictures.Select(picture => picture.Meta!.Name));

    [Theory]
    [InlineData("“接力”这张换成黑白")]
    [InlineData("「接力」那幅请处理成黑白，其余不要动")]
    [InlineData("把《接力》调成黑白")]
    [InlineData("“接力”那一张黑白")]
    public void A_name_in_quotation_marks_is_that_picture(string words)
    {
        var talk = Told(words);
        Assert.Empty(talk.Texts);
        Assert.Equal([2], Enumerable.Range(0, 4).Where(i => Talk.Added(talk.Pictures[i]).Contains("bw")));
    }

    [Theory]
    [InlineData("“接力”放到最前面，“跑步”放到最后", "接力 跳远 合影 跑步")]
    [InlineData("“跑步”和“合影”对调一下", "合影 跳远 接力 跑步")]
    [InlineData("删掉“跳远”", "跑步 接力 合影")]
    [InlineData("顺序改一下：“合影”、“接力”、“跳远”、“跑步”", "合影 接力 跳远 跑步")]
    public void Quoted_names_are_put_in_order(string words, string order)
    {
        var talk = Told(words);
        Assert.Empty(talk.Texts);
        Assert.Equal(order, Order(talk));
    }

    [Theory]
    [InlineData("写上“合影”")]
    [InlineData("标题“合影”")]
    [InlineData("最后一张打上“合影”两个字")]
    [InlineData("“合影”放在左下角")]
    public void A_name_that_is_to_be_written_is_a_text(string words) =>
        Assert.Equal("合影", Assert.Single(Told(words).Texts).Text);

    [Theory]
    [InlineData("打错了是总价268万", "总价268万")]
    [InlineData("错了 是 总价268万", "总价268万")]
    [InlineData("写错了，应该是268万", "总价268万")]
    [InlineData("不对，是新品预售", "新品预售")]
    [InlineData("不对，不好看", "总价280万")]
    [InlineData("不是这样，音乐换成爵士", "总价280万")]
    public void What_was_just_written_is_put_right(string words, string now) =>
        Assert.Equal(now, Assert.Single(Told("底部写“总价280万”", words).Texts).Text);

    [Theory]
    [InlineData("接力改成¥129")]
    [InlineData("接力的价格改成¥129")]
    public void A_price_becomes_another_by_what_costs_it(string words) =>
        Assert.Equal(
            ["跑步 ¥2999", "接力 ¥129"],
            Told("第一张写“跑步 ¥2999”，第三张写“接力 ¥159”", words).Texts.Select(text => text.Text)
        );

    [Theory]
    [InlineData("单张3秒")]
    [InlineData("单个3秒，转场用推移")]
    [InlineData("3秒一个")]
    [InlineData("三秒换一个")]
    [InlineData("四张 一张给3秒")]
    [InlineData("四张图一张三秒开头打上“你好”")]
    public void How_long_one_is_seen_is_said_of_each(string words) =>
        Assert.All(Talk.Of(names, words).Pictures, picture => Assert.Equal(3000, picture.Duration));

    [Theory]
    [InlineData("给接力那张加个暖色滤镜 别的不用")]
    [InlineData("接力加暖色，其他的不需要")]
    public void The_rest_are_spared_and_not_taken_away(string words)
    {
        var talk = Told(words);
        Assert.Equal([2], Enumerable.Range(0, 4).Where(i => Talk.Added(talk.Pictures[i]).Contains("warm")));
        Assert.Equal(4, talk.Pictures.Count);
    }

    [Fact]
    public void What_is_said_of_two_pictures_needs_no_sign_between()
    {
        var talk = Told("都推近", "跳远那张采光不好拿掉接力那张镜头不要动");
        Assert.Equal("跑步 接力 合影", Order(talk));
        Assert.Equal([true, false, true], talk.Pictures.Select(picture => picture.Motion is not null));
    }

    [Theory]
    [InlineData("倒着放，从最后一张开始")]
    [InlineData("整个倒过来播，从合影开始走到跑步")]
    public void The_order_is_turned_once(string words) =>
        Assert.Equal("合影 接力 跳远 跑步", Order(Told(words)));

    [Fact]
    public void Steps_are_said_in_English_in_the_midst_of_Chinese()
    {
        var talk = Told("加个 letterbox", "加个 vignette", "undo 两次吧，还是 clean 一点好");
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
    }
}
