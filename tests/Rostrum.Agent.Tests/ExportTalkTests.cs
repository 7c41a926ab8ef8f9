namespace Rostrum.Agent.Tests;

/// <summary>What is asked about exporting is answered and changes nothing.</summary>
public sealed class ExportTalkTests
{
    private static readonly string[] stills = ["lake", "cake", "kids"];

    [Theory]
    [InlineData("how do I download it?")]
    [InlineData("how do i export")]
    [InlineData("ok, where can I download the film?")]
    [InlineData("when I export, will it be 4k?")]
    [InlineData("if I export it now, is it vertical?")]
    [InlineData("can I export in 60 fps?")]
    [InlineData("can I export as 4K?")]
    [InlineData("will the export be in 1080p?")]
    [InlineData("is it possible to export a square version?")]
    [InlineData("what format is the download?")]
    [InlineData("does it export at 24 fps?")]
    public void A_question_about_exports_is_answered(string words)
    {
        var talk = Talk.Of(stills, "3s each", words);
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
        Assert.Contains("say “export”", talk.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("1920×1080 at 30", talk.Reply);
    }

    [Theory]
    [InlineData("怎么导出？")]
    [InlineData("请问如何下载")]
    [InlineData("在哪里下载视频？")]
    [InlineData("能导出60帧吗？")]
    [InlineData("可以导出4K吗")]
    [InlineData("导出来是4K的吗？")]
    [InlineData("能不能导出竖屏的？")]
    public void A_Chinese_question_about_exports_is_answered(string words)
    {
        var talk = Talk.Of(stills, "每张3秒", words);
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
        Assert.Contains("说“导出”", talk.Reply);
        Assert.Contains("1920×1080，每秒30帧", talk.Reply);
    }

    [Theory]
    [InlineData("cancel the export", "no export is under way")]
    [InlineData("stop exporting please", "no export is under way")]
    [InlineData("abort the render!", "no export is under way")]
    [InlineData("取消导出", "没有正在进行的导出")]
    [InlineData("别导出了", "没有正在进行的导出")]
    [InlineData("算了，停止渲染吧", "没有正在进行的导出")]
    public void An_export_that_is_to_end_is_not_begun(string words, string told)
    {
        var talk = Talk.Of(stills, "3s each", words);
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
        Assert.Contains(told, talk.Reply, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Errand.StopExport, new Director().Direct(words, talk.Film).Errand);
    }

    [Theory]
    [InlineData("can you make it 60 fps and export?", 60.0)]
    [InlineData("could you make it 24 fps?", 24.0)]
    public void A_polite_order_is_no_question(string words, double rate) =>
        Assert.Equal(rate, Talk.Of(stills, "3s each", words).Film.Fps);
}
