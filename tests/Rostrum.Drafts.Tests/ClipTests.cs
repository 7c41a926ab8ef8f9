using Rostrum.Drafts.Clips;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

/// <summary>Clips on the timeline, and the operations on them. The clip lasts ten seconds at 25 frames a second.</summary>
public sealed class ClipTests
{
    private static readonly NewPicture clip = new("file:a.mp4", "walk", 10_000);

    private static readonly Dictionary<string, StillFacts> facts = new()
    {
        ["file:a.mp4"] = new VideoFacts(
            1920,
            1080,
            PicturePoint.Centre,
            FrameTimes.Even(MediaTime.FromMilliseconds(10_000), FrameRate.FromNumber(25)!.Value),
            HasSound: true
        ),
        ["file:b.jpg"] = new StillFacts(1920, 1080, PicturePoint.Centre),
    };

    private static Draft Film(params EditOperation[] operations) =>
        operations.Aggregate(
            new Draft(),
            (draft, operation) => Assert.IsType<EditOutcome.Changed>(operation.Apply(draft)).Draft
        );

    private static Draft Two => Film(new AddPictures([clip, new NewPicture("file:b.jpg")]));

    private static Timeline Resolved(Draft draft)
    {
        var resolution = TimelineResolver.Resolve(draft, facts);
        Assert.Null(resolution.Refusal);
        return resolution.Timeline!;
    }

    /// <summary>Frames of the source that are seen in a stretch of the film, at 25 frames a second.</summary>
    private static IEnumerable<int> Seen(Draft draft, int first, int count)
    {
        var timeline = Resolved(draft);
        return Enumerable
            .Range(first, count)
            .Select(frame => MediaTime.FromMilliseconds(frame * 40))
            .Select(time =>
            {
                var seen = timeline.Layers[0].Clips.Single(one => one.Range.Contains(time));
                return ((VideoSource)seen.Source).FrameAt(time - seen.Range.Start);
            });
    }

    private static IReadOnlyList<Segment> Segments(Draft draft) => draft.AllTracks[0].AllSegments;

    private static string? RefusalOf(Segment segment) =>
        TimelineResolver.Resolve(new Draft { Tracks = [new Track { Segments = [segment] }] }, facts).Refusal;

    private static Segment Shown { get; } =
        new()
        {
            MediaType = "video",
            Source = "file:a.mp4",
            Start = 0,
            Duration = 1000,
            Meta = new NameMeta { Name = "walk" },
        };

    [Fact]
    public void A_part_that_begins_before_the_source_is_refused_with_a_sentence()
    {
        Assert.Contains("\"walk\" begins -5 ms", RefusalOf(Shown with { SourceStart = -5 }));
        Assert.Contains("\"walk\" uses -5 ms", RefusalOf(Shown with { SourceDuration = -5 }));
        Assert.Null(RefusalOf(Shown with { SourceStart = 0, SourceDuration = 0 }));
    }

    [Fact]
    public void A_speed_may_be_written_in_quotes_as_other_numbers()
    {
        Assert.Null(RefusalOf(Shown with { Speed = Text("\"2\"") }));
        Assert.Contains("the speed fast", RefusalOf(Shown with { Speed = Text("\"fast\"") }));

        static System.Text.Json.JsonElement Text(string json) => System.Text.Json.JsonElement.Parse(json);
    }

    [Fact]
    public void A_still_that_is_shown_as_a_film_is_called_by_its_name()
    {
        var why = RefusalOf(Shown with { Source = "file:b.jpg" });
        Assert.Contains("\"walk\"", why);
        Assert.DoesNotContain("file:", why);
    }

    [Fact]
    public void A_silent_track_is_wanted_only_where_nothing_is_heard()
    {
        static IReadOnlyList<Sound> Heard(Segment segment) =>
            Resolved(new Draft { Tracks = [new Track { Segments = [segment] }] }.WithSilence()).Sounds;
        Assert.IsType<ClipSound>(Assert.Single(Heard(Shown)).Source);
        var silent = Assert.Single(Heard(Shown with { Muted = true }));
        Assert.IsType<Silence>(silent.Source);
        Assert.Equal(MediaTime.FromMilliseconds(1000), silent.Range.Duration);
    }

    [Fact]
    public void A_clip_lasts_as_long_as_it_plays_and_a_still_as_long_as_is_usual()
    {
        Assert.Equal([10_000L, 5_000L], Segments(Two).Select(segment => segment.Duration!.Value));
        Assert.Equal("Timeline (1 track): 1. Video: walk (0-10s); file:b (10-15s)", TrackSummary.Of(Two));
    }

