using Rostrum.Drafts;

namespace Rostrum.Media.Tests;

/// <summary>The same draft makes the same frames, however it is made.</summary>
public sealed class SamenessTests : IDisposable
{
    private readonly Workshop workshop = new();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("7")]
    public void Any_number_of_threads_paints_the_same_frames(string threads)
    {
        var film = Film();
        Assert.Equal(
            workshop.Frames(film, "--threads", "1").Bytes,
            workshop.Frames(film, "--threads", threads).Bytes
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 14)]
    [InlineData(29, 29)]
    [InlineData(14, 29)]
    public void Frames_of_a_part_equal_those_of_the_whole(int first, int last)
    {
        var whole = workshop.Frames(Film());
        var part = workshop.Frames(Film(), "--frames", $"{first}-{last}");
        Assert.Equal(30, whole.Count);
        Assert.Equal(last - first + 1, part.Count);
        Assert.All(
            Enumerable.Range(0, part.Count),
            i => Assert.True(part.Frame(i).SequenceEqual(whole.Frame(first + i)))
        );
    }

    [Fact]
    public void A_still_shows_the_frame_of_its_moment()
    {
        var film = Film();
        var whole = workshop.Frames(film);
        workshop.Succeed("still", workshop.Save(film), "--at", "0.44s", "-o", "frame.png");
        var still = Decoded.Read(workshop.At("frame.png"));
        Assert.InRange(Difference(11), 0, 2);
        Assert.True(Difference(11) < Difference(10) && Difference(11) < Difference(12));

        // Of luma, and clipped colours aside: chroma is interpolated in one and not in the other.
        double Difference(int frame) =>
            Enumerable
                .Range(0, 320 * 180)
                .Average(i =>
                    Math.Abs(Luma(still.At(i % 320, i / 320)) - whole.Luma(frame, i % 320, i / 320))
                );

        static double Luma(Rgb colour) =>
            16 + 219 * (0.2126 * colour.R + 0.7152 * colour.G + 0.0722 * colour.B) / 255;
    }

    [Fact]
    public void Encoded_twice_a_film_has_the_same_bytes()
    {
        var draft = workshop.Save(Film());
        workshop.Succeed("render", draft, "-o", "a.mp4", "--threads", "1");
        workshop.Succeed("render", draft, "-o", "b.mp4", "--threads", "3");
        Assert.Equal(File.ReadAllBytes(workshop.At("a.mp4")), File.ReadAllBytes(workshop.At("b.mp4")));
    }

    /// <summary>Thirty frames with two pictures, a transition, a turning camera and motion blur.</summary>
    private Draft Film()
    {
        var first = Bitmap.Uneven(500, 300).Save(workshop, "a.png");
        var second = Bitmap.Patches.Save(workshop, "b.png");
        return Films.Joined(
            Films.Picture(first, 16, "handheld") with
            {
                ShutterAngle = 180,
            },
            Films.Picture(second, 14, "roll", "blur"),
            "slide",
            8
        );
    }

    public void Dispose() => workshop.Dispose();
}
