using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

/// <summary>Cuts, pulses and repeated bars on the beat of music whose beats are known.</summary>
public sealed class BeatTests
{
    private const string Song = "file:song.mp3";

    /// <summary>A beat of 500 ms from 200 ms on, sixteen beats; the second one begins a bar.</summary>
    private static BeatMap Map(double clarity = 0.8) =>
        new(
            [.. Enumerable.Range(0, 16).Select(i => MediaTime.FromMilliseconds(200 + 500 * i))],
            4,
            1,
            clarity
        );

    private static Dictionary<string, BeatMap> Heard(double clarity = 0.8) => new() { [Song] = Map(clarity) };

    private const string OwnMusic =
        """{"tt":1,"m":{"name":"music"},"sg":[{"src":"file:song.mp3","duck":true}]}""";
    private const string MadeAt100 =
        """{"tt":1,"m":{"name":"music"},"sg":[{"gen":{"mood":"epic","bpm":100}}]}""";

    private static Draft Film(string audio, params int[] lengths)
    {
        var start = 0;
        var pictures = lengths.Select(
            (length, i) =>
            {
                start += length;
                return $$"""{"id":"s{{i}}","s":{{start - length}},"d":{{length}},"mt":"image","src":"file:a.jpg"}""";
            }
        );
        return DraftJson.Parse(
            $$"""{"d":{{lengths.Sum()}},"t":[{"tt":0,"sg":[{{string.Join(',', pictures)}}]},{{audio}}]}""",
            out _
        )!;
    }

    private static Draft Cut(Draft film, int? every = null) =>
        Assert.IsType<EditOutcome.Changed>(new CutOnBeat(every) { Heard = Heard() }.Apply(film)).Draft;

    private static IEnumerable<long> Cuts(Draft film) =>
        Pictures.Of(film).Skip(1).Select(picture => picture.Start!.Value);

    private static Timeline Resolve(Draft film, double clarity = 0.8) =>
        TimelineResolver
            .Resolve(
                film,
                new Dictionary<string, StillFacts> { ["file:a.jpg"] = new(1600, 900, PicturePoint.Centre) },
                Heard(clarity)
            )
            .Timeline!;

    [Fact]
    public void Cuts_go_to_beats_near_them_and_the_film_stays_as_long()
    {
        var film = Cut(Film(OwnMusic, 1500, 1600, 1700));
        Assert.All(Cuts(film), cut => Assert.Equal(200, cut % 500));
        Assert.Equal(4800, film.Duration);
        Assert.All(Cuts(film).Zip([1500, 3100]), pair => Assert.InRange(pair.First - pair.Second, -500, 500));
    }

    /// <summary>Beats at 2200 and 2700: the later one begins a bar.</summary>
    [Fact]
    public void A_cut_between_two_beats_goes_to_the_one_that_begins_a_bar() =>
        Assert.Equal([2700], Cuts(Cut(Film(OwnMusic, 2420, 3000))));

    [Fact]
    public void Each_picture_can_be_seen_for_as_many_beats()
    {
        var film = Cut(Film(OwnMusic, 5000, 5000, 5000), every: 2);
        Assert.Equal([1700, 2700], Cuts(film));
        Assert.Equal(3700, film.Duration);
    }

    [Fact]
    public void Beats_go_on_where_the_music_begins_again()
    {
        var film = Cut(Film(OwnMusic, 9000, 9000));
        // The bars from 700 to 6700 are repeated: 6 s.
        Assert.Contains(Assert.Single(Cuts(film)) - 700, Enumerable.Range(0, 40).Select(i => 500L * i));
    }

    [Fact]
    public void Made_music_keeps_the_tempo_that_was_cut_to()
    {
        const string music = """{"tt":1,"m":{"name":"music"},"sg":[{"gen":{"mood":"happy"}}]}""";
        var film = Cut(Film(music, 2000, 2000, 2000, 2000), every: 4);
        var made = Assert.IsType<MadeMusic>(Assert.Single(Resolve(film).Sounds).Source);
        var bar = made.Recipe.Grid.At(4);
        Assert.All(
            Cuts(film).Index(),
            cut => Assert.InRange(cut.Item - bar.Milliseconds * (cut.Index + 1), -2, 2)
        );
    }

