using FsCheck;
using FsCheck.Fluent;
using Rostrum.Drafts.Cameras;

namespace Rostrum.Drafts.Tests;

public sealed class FramingTests
{
    private static Gen<double> Between(double low, double high) =>
        Gen.Choose(0, 1_000_000).Select(step => low + (high - low) * step / 1_000_000);

    private static Gen<Framing> Framings =>
        from width in Gen.Choose(1, 12_000)
        from height in Gen.Choose(1, 12_000)
        from canvasWidth in Gen.Choose(16, 8192)
        from canvasHeight in Gen.Choose(16, 8192)
        select Framing.Cover(width, height, canvasWidth, canvasHeight);

    private static Gen<CameraView> Views =>
        from x in Between(-2, 3)
        from y in Between(-2, 3)
        from zoom in Between(-4, 4)
        from roll in Gen.OneOf(Gen.Constant(0.0), Between(-720, 720))
        select new CameraView(x, y, Math.Exp(zoom), roll);

    [Fact]
    public void A_held_view_never_shows_anything_beyond_the_picture() =>
        Prop.ForAll(
                Framings.Zip(Views).ToArbitrary(),
                pair => Corners.Beyond(pair.Item1.Hold(pair.Item2), pair.Item1) < 1e-9
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void A_view_within_the_picture_is_left_as_it_is() =>
        Prop.ForAll(
                Framings.Zip(Views).ToArbitrary(),
                pair =>
                {
                    var (framing, view) = pair;
                    return Corners.Beyond(view, framing) > 0 || Same(framing.Hold(view), view);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Holding_zooms_in_no_further_than_it_must() =>
        Prop.ForAll(
                Framings.Zip(Views).ToArbitrary(),
                pair =>
                {
                    var (framing, view) = pair;
                    var held = framing.Hold(view);
                    var wider = new CameraView(0.5, 0.5, held.Zoom * 0.999, held.Roll);
                    return held.Zoom == view.Zoom || Corners.Beyond(wider, framing) > 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void A_moving_camera_between_two_held_views_stays_within_the_picture()
    {
        var scenes =
            from framing in Framings
            from first in Views
            from last in Views
            from progress in Between(0, 1)
            select (framing, first with { Roll = 0 }, last with { Roll = 0 }, progress);
        Prop.ForAll(
                scenes.ToArbitrary(),
                scene =>
                {
                    var (framing, first, last, progress) = scene;
                    var view = CameraPath.Travel(framing.Hold(first), framing.Hold(last), progress);
                    return Corners.Beyond(view, framing) < 1e-7;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Theory]
    [InlineData(1920, 1080, 1920, 1080, 1, 1)]
    [InlineData(3840, 2160, 1080, 1920, 0.31640625, 1)]
    [InlineData(1080, 1920, 1920, 1080, 1, 0.31640625)]
    [InlineData(4000, 1000, 1000, 1000, 0.25, 1)]
    public void A_covering_picture_is_cropped_on_the_longer_side(
        double width,
        double height,
        double canvasWidth,
        double canvasHeight,
        double viewWidth,
        double viewHeight
    )
    {
        var framing = Framing.Cover(width, height, canvasWidth, canvasHeight);
        Assert.Equal(viewWidth, framing.ViewWidth, 1e-12);
        Assert.Equal(viewHeight, framing.ViewHeight, 1e-12);
        Assert.Equal(canvasWidth / canvasHeight, framing.Aspect);
    }

    [Fact]
    public void Aiming_at_a_corner_brings_it_into_view_but_nothing_beyond()
    {
        var view = Framing.Contain(1920, 1080).Aim(new PicturePoint(1, 0), 4);
        Assert.Equal(new CameraView(0.875, 0.125, 4), view);
    }

    private static bool Same(CameraView a, CameraView b) =>
        Math.Abs(a.X - b.X) < 1e-12 && Math.Abs(a.Y - b.Y) < 1e-12 && Math.Abs(a.Zoom / b.Zoom - 1) < 1e-12;
}
