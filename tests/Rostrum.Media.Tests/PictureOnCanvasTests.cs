using Rostrum.Drafts;
using Rostrum.Drafts.Motions;

namespace Rostrum.Media.Tests;

/// <summary>Where a picture lies on the canvas, seen in the painted frames.</summary>
public sealed class PictureOnCanvasTests : IDisposable
{
    private readonly Workshop workshop = new();

    public static TheoryData<string> Motions => [.. MotionCatalogue.All.Select(motion => motion.Name)];

    [Fact]
    public void Cover_fills_the_canvas_and_crops()
    {
        var film = workshop.Frames(
            Films.Of(Films.Picture(Flag(), 1, fit: "cover")) with
            {
                Background = "#14C828",
            }
        );
        Assert.Equal(0, film.Share(0, Rgb.Green));
        // A band of the square as wide as the canvas is seen; where it lies follows from the subject.
        Assert.InRange(film.At(0, 4, 4).From(Rgb.Red), 0, 4);
        Assert.InRange(film.At(0, 315, 175).From(Rgb.Blue), 0, 4);
        Assert.InRange(film.Share(0, Rgb.Red) + film.Share(0, Rgb.Blue), 0.97, 1);
    }

    [Fact]
    public void Contain_shows_all_of_it_on_the_background()
    {
        var film = workshop.Frames(
            Films.Of(Films.Picture(Flag(), 1, fit: "contain")) with
            {
                Background = "#14C828",
            }
        );
        Assert.InRange(film.Share(0, Rgb.Green, 6), 140 / 320.0 - 0.02, 140 / 320.0 + 0.02);
        Assert.InRange(film.At(0, 60, 90).From(Rgb.Green), 0, 4);
        Assert.InRange(film.At(0, 74, 3).From(Rgb.Red), 0, 4);
        Assert.InRange(film.At(0, 245, 176).From(Rgb.Blue), 0, 4);
    }

    [Fact]
    public void Blur_shows_all_of_it_on_a_darker_copy_of_itself()
    {
        var film = workshop.Frames(
            Films.Of(Films.Picture(Flag(), 1, fit: "blur")) with
            {
                Background = "#14C828",
            }
        );
        Assert.Equal(0, film.Share(0, Rgb.Green));
        Assert.InRange(film.At(0, 160, 10).From(Rgb.Red), 0, 4);
        var beside = film.At(0, 20, 10);
        Assert.InRange(beside.R, 60, Rgb.Red.R - 40);
        Assert.True(beside.R > 3 * beside.B);
        // No edge between the halves: the copy is blurred.
        Assert.All(
            Enumerable.Range(80, 20),
            y => Assert.InRange(film.At(0, 20, y).From(film.At(0, 20, y + 1)), 0, 16)
        );
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.85)]
    public void A_crop_to_portrait_keeps_the_subject_in_the_frame(double place)
    {
        var centre = (int)(place * 640);
        var path = new Bitmap(
            640,
            360,
            (x, y) =>
                (x - centre) * (x - centre) + (y - 180) * (y - 180) < 40 * 40
                    ? new Rgb(255, 120, 30)
                    : new Rgb(70, 74, 78)
        ).Save(workshop, "a.png");
        var subject = Decoded.Read(path).Subject;
        Assert.InRange(subject.X, place - 0.1, place + 0.1);
        var film = workshop.Frames(Films.Sized(90, 160, Films.Picture(path, 10, "push_in")));
        for (var frame = 0; frame < film.Count; frame++)
            Assert.InRange(film.Share(frame, new Rgb(255, 120, 30), 40), 0.05, 0.6);
    }

    [Theory]
    [MemberData(nameof(Motions))]
    public void No_motion_shows_anything_beyond_the_edge_of_the_picture(string motion)
    {
        // Beyond its edge a picture could only be repeated or give way to the background. Its red border is two
        // pixels wide on the widest view, its inside waves from corner to corner.
        var path = new Bitmap(640, 400, Waves).Save(workshop, "a.png");
        foreach (var shape in new[] { (320, 180), (90, 160) })
        {
            var film = workshop.Frames(
                Films.Sized(shape.Item1, shape.Item2, Films.Picture(path, 20, motion)) with
                {
                    Background = "#14C828",
                }
            );
            for (var frame = 0; frame < film.Count; frame++)
            {
                Assert.Equal(0, film.Share(frame, Rgb.Green, 40));
                AssertMoves(film, frame);
            }
        }
    }

    [Theory]
    [InlineData(-3, 0.5, 1)]
    [InlineData(0.5, 4, 1.5)]
    [InlineData(0.5, 0.5, 0.2)]
    public void A_camera_sent_beyond_the_edge_stays_inside(double x, double y, double zoom)
    {
        var path = new Bitmap(640, 400, Waves).Save(workshop, "a.png");
        var segment = Films.Picture(path, 4) with
        {
            Camera =
            [
                new CameraKey
                {
                    At = 0,
                    X = 0.5,
                    Y = 0.5,
                    Zoom = 1.5,
                    Roll = 0,
                },
                new CameraKey
                {
                    At = 120,
                    X = x,
                    Y = y,
                    Zoom = zoom,
                    Roll = 20,
                },
            ],
        };
        var film = workshop.Frames(Films.Of(segment) with { Background = "#14C828" });
        for (var frame = 0; frame < film.Count; frame++)
        {
            Assert.Equal(0, film.Share(frame, Rgb.Green, 40));
            AssertMoves(film, frame);
        }
    }

    /// <summary>
    /// Across every side of the frame the picture goes on changing: repeated pixels would be alike in a row.
    /// </summary>
    private static void AssertMoves(RawFilm film, int frame)
    {
        const int step = 3;
        var (right, bottom) = (film.Width - 1, film.Height - 1);
        var along = Enumerable.Range(0, film.Height);
        var across = Enumerable.Range(0, film.Width);
        Assert.True(along.Max(y => Gap(0, y, step, y)) > 8, $"frame {frame}, left");
        Assert.True(along.Max(y => Gap(right, y, right - step, y)) > 8, $"frame {frame}, right");
        Assert.True(across.Max(x => Gap(x, 0, x, step)) > 8, $"frame {frame}, top");
        Assert.True(across.Max(x => Gap(x, bottom, x, bottom - step)) > 8, $"frame {frame}, bottom");

        int Gap(int x, int y, int otherX, int otherY) =>
            Math.Abs(film.Luma(frame, x, y) - film.Luma(frame, otherX, otherY));
    }

    private static Rgb Waves(int x, int y)
    {
        if (x < 4 || y < 4 || x >= 636 || y >= 396)
            return Rgb.Red;
        var grey = (int)(128 + 110 * Math.Sin((x + y) * 0.25));
        return new Rgb(grey, grey, grey);
    }

    /// <summary>A square, red above and blue below.</summary>
    private string Flag() =>
        new Bitmap(400, 400, (_, y) => y < 200 ? Rgb.Red : Rgb.Blue).Save(workshop, "flag.png");

    public void Dispose() => workshop.Dispose();
}
