using Rostrum.Drafts;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Tests;

/// <summary>Whole manners by a word, and moves by what pictures are.</summary>
public sealed class TasteTests
{
    private static readonly string[] pictures = ["lake", "cake", "kids"];

    [Theory]
    [InlineData("做个好看的视频")]
    [InlineData("I need a nice clip for instagram")]
    public void A_film_that_is_asked_for_kindly_is_made(string words)
    {
        var film = Talk.Of(pictures, words).Film;
        var moves = Pictures.Of(film).Select(picture => picture.Motion?.Name).ToList();
        Assert.DoesNotContain(null, moves);
        Assert.True(moves.Distinct().Count() > 1);
        Assert.Equal(2, Pictures.TransitionsOf(film).Count);
    }

    [Theory]
    [InlineData("make it look expensive")]
    [InlineData("professional")]
    [InlineData("modern and clean")]
    [InlineData("小清新")]
    [InlineData("cyberpunk")]
    [InlineData("retro")]
    [InlineData("like a movie trailer")]
    [InlineData("怀旧")]
    [InlineData("documentary")]
    [InlineData("travel vlog")]
    [InlineData("cosy")]
    public void A_word_of_taste_chooses_look_pace_moves_joints_and_music(string words)
    {
        var film = Talk.Of(pictures, words).Film;
        var shown = Pictures.Of(film);
        Assert.All(shown, picture => Assert.NotEmpty(picture.Looks ?? []));
        Assert.All(shown, picture => Assert.NotNull(picture.Motion));
        Assert.All(shown, picture => Assert.True(picture.ShutterAngle > 0));
        Assert.All(shown, picture => Assert.NotEqual(AddPictures.UsualMilliseconds, picture.Duration));
        Assert.Equal(2, Pictures.TransitionsOf(film).Count);
        Assert.NotNull(FilmMusic.Of(film));
    }

    [Theory]
    [InlineData("a retro look on the second")]
    [InlineData("retro colours")]
    public void A_look_by_the_same_word_leaves_music_and_joints_alone(string words)
    {
        var film = Talk.Of(pictures, "3s each", words).Film;
        Assert.Null(FilmMusic.Of(film));
        Assert.Empty(Pictures.TransitionsOf(film));
    }

    [Fact]
    public void What_taste_chose_taste_replaces()
    {
        var film = Talk.Of(pictures, "cinematic", "more energetic").Film;
        var alone = Talk.Of(pictures, "energetic").Film;
        Assert.Equal(
            Pictures
                .Of(alone)
                .Select(picture => (picture.Looks![0].Name, picture.Duration, picture.ShutterAngle)),
            Pictures
                .Of(film)
                .Select(picture => (picture.Looks![0].Name, picture.Duration, picture.ShutterAngle))
        );
        Assert.Equal(
            FilmMusic.Of(alone)!.GeneratedMusic!.Value.GetRawText(),
            FilmMusic.Of(film)!.GeneratedMusic!.Value.GetRawText()
        );
    }

    [Fact]
    public void What_somebody_chose_taste_leaves()
    {
        var film = Talk.Of(pictures, "3s each, sepia, jazz", "cinematic", "more energetic").Film;
        Assert.All(Pictures.Of(film), picture => Assert.Equal("sepia", picture.Looks![0].Name));
        Assert.All(Pictures.Of(film), picture => Assert.Equal(3000, picture.Duration));
        Assert.Contains("jazz", FilmMusic.Of(film)!.GeneratedMusic!.Value.GetRawText());
    }

    [Theory]
    [InlineData("cinematic", "not cinematic any more")]
    [InlineData("电影感", "不要电影感了")]
    public void A_manner_is_taken_back(string manner, string words)
    {
        var film = Talk.Of(pictures, manner, words).Film;
        Assert.All(Pictures.Of(film), picture => Assert.Empty(picture.Looks ?? []));
        Assert.Null(FilmMusic.Of(film));
        Assert.Empty(Pictures.TransitionsOf(film));
        Assert.All(Pictures.Of(film), picture => Assert.NotNull(picture.Motion));
    }

    private static Draft Made(string words, params (int Width, int Height, PicturePoint? Subject)[] known)
    {
        var seen = known
            .Select((picture, i) => (Address: $"file:{i}.jpg", picture))
            .ToDictionary(
                one => one.Address,
                one => new PictureSeen(one.picture.Width, one.picture.Height)
                {
                    Subject = one.picture.Subject,
                }
            );
        return new Director()
            .Direct(
                words,
                Films.Empty,
                [.. seen.Keys.Select(address => new NewPicture(address))],
                [],
                seen: seen
            )
            .Draft;
    }

    [Theory]
    [InlineData("make a video")]
    [InlineData("cinematic")]
    public void Pictures_are_travelled_along_where_the_frame_shows_a_part(string words)
    {
        var film = Made(
            words,
            (1000, 1500, null),
            (4000, 1000, null),
            (1600, 900, new PicturePoint(0.8, 0.3))
        );
        var shown = Pictures.Of(film);
        Assert.Equal(["tilt", "pan", "push_in"], shown.Select(picture => picture.Motion!.Name));
        Assert.Equal(0.8, shown[2].Motion!.Parameters!["target"][0].GetDouble());
    }

    [Fact]
    public void A_travel_ends_at_what_the_picture_is_about()
    {
        var film = Made(
            "make a video",
            (1000, 2000, new PicturePoint(0.5, 0.2)),
            (1000, 2000, new PicturePoint(0.5, 0.9)),
            (5000, 1000, new PicturePoint(0.1, 0.5))
        );
        Assert.Equal(
            ["up", "down", "left"],
            Pictures.Of(film).Select(picture => picture.Motion!.Parameters!["dir"].GetString())
        );
    }

    [Fact]
    public void In_an_upright_frame_an_upright_picture_moves_as_any_other()
    {
        var film = Made("make a vertical video", (1080, 1920, null), (1920, 1080, null));
        var unknown = Made("make a vertical video", (0, 0, null), (0, 0, null));
        Assert.Equal(Pictures.Of(unknown)[0].Motion!.Name, Pictures.Of(film)[0].Motion!.Name);
        Assert.DoesNotContain("amount", Pictures.Of(film)[0].Motion!.Parameters?.Keys ?? []);
        Assert.Equal("pan", Pictures.Of(film)[1].Motion!.Name);
    }

    [Fact]
    public void The_same_pictures_get_the_same_moves()
    {
        (int, int, PicturePoint?)[] known = [(1000, 1500, null), (4000, 1000, null)];
        Assert.Equal(
            Rostrum.Drafts.Json.DraftJson.Write(Made("make a video", known)),
            Rostrum.Drafts.Json.DraftJson.Write(Made("make a video", known))
        );
    }
}
