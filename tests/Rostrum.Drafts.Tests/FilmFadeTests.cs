using Rostrum.Drafts.Timelines;

namespace Rostrum.Drafts.Tests;

public sealed class FilmFadeTests
{
    private static readonly MediaTime film = MediaTime.FromMilliseconds(6000);

    private static double At(long milliseconds, long fadeIn, long fadeOut) =>
        new FilmFade(MediaTime.FromMilliseconds(fadeIn), MediaTime.FromMilliseconds(fadeOut)).CoverAt(
            MediaTime.FromMilliseconds(milliseconds),
            film
        );

    [Fact]
    public void A_film_without_fades_is_never_covered() =>
        Assert.All(Enumerable.Range(0, 61), i => Assert.Equal(0, At(i * 100, 0, 0)));

    [Fact]
    public void The_first_frame_is_black_and_the_fade_is_over_after_its_length()
    {
        Assert.Equal(1, At(0, 1000, 0), 9);
        Assert.Equal(0.5, At(500, 1000, 0), 2);
        Assert.Equal(0, At(1000, 1000, 0));
    }

    [Fact]
    public void The_end_is_black_and_it_only_grows_darker_towards_it()
    {
        Assert.Equal(0, At(4500, 0, 1500));
        Assert.Equal(1, At(6000, 0, 1500), 9);
        var covers = Enumerable.Range(0, 16).Select(i => At(4500 + 100 * i, 0, 1500)).ToList();
        Assert.Equal(covers.Order(), covers);
    }
}
