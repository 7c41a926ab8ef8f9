using FsCheck;
using FsCheck.Fluent;

namespace Rostrum.Drafts.Tests;

public sealed class FrameRateTests
{
    private static FrameRate Rate(double perSecond) => Assert.NotNull(FrameRate.FromNumber(perSecond));

    [Theory]
    [InlineData(23.976, 24000, 1001)]
    [InlineData(23.98, 24000, 1001)]
    [InlineData(29.97, 30000, 1001)]
    [InlineData(47.952, 48000, 1001)]
    [InlineData(59.94, 60000, 1001)]
    [InlineData(119.88, 120000, 1001)]
    [InlineData(24, 24, 1)]
    [InlineData(25, 25, 1)]
    [InlineData(30, 30, 1)]
    [InlineData(144, 144, 1)]
    [InlineData(1, 1, 1)]
    public void A_rate_is_the_fraction_that_broadcasting_means(
        double perSecond,
        int numerator,
        int denominator
    )
    {
        var rate = Rate(perSecond);
        Assert.Equal((numerator, denominator), (rate.Numerator, rate.Denominator));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    [InlineData(144.01)]
    [InlineData(-30)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_outside_1_to_144_is_none(double perSecond) =>
        Assert.Null(FrameRate.FromNumber(perSecond));

    [Theory]
    [InlineData(23.976)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(29.97)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(59.94)]
    [InlineData(60)]
    [InlineData(119.88)]
    [InlineData(120)]
    [InlineData(144)]
    public void Frames_of_the_usual_rates_are_whole_numbers_of_ticks(double perSecond)
    {
        var rate = Rate(perSecond);
        Assert.Equal(0, MediaTime.TicksPerSecond * rate.Denominator % rate.Numerator);
        var hour = rate.TimeOf(3600L * rate.Numerator);
        Assert.Equal(3600L * rate.Denominator * MediaTime.TicksPerSecond, hour.Ticks);
    }

    [Theory]
    [InlineData(30, 1000, 30)]
    [InlineData(29.97, 1001, 30)]
    [InlineData(29.97, 1000, 30)]
    [InlineData(23.976, 1001, 24)]
    [InlineData(24, 10_000, 240)]
    [InlineData(60, 1, 1)]
    [InlineData(60, 17, 2)]
    [InlineData(60, 0, 0)]
    [InlineData(25, 40, 1)]
    [InlineData(25, 41, 2)]
    public void A_film_has_the_frames_that_start_before_it_is_over(
        double perSecond,
        long milliseconds,
        int frames
    ) => Assert.Equal(frames, Rate(perSecond).FramesIn(MediaTime.FromMilliseconds(milliseconds)));

    [Fact]
    public void At_every_rate_a_frame_is_on_screen_from_its_start_until_the_next_one()
    {
        var thousandths = Gen.Choose(1000, 144_000);
        var frames = Gen.Choose(0, 3_000_000);
        Prop.ForAll(
                thousandths.Zip(frames).ToArbitrary(),
                pair =>
                {
                    var (rate, frame) = (Rate(pair.Item1 / 1000.0), pair.Item2);
                    var next = rate.TimeOf(frame + 1);
                    return rate.FrameAt(rate.TimeOf(frame)) == frame
                        && rate.FrameAt(new MediaTime(next.Ticks - 1)) == frame
                        && rate.FramesIn(next) == frame + 1
                        && rate.FramesIn(new MediaTime(next.Ticks + 1)) == frame + 2;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_frame_before_the_start_is_below_zero() =>
        Assert.Equal(-1, Rate(30).FrameAt(MediaTime.FromMilliseconds(-1)));

    [Fact]
    public void A_rate_is_written_as_people_write_it()
    {
        Assert.Equal("30", Rate(30).ToString());
        Assert.Equal("23.976", Rate(23.976).ToString());
        Assert.Equal("59.94", Rate(59.94).ToString());
    }
}
