using Rostrum.Drafts;

namespace Rostrum.Agent.Tests;

/// <summary>Everyday wishes by what the film is afterwards.</summary>
public sealed class PlainWordsTests
{
    private static readonly string[] names = ["lake", "cake", "kids", "dog"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    private static IEnumerable<double> Seconds(Talk told) =>
        told.Pictures.Select(picture => (picture.Duration ?? 0) / 1000.0);

    [Theory]
    [InlineData("the first 4 s, the second 2 s, the third 6 s, the fourth 1 s", new[] { 4.0, 2, 6, 1 })]
    [InlineData("first 4s, second 2s, third 6s, fourth 3s", new[] { 4.0, 2, 6, 3 })]
    [InlineData("the first 4 s, the second 2 s, the last 6 s", new[] { 4.0, 2, 5, 6 })]
    [InlineData("every picture for 1 1/2 seconds", new[] { 1.5, 1.5, 1.5, 1.5 })]
    [InlineData("1m30s overall", new[] { 22.5, 22.5, 22.5, 22.5 })]
    public void Lengths_are_what_was_said(string words, double[] lengths) =>
        Assert.Equal(lengths, Seconds(Told(words)));

    [Theory]
    [InlineData("shorten the film to half", new[] { 2.0, 2, 2, 2 })]
    [InlineData("cut it down to a quarter", new[] { 1.0, 1, 1, 1 })]
    [InlineData("the first should be twice as long as the second", new[] { 8.0, 4, 4, 4 })]
    [InlineData("6 seconds for the last, then make the first as long as the last", new[] { 6.0, 4, 4, 6 })]
    [InlineData("第一张6秒，第二张跟第一张一样长", new[] { 6.0, 6, 4, 4 })]
    [InlineData("keep the second still, all 3 seconds", new[] { 3.0, 3, 3, 3 })]
    [InlineData("cut the first second off the last one", new[] { 4.0, 4, 4, 3 })]
    public void Lengths_are_told_by_others(string words, double[] lengths) =>
        Assert.Equal(lengths, Seconds(Told("4 seconds each", words)));

    [Theory]
    [InlineData("cut the first picture in two", 5, "lake", "lake", "cake", "kids", "dog")]
    [InlineData(
        "put another copy of the second in front of the last picture",
        5,
        "lake",
        "cake",
        "kids",
        "cake",
        "dog"
    )]
    [InlineData("不要第二张了", 3, "lake", "kids", "dog")]
    [InlineData("squeeze the dog in between the first two", 4, "lake", "dog", "cake", "kids")]
    [InlineData("get the lake out of there and also the kids", 2, "cake", "dog")]
    [InlineData("make #2 the closer", 4, "lake", "kids", "dog", "cake")]
    [InlineData("where you have the cake put the dog instead", 4, "lake", "dog", "kids", "dog")]
    public void Pictures_stand_where_they_were_put(string words, int count, params string[] order)
    {
        var told = Told("4 seconds each", words);
        Assert.Equal(count, told.Pictures.Count);
        Assert.Equal(order, told.Pictures.Select(picture => picture.Meta!.Name));
    }

    [Theory]
    [InlineData("music only over the last two pictures", 8, 16)]
    [InlineData("music only after 2 seconds", 2, 16)]
    [InlineData("stop the music after 5 seconds", 0, 5)]
    [InlineData("two seconds of silence first, then the music may come in", 2, 16)]
    public void Music_is_heard_when_it_was_said(string words, double from, double until)
    {
        var music = Told("4 seconds each, jazz music", words).Shown(TrackType.Audio)[0];
        Assert.Equal(from, (music.Start ?? 0) / 1000.0);
        Assert.Equal(until, ((music.Start ?? 0) + (music.Duration ?? 16_000 - (music.Start ?? 0))) / 1000.0);
    }

    [Fact]
    public void A_title_for_the_first_seconds_and_one_for_the_last_stand_at_the_ends()
    {
        var texts = Told("title \"Intro\" for the first 2 seconds, \"Outro\" for the last 2 seconds").Texts;
        Assert.Equal([0, 18_000], texts.Select(text => text.Start ?? 0));
        Assert.All(texts, text => Assert.Equal(2000, text.Duration));
    }

    [Fact]
    public void Two_titles_of_one_message_are_not_laid_over_each_other()
    {
        var texts = Told("titles \"One\" and \"Two\"").Texts;
        Assert.True(texts[1].Start >= texts[0].Start + texts[0].Duration);
    }

    [Theory]
    [InlineData("the third picture gets a subtitle, 'see you soon'", 8)]
    [InlineData("'see you soon' as a subtitle on the third", 8)]
    public void A_text_is_seen_over_the_picture_it_was_given_to(string words, double from) =>
        Assert.Equal(from, (Told("4 seconds each", words).Texts[0].Start ?? 0) / 1000.0);

    [Theory]
    [InlineData("outline it in black")]
    [InlineData("give it a black outline")]
    public void The_colour_of_an_outline_is_not_that_of_the_letters(string words)
    {
        var text = Told("title \"A\" in yellow", words).Now.Json;
        Assert.Contains("\"stroke\"", text, StringComparison.Ordinal);
        Assert.Contains("\"c\":\"#FFEB3B\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("let the third come in with a wipe", 1)]
    [InlineData("the last picture should arrive with a wipe", 2)]
    [InlineData("a wipe from 1 to 2", 0)]
    public void A_transition_stands_where_it_was_said(string words, int cut)
    {
        var joints = Rostrum.Drafts.Operations.Pictures.TransitionsOf(Told("slideshow", words).Film);
        Assert.Equal("wipe", joints[cut].Name);
        Assert.Single(joints, joint => joint.Name == "wipe");
    }

    [Theory]
    [InlineData("black and white on the third, all 4 seconds, lo-fi at 30%")]
    [InlineData("第三张黑白，每张4秒，低保真音乐音量30%")]
    public void A_percent_is_of_what_it_was_said_of(string words)
    {
        var told = Told(words);
        var look = Assert.Single(told.Pictures[2].Looks!);
        Assert.True(
            look.Parameters is null || !look.Parameters.ToString()!.Contains("0.3", StringComparison.Ordinal)
        );
        Assert.Equal(0.3, told.Shown(TrackType.Audio)[0].Volume);
    }
}
