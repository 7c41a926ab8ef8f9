using Rostrum.Agent.Understanding;
using Rostrum.Agent.Understanding.Scanning;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

public sealed class ChineseTests
{
    [Theory]
    [InlineData("(往/朝)前推", "朝前推", 3)]
    [InlineData("(慢慢/)推近", "推近", 2)]
    [InlineData("绕着*转", "绕着那只手表转", 3)]
    [InlineData("绕着*转(一圈/)", "绕着它转一圈", 5)]
    [InlineData("别推$", "别推了", 2)]
    public void A_phrase_with_choices_and_gaps_stands_for_all_its_ways(string phrase, string words, int said)
    {
        var spoken = Assert.Single(Spoken.Phrases(phrase, new NothingMeant()));
        var places = spoken.Match(Token.Read(words), 0);
        Assert.Equal(said, places?.Count);
    }

    [Theory]
    [InlineData("绕着*转", "绕着它，然后转")]
    [InlineData("镜头*推过去", "镜头不要推过去")]
    [InlineData("绕着*转", "绕着很远很远的那座山再转")]
    [InlineData("别推$", "别推近")]
    public void A_gap_reaches_over_no_sign_no_denial_and_not_far(string phrase, string words) =>
        Assert.Null(Assert.Single(Spoken.Phrases(phrase, new NothingMeant())).Match(Token.Read(words), 0));

    [Theory]
    [InlineData("鏡頭慢慢拉近，配輕快的音樂", "镜头慢慢拉近，配轻快的音乐")]
    [InlineData("第一張照片黑白，其餘的往左移", "第一张照片黑白，其余的往左移")]
    [InlineData("唔要動態模糊，快啲推近", "不要动态模糊，快些推近")]
    [InlineData("改成直式", "改成竖版")]
    public void Traditional_characters_and_dialects_ask_for_the_same(string said, string standard)
    {
        var film = Films.Of(3);
        Assert.Equal(
            DraftJson.Write(new Director().Direct(standard, film).Draft),
            DraftJson.Write(new Director().Direct(said, film).Draft)
        );
    }

    [Theory]
    [InlineData("下大雪")]
    [InlineData("飘点雪花，别太密")]
    [InlineData("暗角重一些")]
    public void A_degree_of_an_effect_leaves_the_camera_alone(string words)
    {
        var before = Films.Told(Films.Of(1), "推近");
        var after = Films.Told(before, words);
        Assert.NotEmpty(Films.First(after).Effects ?? []);
        Assert.Equal(Films.Number(Films.First(before), "amount"), Films.Number(Films.First(after), "amount"));
        Assert.Equal(Films.Number(Films.First(before), "speed"), Films.Number(Films.First(after), "speed"));
    }

    [Theory]
    [InlineData("图1拉远，图3推近", 0, "pull_out", 2, "push_in")]
    [InlineData("第一第二张推近", 0, "push_in", 1, "push_in")]
    [InlineData("首尾两张往左移", 0, "pan", 2, "pan")]
    [InlineData("除第二张以外都推近", 0, "push_in", 2, "push_in")]
    public void Pictures_are_meant_as_they_are_counted(
        string words,
        int one,
        string first,
        int other,
        string second
    )
    {
        var pictures = Pictures.Of(Films.Told(Films.Of(3), words));
        Assert.Equal(first, pictures[one].Motion?.Name);
        Assert.Equal(second, pictures[other].Motion?.Name);
    }

    [Fact]
    public void What_was_said_of_one_picture_first_is_what_it_is_next()
    {
        var film = Films.Told(Films.Of(0), "");
        var begun = new Director().Direct(
            "第二张急推",
            film,
            [new NewPicture("file:a.jpg", "a"), new NewPicture("file:b.jpg", "b")],
            []
        );
        var slowed = new Director().Direct("它再慢一点", begun.Draft, [], [], film).Draft;
        var pictures = Pictures.Of(slowed);
        Assert.Null(Films.Number(pictures[0], "speed"));
        Assert.True(Films.Number(pictures[1], "speed") < 1);
    }

    [Fact]
    public void Both_shapes_are_two_films_side_by_side()
    {
        var film = Films.Told(Films.Of(2), "横版竖版各来一个");
        Assert.Equal(
            ["16:9", "9:16"],
            Rostrum.Drafts.Operations.Films.Of(film).Select(one => one.Meta?.Ratio)
        );
    }

    [Fact]
    public void A_text_can_stand_behind_the_subject() =>
        Assert.True(
            Assert.Single(TextTracks.TextsOf(Films.Told(Films.Of(1), "标题“SUMMER”，放在人物后面"))).Behind
        );

    [Fact]
    public void One_effect_takes_the_place_of_another()
    {
        var film = Films.Told(Films.Of(1), "下雪", "雪换成雨");
        Assert.Equal(["rain"], (Films.First(film).Effects ?? []).Select(effect => effect.Name));
        Assert.NotNull(EffectCatalogue.Find("rain"));
    }

    [Theory]
    [InlineData("哎呀刚才那步不要了，撤回", HistoryStep.Undo)]
    [InlineData("我又想要了，恢复", HistoryStep.Redo)]
    [InlineData("还不如刚才的", HistoryStep.Undo)]
    [InlineData("刚才那个改动取消", HistoryStep.Undo)]
    public void A_step_back_or_forward_is_known_among_other_words(string words, HistoryStep step) =>
        Assert.Equal(step, Director.StepIn(words)?.Step);

    [Theory]
    [InlineData("恢复彩色")]
    [InlineData("不要音乐了")]
    [InlineData("取消静音")]
    [InlineData("最后一张不要了")]
    public void What_names_a_thing_is_no_step(string words) => Assert.Null(Director.StepIn(words));
}