    [Fact]
    public void Speed_keeps_the_part_and_changes_the_length()
    {
        var fast = new SetSpeed(PictureScope.All, 4).Apply(Two);
        var draft = Assert.IsType<EditOutcome.Changed>(fast).Draft;
        Assert.Equal([2_500L, 5_000L], Segments(draft).Select(segment => segment.Duration!.Value));
        Assert.Equal([0, 4, 8, 12], Seen(draft, 0, 4));
        var usual = Film(new AddPictures([clip]), new SetSpeed(default, 0.1), new SetSpeed(default, 1));
        Assert.Equal(10_000, Segments(usual)[0].Duration);
        Assert.Null(Segments(usual)[0].Speed);
    }

    [Theory]
    [InlineData(20_000, 10_000)]
    [InlineData(4_000, 4_000)]
    public void A_clip_in_a_stills_place_keeps_what_was_said_of_it_and_plays_no_longer_than_it_is(
        long milliseconds,
        long played
    )
    {
        var draft = Film(
            new AddPictures([new NewPicture("file:b.jpg", "b"), new NewPicture("file:b.jpg")], milliseconds),
            new SetMotion(PictureScope.All, "push_in"),
            new ReplacePicture(0, clip)
        );
        var (first, second) = (Segments(draft)[0], Segments(draft)[1]);
        Assert.Equal(("video", "push_in", played), (first.MediaType, first.Motion?.Name, first.Duration));
        Assert.Equal(played, second.Start);
        Assert.Equal(played + milliseconds, draft.Duration);
        Assert.Equal([0, 1, 2], Seen(draft, 0, 3));
    }

    [Fact]
    public void Trimming_shows_another_part()
    {
        var draft = Film(new AddPictures([clip]), new TrimClip(default, 2000, 5000));
        Assert.Equal((2000, 3000, 3000), PartOf(Segments(draft)[0]));
        Assert.Equal([50, 51, 52], Seen(draft, 0, 3));
        var longer = new TrimClip(default, null, 60_000).Apply(draft);
        Assert.Equal((2000, 8000, 8000), PartOf(Segments(((EditOutcome.Changed)longer).Draft)[0]));
    }

