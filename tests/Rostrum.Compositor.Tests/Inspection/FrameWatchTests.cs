using Rostrum.Compositor.Inspection;
using Rostrum.Compositor.Overlays;
using Rostrum.Drafts.Texts;

namespace Rostrum.Compositor.Tests.Inspection;

/// <summary>What is seen in frames that were made for it, at 30 a second.</summary>
public sealed class FrameWatchTests
{
    private const int Width = 192;
    private const int Height = 96;

    private static readonly Colour grey = new(120, 120, 120);
    private static readonly Colour bright = new(230, 230, 230);
    private static readonly Colour red = new(255, 0, 0);

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void More_than_three_flashes_in_a_second_are_too_many(int flashes, bool isTooMany)
    {
        var watch = Watched(60, frame => IsLit(frame, flashes) ? bright : Colour.Black);
        Assert.Equal(isTooMany, watch.GeneralFlashes.Count > 0);
        Assert.Empty(watch.RedFlashes);
    }

    [Fact]
    public void Changes_of_less_than_a_tenth_of_the_range_are_no_flashes() =>
        Assert.Empty(Watched(60, frame => frame % 4 < 2 ? grey : new Colour(130, 130, 130)).GeneralFlashes);

    [Fact]
    public void Flashes_between_two_bright_pictures_are_none() =>
        // Relative luminance 0.82 and 1: the darker one is not below 0.8.
        Assert.Empty(
            Watched(60, frame => frame % 4 < 2 ? new Colour(234, 234, 234) : Colour.White).GeneralFlashes
        );

    [Fact]
    public void A_small_flashing_lamp_is_borne()
    {
        // An eighth of a third of the picture either way.
        var watch = Watched(
            60,
            frame => grey,
            (frame, x, y) => x < 16 && y < 16 && frame % 4 < 2 ? bright : null
        );
        Assert.Empty(watch.GeneralFlashes);
    }

    [Fact]
    public void A_flashing_corner_of_a_third_either_way_is_too_much()
    {
        var watch = Watched(
            60,
            frame => Colour.Black,
            (frame, x, y) => x < 64 && y < 32 && frame % 4 < 2 ? bright : null
        );
        Assert.NotEmpty(watch.GeneralFlashes);
    }

    [Fact]
    public void Saturated_red_on_a_grey_as_bright_flashes_in_red_alone()
    {
        // Both have a relative luminance of 0.21.
        var watch = Watched(60, frame => frame % 4 < 2 ? red : new Colour(127, 127, 127));
        Assert.NotEmpty(watch.RedFlashes);
        Assert.Empty(watch.GeneralFlashes);
    }

    /// <summary>Leaves of 16 pixels pass at 8 a frame: most cells lighten and darken seven times a second, each when its leaves do.</summary>
    [Fact]
    public void What_a_camera_passes_is_no_flash_and_the_same_going_on_and_off_is()
    {
        Assert.Empty(Leaves(frame => frame * 8, _ => true).GeneralFlashes);
        Assert.NotEmpty(Leaves(_ => 0, frame => frame % 4 < 2).GeneralFlashes);

        static FrameWatch Leaves(Func<int, int> shift, Func<int, bool> isLit)
        {
            var canvas = new Canvas(960, 320);
            var watch = new FrameWatch(canvas, FrameRate.Default);
            for (var number = 0; number < 60; number++)
            {
                using var frame = new Yuv420Frame(canvas.Width, canvas.Height);
                frame.Room.Fill(128);
                for (var y = 0; y < canvas.Height; y++)
                for (var x = 0; x < canvas.Width; x++)
                {
                    var leaf = ((x + shift(number)) / 16 * 7919 + y / 16 * 104_729) * 2_654_435_761L >> 16;
                    frame.Room[y * canvas.Width + x] = (byte)(isLit(number) ? 110 + leaf % 2 * 50 : 60);
                }
                watch.Add(frame);
            }
            return watch;
        }
    }

    [Fact]
    public void A_fade_and_a_cut_are_no_flashes() =>
        Assert.Empty(
            Watched(
                90,
                frame =>
                    frame < 45 ? new Colour((byte)(frame * 5), (byte)(frame * 5), (byte)(frame * 5)) : grey
            ).GeneralFlashes
        );

    [Fact]
    public void Black_of_half_a_second_is_found_and_less_is_not()
    {
        Assert.Equal(
            [new Stretch(20, 35)],
            Watched(60, frame => frame is >= 20 and < 35 ? Colour.Black : grey).Black
        );
        Assert.Empty(Watched(60, frame => frame is >= 20 and < 34 ? Colour.Black : grey).Black);
        Assert.Equal([new Stretch(40, 60)], Watched(60, frame => frame >= 40 ? Colour.Black : grey).Black);
    }

