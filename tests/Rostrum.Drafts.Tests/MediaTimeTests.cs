namespace Rostrum.Drafts.Tests;

public sealed class MediaTimeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(33)]
    [InlineData(3_600_001)]
    [InlineData(21_600_000)]
    public void Milliseconds_survive_the_way_there_and_back(long milliseconds) =>
        Assert.Equal(milliseconds, MediaTime.FromMilliseconds(milliseconds).Milliseconds);

    [Fact]
    public void Milliseconds_round_to_the_nearest_with_halves_away_from_zero()
    {
        const long Half = MediaTime.TicksPerMillisecond / 2;
        Assert.Equal(1, new MediaTime(Half).Milliseconds);
        Assert.Equal(0, new MediaTime(Half - 1).Milliseconds);
        Assert.Equal(-1, new MediaTime(-Half).Milliseconds);
        Assert.Equal(0, new MediaTime(-Half + 1).Milliseconds);
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(11025)]
    [InlineData(16000)]
    [InlineData(22050)]
    [InlineData(32000)]
    [InlineData(44100)]
    [InlineData(48000)]
    [InlineData(88200)]
    [InlineData(96000)]
    [InlineData(176400)]
    [InlineData(192000)]
    public void A_sound_sample_is_a_whole_number_of_ticks(int samplesPerSecond) =>
        Assert.Equal(0, MediaTime.TicksPerSecond % samplesPerSecond);

    [Fact]
    public void Seconds_are_read_to_the_nearest_tick()
    {
        Assert.Equal(MediaTime.FromMilliseconds(1500), MediaTime.FromSeconds(1.5));
        Assert.Equal(-MediaTime.FromMilliseconds(250), MediaTime.FromSeconds(-0.25));
        Assert.Equal(1.5, MediaTime.FromMilliseconds(1500).Seconds);
    }

    [Fact]
    public void A_time_too_long_to_count_is_an_error_and_never_wraps()
    {
        Assert.Throws<OverflowException>(() => MediaTime.FromMilliseconds(long.MaxValue / 1000));
        Assert.Throws<OverflowException>(() => new MediaTime(long.MaxValue) + new MediaTime(1));
        Assert.Throws<OverflowException>(() => new MediaTime(long.MinValue) - new MediaTime(1));
    }

    [Fact]
    public void Times_are_ordered_by_their_ticks()
    {
        var (early, late) = (MediaTime.FromMilliseconds(-5), MediaTime.FromMilliseconds(7));
        Assert.True(early < late && late > early && early <= late && late >= early);
        Assert.Equal(early, MediaTime.Min(late, early));
        Assert.Equal(late, MediaTime.Max(late, early));
        Assert.Equal([early, MediaTime.Zero, late], new[] { late, MediaTime.Zero, early }.Order());
    }

    [Fact]
    public void A_range_holds_its_start_but_not_its_end()
    {
        var range = TimeRange.Between(MediaTime.FromMilliseconds(100), MediaTime.FromMilliseconds(300));
        Assert.True(range.Contains(range.Start));
        Assert.True(range.Contains(new MediaTime(range.End.Ticks - 1)));
        Assert.False(range.Contains(range.End));
        Assert.False(range.Contains(new MediaTime(range.Start.Ticks - 1)));
    }

    [Fact]
    public void Ranges_end_to_end_share_no_moment_and_leave_none_out()
    {
        var first = TimeRange.Between(MediaTime.Zero, MediaTime.FromMilliseconds(100));
        var second = TimeRange.Between(first.End, MediaTime.FromMilliseconds(200));
        for (var tick = -2; tick <= 2; tick++)
        {
            var time = new MediaTime(first.End.Ticks + tick);
            Assert.True(first.Contains(time) ^ second.Contains(time));
        }
    }

    [Fact]
    public void Progress_is_0_at_the_start_of_a_range_and_1_at_its_end()
    {
        var range = TimeRange.Between(MediaTime.FromMilliseconds(100), MediaTime.FromMilliseconds(300));
        Assert.Equal(0, range.Progress(range.Start));
        Assert.Equal(0.5, range.Progress(MediaTime.FromMilliseconds(200)));
        Assert.Equal(1, range.Progress(range.End));
        Assert.Equal(0, default(TimeRange).Progress(MediaTime.Zero));
    }
}
