using FsCheck;
using FsCheck.Fluent;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("holiday.jpg", "holiday.jpg")]
    [InlineData("假期 照片.jpg", "假期 照片.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\fakepath\\a.png", "a.png")]
    [InlineData("/", "file")]
    [InlineData("..", "file")]
    [InlineData(" . ", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("a\r\nSet-Cookie: b.jpg", "aSet-Cookie: b.jpg")]
    [InlineData("a\0.jpg", "a.jpg")]
    [InlineData("exe.\u202Egpj", "exe.gpj")]
    [InlineData("\u200Bhidden.mp4", "hidden.mp4")]
    [InlineData("\uD800.jpg", "jpg")]
    public void A_name_can_be_shown_and_leads_nowhere(string? given, string clean) =>
        Assert.Equal(clean, FileName.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileName.Clean(new string('a', 500) + ".jpeg");
        Assert.Equal((FileName.Most, true), (name.Length, name.EndsWith("a.jpeg", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_name_is_not_cut_through_a_character() =>
        Assert.Equal(59 * 2, FileName.Clean("a" + string.Concat(Enumerable.Repeat("😀", 100)))[1..].Length);

    [Fact]
    public void Whatever_is_given_the_name_is_short_visible_and_no_path() =>
        Prop.ForAll<string>(given =>
            {
                var name = FileName.Clean(given);
                return name.Length is > 0 and <= FileName.Most
                    && name.IndexOfAny(['/', '\\', '\0', '\n', '\r']) < 0
                    && name == FileName.Clean(name)
                    && name != "."
                    && name != "..";
            })
            .QuickCheckThrowOnFailure();
}
