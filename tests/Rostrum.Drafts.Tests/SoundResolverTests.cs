using Rostrum.Drafts.Json;
using Rostrum.Drafts.Sounds;
using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

public sealed class SoundResolverTests
{
    private static Resolution Resolve(string audio, string motion = "") =>
        TimelineResolver.Resolve(
            DraftJson.Parse(
                $$"""{"t":[{"tt":0,"sg":[{"d":6000,"mt":"image","src":"file:a.jpg"{{motion}}}]},{{audio}}]}""",
                out _
            )!,
            new Dictionary<string, StillFacts> { ["file:a.jpg"] = new(1600, 900, PicturePoint.Centre) }
        );

    private static Sound Single(string audio) => Assert.Single(Resolve(audio).Timeline!.Sounds);

    [Fact]
    public void A_sound_without_a_length_lasts_until_the_film_ends() =>
        Assert.Equal(
            MediaTime.FromMilliseconds(4000),
            Single("""{"tt":1,"sg":[{"s":2000,"src":"file:a.mp3"}]}""").Range.Duration
        );

    [Fact]
    public void Gains_of_track_and_segment_multiply() =>
        Assert.Equal(0.25, Single("""{"tt":1,"vo":0.5,"sg":[{"src":"file:a.mp3","vo":0.5}]}""").Gain);

    [Fact]
    public void A_muted_track_is_not_heard() =>
        Assert.Empty(Resolve("""{"tt":1,"mu":true,"sg":[{"src":"file:a.mp3"}]}""").Timeline!.Sounds);

    [Fact]
    public void Fades_that_would_overlap_share_the_time()
    {
        var sound = Single("""{"tt":1,"sg":[{"src":"file:a.mp3","d":3000,"fi":4000,"fo":2000}]}""");
        Assert.Equal((2000, 1000), (sound.FadeIn.Milliseconds, sound.FadeOut.Milliseconds));
    }

    [Theory]
    [InlineData("true", 15)]
    [InlineData("false", 0)]
    [InlineData("18", 18)]
    [InlineData("900", 40)]
    public void Duck_is_a_depth_in_decibels(string written, double decibels) =>
        Assert.Equal(
            decibels,
            Single($$"""{"tt":1,"sg":[{"src":"file:a.mp3","duck":{{written}}}]}""").DuckBy
        );

    [Theory]
    [InlineData("""{"tt":1,"sg":[{"gen":{"mood":"polka"}}]}""", "polka")]
    [InlineData("""{"tt":1,"sg":[{"d":1000}]}""", "no sound")]
    [InlineData("""{"tt":1,"sg":[{"src":"file:a.mp3","s":-5}]}""", "outside")]
    public void What_cannot_be_heard_is_refused_with_a_sentence(string audio, string mention) =>
        Assert.Contains(mention, Resolve(audio).Refusal);

    [Fact]
    public void Music_is_as_long_as_its_place()
    {
        var made = Assert.IsType<MadeMusic>(
            Single("""{"tt":1,"sg":[{"gen":{"mood":"epic","key":"Bb","bpm":100}}]}""").Source
        );
        Assert.Equal(MediaTime.FromMilliseconds(6000), made.Recipe.Duration);
        Assert.Equal((10, 100.0), (made.Recipe.Tonic, made.Recipe.Grid.BeatsPerMinute));
    }

    /// <summary>At 100 a minute the picture has swollen a fifteenth of a second after each 0.6 s.</summary>
    [Fact]
    public void Pictures_pulse_with_the_music()
    {
        const string music = """{"tt":1,"sg":[{"gen":{"mood":"epic","bpm":100}}]}""";
        var clip = Resolve(music, ""","mo":{"n":"beat_zoom"}""").Timeline!.Layers[0].Clips[0];
        double Zoom(double seconds) => clip.ViewAt(MediaTime.FromSeconds(seconds)).Zoom;
        Assert.True(Zoom(0.6 + 1.0 / 15) > Zoom(0.59) + 0.05);
        Assert.Equal(Zoom(0.65), Zoom(1.25), 6);
    }
}
