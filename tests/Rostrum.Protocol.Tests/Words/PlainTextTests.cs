using Rostrum.Cli.Chat.Words;

namespace Rostrum.Protocol.Tests.Words;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a \u001b[31mred\u001b[0m word", "a red word")]
    [InlineData("\u001b]0;title\u0007shown", "shown")]
    [InlineData("a\r\nb\u0000\u0008", "a\nb")]
    [InlineData("{\"draft\":{\"t\":[]}}", "")]
    [InlineData("Done.\n{\"code\":0}\nReady.", "Done.\nReady.")]
    [InlineData("Here:\n```json\n{\"a\": {\n\"b\":1}}\n```\nas asked", "Here:\n\nas asked")]
    [InlineData("token nmv_usr_abcdefghijklmnop!", "token …!")]
    [InlineData("as in {this} and [1]", "as in {this} and [1]")]
    [InlineData("影片已完成。", "影片已完成。")]
    public void Only_what_a_person_should_see_is_left(string text, string clean) =>
        Assert.Equal(clean, PlainText.Clean(text));
}
