using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>Films made of new pictures by one sentence, as people say it who have read nothing.</summary>
public sealed class OneSentenceTests
{
    private static Draft Made(int pictures, string words) => Films.Told(Films.Of(pictures), words);

    private static string Reply(int pictures, string words) =>
        new Director().Direct(words, Films.Of(pictures)).Reply;

    private static IReadOnlyList<Segment> Shown(Draft film) =>
        [
            .. film
                .AllTracks.Where(track => track.Type == TrackType.Video)
                .SelectMany(track => track.AllSegments),
        ];

    [Theory]
    [InlineData(4, "show all four photos side by side in a 2x2 grid, 2 s, vertical")]
    [InlineData(4, "四宫格，总共2秒")]
    [InlineData(2, "before and after split screen, left and right, 2 seconds")]
    [InlineData(2, "2 seconds long, grid")]
    [InlineData(2, "画中画，第二张在右下角，2秒")]
    [InlineData(2, "picture in picture: the second photo small in the bottom right corner, 2 seconds")]
    [InlineData(4, "grid of all four, 2 seconds each")]
    public void Pictures_seen_together_are_all_seen_for_the_length_that_is_said(int pictures, string words)
    {
        var film = Made(pictures, words);
        Assert.Equal(2000, film.Duration);
        Assert.Equal(pictures, Shown(film).Count);
        Assert.All(Shown(film), picture => Assert.Equal((0L, 2000L), (picture.Start, picture.Duration)));
    }

    [Theory]
    [InlineData("split screen", "make it 3 seconds")]
    [InlineData("before and after", "make it 3 seconds")]
    [InlineData("左右分屏", "总长3秒")]
    public void Pictures_seen_together_stay_together_when_the_length_is_changed(string words, string then)
    {
        var film = Films.Told(Films.Of(2), words, then);
        Assert.Equal(3000, film.Duration);
        Assert.All(Shown(film), picture => Assert.Equal(3000, picture.Duration));
    }

    [Theory]
    [InlineData("画中画，第二张放在左上角", "file:2.jpg", true, true)]
    [InlineData(
        "picture in picture, the first photo small in the top right corner",
        "file:1.jpg",
        false,
        true
    )]
    [InlineData("picture in picture", "file:2.jpg", false, false)]
    public void The_picture_named_is_the_small_one_in_its_corner(
        string words,
        string small,
        bool isLeft,
        bool isTop
    )
    {
        var laid = Shown(Made(2, words))[^1];
        Assert.Equal(small, laid.Source);
        var place = laid.Placement!.Value;
        Assert.Equal(isLeft, place.GetProperty("x").GetDouble() < 0.5);
        Assert.Equal(isTop, place.GetProperty("y").GetDouble() < 0.5);
    }

    [Theory]
    [InlineData(1, "title \"The Storm\", 2 s", 2000)]
    [InlineData(2, "标题“秋天”，每张1秒", 2000)]
    [InlineData(2, "Title: Spring Sale. Subtitle: up to 50% off. 1 s each", 2000)]
    [InlineData(1, "2s film: title 'Hello' at the bottom, fade to black at the end", 2000)]
    [InlineData(2, "first photo in black and white, second one in colour, 1s each", 2000)]
    [InlineData(1, "a 30s film, push in", 30_000)]
    [InlineData(1, "title 'Hello' for 2 seconds", 5000)]
    [InlineData(1, "加一个标题《都市梦》，两秒", 5000)]
    [InlineData(2, "抖音竖版，节奏快一点，每张1秒", 2000)]
    [InlineData(2, "12 seconds, a bit faster pace", 12_000)]
    public void A_length_in_a_clause_of_its_own_is_the_films(int pictures, string words, long milliseconds) =>
        Assert.Equal(milliseconds, Made(pictures, words).Duration);

    [Fact]
    public void A_length_that_no_text_could_have_is_the_films_though_a_text_was_spoken_of_last()
    {
        var film = Films.Told(Films.Of(1), "2 seconds");
        var titled = Films.Told(film, "title 'Hi'");
        var longer = new Director().Direct("make it 4 seconds", titled, [], [], film).Draft;
        Assert.Equal(4000, longer.Duration);
        Assert.Equal(2000, TextTracks.TextsOf(longer)[0].Duration);
    }

    [Theory]
    [InlineData("1s each, quick cuts, energetic, no music")]
    [InlineData("动感一点，硬切，不要音乐，每张1秒")]
    public void What_is_not_wanted_outranks_what_a_mood_would_bring(string words)
    {
        var film = Made(2, words);
        Assert.Null(FilmMusic.Of(film));
        Assert.Empty(Pictures.TransitionsOf(film));
        Assert.Equal(2000, film.Duration);
    }

