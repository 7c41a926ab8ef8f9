using Rostrum.Agent.Generations;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>What only a generative model can do: a wish where there is one, a refusal where there is none.</summary>
public sealed class GenerationTests
{
    private static readonly Director director = new() { Generates = true };

    [Theory]
    [InlineData("make her smile")]
    [InlineData("make him walk")]
    [InlineData("Make the baby dance")]
    [InlineData("bring her to life")]
    [InlineData("让她微笑")]
    [InlineData("让他走过来")]
    [InlineData("让老奶奶眨眨眼")]
    public void Whoever_is_to_act_is_a_wish_in_the_persons_words(string words)
    {
        var film = Films.Of(1);
        var direction = director.Direct(words, film);
        var wish = Assert.Single(direction.Wishes);
        Assert.Equal((0, words), (wish.Place, wish.Prompt));
        Assert.Same(Films.First(film), wish.Picture);
        Assert.Same(film, direction.Draft);
        Assert.Equal("", direction.Reply);
        Assert.True(direction.IsUnderstood);
    }

    [Theory]
    [InlineData("make her smile")]
    [InlineData("让她微笑")]
    public void Without_a_generator_nothing_is_wished_and_what_comes_nearest_is_offered(string words)
    {
        var direction = new Director().Direct(words, Films.Of(1));
        Assert.Empty(direction.Wishes);
        Assert.Matches("generative.*parallax, push in|生成模型.*视差、推近", direction.Reply);
        foreach (var offered in (string[])["parallax", "push in", "视差", "推近"])
            Assert.NotNull(Films.First(director.Direct(offered, Films.Of(1)).Draft).Motion);
    }

    [Fact]
    public void What_else_is_said_is_done_beside_it()
    {
        var direction = director.Direct("make her smile, then zoom in slowly", Films.Of(1));
        Assert.Equal("make her smile", Assert.Single(direction.Wishes).Prompt);
        Assert.Equal("push_in", Films.First(direction.Draft).Motion?.Name);
        Assert.StartsWith("Done: the camera move is push in", direction.Reply);
    }

    [Theory]
    [InlineData("make him walk in the second picture", 1)]
    [InlineData("in the last photo make her smile", 2)]
    [InlineData("让第二张照片里的她微笑", 1)]
    public void The_picture_is_the_one_that_is_named(string words, int place)
    {
        var film = Films.Of(3);
        var wish = Assert.Single(director.Direct(words, film).Wishes);
        Assert.Equal(place, wish.Place);
        Assert.Same(Pictures.Of(film)[place], wish.Picture);
    }

    [Fact]
    public void What_is_said_of_one_picture_in_several_goes_is_one_wish() =>
        Assert.Equal(
            "Make the baby dance and clap",
            Assert.Single(director.Direct("Make the baby dance and clap", Films.Of(1)).Wishes).Prompt
        );

    [Fact]
    public void What_costs_is_not_guessed()
    {
        var direction = director.Direct("make her smile", Films.Of(3));
        Assert.Empty(direction.Wishes);
        Assert.Contains("say which one", direction.Reply);
        Assert.Contains("第二张", director.Direct("让她微笑", Films.Of(3)).Reply);
    }

    [Theory]
    [InlineData("don't make her smile")]
    [InlineData("zoom in")]
    [InlineData("give her a new dress")]
    public void What_is_denied_or_something_else_is_no_wish(string words) =>
        Assert.Empty(director.Direct(words, Films.Of(1)).Wishes);

    [Fact]
    public void A_clip_is_not_made_to_act()
    {
        var film = Films.Do(Films.Empty, new AddPictures([new NewPicture("a.mp4", "walk", 2000)]));
        var direction = director.Direct("make her smile", film);
        Assert.Empty(direction.Wishes);
        Assert.Contains("only a still can be made to act", direction.Reply);
    }

    [Theory]
    [InlineData("cancel the generation", true)]
    [InlineData("Stop generating!", true)]
    [InlineData("请取消生成", true)]
    [InlineData("不要生成了", true)]
    [InlineData("stop", false)]
    [InlineData("cancel the generation and zoom in", false)]
    [InlineData("no transition", false)]
    public void The_end_of_a_generation_is_asked_for_by_itself(string words, bool isAsked) =>
        Assert.Equal(isAsked, Director.StopsGenerating(words));

    [Fact]
    public void What_became_of_it_is_told_in_the_language_of_the_words()
    {
        var begun = new GenerationNews.Begun("make her smile", 1, 20);
        Assert.StartsWith(
            "Done. I have begun to generate a clip of picture 2",
            Director.Told("Done.", [begun], Language.English)
        );
        Assert.StartsWith("已开始用第2张照片生成视频", Director.Told("", [begun], Language.Chinese));
        Assert.DoesNotContain("credits", Director.Told("", [begun with { Credits = 0 }], Language.English));
    }
}
