using Rostrum.Compositor.Grounds;
using Rostrum.Compositor.Looks;
using Rostrum.Compositor.Moving;
using Rostrum.Compositor.Overlays;
using Rostrum.Compositor.Plates;
using Rostrum.Compositor.Tests.Looks;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Tests.Grounds;

public sealed class GroundSurveyTests
{
    private static readonly Canvas canvas = new(320, 180);
    private static readonly StillFormat format = new(640, 360, 3, 8);
    private static readonly PixelRect left = new(10, 60, 110, 120);
    private static readonly PixelRect right = new(210, 60, 310, 120);

    /// <summary>The left half black, the right half white.</summary>
    private static Tones HalfAndHalf()
    {
        var codes = new byte[64 * 36];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = i % 64 < 32 ? (byte)0 : (byte)255;
        return new Tones(64, 36, codes, codes);
    }

    private static LuminanceRange Under(
        PixelRect area,
        Func<double, CameraView> camera,
        PictureFit fit = PictureFit.Cover,
        Tones? tones = null,
        int frames = 30,
        double shutter = 0,
        LookTable? look = null
    )
    {
        var source = new PictureSource("still", fit);
        var framing = fit == PictureFit.Cover ? Framing.Cover(640, 360, 320, 180) : Framing.Contain(320, 180);
        var range = TimeRange.Between(MediaTime.Zero, MediaTime.FromMilliseconds(frames * 1000L / 30));
        var clip = new Clip(
            source,
            range,
            framing,
            new FormulaCamera(time => camera(time.Seconds)),
            MediaTime.Zero,
            shutter
        );
        var timeline = new Timeline(
            canvas,
            FrameRate.Default,
            range.Duration,
            Colour.Black,
            [new Layer([clip], [])],
            []
        );
        var recipe = new PlateRecipe(format, fit, canvas, 1, 2, Colour.Black) { Look = look };
        using var survey = new GroundSurvey(
            timeline,
            new Dictionary<PictureSource, PlateRecipe> { [source] = recipe },
            new Dictionary<Clip, MovingLayout>(),
            _ => tones
        );
        return survey.Under(area, range);
    }

    [Fact]
    public void Each_side_of_a_still_is_as_bright_as_it_is_there()
    {
        var still = new CameraView(0.5, 0.5, 1, 0);
        Assert.Equal(new LuminanceRange(0, 0), Under(left, _ => still, tones: HalfAndHalf()));
        Assert.Equal(new LuminanceRange(1, 1), Under(right, _ => still, tones: HalfAndHalf()));
    }

    [Fact]
    public void What_a_camera_brings_under_the_text_later_counts_as_well() =>
        Assert.Equal(
            new LuminanceRange(0, 1),
            Under(left, time => new CameraView(0.25 + 0.5 * time, 0.5, 2, 0), tones: HalfAndHalf())
        );

    [Fact]
    public void A_look_changes_what_lies_under_a_text()
    {
        var still = new CameraView(0.5, 0.5, 1, 0);
        var faded = LookTests.Table("faded");
        var dark = Under(left, _ => still, tones: HalfAndHalf(), look: faded);
        var bright = Under(right, _ => still, tones: HalfAndHalf(), look: faded);
        Assert.InRange(dark.Darkest, 0.005, 0.03);
        Assert.InRange(bright.Brightest, 0.7, 0.95);
    }

    [Fact]
    public void A_still_of_which_nothing_is_known_can_be_anything() =>
        Assert.Equal(LuminanceRange.Unknown, Under(left, _ => new CameraView(0.5, 0.5, 1, 0)));

    [Fact]
    public void A_turned_camera_shows_the_other_side() =>
        Assert.Equal(
            new LuminanceRange(1, 1),
            Under(left, _ => new CameraView(0.5, 0.5, 1, 180), tones: HalfAndHalf())
        );

    [Fact]
    public void Tones_survive_writing()
    {
        var tones = HalfAndHalf();
        Assert.Equal(tones.Written(), Tones.Read(tones.Written())!.Written());
        Assert.Null(Tones.Read(tones.Written().AsSpan(1)));
        Assert.Null(Tones.Read([]));
        Assert.Null(Tones.Read([200, 200, 1]));
    }
}
