using System.Text.Json;
using Rostrum.Drafts;
using Rostrum.Drafts.Targets;
using Rostrum.Media.Encoding;

namespace Rostrum.Media.Tests;

/// <summary>Real exports, looked at by ffprobe, by the tables of the file, and by their own reports.</summary>
public sealed class TargetFilmTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    public static TheoryData<string> Targets => [.. ExportTargetCatalogue.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_film_for_a_target_meets_its_rules(string name)
    {
        var target = ExportTargetCatalogue.Find(name)!;
        workshop.Succeed("render", Moving(3200), "-o", "out.mp4", "--target", name, "--quality", "draft");
        var path = workshop.At("out.mp4");
        var facts = FilmFacts.Of(workshop, path);
        Assert.Equal(
            ($"{target.Canvas}", "h264", "High", "yuv420p", "tv", "bt709"),
            (
                facts.Size,
                facts["codec_name"],
                facts["profile"],
                facts["pix_fmt"],
                facts["color_range"],
                facts["color_space"]
            )
        );
        var tables = Mp4Tables.Read(path);
        Assert.True(tables.HeaderFirst);
        Assert.Equal((false, false), (tables.Pictures!.HasEditList, tables.Sound!.HasEditList));
        Assert.Equal((0, true), (tables.Pictures.Start, tables.Pictures.IsClosed));
        Assert.InRange(tables.Pictures.LongestGroup, 1, 15);
        Assert.InRange(tables.Pictures.MostBFrames, 0, 2);
        Assert.Equal(("mp4a", 48000, 2), (tables.Sound.Codec, tables.Sound.Rate, tables.Sound.Channels));
        Assert.InRange(tables.Sound.Seconds, 3.199, 3.201);
        var report = Report("out");
        Assert.True(report.GetProperty("ok").GetBoolean(), report.ToString());
        Assert.Equal(name, report.GetProperty("target").GetString());
        Assert.Equal(new FileInfo(path).Length, report.GetProperty("size").GetInt64());
    }

    [Fact]
    public void Youtube_films_have_the_bit_rate_that_is_asked_for_where_pictures_need_it()
    {
        // Noise needs more than there is.
        new Bitmap(1920, 1080, (x, y) => Rgb.White with { R = (x * 7919 * (y + 13) >> 3) & 255 }).Save(
            workshop,
            "noise.png"
        );
        var film = Films.Sized(320, 180, Films.Picture(workshop.At("noise.png"), 60, "push_in")) with
        {
            Fps = 30,
        };
        workshop.Save(film);
        workshop.Succeed("render", "film.json", "-o", "out.mp4", "--target", "youtube", "--quality", "draft");
        Assert.InRange(
            Mp4Tables.Read(workshop.At("out.mp4")).Pictures is { } pictures
                ? pictures.Bytes * 8 / pictures.Seconds / 1e6
                : 0,
            4,
            12
        );
    }

    [Fact]
    public void Several_targets_give_the_films_that_each_alone_would_give()
    {
        var draft = Moving(3000);
        workshop.Succeed("render", draft, "-o", "trip.mp4", "--target", "tiktok,feed", "--quality", "draft");
        workshop.Succeed("render", draft, "-o", "alone.mp4", "--target", "feed", "--quality", "draft");
        Assert.Equal("1080x1920", FilmFacts.Of(workshop, workshop.At("trip-tiktok.mp4")).Size);
        Assert.Equal(
            File.ReadAllBytes(workshop.At("alone.mp4")),
            File.ReadAllBytes(workshop.At("trip-feed.mp4"))
        );
        Assert.True(File.Exists(workshop.At("trip-tiktok.quality.json")));
        Assert.False(File.Exists(workshop.At("trip.mp4")));
    }

    /// <summary>One that is too short for some places is kept for the others.</summary>
    [Fact]
    public void Places_of_one_shape_get_the_same_film_each_by_its_own_rules()
    {
        var name = $"a-film-whose-name-is-so-long-that-it-is-{new string('l', 60)}ong";
        var outcome = workshop.Rostrum(
            "render",
            Moving(2000),
            "-o",
            $"{name}.mp4",
            "--target",
            "shorts,tiktok,feed,youtube",
            "--strict",
            "--quality",
            "draft"
        );
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal(
            [$"{name}-shorts.mp4", $"{name}-youtube.mp4"],
            workshop.FilesBut("film.json", "photo.png").Where(file => file.EndsWith(".mp4")).Order()
        );
        workshop.Succeed(
            "render",
            Moving(3000),
            "-o",
            $"{name}.mp4",
            "--target",
            "shorts,tiktok,feed,youtube",
            "--strict",
            "--quality",
            "draft"
        );
        Assert.Equal(
            File.ReadAllBytes(workshop.At($"{name}-shorts.mp4")),
            File.ReadAllBytes(workshop.At($"{name}-tiktok.mp4"))
        );
        Assert.Equal("1080x1080", FilmFacts.Of(workshop, workshop.At($"{name}-feed.mp4")).Size);
        Assert.All(
            ["shorts", "tiktok"],
            place =>
            {
                var report = Report($"{name}-{place}");
                Assert.Equal(place, report.GetProperty("target").GetString());
                Assert.True(report.GetProperty("ok").GetBoolean(), report.ToString());
            }
        );
    }

    [Fact]
    public void A_strict_export_that_fails_leaves_what_was_there()
    {
        File.WriteAllText(workshop.At("out.mp4"), "my old film");
        File.WriteAllText(workshop.At("out.quality.json"), "my old report");
        var before = workshop.FilesBut("film.json", "photo.png").Order().ToList();
        var outcome = workshop.Rostrum(
            "render",
            Moving(1000),
            "-o",
            "out.mp4",
            "--target",
            "reels",
            "--strict",
            "--quality",
            "draft"
        );
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("lasts 3 to 900 s: make it longer", outcome.Error);
        Assert.Equal("my old film", File.ReadAllText(workshop.At("out.mp4")));
        Assert.Equal("my old report", File.ReadAllText(workshop.At("out.quality.json")));
        Assert.Equal(before, workshop.FilesBut("film.json", "photo.png").Order());
    }

    [Fact]
    public void A_film_that_flashes_is_told_of_and_a_gentler_way_is_offered()
    {
        var cards = Enumerable
            .Range(0, 20)
            .Select(i => Card(i * 100, 100, i % 2 == 0 ? "#000000" : "#FFFFFF"))
            .ToArray();
        Save(cards);
        var outcome = workshop.Succeed(
            "render",
            "film.json",
            "-o",
            "out.mp4",
            "--report",
            "--quality",
            "draft"
        );
        Assert.Contains("flashes more than three times a second", outcome.Error);
        Assert.Contains("slower", outcome.Error);
        Assert.False(Finding("out", "flashes").GetProperty("ok").GetBoolean());
        Assert.True(Finding("out", "red_flashes").GetProperty("ok").GetBoolean());
    }

    [Fact]
    public void A_gap_between_pictures_is_found_to_be_black_and_a_black_card_is_asked_for()
    {
        Save(Card(0, 1000, "#808080"), Card(2000, 1000, "#909090"));
        workshop.Succeed("render", "film.json", "-o", "gap.mp4", "--report", "--quality", "draft");
        Assert.False(Finding("gap", "black").GetProperty("ok").GetBoolean());
        Assert.Equal("1-2 s", Finding("gap", "black").GetProperty("measured").GetString());
        Save(Card(0, 1000, "#808080"), Card(1000, 1000, "#000000"), Card(2000, 1000, "#909090"));
        workshop.Succeed("render", "film.json", "-o", "card.mp4", "--report", "--quality", "draft");
        Assert.True(Finding("card", "black").GetProperty("ok").GetBoolean());
        Assert.Contains("asked", Finding("card", "black").GetProperty("measured").GetString());
    }

    [Fact]
    public void Standing_still_is_a_fault_only_where_the_camera_was_to_move()
    {
        Bitmap.Plain(400, 300, Rgb.Blue).Save(workshop, "plain.png");
        workshop.Save(Films.Of(Films.Picture(workshop.At("plain.png"), 75, "push_in")) with { Fps = 25 });
        workshop.Succeed("render", "film.json", "-o", "moves.mp4", "--report", "--quality", "draft");
        Assert.False(Finding("moves", "frozen").GetProperty("ok").GetBoolean());
        workshop.Save(Films.Of(Films.Picture(workshop.At("plain.png"), 75)) with { Fps = 25 });
        workshop.Succeed("render", "film.json", "-o", "rests.mp4", "--report", "--quality", "draft");
        Assert.True(Finding("rests", "frozen").GetProperty("ok").GetBoolean());
    }

    [Fact]
    public void An_unknown_target_is_answered_with_those_there_are()
    {
        var outcome = workshop.Rostrum("render", Moving(1000), "-o", "out.mp4", "--target", "myspace");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("tiktok, reels, youtube, shorts, feed, feed_portrait", outcome.Error);
    }

    private string Moving(int milliseconds)
    {
        Bitmap.Uneven(1200, 900).Save(workshop, "photo.png");
        var film = Films.Of(Films.Picture(workshop.At("photo.png"), 10, "push_in")) with { Fps = 30 };
        workshop.Save(
            Films.With(
                film,
                track => track with { Segments = [track.AllSegments[0] with { Duration = milliseconds }] }
            )
        );
        return "film.json";
    }

    private static Segment Card(long start, long length, string colour) =>
        new()
        {
            Start = start,
            Duration = length,
            MediaType = "color",
            Colour = colour,
        };

    private void Save(params Segment[] segments) =>
        workshop.Save(
            new Draft
            {
                Version = Draft.CurrentVersion,
                Fps = 30,
                Meta = new DraftMeta { Width = 320, Height = 180 },
                Tracks = [new Track { Type = TrackType.Video, Segments = segments }],
            }
        );

    private JsonElement Report(string film) =>
        JsonDocument.Parse(File.ReadAllText(workshop.At($"{film}.quality.json"))).RootElement;

    private JsonElement Finding(string film, string name) =>
        Report(film)
            .GetProperty("findings")
            .EnumerateArray()
            .Single(finding => finding.GetProperty("name").GetString() == name);
}
