using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Media.Tests;

/// <summary>Transitions as they are painted.</summary>
public sealed class TransitionFilmTests : IDisposable
{
    private readonly Workshop workshop = new();

    public static TheoryData<string> All =>
        [.. TransitionCatalogue.All.Select(transition => transition.Name)];

    /// <summary>Transitions that show both pictures at once, without mixing them.</summary>
    public static TheoryData<string> SideBySide => ["slide", "push", "wipe", "whip"];

    [Theory]
    [MemberData(nameof(All))]
    public void Before_a_transition_only_the_first_picture_is_seen_and_after_it_only_the_second(string name)
    {
        var film = Film(name);
        Assert.Equal(40, film.Count);
        foreach (var frame in new[] { 0, 9, 14 })
            Assert.Equal(1, film.Share(frame, Rgb.Red, 6));
        foreach (var frame in new[] { 25, 30, 39 })
            Assert.Equal(1, film.Share(frame, Rgb.Blue, 6));
        Assert.True(film.Share(15, Rgb.Red, 60) > 0.9, "It begins gently.");
    }

    [Theory]
    [MemberData(nameof(SideBySide))]
    public void In_the_middle_both_pictures_are_seen(string name)
    {
        var film = Film(name);
        Assert.Contains(
            Enumerable.Range(16, 8),
            frame => film.Share(frame, Rgb.Red, 40) > 0.02 && film.Share(frame, Rgb.Blue, 40) > 0.02
        );
        for (var frame = 15; frame < 25; frame++)
            Assert.Equal(0, film.Share(frame, Rgb.Green, 40));
    }

    [Theory]
    [InlineData("dissolve")]
    [InlineData("zoom")]
    public void In_the_middle_both_pictures_are_mixed(string name)
    {
        var film = Film(name);
        Assert.Contains(
            Enumerable.Range(16, 8),
            frame =>
                film.Middle(frame) is var middle
                && middle.From(Rgb.Red) > 40
                && middle.From(Rgb.Blue) > 40
                && middle.R > 60
                && middle.B > 60
        );
    }

    [Fact]
    public void A_dissolve_mixes_as_a_vision_mixer_does()
    {
        var film = Film("dissolve", Rgb.Black, Rgb.White);
        Assert.InRange(film.Middle(20).From(new Rgb(128, 128, 128)), 0, 6);
    }

    [Theory]
    [InlineData("dip_black")]
    [InlineData("dip_white")]
    public void A_dip_shows_its_colour_over_the_cut_and_never_both_pictures(string name)
    {
        var film = Film(name);
        var colour = name == "dip_black" ? Rgb.Black : Rgb.White;
        Assert.Equal(1, film.Share(20, colour, 8));
        for (var frame = 15; frame < 25; frame++)
            Assert.False(film.Share(frame, Rgb.Red, 60) > 0 && film.Share(frame, Rgb.Blue, 60) > 0);
    }

    [Theory]
    [InlineData("left", 0, 90)]
    [InlineData("right", 319, 90)]
    [InlineData("up", 160, 0)]
    [InlineData("down", 160, 179)]
    public void A_wipe_uncovers_the_next_picture_from_the_side_opposite_to_its_direction(
        string direction,
        int x,
        int y
    )
    {
        var draft = Films.With(
            Draft("wipe", Rgb.Red, Rgb.Blue),
            track =>
                track with
                {
                    Transitions =
                    [
                        track.Transitions![0] with
                        {
                            Parameters = Films.Settings($$"""{ "dir": "{{direction}}" }"""),
                        },
                    ],
                }
        );
        var film = workshop.Frames(draft);
        Assert.InRange(film.At(20, x, y).From(Rgb.Red), 0, 8);
        Assert.InRange(film.At(20, 319 - x, 179 - y).From(Rgb.Blue), 0, 8);
    }

    [Fact]
    public void A_transition_over_pictures_of_other_shapes_shows_no_background()
    {
        var tall = Bitmap.Plain(50, 200, Rgb.Red).Save(workshop, "tall.png");
        var wide = Bitmap.Plain(500, 50, Rgb.Blue).Save(workshop, "wide.png");
        var film = workshop.Frames(
            Films.Joined(Films.Picture(tall, 20, "tilt"), Films.Picture(wide, 20, "pan"), "push", 10) with
            {
                Background = "#14C828",
            }
        );
        for (var frame = 0; frame < film.Count; frame++)
            Assert.Equal(0, film.Share(frame, Rgb.Green, 40));
    }

    private RawFilm Film(string name) => Film(name, Rgb.Red, Rgb.Blue);

    private RawFilm Film(string name, Rgb first, Rgb second) => workshop.Frames(Draft(name, first, second));

    /// <summary>Twenty frames of each; the transition covers frames 15 to 24.</summary>
    private Draft Draft(string name, Rgb first, Rgb second) =>
        Films.Joined(
            Films.Picture(Bitmap.Plain(64, 36, first).Save(workshop, "a.png"), 20),
            Films.Picture(Bitmap.Plain(64, 36, second).Save(workshop, "b.png"), 20),
            name,
            10
        ) with
        {
            Background = "#14C828",
        };

    public void Dispose() => workshop.Dispose();
}
