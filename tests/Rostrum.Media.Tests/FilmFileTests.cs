namespace Rostrum.Media.Tests;

/// <summary>What lies in the MP4: what players, editors and platforms ask of it.</summary>
public sealed class FilmFileTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Fact]
    public void I_can_ask_for_a_slow_zoom_and_get_an_mp4()
    {
        Bitmap.Uneven(1600, 900).Save(workshop, "photo.jpg", "jpegsave");
        var outcome = workshop.Succeed(
            "animate",
            "photo.jpg",
            "slow zoom in",
            "--duration",
            "1s",
            "-o",
            "clip.mp4"
        );
        Assert.Contains("clip.mp4: 1920x1080, 30 frames at 30 fps", outcome.Output);
        var facts = FilmFacts.Of(workshop, workshop.At("clip.mp4"));
        Assert.Equal(("1920x1080", 30), (facts.Size, facts.Frames));
        Assert.Equal(["clip.mp4"], workshop.FilesBut("photo.jpg"));
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("high")]
    public void A_film_is_h264_high_420_with_its_colours_said_aloud(string quality)
    {
        var facts = FilmFacts.Of(workshop, Film(25, 10, "--quality", quality));
        Assert.Equal(
            ("h264", "High", "yuv420p", "tv", "bt709", "bt709", "bt709"),
            (
                facts["codec_name"],
                facts["profile"],
                facts["pix_fmt"],
                facts["color_range"],
                facts["color_primaries"],
                facts["color_transfer"],
                facts["color_space"]
            )
        );
        Assert.Equal("1:1", facts["sample_aspect_ratio"] is "" ? "1:1" : facts["sample_aspect_ratio"]);
        Assert.Equal("progressive", facts["field_order"]);
    }

    [Theory]
    [InlineData(24, "24/1", 120)]
    [InlineData(23.976, "24000/1001", 119)]
    [InlineData(30, "30/1", 150)]
    [InlineData(60, "60/1", 300)]
    public void Five_seconds_have_every_frame_at_its_own_time(double fps, string rate, int frames)
    {
        var path = Film(fps, 125);
        var facts = FilmFacts.Of(workshop, path);
        Assert.InRange(facts.Frames, frames, frames + 1);
        Assert.Equal((rate, rate), (facts["r_frame_rate"], facts["avg_frame_rate"]));
        var file = Mp4File.Open(path);
        var times = file.Times.Order().ToList();
        Assert.Equal(facts.Frames, times.Count);
        Assert.Equal(0, times[0]);
        var step = file.Timescale * (double)Fraction(rate).Below / Fraction(rate).Above;
        Assert.Equal(Math.Round(step), step);
        Assert.All(times.Index(), one => Assert.Equal(one.Index * (long)step, one.Item));
        Assert.Equal("0.000000", facts["start_time"]);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("high")]
    [InlineData("draft")]
    public void A_film_can_be_cut_and_joined_every_two_seconds(string quality)
    {
        var file = Mp4File.Open(Film(24, 150, "--quality", quality));
        var sync = file.SyncFrames;
        Assert.Equal(0, sync[0]);
        Assert.True(sync.Count >= 3);
        var times = file.Times;
        Assert.All(
            sync.Append(times.Count).Pairwise(),
            pair => Assert.InRange(pair.Second - pair.First, 1, 48)
        );
        foreach (var frame in sync)
        {
            Assert.Contains(5, file.PiecesOf(frame));
            Assert.DoesNotContain(1, file.PiecesOf(frame));
            // Closed: what is decoded before a sync frame is shown before it, and what comes after, after it.
            Assert.All(times.Take(frame), time => Assert.True(time < times[frame]));
            Assert.All(times.Skip(frame + 1), time => Assert.True(time > times[frame]));
        }
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("draft")]
    public void A_film_can_play_before_it_is_whole_and_has_no_edit_list(string quality)
    {
        var file = Mp4File.Open(Film(25, 20, "--quality", quality));
        var boxes = file.Outermost.ToList();
        Assert.Equal("ftyp", boxes[0]);
        Assert.InRange(boxes.IndexOf("moov"), 1, boxes.IndexOf("mdat") - 1);
        Assert.True(file.Has("moov/trak/mdia/minf/stbl/stsd"));
        Assert.False(file.Has("moov/trak/edts"));
        Assert.Equal(0, file.Times.Min());
    }

    [Theory]
    [InlineData("16:9", "1920x1080")]
    [InlineData("9:16", "1080x1920")]
    [InlineData("1:1", "1080x1080")]
    [InlineData("4:5", "1080x1350")]
    [InlineData("21:9", "2520x1080")]
    public void A_film_has_the_shape_that_was_asked_for(string aspect, string size)
    {
        Bitmap.Uneven(320, 200).Save(workshop, "a.png");
        workshop.Succeed(
            "animate",
            "a.png",
            "slow zoom in",
            "--aspect",
            aspect,
            "--duration",
            "0.2s",
            "--quality",
            "draft",
            "-o",
            "a.mp4"
        );
        var facts = FilmFacts.Of(workshop, workshop.At("a.mp4"));
        Assert.Equal(size, facts.Size);
        Assert.Equal(6, facts.Frames);
    }

    [Fact]
    public void A_part_of_a_film_is_a_film_of_its_own()
    {
        var picture = Bitmap.Uneven(320, 180).Save(workshop, "a.png");
        var draft = workshop.Save(Films.Of(Films.Picture(picture, 30, "pan")));
        workshop.Succeed("render", draft, "--frames", "7-18", "-o", "part.mp4");
        var facts = FilmFacts.Of(workshop, workshop.At("part.mp4"));
        Assert.Equal((12, "0.000000"), (facts.Frames, facts["start_time"]));
    }

    [Fact]
    public void What_is_decoded_is_what_was_painted()
    {
        var draft = Films.Of(Films.Picture(Bitmap.Uneven(640, 360).Save(workshop, "a.png"), 12, "push_in"));
        var painted = workshop.Frames(draft);
        workshop.Succeed("render", workshop.Save(draft), "--quality", "high", "--crf", "1", "-o", "a.mp4");
        var decoded = RawFilm.Decode(workshop, workshop.At("a.mp4"), 320, 180);
        Assert.Equal(painted.Count, decoded.Count);
        var squares = painted.Bytes.Zip(decoded.Bytes, (a, b) => (double)(a - b) * (a - b)).Average();
        Assert.InRange(10 * Math.Log10(255 * 255 / squares), 45, double.PositiveInfinity);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    public void A_film_can_be_made_at_both_ends_of_the_rate_factor(string crf)
    {
        var draft = workshop.Save(Films.Of(Films.Picture(Bitmap.Patches.Save(workshop, "a.png"), 5)));
        workshop.Succeed("render", draft, "--crf", crf, "-o", "a.mp4");
        Assert.Equal(5, FilmFacts.Of(workshop, workshop.At("a.mp4")).Frames);
    }

    [Fact]
    public void A_film_takes_the_place_of_an_older_one()
    {
        File.WriteAllText(workshop.At("a.mp4"), "old");
        var draft = workshop.Save(Films.Of(Films.Picture(Bitmap.Patches.Save(workshop, "a.png"), 5)));
        workshop.Succeed("render", draft, "--quality", "draft", "-o", "a.mp4");
        Assert.Equal(5, FilmFacts.Of(workshop, workshop.At("a.mp4")).Frames);
    }

    /// <summary>A film of 320x180 that lasts <paramref name="steps"/> times 40 ms.</summary>
    private string Film(double fps, int steps, params string[] options)
    {
        var picture = Bitmap.Uneven(640, 360).Save(workshop, "a.png");
        var draft = workshop.Save(Films.Of(Films.Picture(picture, steps, "ken_burns")) with { Fps = fps });
        workshop.Succeed(["render", draft, "-o", "film.mp4", .. options]);
        return workshop.At("film.mp4");
    }

    private static (int Above, int Below) Fraction(string text)
    {
        var parts = text.Split('/');
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return (int.Parse(parts[0], invariant), int.Parse(parts[1], invariant));
    }

    public void Dispose() => workshop.Dispose();
}

/// <summary>Neighbours in a sequence.</summary>
internal static class Neighbours
{
    public static IEnumerable<(T First, T Second)> Pairwise<T>(this IEnumerable<T> items)
    {
        var all = items.ToList();
        return all.Zip(all.Skip(1));
    }
}
