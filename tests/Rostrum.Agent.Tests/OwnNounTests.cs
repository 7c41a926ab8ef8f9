using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>Pictures and wishes told by words of the person's own.</summary>
public sealed class OwnNounTests
{
    private static readonly string[] names = ["porch", "attic", "cellar"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    private static IEnumerable<double> Seconds(Talk talk) =>
        talk.Pictures.Select(picture => (picture.Duration ?? 0) / 1000.0);

    [Theory]
    [InlineData("show every outfit for 3s")]
    [InlineData("3 seconds per ad, wipe in between")]
    [InlineData("3 secs on every board")]
    [InlineData("hard cuts, and every step stays 3 seconds")]
    [InlineData("3s/look, crossfades")]
    [InlineData("shots of 3 s, electronic music")]
    [InlineData("could every recipe card get about three seconds")]
    [InlineData("a new picture every 3 seconds")]
    [InlineData("cut every 3 seconds")]
    [InlineData("a video to sell the porch: every photo 3 second, calm music")]
    public void A_length_beside_every_thing_shown_is_that_of_each_picture(string words) =>
        Assert.Equal([3, 3, 3], Seconds(Told(words)));

    [Theory]
    [InlineData("zoom in on every car, 12 seconds in all")]
    [InlineData("a 12 second video of every dress we sell")]
    [InlineData("zoom on every beat, 12 seconds")]
    public void A_length_of_the_whole_is_no_picture_s(string words) =>
        Assert.Equal([4, 4, 4], Seconds(Told(words)));

    [Theory]
    [InlineData("every transition takes 1 second")]
    [InlineData("every slide transition takes 1 second")]
    [InlineData("crossfades of 1 second")]
    public void A_length_of_what_joins_pictures_is_that_of_the_joints(string words) =>
        Assert.All(
            Pictures.TransitionsOf(Told("4 seconds each", words).Film),
            joint => Assert.Equal(1000, joint.Duration)
        );

    [Theory]
    [InlineData("could the camera glide to the right across this shot?", "pan", "right")]
    [InlineData("drift across this from the right side to the left", "pan", "left")]
    [InlineData("sweep the camera left across the water", "pan", "left")]
    [InlineData("drift left", "drift", "left")]
    [InlineData("slow tilt down, 8 seconds", "tilt", "down")]
    public void A_camera_goes_the_way_that_was_said(string words, string motion, string way)
    {
        var move = Talk.Of(["porch"], words).Pictures[0].Motion!;
        Assert.Equal(motion, move.Name);
        Assert.Equal(way, move.Parameters!["dir"].ToString());
    }

    [Theory]
    [InlineData("between the 2nd and the 3rd use a spin")]
    [InlineData("use a spin between the second and the third")]
    public void Between_two_pictures_it_is_how_they_are_joined(string words)
    {
        var told = Told("crossfades", words);
        Assert.Equal(["dissolve", "spin"], Pictures.TransitionsOf(told.Film).Select(joint => joint.Name));
    }

    [Theory]
    [InlineData("the one that is first now should be in sepia")]
    [InlineData("sepia on the photo that's currently first")]
    public void A_picture_is_told_by_where_it_stands_now(string words) =>
        Assert.Equal(
            [1, 0, 0],
            Told("zoom in on each", "now reverse the order", words)
                .Pictures.Select(picture => picture.Looks?.Count ?? 0)
        );

    [Fact]
    public void Names_that_mean_colours_are_names_where_all_are_told_in_turn() =>
        Assert.Equal(
            [2, 0, 1],
            Talk.Of(["red", "green", "blue"], "Show blue first, then red, then green.")
                .Pictures.Select(picture =>
                    Array.FindIndex(
                        ["red", "green", "blue"],
                        name => picture.Source!.Contains(name, StringComparison.Ordinal)
                    )
                )
        );

    [Fact]
    public void What_a_client_is_quoted_with_is_wished_and_not_written()
    {
        var told = Told("zoom in", "Client: \"add some jazz, and the text 'Open' at the bottom\"");
        Assert.Equal("Open", Assert.Single(told.Texts).Text);
        Assert.Contains("jazz", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: \"Hello\"", "Hello")]
    [InlineData("the title asks: \"Who are you?\"", "Who are you?")]
    [InlineData(
        "Our customer wrote: \"Best pizza in town\", put that on the last photo",
        "Best pizza in town"
    )]
    public void What_a_title_or_praise_says_is_written(string words, string text) =>
        Assert.Equal(text, Assert.Single(Told(words).Texts).Text);

    [Theory]
    [InlineData("pan left", "actually no camera movement at all", "stays still")]
    [InlineData("jazz", "actually no music please", "music is gone")]
    [InlineData("warm colours", "no, cooler please, not warm", "cool")]
    [InlineData("jazz", "drop the music to 40 percent", "40%")]
    [InlineData("zoom in", "drop an upbeat song under it", "upbeat music plays")]
    public void What_is_said_again_takes_the_place_of_what_was(string first, string then, string reply) =>
        Assert.Contains(reply, Told(first, then).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("add a golden retriever sleeping on the floor")]
    [InlineData("add a small sailing boat on the sea")]
    public void A_thing_that_no_picture_shows_cannot_be_added(string words) =>
        Assert.Contains("putting new things into a picture", Told(words).Reply, StringComparison.Ordinal);
}
