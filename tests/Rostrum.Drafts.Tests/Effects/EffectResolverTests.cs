using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests.Effects;

public sealed class EffectResolverTests
{
    [Fact]
    public void An_effect_without_a_time_lasts_as_long_as_its_picture_is_seen()
    {
        var effect = Assert.Single(Played("""{"n":"vignette"}"""));
        Assert.Equal(1, effect.StrengthAt(MediaTime.Zero));
        Assert.Equal(1, effect.StrengthAt(MediaTime.FromMilliseconds(3999)));
    }

    [Fact]
    public void An_effect_with_a_time_comes_and_goes_softly_within_it()
    {
        var effect = Assert.Single(Played("""{"n":"vignette","s":1000,"d":2000}"""));
        Assert.Equal(0, effect.StrengthAt(MediaTime.FromMilliseconds(999)));
        Assert.InRange(effect.StrengthAt(MediaTime.FromMilliseconds(1100)), 0.01, 0.5);
        Assert.Equal(1, effect.StrengthAt(MediaTime.FromMilliseconds(2000)));
        Assert.InRange(effect.StrengthAt(MediaTime.FromMilliseconds(2900)), 0.01, 0.5);
        Assert.Equal(0, effect.StrengthAt(MediaTime.FromMilliseconds(3000)));
    }

    [Fact]
    public void Times_count_from_the_picture()
    {
        var effect = Assert.Single(Played("""{"n":"vignette","d":500}""", start: 3000));
        Assert.Equal(1, effect.StrengthAt(MediaTime.FromMilliseconds(3000)));
        Assert.Equal(0, effect.StrengthAt(MediaTime.FromMilliseconds(3500)));
    }

    [Fact]
    public void Unknown_effects_are_kept_in_the_draft_and_named_in_a_note()
    {
        var resolution = Resolve("""{"n":"sparkle_dragon"}""", 0);
        Assert.Contains(resolution.Notes, note => note.Contains("sparkle_dragon"));
        Assert.Empty(resolution.Timeline!.Layers[0].Clips[0].Effects);
    }

    private static IReadOnlyList<Drafts.Effects.PlayedEffect> Played(string effect, int start = 0) =>
        Resolve(effect, start).Timeline!.Layers[0].Clips[0].Effects;

    private static Resolution Resolve(string effect, int start)
    {
        var draft = Json.DraftJson.Parse(
            $$"""{"v":1,"t":[{"tt":0,"sg":[{"s":{{start}},"d":4000,"mt":"image","src":"a","fx":[{{effect}}]}]}]}""",
            out _
        )!;
        return TimelineResolver.Resolve(
            draft,
            new Dictionary<string, StillFacts> { ["a"] = new(1920, 1080, PicturePoint.Centre) }
        );
    }
}
