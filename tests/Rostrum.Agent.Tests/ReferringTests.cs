namespace Rostrum.Agent.Tests;

/// <summary>What words refer to: what is there already, what something is compared with, what was said before.</summary>
public sealed class ReferringTests
{
    private static readonly string[] names = ["sofa", "lamp", "rug"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    private static IEnumerable<double> Seconds(Talk told) =>
        told.Pictures.Select(picture => (picture.Duration ?? 0) / 1000.0);

    [Theory]
    [InlineData("pan left", "make it 4:5 and keep the pan")]
    [InlineData("pan left", "4:5 please. Keep the pan.")]
    [InlineData("pan left, wipes going up", "4:5, but leave the wipes and keep the pan")]
    public void What_is_kept_is_not_set_anew(string first, string second)
    {
        var told = Told(first, second);
        Assert.Contains("4:5", told.Now.Json, StringComparison.Ordinal);
        Assert.All(
            told.Pictures,
            picture => Assert.Equal("left", picture.Motion!.Parameters!["dir"].GetString())
        );
    }

    [Theory]
    [InlineData("the second picture shorter than the first", new[] { 6.0, 4.02, 6 })]
    [InlineData("I want photo 1 to be longer than photo 2", new[] { 9.0, 6, 6 })]
    [InlineData("make the last one longer than the others", new[] { 6.0, 6, 9 })]
    public void What_a_picture_is_compared_with_stays(string words, double[] lengths) =>
        Assert.Equal(lengths, Seconds(Told("6 seconds each", words)));

    [Theory]
    [InlineData("remove the lamp")]
    [InlineData("please take out the lamp")]
    public void A_picture_goes_by_its_name_though_lamps_are_taken_out_of_pictures_too(string words) =>
        Assert.Equal(2, Told("slideshow", words).Pictures.Count);

    [Theory]
    [InlineData("take the boxes off the floor")]
    [InlineData("could you clear the dishes out of the sink?")]
    [InlineData("remove the boxes from the floor")]
    public void Things_in_a_picture_cannot_be_cleared_away(string words)
    {
        var told = Told("slideshow", words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
        Assert.Contains("changing what is in the picture", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jazz at 40%", "music at 80%", "undo the volume change, it was fine")]
    [InlineData("vignette", "crop it to 4:5", "undo the crop but keep the vignette")]
    public void A_change_is_undone_by_what_it_set(params string[] turns)
    {
        var told = Told(turns);
        Assert.Equal(told.After(1).Json, told.Now.Json);
    }

    [Theory]
    [InlineData("jazz at 40%", "sepia", "undo the volume change")]
    [InlineData("4:5", "sepia", "undo the crop")]
    public void What_was_changed_since_is_not_undone_in_its_place(params string[] turns)
    {
        var told = Told(turns);
        Assert.Equal(told.After(2).Json, told.Now.Json);
    }

    [Theory]
    [InlineData("5 seconds each (the earlier deck said 3s, ignore that)")]
    [InlineData("5 seconds each. The old brief asked for jazz, please disregard it.")]
    public void What_somebody_else_said_before_does_not_count(string words)
    {
        var told = Told(words);
        Assert.Equal([5.0, 5, 5], Seconds(told));
        Assert.DoesNotContain("jazz", told.Now.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change the zooms to pans to the left, and the dissolves to slides", "slide")]
    [InlineData("swap the zooms for pans left and the dissolves for wipes", "wipe")]
    public void What_is_to_change_is_said_once_for_both(string words, string joint)
    {
        var told = Told("zoom in on all, dissolve between them", words);
        Assert.All(told.Pictures, picture => Assert.Equal("pan", picture.Motion!.Name));
        Assert.Contains($"\"n\":\"{joint}\"", told.Now.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("dissolve", told.Now.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7 seconds for the first picture, four for each of the others", new[] { 7.0, 4, 4 })]
    [InlineData("9 seconds for all of them together", new[] { 3.0, 3, 3 })]
    [InlineData("wipes between them. 2.5 each.", new[] { 2.5, 2.5, 2.5 })]
    [InlineData("3.5 sec each slide transitions", new[] { 3.5, 3.5, 3.5 })]
    [InlineData("a film of eighteen seconds", new[] { 6.0, 6, 6 })]
    [InlineData("6 for the first and 4 for the last", new[] { 6.0, 5, 4 })]
    [InlineData("7 for the opener, 3 for each of the rest", new[] { 7.0, 3, 3 })]
    public void Lengths_are_those_of_the_pictures_that_they_are_said_of(string words, double[] lengths) =>
        Assert.Equal(lengths, Seconds(Told(words)));

    [Theory]
    [InlineData("lower third with my name, \"Priya Nair\"", "Priya Nair")]
    [InlineData("a caption with our motto, \"Less is more\", at the top", "Less is more")]
    public void What_a_text_is_does_not_belong_to_its_words(string words, string read) =>
        Assert.Equal(read, Assert.Single(Told(words).Texts).Text);

    [Theory]
    [InlineData("title \"Bye\", on the last one")]
    [InlineData("caption with our motto, \"be kind\", on the last picture")]
    [InlineData("zoom in, title \"Bye\", on photo 3 in white")]
    public void A_text_is_seen_over_the_picture_that_is_named_right_behind_it(string words)
    {
        var text = Assert.Single(Told(words).Texts);
        Assert.Equal((10_000L, 5000L), (text.Start ?? 0, text.Duration ?? 0));
    }

    [Theory]
    [InlineData("zoom in 30%", "too much. Half of that.", 0.15)]
    [InlineData("zoom in 40%", "that's too strong, half would do", 0.2)]
    [InlineData("zoom in 20%", "twice that please", 0.4)]
    public void A_share_of_that_is_one_of_the_move_that_was_just_set(
        string first,
        string second,
        double amount
    ) =>
        Assert.All(
            Told(first, second).Pictures,
            picture => Assert.Equal(amount, picture.Motion!.Parameters!["amount"].GetDouble(), 3)
        );

    [Theory]
    [InlineData("zoom in, forget that, zoom out")]
    [InlineData("an outward zoom on each")]
    [InlineData("slow zoom that goes out")]
    public void The_camera_goes_the_way_that_was_said_last(string words) =>
        Assert.All(Told(words).Pictures, picture => Assert.Equal("pull_out", picture.Motion!.Name));
}
