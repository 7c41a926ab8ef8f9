namespace Rostrum.Agent.Tests;

/// <summary>More and less of what there is already.</summary>
public sealed class ComparisonTests
{
    private static Talk Told(params string[] turns) => Talk.Of(["beach"], turns);

    [Theory]
    [InlineData("a touch less", -1)]
    [InlineData("slightly less please", -1)]
    [InlineData("a tad more", 1)]
    [InlineData("even more", 1)]
    public void A_degree_alone_is_of_the_move_that_was_just_set(string words, int sign)
    {
        var before = Amount(Told("zoom in", "stronger"));
        var after = Amount(Told("zoom in", "stronger", words));
        Assert.Equal(sign, Math.Sign(after - before));
        Assert.InRange(after / before, 0.6, 1.6);

        static double Amount(Talk told) => told.Pictures[0].Motion!.Parameters!["amount"].GetDouble();
    }

    [Theory]
    [InlineData("warm look", "not so warm")]
    [InlineData("warm look", "not that warm please")]
    [InlineData("暖色调", "别太暖")]
    public void Not_so_much_of_a_look_is_less_of_it(string look, string less)
    {
        var kept = Assert.Single(Told(look, less).Pictures[0].Looks!);
        Assert.Equal("warm", kept.Name);
        Assert.InRange(kept.Strength!.Value, 0.3, 0.9);
    }

    [Theory]
    [InlineData("warm look", "even warmer", "full strength")]
    [InlineData("warm look", "twice as warm", "full strength")]
    [InlineData("暖色调", "更暖", "最强")]
    public void Of_a_look_that_is_full_no_more_is_to_be_had_and_that_is_told(
        string look,
        string more,
        string answer
    )
    {
        var told = Told(look, more);
        Assert.Null(Assert.Single(told.Pictures[0].Looks!).Strength);
        Assert.Contains(answer, told.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_to_be_too_much_is_not_there_at_all_where_nobody_asked_for_it() =>
        Assert.DoesNotContain(
            Told("make it cinematic but not too dreamy").Pictures[0].Looks!,
            look => look.Name == "dreamy"
        );

    [Theory]
    [InlineData("zoom in", "slower", "back to normal speed")]
    [InlineData("推近", "快一点", "恢复正常速度")]
    public void The_normal_speed_is_that_of_a_move_of_which_none_was_named(params string[] turns) =>
        Assert.Equal(1, Told(turns).Pictures[0].Motion!.Parameters!["speed"].GetDouble());

    [Theory]
    [InlineData("cinematic look", "a bit warmer", "cinematic", "warm")]
    [InlineData("电影感调色", "再暖一点", "cinematic", "warm")]
    [InlineData("teal and orange grade, more vivid", "cooler", "teal_orange", "vivid", "cool")]
    [InlineData("warm black and white", "zoom in", "bw", "warm")]
    [InlineData("cinematic look, a bit warmer", "remove the warm look", "cinematic")]
    [InlineData("cinematic look", "change it to sepia", "sepia")]
    [InlineData("warm look", "cinematic colours too", "warm", "cinematic")]
    [InlineData("everything in black and white", "I want vivid colours", "vivid")]
    public void What_is_said_of_the_colours_as_they_are_leaves_them_the_look_they_have(
        string first,
        string then,
        params string[] looks
    ) => Assert.Equal(looks, Told(first, then).Pictures[0].Looks!.Select(look => look.Name));

    [Fact]
    public void Looks_joined_by_and_are_of_the_same_pictures()
    {
        var told = Talk.Of(["beach", "street", "portrait"], "first picture bw, the rest warm and vivid");
        Assert.Equal(
            [
                ["bw"],
                ["warm", "vivid"],
                ["warm", "vivid"],
            ],
            told.Pictures.Select(shown => shown.Looks!.Select(look => look.Name).ToArray())
        );
    }
}
