using Rostrum.Cli.Chat.Words;

namespace Rostrum.Protocol.Tests.Words;

public sealed class GuiTranslatorTests
{
    [Theory]
    [InlineData("Click the Add Music button to add a track.", "DoIt")]
    [InlineData("You can click on \"Apply\".", "DoIt")]
    [InlineData("点击“应用”按钮。", "DoIt")]
    [InlineData("Open the effects panel.", "ShowState")]
    [InlineData("Please open the timeline editor to see it.", "ShowState")]
    [InlineData("打开特效面板。", "ShowState")]
    [InlineData("Drag the clip onto the timeline.", "SendEdit")]
    [InlineData("Just drop it on the track.", "SendEdit")]
    [InlineData("把图片拖拽到轨道上。", "SendEdit")]
    [InlineData("You can preview it in the timeline.", "Summary")]
    [InlineData("可以在时间线中预览。", "Summary")]
    [InlineData("Use the Export button when you are happy.", "Export")]
    [InlineData("Click Export to download your video.", "Export")]
    [InlineData("点击导出即可下载。", "Export")]
    [InlineData("点击右上角的“导出”按钮。", "Export")]
    [InlineData("Check your account page for credits.", "Credits")]
    [InlineData("Go to the billing settings.", "Credits")]
    [InlineData("请查看账户页面。", "Credits")]
    public void Talk_of_a_screen_becomes_an_action(string reply, string action)
    {
        var reading = GuiTranslator.Read(reply);
        Assert.Equal("", reading.Text);
        Assert.Equal(action, Assert.Single(reading.Actions).ToString());
    }

    [Theory]
    [InlineData("Done: the picture pushes in by 10%, for 2.5 s.")]
    [InlineData("I opened with a slow pull out and added a shutter click.")]
    [InlineData("The camera drops down; the drop of water stays sharp.")]
    [InlineData("Set lake.jpg in 9:16.\n\n- 10 s\n- 30 fps")]
    [InlineData("已完成：画面缓慢推近，时长 10 秒。")]
    [InlineData("开场用推近，最后一点淡出。")]
    [InlineData("It opens with a wide shot, then they click into focus.")]
    [InlineData("Your film can be exported now.")]
    [InlineData("")]
    public void Content_stays_as_it_is(string reply)
    {
        var reading = GuiTranslator.Read(reply);
        Assert.Equal((reply, 0), (reading.Text, reading.Actions.Count));
    }

    [Theory]
    [InlineData(
        "Done: the picture pushes in. Click the Export button to download it. It lasts 5 s.",
        "Done: the picture pushes in. It lasts 5 s.",
        "Export"
    )]
    [InlineData("I added a slow zoom, click Export to get it.", "I added a slow zoom.", "Export")]
    [InlineData("已加上推近效果，点击“导出”按钮即可下载。", "已加上推近效果。", "Export")]
    [InlineData(
        "It is done.\n1. Open the music panel.\n2. Drag a song to the timeline.\nIt lasts 5 s.",
        "It is done.\nIt lasts 5 s.",
        "ShowState SendEdit"
    )]
    [InlineData("- The zoom is slow.\n- Click **Export**.", "- The zoom is slow.", "Export")]
    [InlineData("When you are ready, click Export.", "", "Export")]
    [InlineData("如果满意，请点击导出。", "", "Export")]
    [InlineData("In the editor, click Play.", "", "DoIt")]
    [InlineData(
        "Done! You can preview it in the timeline, or click **Export** to download it.",
        "Done!",
        "Summary Export"
    )]
    public void Content_beside_it_stays(string reply, string text, string actions)
    {
        var reading = GuiTranslator.Read(reply);
        Assert.Equal(text, reading.Text);
        Assert.Equal(actions, string.Join(' ', reading.Actions));
    }

    [Fact]
    public void Clicks_and_drags_are_kept_as_orders()
    {
        var reading = GuiTranslator.Read("Drag the Blur effect onto the clip. Click Apply.");
        Assert.Equal("Drag the Blur effect onto the clip. Click Apply.", reading.Orders);
    }
}