    [Fact]
    public void Reversing_what_was_cut_short_shows_the_same_frames()
    {
        var draft = Film(
            new AddPictures([clip]),
            new TrimClip(default, 1000, 9000),
            new SetDuration(default, 2000),
            new ReverseClip(default)
        );
        Assert.Equal(Enumerable.Range(25, 50).Reverse(), Seen(draft, 0, 50));
        // Longer again, it goes on to where it would have come from.
        var longer = Film2(draft, new SetDuration(default, 2400));
        Assert.Equal(Enumerable.Range(15, 60).Reverse(), Seen(longer, 0, 60));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_frozen_frame_stands_where_the_clip_was_and_lets_it_go_on(bool reversed)
    {
        var draft = Film(
            new AddPictures([clip, new NewPicture("file:b.jpg")]),
            new SetTransitions("dissolve"),
            new TrimClip(PictureScope.At(0), 0, 4000),
            new ReverseClip(PictureScope.At(0), reversed),
            new FreezeFrame(0, 2000, 1000)
        );
        var seen = Seen(draft, 0, 125).ToList();
        var run = reversed ? Enumerable.Range(0, 100).Reverse().ToList() : [.. Enumerable.Range(0, 100)];
        Assert.Equal(run.Take(50), seen.Take(50));
        Assert.Single(seen.Skip(50).Take(25).Distinct());
        Assert.InRange(Math.Abs(seen[50] - run[50]), 0, 1);
        Assert.Equal(run.Skip(50), seen.Skip(75));
        // The dissolve still joins what is now last of the clip to the still.
        Assert.Single(Resolved(draft).Layers[0].Passages);
        Assert.Equal(10_000, draft.Duration);
    }

    [Fact]
    public void A_clip_lasts_no_longer_than_its_source()
    {
        var draft = Film2(Two, new SetDuration(PictureScope.All, 12_000));
        Assert.Equal([10_000L, 12_000L], Segments(draft).Select(segment => segment.Duration!.Value));
        var only = new SetDuration(default, 12_000).Apply(Film(new AddPictures([clip])));
        Assert.Equal(RefusalCause.OutOfRange, Assert.IsType<EditOutcome.Refused>(only).Cause);
    }

    [Fact]
    public void A_film_that_is_made_longer_lets_stills_take_what_clips_cannot()
    {
        var draft = Film2(Two, new SetFilmDuration(30_000));
        Assert.Equal([10_000L, 20_000L], Segments(draft).Select(segment => segment.Duration!.Value));
        var shorter = Film2(Two, new SetFilmDuration(6_000));
        Assert.Equal((0, 4000, 4000), PartOf(Segments(shorter)[0]));
    }

    [Fact]
    public void What_only_clips_can_do_is_refused_for_stills()
    {
        EditOperation[] operations =
        [
            new SetSpeed(PictureScope.At(1), 2),
            new TrimClip(PictureScope.At(1), 0, 1000),
            new ReverseClip(PictureScope.At(1)),
            new MuteClip(PictureScope.At(1)),
            new SetClipVolume(PictureScope.At(1), 0.5),
            new FreezeFrame(1, 0, 1000),
        ];
        Assert.All(
            operations,
            operation =>
                Assert.Equal(
                    RefusalCause.NoClip,
                    Assert.IsType<EditOutcome.Refused>(operation.Apply(Two)).Cause
                )
        );
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(11)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Speeds_that_cannot_be_made_are_refused(double speed) =>
        Assert.IsType<EditOutcome.Refused>(new SetSpeed(default, speed).Apply(Two));

    [Fact]
    public void A_clip_is_heard_unless_it_is_muted_or_stands_still()
    {
        var sound = Assert.Single(Resolved(Two).Sounds);
        Assert.Equal(MediaTime.FromMilliseconds(10_000), ((ClipSound)sound.Source).Source.Duration);
        Assert.Empty(Resolved(Film2(Two, new MuteClip(PictureScope.At(0)))).Sounds);
        Assert.Equal(0.5, Resolved(Film2(Two, new SetClipVolume(default, 0.5))).Sounds[0].Gain);
        var frozen = Film2(Two, new FreezeFrame(0, 4000, 1000));
        Assert.Equal(2, Resolved(frozen).Sounds.Count);
    }

    [Fact]
    public void In_a_dissolve_the_sound_goes_as_long_as_the_picture()
    {
        var draft = Film(
            new AddPictures([clip, new NewPicture("file:b.jpg")]),
            new TrimClip(PictureScope.At(0), 0, 4000),
            new SetTransitions("dissolve", 1000)
        );
        var sound = Assert.Single(Resolved(draft).Sounds);
        Assert.Equal(4500, sound.Range.End.Milliseconds);
        Assert.Equal(1000, sound.FadeOut.Milliseconds);
    }

    [Fact]
    public void Keys_of_clips_survive_reading_and_writing()
    {
        const string json =
            """{"t":[{"tt":0,"sg":[{"mt":"video","src":"x","ss":5,"sd":7,"sl":9,"sp":0.5,"rv":true,"mu":true,"later":1}]}]}""";
        Assert.Equal(json, DraftJson.Write(DraftJson.Parse(json, out _)!));
    }

    [Theory]
    [InlineData("""{"mt":"video","src":"file:a.mp4","d":1000,"sp":20}""", "0.1 to 10")]
    [InlineData("""{"mt":"video","src":"file:a.mp4","d":1000,"sp":"fast"}""", "0.1 to 10")]
    [InlineData("""{"mt":"video","src":"file:a.mp4","d":1000,"ss":10000}""", "begin earlier")]
    [InlineData("""{"mt":"video","src":"file:b.jpg","d":1000}""", "none")]
    [InlineData("""{"mt":"video","src":"file:c.mp4","d":1000}""", "send it first")]
    public void What_cannot_be_shown_is_refused_with_a_sentence(string segment, string why)
    {
        var draft = DraftJson.Parse($$"""{"t":[{"tt":0,"sg":[{{segment}}]}]}""", out _)!;
        Assert.Contains(why, TimelineResolver.Resolve(draft, facts).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_uneven_frames_the_latest_that_has_begun_is_seen()
    {
        var times = new FrameTimes([new(10), new(20), new(50)], new(60));
        Assert.Equal(
            [0, 0, 0, 1, 1, 2, 2],
            ((long[])[0, 10, 19, 20, 49, 50, 1000]).Select(tick => times.FrameAt(new MediaTime(tick)))
        );
    }

    private static Draft Film2(Draft draft, EditOperation operation) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(draft)).Draft;

    private static (long Start, long Part, long Length) PartOf(Segment segment) =>
        (segment.SourceStart!.Value, segment.SourceDuration!.Value, segment.Duration!.Value);
}
