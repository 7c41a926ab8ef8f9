using System.Text.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Drafts.Tests.Effects;

public sealed class EffectOperationTests
{
    private static readonly Draft film = new()
    {
        Tracks =
        [
            new Track
            {
                Type = TrackType.Video,
                Segments =
                [
                    new Segment
                    {
                        Id = "s1",
                        Start = 0,
                        Duration = 2000,
                        MediaType = "image",
                        Source = "one",
                    },
                    new Segment
                    {
                        Id = "s2",
                        Start = 2000,
                        Duration = 2000,
                        MediaType = "image",
                        Source = "two",
                    },
                ],
            },
        ],
    };

    [Fact]
    public void An_effect_is_added_to_the_pictures_meant()
    {
        var draft = Apply(film, new SetEffect(PictureScope.At(1), "vignette"));
        Assert.Null(Effects(draft, 0));
        Assert.Equal(["vignette"], Effects(draft, 1)!.Select(effect => effect.Name));
    }

    [Fact]
    public void Asking_again_changes_the_settings_and_keeps_the_others()
    {
        var draft = Apply(film, new SetEffect(PictureScope.All, "film_grain", Of("size", 2), 500, 1000));
        draft = Apply(draft, new SetEffect(PictureScope.All, "film_grain", Of("amount", 7)));
        var grain = Assert.Single(Effects(draft, 0)!);
        Assert.Equal((500, 1000), (grain.Start, grain.Duration));
        Assert.Equal(2, grain.Parameters!["size"].GetDouble());
        Assert.Equal(1, grain.Parameters["amount"].GetDouble());
    }

    [Fact]
    public void Effects_are_taken_off_one_by_one_or_all()
    {
        var draft = Apply(film, new SetEffect(PictureScope.All, "vignette"));
        draft = Apply(draft, new SetEffect(PictureScope.All, "film_grain"));
        Assert.Equal(
            ["film_grain"],
            Effects(Apply(draft, new RemoveEffects(PictureScope.All, "vignette")), 1)!.Select(one => one.Name)
        );
        var plain = Apply(draft, new RemoveEffects(PictureScope.All));
        Assert.Null(Effects(plain, 0));
        Assert.Equal(
            RefusalCause.NoEffect,
            Assert.IsType<EditOutcome.Refused>(new RemoveEffects(PictureScope.All).Apply(plain)).Cause
        );
    }

    [Fact]
    public void A_stronger_effect_stays_within_its_range()
    {
        var draft = Apply(film, new SetEffect(PictureScope.All, "vignette", Of("amount", 0.4)));
        var twice = Apply(draft, new ScaleEffect(PictureScope.All, "vignette", 2));
        Assert.Equal(0.8, Effects(twice, 0)![0].Parameters!["amount"].GetDouble());
        var most = Apply(draft, new ScaleEffect(PictureScope.All, null, 100));
        Assert.Equal(1, Effects(most, 0)![0].Parameters!["amount"].GetDouble());
    }

    [Fact]
    public void An_unknown_effect_and_an_unknown_setting_are_refused_by_name()
    {
        Assert.Contains("vignette", Why(new SetEffect(PictureScope.All, "sparkle_dragon")));
        Assert.Contains("amount", Why(new SetEffect(PictureScope.All, "vignette", Of("size", 1))));
        Assert.Contains("film has 2", Why(new SetEffect(PictureScope.At(5), "vignette")));
    }

    private static string Why(EditOperation operation) =>
        Assert.IsType<EditOutcome.Refused>(operation.Apply(film)).Why;

    private static Dictionary<string, JsonElement> Of(string name, double value) =>
        new() { [name] = JsonSerializer.SerializeToElement(value) };

    private static Draft Apply(Draft draft, EditOperation operation) =>
        Assert.IsType<EditOutcome.Changed>(operation.Apply(draft)).Draft;

    private static IReadOnlyList<NamedEffect>? Effects(Draft draft, int picture) =>
        draft.AllTracks[0].AllSegments[picture].Effects;
}
