using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Plates;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Tests.Grounds;

/// <summary>What lies under a text when effects are painted beneath it.</summary>
public sealed class EffectGroundTests
{
    private const int Frames = 8;
    private const byte Dark = 60;
    private const byte Bright = 190;

    /// <summary>Codes of greys by which the survey may be wrong: it paints few moments.</summary>
    private const int Tolerance = 12;

    private static readonly Canvas canvas = new(192, 108);
    private static readonly PixelRect area = new(40, 64, 152, 96);

    /// <summary>Fields of two greys, alike all over, so that it does not matter what an effect brings under the text.</summary>
    private static readonly Still fields = new(
        384,
        216,
        (x, y) => Still.Grey((x / 24 + y / 24) % 2 == 0 ? Dark : Bright)
    );

    public static TheoryData<string> Names => [.. EffectCatalogue.All.Select(effect => effect.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_painted_lies_within_what_was_foreseen(string name)
    {
        using var scene = With(name);
        var foreseen = Foreseen(scene);
        for (var frame = 0; frame < Frames; frame++)
        {
            var (darkest, brightest) = Seen(scene.Paint(frame));
            Assert.True(
                darkest >= Tones.CodeOf(foreseen.Darkest) - Tolerance,
                $"frame {frame} is as dark as {darkest}, foreseen was {Tones.CodeOf(foreseen.Darkest)}"
            );
            Assert.True(
                brightest <= Tones.CodeOf(foreseen.Brightest) + Tolerance,
                $"frame {frame} is as bright as {brightest}, foreseen was {Tones.CodeOf(foreseen.Brightest)}"
            );
        }
    }

    [Fact]
    public void A_veil_of_fog_lifts_what_is_dark_and_a_picture_without_effects_stays_as_it_is()
    {
        using var plain = With(null);
        using var fog = With("fog");
        Assert.Equal(Dark, Tones.CodeOf(Foreseen(plain).Darkest));
        Assert.Equal(Bright, Tones.CodeOf(Foreseen(plain).Brightest));
        Assert.True(Foreseen(fog).Darkest > Foreseen(plain).Darkest);
    }

    private static Scene With(string? name)
    {
        var scene = new Scene(canvas, framesPerSecond: 4);
        var clip = scene.Show(fields, Scene.Still(), to: Frames);
        if (name is not null)
            scene.Add(EffectCatalogue.Find(name)!, clip);
        return scene;
    }

    private static LuminanceRange Foreseen(Scene scene)
    {
        var cells = 64 * 36;
        var tones = new Tones(
            64,
            36,
            [.. Enumerable.Repeat(Dark, cells)],
            [.. Enumerable.Repeat(Bright, cells)]
        );
        var recipes = scene.Plates.Keys.ToDictionary(
            source => source,
            source => new PlateRecipe(
                new StillFormat(fields.Width, fields.Height, 3, 8),
                source.Fit,
                canvas,
                1,
                1,
                default
            )
        );
        using var survey = new GroundSurvey(
            scene.Timeline,
            recipes,
            new Dictionary<Clip, MovingLayout>(),
            _ => tones
        );
        return survey.Under(area, TimeRange.Between(MediaTime.Zero, scene.Timeline.Duration));
    }

    /// <summary>All but the outmost twentieth on either side: codes of greys in full range.</summary>
    private static (int Darkest, int Brightest) Seen(Picture picture)
    {
        var codes = (
            from y in Enumerable.Range(area.Top, area.Height)
            from x in Enumerable.Range(area.Left, area.Width)
            select (int)Math.Round(255 * Math.Clamp((picture.Luma(x, y) - 16) / 219.0, 0, 1))
        )
            .Order()
            .ToArray();
        return (codes[codes.Length / 20], codes[codes.Length - 1 - codes.Length / 20]);
    }
}
