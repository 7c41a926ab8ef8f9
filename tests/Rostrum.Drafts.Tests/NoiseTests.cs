namespace Rostrum.Drafts.Tests;

public sealed class NoiseTests
{
    [Fact]
    public void The_same_seed_gives_the_same_noise_and_another_seed_another()
    {
        var places = Enumerable.Range(0, 100).Select(i => i * 0.37).ToList();
        Assert.Equal(places.Select(new Noise(5).At), places.Select(new Noise(5).At));
        Assert.NotEqual(places.Select(new Noise(5).At), places.Select(new Noise(6).At));
        Assert.NotEqual(places.Select(new Noise(5).Channel(1).At), places.Select(new Noise(5).Channel(2).At));
    }

    [Fact]
    public void Noise_stays_within_1_and_fills_its_range_evenly()
    {
        var values = Enumerable.Range(-2000, 4000).Select(i => new Noise(1).At(i)).ToList();
        Assert.All(values, value => Assert.InRange(value, -1, 1));
        Assert.InRange(values.Average(), -0.05, 0.05);
        Assert.InRange(values.Count(value => value > 0.5) / 4000.0, 0.22, 0.28);
    }

    [Fact]
    public void Noise_has_no_jumps()
    {
        for (var i = 0; i < 20_000; i++)
            Assert.InRange(
                Math.Abs(new Noise(3).At(i / 1000.0) - new Noise(3).At((i + 1) / 1000.0)),
                0,
                0.004
            );
    }
}