    [Theory]
    [InlineData("fade in from black and fade out at the end, 2s", true)]
    [InlineData("fade out at the end", false)]
    [InlineData("结尾淡出", false)]
    [InlineData("fade in and out, 2 s", true)]
    public void A_film_without_music_fades_as_a_picture_and_not_for_longer_than_it_has_time(
        string words,
        bool comes
    )
    {
        var film = Made(1, words);
        Assert.Null(FilmMusic.Of(film));
        Assert.Equal(comes, film.Meta?.FadeIn > 0);
        Assert.InRange(film.Meta?.FadeOut ?? 0, 1, film.Duration!.Value / 3);
        Assert.DoesNotContain("music", Reply(1, words), StringComparison.Ordinal);
    }

    [Fact]
    public void Music_fades_within_its_film()
    {
        var film = Made(1, "2 s, music at 30%, fade out");
        Assert.InRange(FilmMusic.Of(film)?.FadeOut ?? 0, 1, 1999);
        Assert.Null(film.Meta?.FadeOut);
    }

    [Theory]
    [InlineData("still, 1 s")]
    [InlineData("2s, still camera")]
    [InlineData("water flows and clouds drift, 3 s, camera still")]
    [InlineData("机位不动，2秒")]
    public void A_camera_said_to_be_still_is_still(string words) =>
        Assert.Null(Films.First(Made(1, words)).Motion);

    [Fact]
    public void A_blurred_ground_beside_a_whole_picture_blurs_no_picture()
    {
        var picture = Films.First(Made(1, "whole picture visible with blurred background"));
        Assert.Equal("blur", picture.Fit);
        Assert.Null(picture.Effects);
    }

