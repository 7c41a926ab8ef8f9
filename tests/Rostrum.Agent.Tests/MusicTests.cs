using Rostrum.Agent.Planning;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

public sealed class MusicTests
{
    [Theory]
    [InlineData("lo-fi music", "lofi")]
    [InlineData("zoom in slowly with epic music", "epic")]
    [InlineData("add calm piano music at 30%", "chill")]
    [InlineData("put some jazz under it", "jazz")]
    [InlineData("add music", "lofi")]
    [InlineData("配上轻快的音乐", "upbeat")]
    [InlineData("加一段悲伤的音乐", "sad")]
    [InlineData("来点浪漫的背景音乐", "romantic")]
    public void Music_of_a_mood_is_understood(string words, string mood) =>
        Assert.Equal(mood, MusicPlanner.MoodOf(FilmMusic.Of(Films.Told(Films.Of(1), words))));

    [Theory]
    [InlineData("add calm piano music at 30%", 0.3)]
    [InlineData("lo-fi music|quieter", 0.5)]
    [InlineData("lo-fi music|turn the music down", 0.5)]
    [InlineData("lo-fi music at 40%|louder", 0.8)]
    [InlineData("配上轻快的音乐|音乐小一点", 0.5)]
    [InlineData("配上轻快的音乐|把音量调到20%", 0.2)]
    public void How_loud_it_is_follows_the_words(string words, double volume) =>
        Assert.Equal(volume, FilmMusic.Of(Films.Told(Films.Of(1), words.Split('|')))?.Volume);

    [Theory]
    [InlineData("lo-fi music|no music")]
    [InlineData("lo-fi music|remove the music")]
    [InlineData("配上轻快的音乐|不要音乐")]
    [InlineData("配上轻快的音乐|去掉音乐")]
    public void Music_can_be_taken_away(string words) =>
        Assert.Null(FilmMusic.Of(Films.Told(Films.Of(1), words.Split('|'))));

    [Theory]
    [InlineData("lo-fi music|fade out the music", 3000)]
    [InlineData("lo-fi music|fade out the music over 2 seconds", 2000)]
    [InlineData("配上轻快的音乐|音乐淡出", 3000)]
    public void Music_can_fade_out(string words, long milliseconds)
    {
        var film = Films.Told(Films.Of(1), words.Split('|'));
        Assert.Equal(milliseconds, FilmMusic.Of(film)?.FadeOut);
        Assert.Equal(5000, film.Duration);
    }

    [Theory]
    [InlineData("lo-fi music", "lo-fi music plays")]
    [InlineData("quieter", "no music")]
    [InlineData("配上轻快的音乐", "配上了“轻快”的音乐")]
    [InlineData("不要音乐", "没有音乐")]
    public void What_became_of_the_music_is_said(string words, string said) =>
        Assert.Contains(said, new Director().Direct(words, Films.Of(1)).Reply);

    [Theory]
    [InlineData("make it quick and happy")]
    [InlineData("zoom in calmly")]
    [InlineData("an epic zoom")]
    public void A_mood_alone_is_no_music(string words) =>
        Assert.Null(FilmMusic.Of(Films.Told(Films.Of(1), words)));

    [Fact]
    public void Words_about_the_music_leave_the_camera_alone()
    {
        var film = Films.Told(Films.Of(1), "zoom in with lo-fi music");
        var quieter = Films.Told(film, "make the music a bit quieter");
        Assert.Equal(Pictures.Of(film)[0].Motion, Pictures.Of(quieter)[0].Motion);
    }

    [Theory]
    [InlineData("remove the fade from the music", 0, 0)]
    [InlineData("remove the fade out of the music", 2000, 0)]
    [InlineData("no fade out please", 2000, 0)]
    [InlineData("drop the fade in", 0, 3000)]
    [InlineData("音乐不要淡入", 0, 3000)]
    [InlineData("去掉音乐的淡入淡出", 0, 0)]
    public void A_fade_that_is_not_wanted_goes_and_the_music_and_the_joints_stay(
        string words,
        long fadeIn,
        long fadeOut
    )
    {
        var film = Talk.Of(
            ["beach", "street", "portrait"],
            "slideshow with crossfades and jazz, the music fading in over 2 s and out over 3 s",
            words
        ).Film;
        var music = FilmMusic.Of(film);
        Assert.Equal((fadeIn, fadeOut), (music?.FadeIn ?? -1, music?.FadeOut ?? -1));
        Assert.Equal(2, Pictures.TransitionsOf(film).Count);
    }

    [Fact]
    public void Crossfades_that_are_not_wanted_are_those_between_the_pictures()
    {
        var film = Films.Told(Films.Of(3), "slideshow with crossfades, jazz with a fade out");
        var plain = Films.Told(film, "no crossfades please");
        Assert.Empty(Pictures.TransitionsOf(plain));
        Assert.Equal(FilmMusic.Of(film), FilmMusic.Of(plain));
    }
}