    [Fact]
    public void Standing_still_for_two_seconds_is_found_and_a_slow_move_is_not()
    {
        static Colour? Bar(int at, int x) => x >= at && x < at + 20 ? bright : null;
        var stops = Watched(150, _ => grey, (frame, x, _) => Bar(Math.Min(frame, 60), x));
        Assert.Equal([new Stretch(60, 150)], stops.Frozen);
        // A fifth of a pixel a frame.
        var creeps = Watched(150, _ => grey, (frame, x, _) => Bar(frame / 5, x));
        Assert.Empty(creeps.Frozen);
    }

    [Fact]
    public void Nothing_is_allocated_a_frame()
    {
        using var frame = Frame(grey, null);
        var watch = new FrameWatch(new Canvas(Width, Height), FrameRate.Default);
        for (var i = 0; i < 5; i++)
            watch.Add(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
            watch.Add(frame);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(20, 12)]
    [InlineData(118, 4.4)]
    [InlineData(200, 1.6)]
    public void Contrast_is_that_of_letters_and_what_they_border_on(byte ground, double contrast)
    {
        // Bars of eight pixels stand for strokes.
        var under = new Colour(ground, ground, ground);
        using var frame = Frame(under, (x, _) => x / 8 % 3 == 1 ? Colour.White : null);
        var gauge = new TextGauge(new PixelRect(16, 16, Width - 16, Height - 16), [Colour.White]);
        gauge.Look(frame);
        var truth = Contrast.Ratio(Contrast.Luminance(under), 1);
        Assert.InRange(gauge.Least!.Value, truth * 0.97, truth * 1.03);
        Assert.InRange(truth, contrast * 0.6, contrast * 1.6);
    }

    [Fact]
    public void What_lies_between_close_strokes_is_a_mixture_and_does_not_count()
    {
        // At the left strokes with half-white gaps of three pixels, as in dense signs; at the right some stand apart.
        var under = new Colour(20, 20, 20);
        using var frame = Frame(
            under,
            (x, _) =>
                x < Width / 2
                    ? x % 7 < 4
                        ? Colour.White
                        : new Colour(190, 190, 190)
                    : x / 8 % 3 == 1
                        ? Colour.White
                        : null
        );
        var gauge = new TextGauge(new PixelRect(16, 16, Width - 16, Height - 16), [Colour.White]);
        gauge.Look(frame);
        var truth = Contrast.Ratio(Contrast.Luminance(under), 1);
        Assert.InRange(gauge.Least!.Value, truth * 0.97, truth * 1.03);
    }

    [Fact]
    public void Where_there_are_no_letters_nothing_is_measured()
    {
        using var frame = Frame(grey, null);
        var gauge = new TextGauge(new PixelRect(0, 0, Width, Height), [Colour.White]);
        gauge.Look(frame);
        Assert.Null(gauge.Least);
    }

    /// <summary>As many flashes in each second, each of two frames.</summary>
    private static bool IsLit(int frame, int flashes) => frame % 30 * flashes / 30.0 % 1 < 2.0 * flashes / 30;

    private static FrameWatch Watched(
        int frames,
        Func<int, Colour> ground,
        Func<int, int, int, Colour?>? over = null
    )
    {
        var watch = new FrameWatch(new Canvas(Width, Height), FrameRate.Default);
        for (var i = 0; i < frames; i++)
        {
            var number = i;
            using var frame = Frame(ground(i), over is null ? null : (x, y) => over(number, x, y));
            watch.Add(frame);
        }
        return watch;
    }

    private static Yuv420Frame Frame(Colour ground, Func<int, int, Colour?>? over)
    {
        var frame = new Yuv420Frame(Width, Height);
        for (var y = 0; y < Height; y++)
        for (var x = 0; x < Width; x++)
        {
            var (luma, cb, cr) = Codes(over?.Invoke(x, y) ?? ground);
            frame.Room[y * Width + x] = luma;
            var chroma = Width * Height + y / 2 * (Width / 2) + x / 2;
            frame.Room[chroma] = cb;
            frame.Room[chroma + Width * Height / 4] = cr;
        }
        return frame;
    }

    /// <summary>BT.709, limited range (ITU-R BT.709-6, section 3).</summary>
    private static (byte Y, byte Cb, byte Cr) Codes(Colour colour)
    {
        var y = (0.2126 * colour.Red + 0.7152 * colour.Green + 0.0722 * colour.Blue) / 255;
        return (
            (byte)Math.Round(16 + 219 * y),
            (byte)Math.Round(128 + 224 * (colour.Blue / 255.0 - y) / 1.8556),
            (byte)Math.Round(128 + 224 * (colour.Red / 255.0 - y) / 1.5748)
        );
    }
}