    [Theory]
    [InlineData("rotate the first picture 90 degrees", "turn the file")]
    [InlineData("把第一张图旋转90度", "先转好")]
    public void A_picture_on_its_side_is_not_stood_up_by_the_camera(string words, string said)
    {
        Assert.All(Shown(Made(2, words)), picture => Assert.NotEqual("roll", picture.Motion?.Name));
        Assert.Contains(said, Reply(2, words), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_logo_are_written()
    {
        var text = Assert.Single(TextTracks.TextsOf(Made(1, "logo text 'ACME' in the top right corner")));
        Assert.Equal(("ACME", "top_right"), (text.Text, text.Anchor));
    }

    [Theory]
    [InlineData("push in, no music", "music")]
    [InlineData("推近，不要音乐", "音乐")]
    [InlineData("push in, no text", "text")]
    [InlineData("energetic, hard cuts", "take away")]
    public void Nothing_is_said_of_what_is_neither_there_nor_wanted(string words, string unsaid) =>
        Assert.DoesNotContain(unsaid, Reply(1, words), StringComparison.Ordinal);

    [Theory]
    [InlineData("push in and remove the music", "no music in the film")]
    [InlineData("推近，把音乐去掉", "没有音乐")]
    public void What_is_to_be_taken_away_and_is_not_there_is_said(string words, string said) =>
        Assert.Contains(said, Reply(1, words), StringComparison.Ordinal);

    [Theory]
    [InlineData("cinematic zoom")]
    [InlineData("电影感的缓慢推近")]
    public void A_manner_said_of_a_move_is_the_moves(string words)
    {
        var film = Made(1, words);
        Assert.Null(FilmMusic.Of(film));
        Assert.Null(Films.First(film).Looks);
    }

    [Theory]
    [InlineData("make a separate film of each, 1s")]
    [InlineData("每张单独做成视频，1秒")]
    public void Each_of_the_films_side_by_side_has_the_length_that_is_said(string words)
    {
        var film = Made(3, words);
        Assert.Equal(3, Rostrum.Drafts.Operations.Films.Of(film).Count);
        Assert.All(Rostrum.Drafts.Operations.Films.Of(film), one => Assert.Equal(1000, one.Duration));
    }

    [Fact]
    public void What_outranks_the_words_is_said_of_every_film_side_by_side()
    {
        var film = new Director()
            .Direct("make a separate film of each", Films.Of(3), [SetCanvas.Shape("9:16")])
            .Draft;
        Assert.Equal(1, Rostrum.Drafts.Operations.Films.NumberOf(film));
        Assert.All(Rostrum.Drafts.Operations.Films.Of(film), one => Assert.Equal("9:16", one.Meta?.Ratio));
    }

    [Theory]
    [InlineData("title \"The Storm\" in Noto Serif, red, at the top", "The Storm", "Noto Serif")]
    [InlineData("use the font Noto Serif for the title 'Hello'", "Hello", "Noto Serif")]
    [InlineData("标题“你好”，用宋体", "你好", "Noto Serif CJK SC")]
    [InlineData("字体用Noto Sans，标题“你好”", "你好", "Noto Sans")]
    [InlineData("title 'Hi' in Comic Sans", "Hi", "Comic Sans")]
    [InlineData("title 'Hi', big font size", "Hi", null)]
    public void A_family_of_letters_is_meant_by_its_name(string words, string said, string? family)
    {
        var film = Made(1, words);
        var text = Assert.Single(TextTracks.TextsOf(film));
        Assert.Equal(said, text.Text);
        Assert.Equal(
            family,
            text.Style!.Value.TryGetProperty("ff", out var written) ? written.GetString() : null
        );
        Assert.Null(Films.First(film).Effects);
    }

    private static Draft WithClip() =>
        Films.Do(
            Films.Empty,
            new AddPictures([
                new NewPicture("file:cl.mp4", "cl", 8000),
                new NewPicture("file:storm.jpg", "storm"),
            ])
        );

    [Fact]
    public void A_clip_runs_backwards_and_the_length_of_the_photo_is_the_photos()
    {
        var film = new Director()
            .Direct("play the clip backwards then the photo for 1 second, whip transition", WithClip())
            .Draft;
        var pictures = Pictures.Of(film);
        Assert.True(pictures[0].Reversed);
        Assert.Null(pictures[0].Motion);
        Assert.Equal([8000L, 1000L], pictures.Select(picture => picture.Duration ?? 0));
    }

    [Theory]
    [InlineData("freeze frame at 1 second for 1 s", "stands still for 1 s at 1 s", "once more")]
    [InlineData("在1秒处定格1秒", "定格1秒", "再出现")]
    public void A_frozen_frame_is_told_as_one(string words, string said, string unsaid)
    {
        var reply = new Director().Direct(words, WithClip()).Reply;
        Assert.Contains(said, reply, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vhs 2 s", "for 2 s")]
    [InlineData("下雪2秒", "2秒")]
    public void An_effect_that_ends_before_its_picture_is_told_with_its_time(string words, string said) =>
        Assert.Contains(said, Reply(1, words), StringComparison.Ordinal);

    [Theory]
    [InlineData("add a unicorn", "picture in picture", "push in")]
    [InlineData("make it brighter", "vivid", "crash zoom")]
    [InlineData("the colours are too dark", "vivid", "tilt")]
    [InlineData("画面亮一点", "鲜艳", "推近")]
    [InlineData("more contrast", "vivid", "pan")]
    [InlineData("crop out the sky", "zoom in on it", "sway")]
    [InlineData("double exposure", "double exposure", "pan")]
    public void What_cannot_be_done_is_answered_with_what_comes_near(string words, string said, string unsaid)
    {
        var reply = Reply(1, words);
        Assert.Contains(said, reply, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make the background blurry", "bokeh")]
    [InlineData("snowy", "snow")]
    public void An_effect_is_named_in_other_words(string words, string name) =>
        Assert.Equal(name, Assert.Single(Films.First(Made(1, words)).Effects!).Name);

    [Theory]
    [InlineData("pushin", "push_in")]
    [InlineData("zoomout, 2 s", "pull_out")]
    public void Two_words_without_a_space_between_are_known(string words, string name) =>
        Assert.Equal(name, Films.First(Made(1, words)).Motion?.Name);

    [Fact]
    public void Three_columns_show_three_pictures() => Assert.Equal(5000, Made(3, "three columns").Duration);

    [Theory]
    [InlineData("下雪", "多加点雪", true)]
    [InlineData("snow", "more snow", true)]
    [InlineData("snow", "no effects", false)]
    public void Effects_that_are_there_are_spoken_of_again(string words, string then, bool stays)
    {
        var film = Made(1, words);
        var after = new Director().Direct(then, film, [], [], Films.Of(1)).Draft;
        Assert.NotEqual(
            Rostrum.Drafts.Json.DraftJson.Write(film),
            Rostrum.Drafts.Json.DraftJson.Write(after)
        );
        Assert.Equal(stays ? 1 : 0, Films.First(after).Effects?.Count ?? 0);
    }

    [Theory]
    [InlineData("help", "snow", "grid")]
    [InlineData("你能做什么", "下雪", "画中画")]
    public void What_can_be_done_is_told_with_effects_and_layouts(string words, string one, string other)
    {
        Assert.Contains(one, Reply(1, words), StringComparison.Ordinal);
        Assert.Contains(other, Reply(1, words), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title \"BLOOM\" behind the flower", "behind the subject")]
    [InlineData("标题“花开”放在花后面", "主体后面")]
    public void A_text_behind_something_in_the_picture_is_put_there_and_told_of(string words, string told)
    {
        var text = Made(1, words)
            .AllTracks.Where(track => track.Type == TrackType.Text)
            .SelectMany(track => track.AllSegments)
            .Single();
        Assert.True(text.Behind);
        Assert.Contains(told, Reply(1, words));
    }

    [Fact]
    public void Moving_a_text_behind_the_subject_is_a_change_that_is_told_of()
    {
        var film = Made(1, "title \"BLOOM\"");
        Assert.Contains(
            "behind the subject",
            new Director().Direct("put the title behind the person", film).Reply
        );
    }
}
