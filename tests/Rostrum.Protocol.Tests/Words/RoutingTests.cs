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
    [InlineData("渲染")]
    [InlineData("渲染一下")]
    [InlineData("生成最终视频")]
    [InlineData("帮我生成最终的视频吧")]
    [InlineData("exprot the vidoe")]
    [InlineData("donwload it please")]
    [InlineData("render")]
    [InlineData("looks great, export it!")]
    [InlineData("perfect export")]
    [InlineData("ok let's export this")]
    [InlineData("go ahead and download the mp4")]
    [InlineData("start the export")]
    [InlineData("I'd like to download it")]
    [InlineData("click the export button")]
    [InlineData("can we download it now please?")]
    [InlineData("don't forget to export it")]
    [InlineData("立即下载")]
    [InlineData("没问题了，导出吧")]
    [InlineData("用最高画质导出")]
    [InlineData("把湖边那个片子导出")]
    [InlineData("能帮我导出吗？")]
    [InlineData("可以了导出吧")]
    [InlineData("导出带字幕的版本")]
    [InlineData("export the lake film")]
    [InlineData("export all films")]
    [InlineData("导出所有视频")]
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
    [InlineData("add the title \"Thanks, download now\"")]
    [InlineData("add the text \"Stop. Export\"")]
    [InlineData("加标题“你好，下载吧”")]
    [InlineData("加标题“看完了。导出”")]
    [InlineData("片名《导出》")]
    [InlineData("put \"Ready? Export!\" on the last picture")]
    [InlineData("title “credits and balance”")]
    [InlineData("write \"Like and download\" on the first")]
    [InlineData("caption 'Wait. Then export' please")]
    [InlineData("add the title \"Stop. Export")]
    [InlineData("标题「点赞，导出」")]
    [InlineData("write Export at the bottom")]
    [InlineData("write Like and download on the first")]
    [InlineData("write Follow us and download")]
    [InlineData("label it Download now")]
    [InlineData("put Download now on the second")]
    [InlineData("show Download today at the end")]
    [InlineData("title: Thanks, download now")]
    [InlineData("写 立即下载")]
    [InlineData("打上立即下载")]
    [InlineData("最后一张加立即下载")]
    [InlineData("结尾加立即下载APP的字样")]
    [InlineData("name the film Export")]
    [InlineData("片名叫导出")]
    [InlineData("the text should read Send me the video")]
    [InlineData("how do I download it?")]
    [InlineData("where do I download it")]
    [InlineData("when I export, will it be 4k?")]
    [InlineData("can I export in 60 fps?")]
    [InlineData("怎么导出？")]
    [InlineData("导出来是4K吗？怎么看")]
    [InlineData("能导出60帧吗？")]
    [InlineData("after the export I noticed the title is wrong")]
    [InlineData("the export is blurry")]
    [InlineData("my last download was too dark")]
    [InlineData("导出后发现标题错了")]
    [InlineData("导出的视频太暗了")]
    [InlineData("cancel the export")]
    [InlineData("stop the download")]
    [InlineData("取消导出")]
    [InlineData("停止渲染")]
    [InlineData("show credits on the last picture")]
    [InlineData("call the second one Credits")]
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
    [InlineData("加上标题“你好，世界”后导出", "加上标题“你好，世界”")]
    [InlineData("add the title \"Stop. Look\" and export", "add the title \"Stop. Look\"")]
    [InlineData("write Hello at the bottom, then export it", "write Hello at the bottom")]
    [InlineData("title: Hello. Export!", "title: Hello")]
    [InlineData("竖屏，导出", "竖屏")]
    [InlineData("快一点再导出", "快一点")]
    [InlineData("vertical, then export", "vertical")]
    [InlineData("love it, but make it vertical and export", "but make it vertical")]
    [InlineData("export every picture as a separate clip", "export every picture as a separate clip")]
    [InlineData("第一张慢慢推近，单独出片", "第一张慢慢推近，单独出片")]
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
