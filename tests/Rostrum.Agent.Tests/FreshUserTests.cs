namespace Rostrum.Agent.Tests;

/// <summary>What somebody who had never talked to it met.</summary>
public sealed class FreshUserTests
{
    private static readonly string[] names = ["astronaut", "ladybird", "storm", "dune"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    [Theory]
    [InlineData("replace astronaut with a cat")]
    [InlineData("replace the ladybird picture with a dog")]
    [InlineData("swap the ladybird for a butterfly")]
    [InlineData("delete the ladybird's legs")]
    [InlineData("remove the face of the astronaut")]
    [InlineData("erase the footprints from the dune photo")]
    public void What_is_in_a_picture_cannot_be_changed_and_no_picture_goes_for_it(string words)
    {
        var told = Told("slideshow", words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
        Assert.Contains("changing what is in the picture", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete the ladybird", 3)]
    [InlineData("replace the ladybird with the dune", 4)]
    public void Pictures_that_are_named_still_go_and_take_the_place_of_others(string words, int left) =>
        Assert.Equal(left, Told("slideshow", words).Pictures.Count);

    [Theory]
    [InlineData("photo 3 should be darker and have rain")]
    [InlineData("the third one pans left and has rain")]
    [InlineData("make the third picture sepia and add rain")]
    public void What_and_adds_is_said_of_the_picture_that_was_named(string words) =>
        Assert.Equal(
            [false, false, true, false],
            Told("slideshow", words).Pictures.Select(picture => Talk.Added(picture).Contains("rain"))
        );

    [Fact]
    public void Each_picture_named_has_what_is_said_up_to_the_next_one()
    {
        var told = Told(
            "slideshow",
            "photo 2 zoom out and black and white, photo 3 pan left with snow, photo 4 gets rain"
        );
        Assert.Equal(
            ["", "bw", "snow", "rain"],
            told.Pictures.Select(picture => string.Join(',', Talk.Added(picture)))
        );
    }

    [Fact]
    public void Pictures_are_made_faster_and_not_the_rain_over_them()
    {
        var told = Told("slideshow", "add rain", "make the first two faster");
        Assert.DoesNotContain("rain", told.Reply, StringComparison.Ordinal);
        Assert.Contains("1.5×", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I don't like the crossfade, make it smoother")]
    [InlineData("make the transitions softer")]
    [InlineData("the transitions feel rough, make them smoother")]
    public void Transitions_are_made_softer_and_do_not_go(string words)
    {
        var told = Told("slideshow", words);
        Assert.Equal("Done: the pictures are joined by a 1.33 s dissolve.", told.Reply);
    }

    [Theory]
    [InlineData("a 20 second reel, title 'Hello' at the start, end with 'Bye'")]
    [InlineData("begin with the title 'Hello' and finish with 'Bye'")]
    [InlineData("20 seconds, open with 'Hello' and end on 'Bye'")]
    public void Texts_at_the_edges_of_a_film_are_as_long_as_texts_are(string words)
    {
        var told = Told(words);
        Assert.Equal(
            [(0L, 3000L), (17_000L, 3000L)],
            told.Texts.Select(text => (text.Start ?? 0, text.Duration ?? 20_000L - (text.Start ?? 0)))
        );
    }

    [Theory]
    [InlineData("make it 10 seconds: push in for 5 seconds and then pull out")]
    [InlineData("10 second film with 2 camera moves: push in for 5 seconds and then pull out for 5 seconds")]
    public void How_long_a_move_lasts_is_not_the_length_of_a_film_whose_length_is_said(string words) =>
        Assert.Equal(10_000, Told(words).Film.Duration);

    [Fact]
    public void A_film_is_as_long_as_it_was_said_to_be_when_one_picture_is_shorter()
    {
        var told = Told("20 seconds please, but the first picture only 2 seconds");
        Assert.Equal([2000, 6000, 6000, 6000], told.Pictures.Select(picture => picture.Duration ?? 0));
    }

    [Theory]
    [InlineData("flibber the gonzo", "None of these words is known here")]
    [InlineData("make the woman smile and wave", "Not available here")]
    public void A_first_message_that_comes_to_nothing_is_told_so_before_the_film_is(
        string words,
        string first
    )
    {
        var told = Told(words);
        Assert.StartsWith(first, told.Reply, StringComparison.Ordinal);
        Assert.All(told.Pictures, picture => Assert.Equal("push_in", picture.Motion?.Name));
    }

    [Fact]
    public void A_caption_for_each_picture_is_a_caption()
    {
        var told = Told(
            "slideshow",
            "put a caption on each picture: Flower, Beetle, Storm, Dunes",
            "delete the second caption"
        );
        Assert.Equal(["Flower", "Storm", "Dunes"], told.Texts.Select(text => text.Text ?? ""));
    }

    [Theory]
    [InlineData("add the words Hello world in red at the bottom left in a serif font")]
    [InlineData("add the words Hello world in a serif font")]
    public void Words_are_written_in_the_letters_named_behind_them(string words) =>
        Assert.Equal("Hello world", Assert.Single(Told("slideshow", words).Texts).Text);

    [Fact]
    public void Music_that_is_as_loud_as_it_gets_is_told_to_be()
    {
        var told = Told("slideshow with calm music", "louder music");
        Assert.Equal("The music is as loud as it gets already.", told.Reply);
        Assert.Equal(told.After(1).Json, told.Now.Json);
    }

    [Fact]
    public void No_word_is_said_twice_of_cinematic_music() =>
        Assert.DoesNotContain("music music", Told("cinematic music").Reply, StringComparison.Ordinal);
}
