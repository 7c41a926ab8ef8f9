namespace Rostrum.Agent.Tests;

/// <summary>Orders in haste without a sign in them, and such as are written like letters and specifications.</summary>
public sealed class FormalWordsTests
{
    private static readonly string[] names = ["cake", "kids", "dog"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    [Theory]
    [InlineData("oh I hate that go back to how it was before")]
    [InlineData("ew nvm undo")]
    [InlineData("omg no that looks awful undo it")]
    [InlineData("Stakeholders said no. Please revert that.")]
    public void A_remark_before_a_step_back_needs_no_sign_behind_it(string words)
    {
        var told = Told("slideshow", "put everything in black and white", words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
    }

    [Fact]
    public void Both_changes_are_taken_back_that_one_message_made()
    {
        var told = Told("slideshow", "make it black and white and add a vignette", "please revert both");
        Assert.Equal(told.After(1).Json, told.Now.Json);
    }

    [Fact]
    public void Both_changes_are_taken_back_that_two_messages_made()
    {
        var told = Told("slideshow", "add a vignette", "make it black and white", "undo both");
        Assert.Equal(told.After(1).Json, told.Now.Json);
    }

    [Theory]
    [InlineData("show every picture 2,5 seconds long", new long[] { 2500, 2500, 2500 })]
    [InlineData("2,5s each", new long[] { 2500, 2500, 2500 })]
    [InlineData("lasting 4,3,2 seconds", new long[] { 4000, 3000, 2000 })]
    public void A_comma_before_a_decimal_and_a_unit_parts_no_row(string words, long[] lengths) =>
        Assert.Equal(lengths, Told(words).Pictures.Select(picture => picture.Duration ?? 0));

    [Theory]
    [InlineData("drop:\n- the music\n- the title")]
    [InlineData("please remove the following: the music, the title")]
    [InlineData("get rid of these: 1) the music 2) the title")]
    public void A_heading_that_takes_away_holds_for_all_of_its_list(string words)
    {
        var told = Told("slideshow with jazz, title \"Hi\", snow", words);
        Assert.Empty(told.Texts);
        Assert.Empty(told.Shown(Drafts.TrackType.Audio));
        Assert.Contains("snow", Talk.Added(told.Pictures[0]));
    }

    [Fact]
    public void What_is_wanted_behind_a_removal_in_one_line_is_done()
    {
        var told = Told("slideshow with jazz", "drop: the music, add a title \"Hi\"");
        Assert.Empty(told.Shown(Drafts.TrackType.Audio));
        Assert.Equal("Hi", Assert.Single(told.Texts).Text);
    }

    [Theory]
    [InlineData("a title \"Hi\" in golden colour")]
    [InlineData("a title \"Hi\", it should appear in grey")]
    public void A_colour_beside_a_text_is_that_of_its_letters(string words)
    {
        var told = Told(words);
        Assert.True(Assert.Single(told.Texts).Style?.TryGetProperty("c", out _));
        Assert.Empty(Talk.Added(told.Pictures[0]));
    }

    [Fact]
    public void A_colour_of_everything_is_a_look() =>
        Assert.Equal(["bw"], Talk.Added(Told("title \"Hi\", everything in grey").Pictures[0]));

    [Theory]
    [InlineData("the whole must not run longer than twelve seconds, so shorten them equally", 12_000)]
    [InlineData("it can't last longer than 12 seconds", 12_000)]
    [InlineData("it must not run shorter than 30 seconds", 30_000)]
    [InlineData("increase the duration by 50 percent", 22_500)]
    public void Bounds_and_shares_of_the_length_hold_for_the_film(string words, long milliseconds) =>
        Assert.Equal(
            milliseconds,
            Told("5 seconds each", words).Pictures.Sum(picture => picture.Duration ?? 0),
            3.0
        );

    [Theory]
    [InlineData("what is the length of the transitions at present?")]
    [InlineData("how long are the crossfades?")]
    [InlineData("what is the duration of each transition?")]
    public void How_long_transitions_are_is_answered(string words) =>
        Assert.Contains(
            "0.6 s",
            Told("4 s each, crossfades of 0.6 s", words).Reply,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_picture_that_opens_and_one_that_goes_are_two_wishes()
    {
        var told = Told("slideshow", "1) the dog opens 2) drop the kids photo");
        Assert.Equal(["dog", "cake"], told.Pictures.Select(picture => picture.Meta?.Name));
    }
}
