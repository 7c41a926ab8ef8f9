namespace Rostrum.Agent.Tests;

/// <summary>What goes is gone only where it was plainly meant.</summary>
public sealed class DeletionTests
{
    private const string Made = "3 seconds each, jazz music, title \"A\"";

    private static readonly string[] names = ["lake", "cake 1", "cake 2", "dog"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    [Theory]
    [InlineData("别删第二张")]
    [InlineData("不要去掉第二张")]
    [InlineData("第二张别删")]
    [InlineData("千万别把第二张删了")]
    [InlineData("不要去掉标题")]
    [InlineData("标题别删")]
    [InlineData("不要删音乐")]
    [InlineData("音乐不要去掉")]
    [InlineData("音乐不要停")]
    [InlineData("don't take the music away")]
    [InlineData("don't forget the music")]
    [InlineData("never without the music")]
    [InlineData("please do not delete the title")]
    [InlineData("don't remove the second picture")]
    public void What_must_not_go_stays(string words)
    {
        var told = Told(Made, words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
    }

    [Theory]
    [InlineData("the second picture is quite dark")]
    [InlineData("the second one is quite long")]
    [InlineData("I quite like the music")]
    [InlineData("remote the second picture")]
    [InlineData("a remote feel for the second picture")]
    [InlineData("forged the music")]
    [InlineData("newer the title")]
    [InlineData("strops the music")]
    [InlineData("parsing the second picture")]
    [InlineData("clear, crisp second picture")]
    [InlineData("let the second picture pass by")]
    [InlineData("stop the second picture from moving")]
    [InlineData("remove red eyes in the first")]
    [InlineData("去掉第一张的红眼")]
    [InlineData("删减一点第二张的时长")]
    public void A_word_that_only_looks_like_it_takes_nothing_away(string words)
    {
        var told = Told(Made, words);
        Assert.Equal(4, told.Pictures.Count);
        Assert.Single(told.Texts);
        Assert.Single(told.Shown(Rostrum.Drafts.TrackType.Audio));
    }

    [Theory]
    [InlineData("dleete teh secnd pic", 3)]
    [InlineData("delte the last picture", 3)]
    [InlineData("remov the first photo", 3)]
    public void A_plain_slip_is_forgiven(string words, int left) =>
        Assert.Equal(left, Told(Made, words).Pictures.Count);

    [Theory]
    [InlineData("remove the cake", "cake 1", "cake 2")]
    [InlineData("remove the second or the third", "2 cake 1", "3 cake 2")]
    [InlineData("delete the one in the middle", "2 cake 1", "3 cake 2")]
    [InlineData("删掉中间那张", "2 cake 1", "3 cake 2")]
    [InlineData("delete the picture", "1 lake", "4 dog")]
    [InlineData("replace the second", "picture 2", "place")]
    [InlineData("delete it", "title", "music")]
    [InlineData("删掉", "标题", "音乐")]
    public void Of_two_equal_readings_none_is_taken_and_it_is_asked(string words, string one, string other)
    {
        var told = Told(Made, words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
        Assert.Contains(one, told.Reply, StringComparison.Ordinal);
        Assert.Contains(other, told.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_titles_one_that_is_to_go_is_asked_for()
    {
        var told = Told(
            "title \"One\" at the top",
            "another title \"Two\" at the bottom",
            "remove the title"
        );
        Assert.Equal(2, told.Texts.Count);
        Assert.Contains("“One”", told.Reply, StringComparison.Ordinal);
        Assert.Empty(Told("title \"One\" at the top", "another title \"Two\"", "remove the titles").Texts);
    }

    [Theory]
    [InlineData("delete the photo after the lake", 1)]
    [InlineData("remove the picture before the dog", 2)]
    [InlineData("删掉第二张后面那张", 2)]
    public void The_neighbour_of_a_picture_goes_and_not_the_picture(string words, int gone) =>
        Assert.Equal(
            Enumerable.Range(0, 4).Where(place => place != gone).Select(place => names[place]),
            Told(Made, words).Pictures.Select(picture => picture.Meta?.Name)
        );

    [Theory]
    [InlineData("stop the snow after 4 seconds")]
    [InlineData("4秒以后不要雪")]
    public void An_effect_that_stops_is_seen_until_then(string words)
    {
        var told = Told("3 seconds each, snow", words);
        Assert.Equal(
            [true, true, false, false],
            told.Pictures.Select(picture => Talk.Added(picture).Contains("snow"))
        );
    }

    [Theory]
    [InlineData("drop the second, and hold the fourth for six seconds")]
    [InlineData("去掉第二张，第四张停留6秒")]
    public void Numbers_are_those_of_the_film_that_was_seen(string words) =>
        Assert.Equal(
            [("lake", 3000L), ("cake 2", 3000L), ("dog", 6000L)],
            Told("3 seconds each", words)
                .Pictures.Select(picture => (picture.Meta!.Name!, picture.Duration ?? 0))
        );

    [Theory]
    [InlineData("title: Delete all", "Delete all")]
    [InlineData("write remove the music", "remove the music")]
    [InlineData("add the text Remove the title", "Remove the title")]
    [InlineData("subtitle Mute your phone", "Mute your phone")]
    [InlineData("add the caption Don't zoom, pan", "Don't zoom, pan")]
    [InlineData("写上 删除所有图片", "删除所有图片")]
    [InlineData("标题改成 删除音乐", "删除音乐")]
    [InlineData("加字幕 不要音乐", "不要音乐")]
    [InlineData("打上 全部静音", "全部静音")]
    public void What_is_to_be_written_is_never_a_wish(string words, string written)
    {
        var told = Told(Made, words);
        Assert.Contains(written, told.Texts.Select(text => text.Text));
        Assert.Equal(4, told.Pictures.Count);
        Assert.NotEqual(
            true,
            told.Film.AllTracks.First(track => track.Type == Rostrum.Drafts.TrackType.Audio).Muted
        );
    }

    [Theory]
    [InlineData("remove the title, no wait, keep it")]
    [InlineData("delete the second picture, no, keep it")]
    [InlineData("take out the music. actually, leave it")]
    [InlineData("把音乐去掉，算了还是留着")]
    [InlineData("删掉第二张，不，还是留着")]
    [InlineData("加个字幕，还是不要了")]
    public void What_was_to_go_and_is_kept_after_all_stays(string words)
    {
        var (before, after) = (Told(Made), Told(Made, words));
        Assert.Equal(
            Rostrum.Drafts.Json.DraftJson.Write(before.Film),
            Rostrum.Drafts.Json.DraftJson.Write(after.Film)
        );
    }
}
