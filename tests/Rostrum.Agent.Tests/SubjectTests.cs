using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Agent.Tests;

/// <summary>Where a picture's subject is, as people say it.</summary>
public sealed class SubjectTests
{
    [Theory]
    [InlineData("the subject is on the left", "left")]
    [InlineData("the subject of the picture is the dog on the right", "right")]
    [InlineData("set the subject to the top right corner", "top_right")]
    [InlineData("make the person on the left the main subject", "left")]
    [InlineData("the small dog in the bottom left corner is the subject", "bottom_left")]
    [InlineData("the subject isn't the man on the left, it's the bike in the middle", "center")]
    [InlineData("the focal point is at the top", "top")]
    [InlineData("主体在左边", "left")]
    [InlineData("主体位于右下角", "bottom_right")]
    [InlineData("把主体设为上方的月亮", "top")]
    [InlineData("重点放在右边的那个人", "right")]
    [InlineData("右边的狗才是主体", "right")]
    [InlineData("主角是左上角的那只鸟", "top_left")]
    public void The_subject_is_where_a_person_says(string words, string place)
    {
        var direction = new Director().Direct(words, Films.Told(Films.Of(1), "zoom in"));
        var told = Assert.IsType<SubjectHint>(Films.First(direction.Draft).Subject);
        Assert.Equal(place, SubjectPlaces.NameOf(told));
        Assert.Equal("push_in", Films.First(direction.Draft).Motion?.Name);
        Assert.Null(direction.Draft.AllTracks.FirstOrDefault(track => track.Type == TrackType.Text));
        Assert.Contains(words[0] < 128 ? "as you said" : "按你说的", direction.Reply);
    }

    [Theory]
    [InlineData("the subject of the second photo is on the right")]
    [InlineData("in the second photo, the subject is on the right")]
    [InlineData("focus on the right side in photo 2")]
    [InlineData("第二张的主体在右边")]
    [InlineData("第二张右边的人是主体")]
    public void Only_the_picture_named_has_its_subject_there(string words)
    {
        var film = Films.Told(Films.Of(3), "zoom in", words);
        var told = Pictures(film);
        Assert.Equal((null, null), (told[0].Subject, told[2].Subject));
        Assert.Equal("right", SubjectPlaces.NameOf(told[1].Subject!));
    }

    [Theory]
    [InlineData("find the subject yourself")]
    [InlineData("forget about the subject, please")]
    [InlineData("主体你自己找吧")]
    [InlineData("自动识别主体")]
    [InlineData("忘掉我刚才说的主体")]
    public void What_was_said_of_the_subject_can_be_forgotten(string words)
    {
        var film = Films.Told(Films.Of(2), "zoom in", "the subject is on the left");
        var direction = new Director().Direct(words, film);
        Assert.All(Pictures(direction.Draft), picture => Assert.Null(picture.Subject));
        Assert.Contains(words[0] < 128 ? "subject" : "主体", direction.Reply);
    }

    [Fact]
    public void Where_nobody_said_anything_there_is_nothing_to_forget() =>
        Assert.Contains(
            "has said where",
            new Director().Direct("find the subject yourself", Films.Told(Films.Of(1), "zoom in")).Reply
        );

    [Theory]
    [InlineData("zoom in on the subject")]
    [InlineData("put a title on the left, behind the subject")]
    [InlineData("blur everything but the subject")]
    [InlineData("orbit around the subject to the left")]
    [InlineData("突出主体，背景虚化")]
    [InlineData("标题放在主体后面，靠左")]
    public void Words_that_only_name_the_subject_say_nothing_of_where_it_is(string words) =>
        Assert.Null(Films.First(Films.Told(Films.Of(1), words)).Subject);

    private static IReadOnlyList<Segment> Pictures(Draft film) => Drafts.Operations.Pictures.Of(film);
}
