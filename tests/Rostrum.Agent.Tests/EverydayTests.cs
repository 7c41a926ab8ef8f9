using Rostrum.Drafts;

namespace Rostrum.Agent.Tests;

/// <summary>What people say in everyday words, several wishes at a time, and what they then see.</summary>
public sealed class EverydayTests
{
    private static readonly string[] names = ["beach", "street", "portrait"];

    private static Talk Told(params string[] turns) => Talk.Of(names, turns);

    private static IEnumerable<string> Written(Talk told) => told.Texts.Select(text => text.Text ?? "");

    [Theory]
    [InlineData("play it backwards, half speed", 0.5)]
    [InlineData("in slow motion then backwards", 0.5)]
    [InlineData("run the clip backwards at half speed", 0.5)]
    [InlineData("play this in reverse at 50% speed", 0.5)]
    [InlineData("rewind it at double speed", 2.0)]
    [InlineData("make it go backwards", null)]
    public void A_clip_runs_backwards_and_as_fast_as_is_said(string words, double? speed)
    {
        var clip = Films.Do(
            Films.Empty,
            new Drafts.Operations.AddPictures([
                new Drafts.Operations.NewPicture("file:surf.mp4", "surf", 8000),
            ])
        );
        var shown = Films.First(Films.Told(clip, words));
        Assert.True(shown.Reversed);
        Assert.Equal(speed, shown.Speed?.GetDouble());
    }

