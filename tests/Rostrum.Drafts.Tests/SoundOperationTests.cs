using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Drafts.Tests;

public sealed class SoundOperationTests
{
    private static Draft Film(string more = "") =>
        DraftJson.Parse(
            $$"""{"d":9000,"t":[{"id":"t1","tt":0,"sg":[{"id":"s1","d":9000,"src":"file:a.jpg"}]}{{more}}]}""",
            out _
        )!;

    /// <summary>Music, then two sounds on one track.</summary>
    private static Draft WithSounds { get; } =
        Film(
            """
            ,{"id":"t2","tt":1,"m":{"name":"music"},"sg":[{"id":"s2","gen":{"mood":"lofi"},"duck":true}]}
            ,{"id":"t3","tt":1,"sg":[{"id":"s3","src":"file:a.mp3"},{"id":"s4","s":4000,"src":"file:b.mp3"}]}
            """
        );

    private static Draft Done(EditOperation operation, Draft draft) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(draft)).Draft;

    private static EditOutcome.Refused Refused(EditOperation operation, Draft draft) =>
        Assert.IsType<EditOutcome.Refused>(operation.Apply(draft));

    private static Segment Sound(Draft draft, int place) => SoundTracks.SoundsOf(draft)[place];

    [Fact]
    public void A_sound_that_is_added_lies_on_a_track_of_its_own()
    {
        var film = Done(new AddSound("file:rain.wav", "rain", 2000) { Volume = 0.4 }, WithSounds);
        Assert.Equal(WithSounds.AllTracks.Count + 1, film.AllTracks.Count);
        var rain = Sound(film, -1 + SoundTracks.SoundsOf(film).Count);
        Assert.Equal(("file:rain.wav", 2000L, 0.4), (rain.Source, rain.Start, rain.Volume));
        Assert.Equal("lofi", FilmMusic.Of(film)!.GeneratedMusic!.Value.GetProperty("mood").GetString());
    }

    [Fact]
    public void Only_the_sound_that_is_meant_is_changed()
    {
        var film = Done(new SetGain(SoundScope.At(-1), 0.25), WithSounds);
        Assert.Equal([null, null, 0.25], SoundTracks.SoundsOf(film).Select(sound => sound.Volume));
    }

    [Fact]
    public void All_sounds_can_be_meant() =>
        Assert.All(
            SoundTracks.SoundsOf(Done(new FadeSound(SoundScope.All, 100, 900), WithSounds)),
            sound => Assert.Equal((100L, 900L), (sound.FadeIn, sound.FadeOut))
        );

    [Fact]
    public void A_part_of_a_file_is_used_and_made_music_has_no_file()
    {
        var film = Done(new TrimSound(SoundScope.All, 500, 2000, 1500), WithSounds);
        Assert.Equal((500L, 2000L), (Sound(film, 1).SourceStart, Sound(film, 1).SourceDuration));
        Assert.Null(Sound(film, 0).SourceStart);
        Assert.Equal(1500, Sound(film, 0).Duration);
    }

    [Fact]
    public void A_sound_can_begin_elsewhere() =>
        Assert.Equal(3000, Sound(Done(new MoveSound(SoundScope.At(1), 3000), WithSounds), 1).Start);

    [Fact]
    public void A_muted_track_is_heard_again_when_it_is_asked_for()
    {
        var muted = Done(new MuteSound(SoundScope.At(2), true), WithSounds);
        Assert.Equal([null, null, true], muted.AllTracks.Select(track => track.Muted));
        Assert.Equal(
            DraftJson.Write(WithSounds),
            DraftJson.Write(Done(new MuteSound(SoundScope.At(2), false), muted))
        );
    }

    [Fact]
    public void The_last_sound_of_a_track_takes_its_track_along()
    {
        var one = Done(new RemoveSound(SoundScope.At(1)), WithSounds);
        Assert.Equal("file:b.mp3", Sound(one, 1).Source);
        Assert.Equal(2, Done(new RemoveSound(SoundScope.At(1)), one).AllTracks.Count);
    }

    [Fact]
    public void What_gives_way_no_more_still_repeats()
    {
        var film = Film(""",{"tt":1,"sg":[{"src":"file:a.mp3","duck":true}]}""");
        var sound = Sound(Done(new DuckSound(SoundScope.All, 0), film), 0);
        Assert.Equal((true, 0.0), (sound.Loop, sound.Duck!.Value.GetDouble()));
        Assert.False(Sound(Done(new LoopSound(SoundScope.All, false), film), 0).Loop);
    }

    [Fact]
    public void Different_music_has_the_next_seed_and_the_same_mood()
    {
        var once = FilmMusic.Of(Done(new ChangeMusic(), WithSounds))!.GeneratedMusic!.Value;
        Assert.Equal(
            ("lofi", 2),
            (once.GetProperty("mood").GetString(), once.GetProperty("seed").GetInt64())
        );
        var twice = Done(new ChangeMusic(), Done(new ChangeMusic(), WithSounds));
        Assert.Equal(3, FilmMusic.Of(twice)!.GeneratedMusic!.Value.GetProperty("seed").GetInt64());
    }

    public static TheoryData<string, string> Refusals =>
        new()
        {
            { "gain", "0 and 100" },
            { "fade", "10 minutes" },
            { "duck", "40 dB" },
            { "move", "would not be heard" },
            { "early", "6 hours" },
            { "trim", "1 ms to 6 hours" },
            { "nowhere", "the film has 3" },
            { "address", "address" },
        };

    [Theory, MemberData(nameof(Refusals))]
    public void What_cannot_be_done_is_refused_with_a_sentence(string what, string mention)
    {
        EditOperation operation = what switch
        {
            "gain" => new SetGain(SoundScope.All, 1.5),
            "fade" => new FadeSound(SoundScope.All, 700_000, null),
            "duck" => new DuckSound(SoundScope.All, 60),
            "move" => new MoveSound(SoundScope.At(1), 9000),
            "early" => new AddSound("file:a.mp3", Start: -1),
            "trim" => new TrimSound(SoundScope.All, SourceMilliseconds: 0),
            "nowhere" => new RemoveSound(SoundScope.At(3)),
            _ => new AddSound(" "),
        };
        Assert.Contains(mention, Refused(operation, WithSounds).Why);
    }

    [Fact]
    public void A_film_without_sound_says_so()
    {
        Assert.Equal(RefusalCause.NoSuchSound, Refused(new SetGain(SoundScope.All, 0.5), Film()).Cause);
        Assert.Equal(RefusalCause.NoMusic, Refused(new ChangeMusic(), Film()).Cause);
        var own = Done(new SetMusic(null, "file:song.mp3"), Film());
        Assert.Contains("is a file", Refused(new ChangeMusic(), own).Why);
    }
}
