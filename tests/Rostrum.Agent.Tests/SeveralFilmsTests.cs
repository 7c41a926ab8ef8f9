using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>Films side by side: which words make one, name one, work on one or on all, and that none is lost.</summary>
public sealed class SeveralFilmsTests
{
    private static readonly string[] stills = ["lake", "cake", "kids"];

    /// <summary>Films by their names with the moves of their pictures; the one that is worked on has a star.</summary>
    private static string After(params string[] turns) => Told(Talk.Of(stills, turns));

    private static string Told(Talk talk) =>
        string.Join(
            ", ",
            Rostrum
                .Drafts.Operations.Films.Of(talk.Film)
                .Select(film =>
                    (NumberOf(film) == NumberOf(talk.Film) ? "*" : "")
                    + Rostrum.Drafts.Operations.Films.NameOf(film)
                    + $" ({string.Join(' ', Pictures.Of(film).Select(picture => picture.Motion?.Name ?? "-"))})"
                )
        );

    private static int NumberOf(Draft film) => Rostrum.Drafts.Operations.Films.NumberOf(film);

    [Theory]
    [InlineData("animate the first with a slow zoom", "export", "now the second, a pan")]
    [InlineData("animate the first with a slow zoom", "export it", "the second: pan")]
    [InlineData("slow zoom on the first picture", "export", "next, pan across the second picture")]
    [InlineData("animate the first with a slow zoom", "export", "now do the cake, pan")]
    [InlineData("bring the first one to life with a push in", "export", "next one: pan")]
    [InlineData("第一张慢慢推近", "导出", "下一张横移")]
    [InlineData("第一张慢慢推近", "导出", "现在做第二张，横移")]
    [InlineData("第一张慢慢推近，单独出片", "导出", "接下来第二张，横移")]
    public void A_film_of_one_picture_that_was_exported_stays_beside_the_next(params string[] turns)
    {
        Assert.Equal("*lake (push_in)", After(turns[..2]));
        Assert.Equal("lake (push_in), *cake (pan)", After(turns));
        Assert.Equal(
            "*lake (push_in), cake (pan)",
            After([.. turns, "export", turns[0][0] > 'z' ? "回到第一个片子" : "back to the first film"])
        );
    }

    [Theory]
    [InlineData("3s each", "animate the first with a slow zoom", "export", "now the second, a pan")]
    [InlineData("animate the first with a slow zoom, 3 seconds each", "export", "now the second, a pan")]
    [InlineData("每张3秒", "第一张慢慢推近", "导出", "现在做第二张，横移")]
    [InlineData("第一张慢慢推近，每张3秒，竖屏", "导出", "现在做第二张，横移")]
    [InlineData(
        "3s each",
        "vertical",
        "animate the first with a slow zoom",
        "slower",
        "export",
        "now the second, a pan"
    )]
    public void How_long_each_is_seen_makes_no_film_of_all(params string[] turns)
    {
        var talk = Talk.Of(stills, turns);
        Assert.Equal("lake (push_in), *cake (pan)", Told(talk));
        Assert.Equal(3_000, talk.Pictures[0].Duration);
    }

    [Theory]
    [InlineData("3s each", "export")]
    [InlineData("3s each", "zoom in", "animate the first with a slow zoom", "export")]
    [InlineData("3s each", "animate the first with a slow zoom", "the second: pan", "export")]
    public void What_was_said_of_more_is_exported_with_them(params string[] turns) =>
        Assert.Equal(3, Talk.Of(stills, turns).Pictures.Count);

    [Fact]
    public void The_answer_to_an_export_says_that_it_is_of_one_picture() =>
        Assert.Equal(
            "Done: the film shows lake alone; cake and kids wait for films of their own. The film is ready to be exported: 5 s at 1920×1080.",
            Talk.Of(stills, "animate the first with a slow zoom", "export").Reply
        );

    [Theory]
    [InlineData("第一张慢慢推近，单独出片", "现在做第二张，横移")]
    [InlineData("make a film of the first, slow zoom", "now the second, a pan")]
    public void A_film_of_its_own_is_not_overwritten_by_the_next(params string[] turns)
    {
        var films = After(turns);
        Assert.StartsWith("lake (push_in), *cake (pan", films);
    }