    [Fact]
    public void A_still_that_is_to_run_backwards_has_its_camera_go_back_and_is_told_why()
    {
        var told = Talk.Of(["beach"], "zoom in", "play it backwards");
        Assert.Equal("pull_out", told.Pictures[0].Motion?.Name);
        Assert.Contains("A still does not run", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zoom in to 300% in 2 s then stay")]
    [InlineData("push in for two seconds and then hold still")]
    public void How_long_a_move_takes_before_it_stays_is_not_the_films_length(string words)
    {
        var told = Talk.Of(["beach"], words);
        Assert.Equal(5000, told.Film.Duration);
        Assert.Equal("push_in", told.Pictures[0].Motion?.Name);
        Assert.Contains("lasts as long as its picture", told.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20 seconds with the title Hello", "Hello")]
    [InlineData("zoom in, title Sunset", "Sunset")]
    [InlineData("vertical, 10 seconds, titled Berlin", "Berlin")]
    [InlineData("a button saying Shop now", "Shop now")]
    [InlineData("a text saying welcome home at the bottom", "welcome home")]
    public void What_stands_behind_the_name_of_a_text_is_written_without_quotation_marks(
        string words,
        string written
    ) => Assert.Equal([written], Written(Told(words)));

    [Theory]
    [InlineData("hide the text in picture 3")]
    [InlineData("hide the caption on the last photo")]
    public void A_text_that_is_hidden_goes(string words) =>
        Assert.Equal(["Rome", "Oslo"], Written(Told("slideshow, captions: Rome, Oslo, Paris", words)));

    [Theory]
    [InlineData("captions: first a flower, then a beetle, finally a storm")]
    [InlineData("add captions: a flower, a beetle and a storm")]
    public void Captions_in_turn_are_one_for_each_picture(string words)
    {
        var told = Talk.Of(["flower", "beetle", "storm"], "slideshow", words);
        Assert.Equal(["a flower", "a beetle", "a storm"], Written(told));
        Assert.Equal([0L, 5000, 10_000], told.Texts.Select(text => text.Start ?? 0));
    }

    [Theory]
    [InlineData("keep only the red")]
    [InlineData("everything black and white except the red dress")]
    [InlineData("strobe light")]
    [InlineData("title \"Hi\" in thin letters")]
    [InlineData("add some lightning")]
    public void What_there_is_none_of_is_told(string words) =>
        Assert.Contains("Not available yet", Told(words).Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("text \"Under the Sea\" behind the diver")]
    [InlineData("put the words TEA TIME behind the teapot")]
    [InlineData("the title \"Home\" behind our old house, in white")]
    public void A_text_stands_behind_whatever_is_named(string words) =>
        Assert.True(Assert.Single(Talk.Of(["teapot"], words).Texts).Behind);

    [Fact]
    public void A_text_is_not_said_to_be_seen_longer_than_its_film() =>
        Assert.Equal(
            2000,
            Assert
                .Single(Talk.Of(["beach"], "make it 2 seconds", "add the title \"Hello\" for 3 s").Texts)
                .Duration
        );

    [Theory]
    [InlineData("too harsh, I'd like softer transitions")]
    [InlineData("those cuts are too hard, something softer")]
    public void Softer_transitions_leave_the_cameras_as_they_are(string words)
    {
        var told = Told("slideshow", words);
        Assert.Equal("Done: the pictures are joined by a 1.33 s dissolve.", told.Reply);
    }

    [Theory]
    [InlineData("before and after slider: dune.jpg, storm.jpg")]
    [InlineData("a slideshow of storm.jpg and dune.jpg")]
    public void The_name_of_a_file_is_no_weather(string words) =>
        Assert.All(Talk.Of(["dune", "storm"], words).Pictures, picture => Assert.Empty(Talk.Added(picture)));

    [Theory]
    [InlineData("calm slideshow, no colour look, no music")]
    [InlineData("romantic video, silent, no filter")]
    [InlineData("a calm slideshow without any effects or music")]
    public void A_word_of_taste_adds_nothing_that_is_said_not_to_be(string words)
    {
        var told = Told(words);
        Assert.All(told.Pictures, picture => Assert.Empty(Talk.Added(picture)));
        Assert.Empty(told.Shown(TrackType.Audio));
    }

    [Theory]
    [InlineData("undo that and add rain")]
    [InlineData("undo, make it rain instead")]
    [InlineData("take that back, I'd rather have rain")]
    [InlineData("revert the snow, but add rain")]
    public void A_step_back_with_a_wish_behind_it_does_both(string words) =>
        Assert.Equal(["rain"], Talk.Added(Talk.Of(["beach"], "zoom in", "add snow", words).Pictures[0]));

    [Fact]
    public void What_was_taken_away_comes_back_as_is_said()
    {
        var told = Talk.Of(
            ["beach"],
            "zoom in",
            "add calm music",
            "remove the music",
            "put it back, but at 30 %"
        );
        Assert.Equal(0.3, Assert.Single(told.Shown(TrackType.Audio)).Volume);
    }

    [Theory]
    [InlineData("longer than 15 s in total but no more than 20", 15_001, 20_000)]
    [InlineData("between 10 and 12 seconds", 10_000, 12_000)]
    [InlineData("under 7 seconds please", 1000, 6999)]
    [InlineData("at least 20 seconds", 20_000, 20_000)]
    [InlineData("40 seconds max", 15_000, 15_000)]
    public void A_length_that_is_a_bound_is_kept(string words, long least, long most) =>
        Assert.InRange(Told("slideshow", words).Film.Duration ?? 0, least, most);

    [Fact]
    public void Moves_that_were_mixed_up_change_places()
    {
        var told = Told("slideshow", "zoom in on 1, pan left on 2", "I mixed them up, swap them");
        Assert.Equal(["pan", "push_in"], told.Pictures.Take(2).Select(picture => picture.Motion?.Name));
    }

    [Fact]
    public void Captions_that_were_mixed_up_change_places() =>
        Assert.Equal(
            ["Oslo", "Rome"],
            Written(
                Talk.Of(
                    ["a", "b"],
                    "slideshow",
                    "caption the first \"Rome\" and the second \"Oslo\"",
                    "I mixed up the captions, swap them"
                )
            )
        );

    [Theory]
    [InlineData("exchange the street photo for a sunny forest")]
    [InlineData("swap the grey car for a red convertible")]
    public void Nobody_makes_a_picture_that_is_not_here(string words)
    {
        var told = Told("slideshow", words);
        Assert.Equal(told.After(1).Json, told.Now.Json);
        Assert.Contains("changing what is in the picture", told.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_wishes_goes_to_the_picture_it_is_said_of()
    {
        var told = Told("slideshow", "add rain to 1 and snow to 2", "sepia for 3");
        Assert.Equal(
            ["rain", "snow", "sepia"],
            told.Pictures.Select(picture => string.Join(',', Talk.Added(picture)))
        );
    }

    [Fact]
    public void A_text_is_written_in_capitals() =>
        Assert.Equal(["HELLO WORLD"], Written(Told("title \"Hello World\"", "in capital letters please")));

    [Theory]
    [InlineData("pan left on the first, the opposite way on the second")]
    [InlineData("the first pans left, the second one goes the other way")]
    [InlineData("beach pans left, street the opposite way")]
    public void The_opposite_way_is_that_of_the_move_just_named(string words)
    {
        var told = Told(words);
        Assert.Equal(["pan", "pan"], told.Pictures.Take(2).Select(picture => picture.Motion?.Name));
    }

    [Theory]
    [InlineData("fade out both picture and music", true)]
    [InlineData("fade both the sound and the picture out", true)]
    [InlineData("fade out the video", false)]
    public void A_film_fades_with_its_music_or_without(string words, bool also)
    {
        var told = Told("slideshow with calm music", words);
        Assert.Contains("fades to black", told.Reply, StringComparison.Ordinal);
        Assert.Equal(also, told.Reply.Contains("fading out over", StringComparison.Ordinal));
    }

    [Fact]
    public void Cool_beside_warm_is_a_look() =>
        Assert.Equal(
            ["warm", "cool", ""],
            Told("photo 1 a warm look, photo 2 a cool one")
                .Pictures.Select(picture => string.Join(',', Talk.Added(picture)))
        );

    [Fact]
    public void A_way_without_a_move_is_that_of_the_move_before() =>
        Assert.Equal(
            ["pan", "pan"],
            Told("pan right on the first and left on the second")
                .Pictures.Take(2)
                .Select(picture => picture.Motion?.Name)
        );

    [Theory]
    [InlineData("start with the portrait and end with the beach")]
    [InlineData("end on the beach, start on the portrait")]
    public void Both_ends_are_said_and_the_rest_stays_between(string words) =>
        Assert.Contains("the order is portrait, street, beach", Told(words).Reply, StringComparison.Ordinal);

    [Fact]
    public void A_length_before_a_colon_is_of_the_film() =>
        Assert.Equal(8000, Told("Recipe clip of 8 seconds: steam over the soup, warm colours").Film.Duration);

    [Theory]
    [InlineData("make a 6 second seamless loop", "loop", 6000)]
    [InlineData("a four second boomerang please", "boomerang", 4000)]
    [InlineData("做一个10秒循环的视频", "loop", 10000)]
    public void A_loop_is_as_long_as_is_said(string words, string effect, long milliseconds)
    {
        var told = Talk.Of(["beach"], words);
        Assert.Equal(milliseconds, told.Film.Duration);
        Assert.Contains(told.Pictures[0].Effects ?? [], one => one.Name == effect && one.Duration is null);
    }

    [Theory]
    [InlineData("put the first picture on the left and the second on the right", "beach", "street")]
    [InlineData("street on the left, beach on the right hand side", "street", "beach")]
    [InlineData("左边放第二张，右边放第一张", "street", "beach")]
    public void Pictures_that_each_have_a_side_of_the_frame_are_seen_together(
        string words,
        string left,
        string right
    )
    {
        var told = Talk.Of(["beach", "street"], words);
        Assert.Empty(told.Texts);
        var shown = told
            .Film.Tracks!.SelectMany(track => track.Segments ?? [])
            .OrderBy(segment => segment.Placement?.GetProperty("x").GetDouble())
            .ToList();
        Assert.Equal([left, right], shown.Select(segment => segment.Meta?.Name));
        Assert.All(shown, segment => Assert.Equal(0, segment.Start ?? 0));
    }

    [Theory]
    [InlineData("move the first to the left and the second to the right")]
    [InlineData("第一张向左移，第二张向右移")]
    public void Ways_that_pictures_go_are_no_sides_of_the_frame(string words) =>
        Assert.All(Talk.Of(["beach", "street"], words).Pictures, shown => Assert.Null(shown.Placement));

    [Theory]
    [InlineData("sort them by name", "img 2", "img 9", "img 10")]
    [InlineData("按文件名排序", "img 2", "img 9", "img 10")]
    [InlineData("sort by name in reverse order", "img 10", "img 9", "img 2")]
    public void Pictures_are_put_in_the_order_of_their_names_as_people_count(
        string words,
        params string[] order
    ) =>
        Assert.Equal(
            order,
            Talk.Of(["img 10", "img 2", "img 9"], "slideshow", words)
                .Pictures.Select(shown => shown.Meta?.Name)
        );

    [Theory]
    [InlineData("font size 60", 60)]
    [InlineData("make it size 200 please", 200)]
    [InlineData("字号设为48", 48)]
    public void Letters_are_as_large_as_a_number_says(string words, double size) =>
        Assert.Equal(
            size,
            Talk.Of(["beach"], "title \"Hello\"", words).Texts.Single().Style?.GetProperty("fs").GetDouble()
        );
}
