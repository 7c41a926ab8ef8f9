using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;

namespace Rostrum.Media.Tests;

/// <summary>From a sentence to a film, and from the saved draft to the same film.</summary>
public sealed class AnimateTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("slow zoom in", "push_in")]
    [InlineData("慢慢推近", "push_in")]
    [InlineData("zoom out", "pull_out")]
    [InlineData("从左到右横移", "pan")]
    public void A_sentence_in_english_or_chinese_becomes_a_motion(string sentence, string motion)
    {
        Picture("a.png");
        var outcome = Animate(sentence, "a.png", "--duration", "0.4s");
        Assert.Equal(motion, Saved().AllTracks[0].AllSegments[0].Motion?.Name);
        Assert.NotEqual("", outcome.Output.Split('\n')[0]);
        Assert.Equal(10, FilmFacts.Of(workshop, workshop.At("a.mp4")).Frames);
    }

    [Theory]
    [InlineData("make it last 1 second", 1000)]
    [InlineData("慢慢推近，时长2秒", 2000)]
    public void A_sentence_can_say_the_length(string sentence, long milliseconds)
    {
        Picture("a.png");
        Animate(sentence, "a.png");
        Assert.Equal(milliseconds, Saved().Duration);
        Assert.Equal(milliseconds / 40, FilmFacts.Of(workshop, workshop.At("a.mp4")).Frames);
    }

    [Fact]
    public void Options_outrank_the_sentence()
    {
        Picture("a.png");
        workshop.Succeed(
            "animate",
            "a.png",
            "a 9 second vertical video, slow zoom in",
            "--duration",
            "0:00.5",
            "--aspect",
            "160x90",
            "--fps",
            "24",
            "--quality",
            "draft",
            "--seed",
            "5",
            "--save-draft",
            "film.json",
            "-o",
            "a.mp4"
        );
        var facts = FilmFacts.Of(workshop, workshop.At("a.mp4"));
        Assert.Equal(("160x90", 12, "24/1"), (facts.Size, facts.Frames, facts["r_frame_rate"]));
        Assert.Equal(5, Saved().Seed);
    }

    [Fact]
    public void A_saved_draft_renders_to_the_same_frames()
    {
        Picture("a.png");
        Picture("b.png");
        Animate("handheld feel with a dissolve", "a.png", "b.png", "--duration", "1.2s", "--seed", "11");
        workshop.Succeed("render", "film.json", "--quality", "draft", "-o", "again.mp4");
        Assert.Equal(File.ReadAllBytes(workshop.At("a.mp4")), File.ReadAllBytes(workshop.At("again.mp4")));
    }

    [Fact]
    public void Another_seed_gives_another_variation_and_the_same_seed_the_same()
    {
        Picture("a.png");
        var films = new List<byte[]>();
        foreach (var seed in new[] { "1", "2", "1" })
        {
            Animate("handheld feel", "a.png", "--duration", "0.6s", "--seed", seed);
            films.Add(File.ReadAllBytes(workshop.At("a.mp4")));
        }
        Assert.NotEqual(films[0], films[1]);
        Assert.Equal(films[0], films[2]);
    }

    [Fact]
    public void Two_pictures_can_be_joined_by_a_dissolve()
    {
        Bitmap.Plain(64, 36, Rgb.Red).Save(workshop, "a.png");
        Bitmap.Plain(64, 36, Rgb.Blue).Save(workshop, "b.png");
        Animate("crossfade between them", "a.png", "b.png", "--duration", "4s");
        Assert.Equal("dissolve", Saved().AllTracks[0].Transitions?.Single().Name);
        var film = RawFilm.Decode(workshop, workshop.At("a.mp4"), 320, 180);
        Assert.Equal(100, film.Count);
        Assert.InRange(film.Middle(5).From(Rgb.Red), 0, 8);
        Assert.InRange(film.Middle(95).From(Rgb.Blue), 0, 8);
        Assert.InRange(film.Middle(50).R, 90, Rgb.Red.R - 20);
        Assert.InRange(film.Middle(50).B, 90, Rgb.Blue.B - 20);
    }

    [Fact]
    public void What_a_draft_asks_for_that_is_not_there_yet_gives_a_note_and_a_film()
    {
        var picture = Films.Picture(Bitmap.Patches.Save(workshop, "a.png"), 10, "moonwalk", "stretch") with
        {
            Effects = [new NamedEffect { Name = "wormhole" }],
            Looks = [new NamedEffect { Name = "enchanted", Strength = 0.5 }],
        };
        var film = Films.Joined(picture, Films.Picture(workshop.At("a.png"), 10), "teleport", 4);
        film = film with
        {
            Tracks =
            [
                .. film.AllTracks,
                new Track
                {
                    Type = TrackType.Audio,
                    Segments =
                    [
                        new Segment
                        {
                            MediaType = "audio",
                            Source = "file:a.mp3",
                            Volume = 0,
                            Start = 0,
                            Duration = 400,
                        },
                    ],
                },
                new Track
                {
                    Type = TrackType.Text,
                    Segments =
                    [
                        new Segment
                        {
                            MediaType = "text",
                            Text = "Hello",
                            TextAnimation = JsonSerializer.SerializeToElement(
                                new { @in = new { n = "wobble" } }
                            ),
                            Start = 0,
                            Duration = 400,
                        },
                    ],
                },
            ],
        };
        var outcome = workshop.Succeed("render", workshop.Save(film), "--quality", "draft", "-o", "a.mp4");
        foreach (var word in new[] { "moonwalk", "stretch", "wormhole", "enchanted", "teleport", "wobble" })
            Assert.Single(
                outcome.ErrorLines,
                line => line.StartsWith("note: ", StringComparison.Ordinal) && line.Contains(word)
            );
        Assert.Equal(20, FilmFacts.Of(workshop, workshop.At("a.mp4")).Frames);
    }

    [Fact]
    public void A_plain_colour_is_a_film_too()
    {
        var film = Films.Of(
            new Segment
            {
                MediaType = "color",
                Colour = "#DC1E1E",
                Duration = 200,
            }
        );
        Assert.Equal(1, workshop.Frames(film).Share(3, Rgb.Red, 4));
    }

    [Fact]
    public void The_same_picture_may_be_shown_twice_and_fitted_in_two_ways()
    {
        var path = Bitmap.Plain(360, 360, Rgb.Red).Save(workshop, "a.png");
        var film = workshop.Frames(
            Films.Of(
                Films.Picture(path, 3),
                Films.Picture(path, 3, fit: "contain"),
                Films.Picture(path, 3)
            ) with
            {
                Background = "#14C828",
            }
        );
        Assert.Equal(1, film.Share(1, Rgb.Red, 6));
        Assert.InRange(film.Share(4, Rgb.Green, 6), 0.4, 0.46);
        Assert.Equal(1, film.Share(7, Rgb.Red, 6));
    }

    [Fact]
    public void Many_pictures_make_one_film()
    {
        var colours = Enumerable.Range(0, 9).Select(i => new Rgb(20 + 25 * i, 200 - 20 * i, 90)).ToList();
        var segments = colours.Select(
            (colour, i) => Films.Picture(Bitmap.Plain(48, 27, colour).Save(workshop, $"{i}.png"), 2)
        );
        var film = workshop.Frames(Films.Of([.. segments]));
        Assert.All(colours.Index(), one => Assert.InRange(film.Middle(2 * one.Index).From(one.Item), 0, 4));
    }

    private void Picture(string name) => Bitmap.Uneven(480, 270).Save(workshop, name);

    /// <summary>A small film at 25 frames a second, its draft saved beside it.</summary>
    private Outcome Animate(string sentence, params string[] arguments)
    {
        var pictures = arguments.TakeWhile(word => !word.StartsWith('-')).ToArray();
        return workshop.Succeed([
            "animate",
            .. pictures,
            sentence,
            .. arguments[pictures.Length..],
            "--aspect",
            "320x180",
            "--fps",
            "25",
            "--quality",
            "draft",
            "--save-draft",
            "film.json",
            "-o",
            "a.mp4",
        ]);
    }

    private Draft Saved() => DraftJson.Parse(File.ReadAllText(workshop.At("film.json")), out _)!;

    public void Dispose() => workshop.Dispose();
}