    [Theory]
    [InlineData("animate the first with a slow zoom", "now the second, a pan")]
    [InlineData("animate the first with a slow zoom", "now the second, a pan", "export")]
    [InlineData("animate the first with a slow zoom, pan across the second, push into the third")]
    [InlineData("animate the first with a slow zoom, then pan across the second", "export")]
    [InlineData("第一张慢慢推近，第二张横移，第三张推近", "导出")]
    [InlineData("第一张慢慢推近", "第二张横移", "导出")]
    public void Instructions_without_an_export_between_are_about_one_film(params string[] turns) =>
        Assert.Equal("*film 1 (push_in pan push_in)", After(turns));

    [Theory]
    [InlineData("make a slideshow, zoom into the first")]
    [InlineData("slow zoom on every picture")]
    [InlineData("zoom into the first and crossfade between them")]
    public void An_export_of_a_film_that_all_was_said_of_shows_all(string words)
    {
        var talk = Talk.Of(stills, words, "export");
        Assert.Equal(3, talk.Pictures.Count);
        Assert.Equal(3, Talk.Of(stills, "zoom into the first", "export all of it").Pictures.Count);
    }

    [Fact]
    public void An_undone_export_brings_back_the_film_of_all()
    {
        var talk = Talk.Of(stills, "animate the first with a slow zoom", "export", "undo");
        Assert.Equal(talk.After(1).Json, talk.Now.Json);
    }

    [Theory]
    [InlineData("rename it to \"Snowy\"", "*Snowy (tilt), cake (pull_out), kids (push_in)")]
    [InlineData("name this film Tea party", "*Tea party (tilt), cake (pull_out), kids (push_in)")]
    [InlineData("call the second film \"Lake\"", "*lake (tilt), Lake (pull_out), kids (push_in)")]
    [InlineData("rename the second film to Trip", "*lake (tilt), Trip (pull_out), kids (push_in)")]
    [InlineData("please name film 3 'The kids'", "*lake (tilt), cake (pull_out), The kids (push_in)")]
    [InlineData("the last film should be called Family", "*lake (tilt), cake (pull_out), Family (push_in)")]
    [InlineData(
        "change the name of the cake film to Sweet",
        "*lake (tilt), Sweet (pull_out), kids (push_in)"
    )]
    [InlineData("give the second film the name Sweet", "*lake (tilt), Sweet (pull_out), kids (push_in)")]
    [InlineData("把第二个视频命名为“湖”", "*lake (tilt), 湖 (pull_out), kids (push_in)")]
    [InlineData("这个片子叫“雪景”", "*雪景 (tilt), cake (pull_out), kids (push_in)")]
    [InlineData("第三个视频改名叫孩子们", "*lake (tilt), cake (pull_out), 孩子们 (push_in)")]
    public void A_film_gets_another_name(string words, string films)
    {
        var talk = Talk.Of(stills, "separate clips", words);
        Assert.Equal(films, Told(talk));
        Assert.Empty(talk.Texts);
        Assert.Equal("*lake (tilt), cake (pull_out), kids (push_in)", After("separate clips", words, "undo"));
    }

    [Fact]
    public void A_name_that_another_film_has_is_refused()
    {
        var talk = Talk.Of(stills, "separate clips", "rename it to cake");
        Assert.Contains("Another film is called cake already", talk.Reply);
        Assert.Contains("同名", Talk.Of(stills, "separate clips", "这个片子叫cake").Reply);
        Assert.Contains("no film 7", Talk.Of(stills, "separate clips", "rename film 7 to Trip").Reply);
    }

    [Fact]
    public void What_is_said_of_a_text_is_no_name_of_a_film()
    {
        Assert.Equal(
            "Stop",
            Assert.Single(Talk.Of(stills, "title \"Go\"", "rename it to \"Stop\"").Texts).Text
        );
        Assert.Equal(
            "Slow days",
            Assert.Single(Talk.Of(stills, "slow zoom, call it \"Slow days\"").Texts).Text
        );
    }

    [Theory]
    [InlineData("make a film called \"Beach day\" from the second", "*Beach day (ken_burns)")]
    [InlineData("make a film from the second", "*cake (ken_burns)")]
    [InlineData("用第二张做一个叫“海边”的片子", "*海边 (ken_burns)")]
    public void A_film_of_some_pictures_can_be_made_at_once(string words, string films) =>
        Assert.Equal(films, After(words));

