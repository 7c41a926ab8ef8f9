using Rostrum.Cli.Chat.Words;

namespace Rostrum.Protocol.Tests.Words;

public sealed class RoutingTests
{
    private static readonly MessageRouter Router = new(name =>
        name is "lake.jpg" or "/tmp/a b.jpg" or "sea.png" or "notes" ? name : null
    );

    private static string Routes(string message) =>
        string.Join(
            ' ',
            Router
                .Read(message)
                .Select(step =>
                    step.Files.Count > 0 ? $"{step.Route}({string.Join('|', step.Files)})" : $"{step.Route}"
                )
        );

    [Theory]
    [InlineData("export")]
    [InlineData("Export!")]
    [InlineData("please export the video in 1080p, high quality and 30 fps")]
    [InlineData("can you export it?")]
    [InlineData("download")]
    [InlineData("I want to download the mp4 now")]
    [InlineData("send me the video")]
    [InlineData("export and download the film")]
    [InlineData("render the video")]
    [InlineData("导出")]
    [InlineData("帮我导出视频")]
    [InlineData("导出并下载")]
    [InlineData("请下载成片")]
    [InlineData("把视频发给我")]
    public void An_export_is_asked_for(string message) => Assert.Equal("Export", Routes(message));

    [Theory]
    [InlineData("credits")]
    [InlineData("how many credits do I have left?")]
    [InlineData("check my balance")]
    [InlineData("balance")]
    [InlineData("do I have enough credits to export?")]
    [InlineData("导出需要多少积分")]
    [InlineData("积分")]
    [InlineData("我还有多少积分？")]
    [InlineData("查一下余额")]
    public void The_balance_is_asked_for(string message) => Assert.Equal("Balance", Routes(message));

    [Theory]
    [InlineData("status")]
    [InlineData("what's the status?")]
    [InlineData("show tracks")]
    [InlineData("show me the tracks")]
    [InlineData("export status")]
    [InlineData("状态")]
    [InlineData("现在什么状态")]
    [InlineData("看看当前的轨道")]
    [InlineData("导出进度")]
    [InlineData("导出好了吗")]
    [InlineData("is it done?")]
    public void The_state_is_asked_for(string message) => Assert.Equal("State", Routes(message));

    [Theory]
    [InlineData("upload", "Upload")]
    [InlineData("I want to upload a photo", "Upload")]
    [InlineData("上传", "Upload")]
    [InlineData("我要上传一张图片", "Upload")]
    [InlineData("lake.jpg", "Upload(lake.jpg)")]
    [InlineData("upload lake.jpg", "Upload(lake.jpg)")]
    [InlineData("上传lake.jpg", "Upload(lake.jpg)")]
    [InlineData("lake.jpg sea.png", "Upload(lake.jpg|sea.png)")]
    [InlineData("'/tmp/a b.jpg'", "Upload(/tmp/a b.jpg)")]
    [InlineData("/tmp/a\\ b.jpg", "Upload(/tmp/a b.jpg)")]
    [InlineData("file:///tmp/a%20b.jpg", "Upload(/tmp/a b.jpg)")]
    [InlineData("https://example.com/x/y.png", "Upload(https://example.com/x/y.png)")]
    [InlineData("lake.jpg, zoom in slowly", "Upload(lake.jpg) Talk")]
    [InlineData("upload lake.jpg and zoom in slowly", "Upload(lake.jpg) Talk")]
    [InlineData("use lake.jpg with a slow pan, then export", "Upload(lake.jpg) Talk Export")]
    public void A_file_is_sent(string message, string expected) => Assert.Equal(expected, Routes(message));

    [Theory]
    [InlineData("cinematic slow zoom with motion blur, 10 seconds")]
    [InlineData("fix the white balance")]
    [InlineData("balance the colours")]
    [InlineData("add end credits")]
    [InlineData("a credits roll at the end")]
    [InlineData("don't export yet")]
    [InlineData("make it slower before you export")]
    [InlineData("add a title that says \"download now\"")]
    [InlineData("put a title saying export your dreams")]
    [InlineData("use the photo I uploaded")]
    [InlineData("make the photo from my upload slower")]
    [InlineData("how long does an export take?")]
    [InlineData("nowhere.jpg with a zoom")]
    [InlineData("notes about it")]
    [InlineData("lower the soundtrack")]
    [InlineData("白平衡调暖一点")]
    [InlineData("先不要导出，再慢一点")]
    [InlineData("用刚上传的图做推近")]
    [InlineData("从静止状态开始推近")]
    [InlineData("字幕写着立即下载")]
    [InlineData("把照片做成视频发给我")]
    [InlineData("give the video a vintage look")]
    [InlineData("https://example.com/page")]
    public void All_else_is_said_to_the_agent(string message)
    {
        var step = Assert.Single(Router.Read(message));
        Assert.Equal((Route.Talk, message), (step.Route, step.Text));
    }

    [Theory]
    [InlineData("make it vertical and export", "make it vertical")]
    [InlineData("make it vertical, 10 seconds. Then export it, please.", "make it vertical, 10 seconds")]
    [InlineData("慢一点，然后导出", "慢一点")]
    [InlineData("10 seconds. When it's done, export it", "10 seconds")]
    public void A_wish_before_an_export_is_heard_first(string message, string wish)
    {
        var steps = Router.Read(message);
        Assert.Equal([Route.Talk, Route.Export], steps.Select(step => step.Route));
        Assert.Equal(wish, steps[0].Text);
    }

    [Fact]
    public void A_wish_after_an_export_is_not_lost() =>
        Assert.Equal("Export Talk", Routes("export it in high quality and make it slower"));

    [Fact]
    public void A_path_is_said_by_its_name_only()
    {
        var steps = Router.Read("zoom into '/tmp/a b.jpg' slowly");
        Assert.Equal("zoom into a b.jpg slowly", steps[^1].Text);
    }
}