    [Fact]
    public void A_cut_on_the_beat_of_made_music_is_a_whole_number_of_beats()
    {
        var film = Cut(Film(MadeAt100, 2500, 2600, 2700));
        Assert.All(Cuts(film), cut => Assert.Equal(0, cut % 600));
    }

    [Fact]
    public void A_second_time_changes_nothing_more()
    {
        var once = Cut(Film(OwnMusic, 1500, 1600, 1700));
        Assert.Equal(DraftJson.Write(once), DraftJson.Write(Cut(once)));
    }

    [Theory]
    [InlineData("", 0.8, RefusalCause.NoBeat, "no music")]
    [InlineData(OwnMusic, 0.02, RefusalCause.NoBeat, "No clear beat")]
    [InlineData(
        """{"tt":1,"m":{"name":"music"},"sg":[{"gen":{"mood":"polka"}}]}""",
        0.8,
        RefusalCause.NoMusic,
        "polka"
    )]
    public void Without_a_beat_nothing_is_cut(
        string audio,
        double clarity,
        RefusalCause cause,
        string mention
    )
    {
        var film = Film(audio.Length == 0 ? """{"tt":1,"sg":[]}""" : audio, 2000, 2000);
        var refused = Assert.IsType<EditOutcome.Refused>(
            new CutOnBeat { Heard = Heard(clarity) }.Apply(film)
        );
        Assert.Equal(cause, refused.Cause);
        Assert.Contains(mention, refused.Why);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Beats_a_picture_have_bounds(int every) =>
        Assert.IsType<EditOutcome.Refused>(
            new CutOnBeat(every) { Heard = Heard() }.Apply(Film(OwnMusic, 2000, 2000))
        );

    [Fact]
    public void Pictures_pulse_on_the_beats_that_were_heard()
    {
        var film = Film(OwnMusic, 6000);
        var track = film.AllTracks[0];
        film = film with
        {
            Tracks =
            [
                track with
                {
                    Segments =
                    [
                        track.AllSegments[0] with
                        {
                            Motion = new NamedEffect { Name = "beat_zoom" },
                        },
                    ],
                },
                film.AllTracks[1],
            ],
        };
        double Zoom(double seconds, double clarity = 0.8) =>
            Resolve(film, clarity).Layers[0].Clips[0].ViewAt(MediaTime.FromSeconds(seconds)).Zoom;
        Assert.Equal(Zoom(0), Zoom(0.19), 9);
        foreach (var beat in (double[])[0.2, 0.7, 3.2])
            Assert.True(Zoom(beat + 1.0 / 15) > Zoom(beat - 0.01) + 0.05, $"at {beat}");
        // Without a clear beat it pulses at the usual tempo, from the start.
        Assert.True(Zoom(1.0 / 15, 0.01) > 1.05);
    }

    [Fact]
    public void Whole_bars_are_repeated_where_beats_are_known()
    {
        var song = Assert.IsType<FileSound>(Assert.Single(Resolve(Film(OwnMusic, 20_000)).Sounds).Source);
        Assert.Equal((700, 6700), (song.Loop!.First.Milliseconds, song.Loop.End.Milliseconds));
        var unclear = Assert.Single(Resolve(Film(OwnMusic, 20_000), clarity: 0.01).Sounds).Source;
        Assert.Null(Assert.IsType<FileSound>(unclear).Loop);
    }

    [Fact]
    public void Only_bars_of_the_part_that_is_used_are_repeated()
    {
        var audio = """{"tt":1,"sg":[{"src":"file:song.mp3","duck":true,"ss":1000,"sd":4000}]}""";
        var song = Assert.IsType<FileSound>(Assert.Single(Resolve(Film(audio, 20_000)).Sounds).Source);
        Assert.Equal((2700, 4700), (song.Loop!.First.Milliseconds, song.Loop.End.Milliseconds));
    }

    [Fact]
    public void Speech_is_not_listened_to_for_beats() =>
        Assert.Equal(
            [Song],
            TimelineResolver.SoundsWithBeats(
                Film(OwnMusic + """,{"tt":1,"sg":[{"src":"file:speech.wav"}]}""", 2000)
            )
        );
}