    [Theory]
    [InlineData(
        "now a new film with the second and third",
        "film 1 (tilt pull_out push_in), *cake + kids (pull_out push_in)"
    )]
    [InlineData(
        "用第二张和第三张做一个新视频",
        "film 1 (tilt pull_out push_in), *cake + kids (pull_out push_in)"
    )]
    [InlineData(
        "make another video of the last two",
        "film 1 (tilt pull_out push_in), *cake + kids (pull_out push_in)"
    )]
    [InlineData(
        "one film of the first two and another of the third",
        "lake + cake (tilt pull_out), *kids (push_in)"
    )]
    public void Films_are_made_of_a_film(string words, string films) =>
        Assert.Equal(films, After("3s each", words));

    [Theory]
    [InlineData("in all films add the title \"Hi\"")]
    [InlineData("add the title \"Hi\" to every film")]
    [InlineData("所有视频都加标题“Hi”")]
    public void What_is_said_of_all_films_is_done_in_all(string words)
    {
        var talk = Talk.Of(stills, "separate clips", words);
        foreach (var film in Rostrum.Drafts.Operations.Films.Of(talk.Film))
            Assert.Equal(
                "Hi",
                Assert
                    .Single(
                        film.AllTracks.Where(track => track.Type == TrackType.Text)
                            .SelectMany(track => track.AllSegments)
                    )
                    .Text
            );
        Assert.Contains("kids", talk.Reply);
        Assert.Equal(1, NumberOf(talk.Film));
    }

    [Fact]
    public void Effects_and_shapes_are_given_to_all_films_too()
    {
        var talk = Talk.Of(
            stills,
            "separate clips",
            "in every film, add vignette",
            "make all films vertical"
        );
        foreach (var film in Rostrum.Drafts.Operations.Films.Of(talk.Film))
        {
            Assert.Equal(["vignette"], Talk.Added(Pictures.Of(film)[0]));
            Assert.Equal("9:16", film.Meta?.Ratio);
        }
    }

    [Theory]
    [InlineData("put all films together")]
    [InlineData("put the films together")]
    [InlineData("merge all the films into one")]
    [InlineData("把所有片子合成一个")]
    public void All_films_become_one(string words) =>
        Assert.Equal("*film 1 (tilt pull_out push_in)", After("separate clips", words));

    [Theory]
    [InlineData("now the second film", "回到第一个片子", "lake")]
    [InlineData("open the cake film", "go back to the first film", "lake")]
    [InlineData("switch to film 3", "the second film", "cake")]
    [InlineData("打开第三个视频", "切到第二个片子", "cake")]
    public void Another_film_is_opened(string first, string then, string name) =>
        Assert.Contains($"*{name} (", After("separate clips", first, then));

    [Theory]
    [InlineData("open the lake film", "The film lake is open already.")]
    [InlineData("open the first film", "The film lake is open already.")]
    [InlineData("打开第一个视频", "视频lake已经打开了。")]
    public void A_film_that_is_open_is_said_to_be(string words, string told) =>
        Assert.Equal(told, Talk.Of(stills, "separate clips", words).Reply);

    [Theory]
    [InlineData("animate the first with a slow zoom", "export", "now all three in one film")]
    [InlineData("第一张慢慢推近", "导出", "现在把全部照片做成一个视频")]
    public void A_film_of_all_can_be_made_beside_that_of_one(params string[] turns) =>
        Assert.Equal("lake (push_in), *lake + cake + kids (push_in tilt push_in)", After(turns));

    [Fact]
    public void Opening_a_film_is_no_transition()
    {
        var talk = Talk.Of(stills, "separate clips", "切换到第三个视频，加上暗角");
        Assert.EndsWith("*kids (push_in)", Told(talk));
        Assert.DoesNotContain("转场", talk.Reply);
        Assert.Equal(
            "There are 3 films: lake, cake, kids.",
            Talk.Of(stills, "separate clips", "what films are there?").Reply
        );
    }

    [Fact]
    public void A_title_is_put_on_the_film_that_is_named()
    {
        var talk = Talk.Of(stills, "separate clips", "in the second film add the title \"Hi\"");
        Assert.Equal(2, NumberOf(talk.Film));
        Assert.Equal("Hi", Assert.Single(talk.Texts).Text);
    }
}
