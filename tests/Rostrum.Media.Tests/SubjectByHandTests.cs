using System.Text.Json;
using Rostrum.Drafts;

namespace Rostrum.Media.Tests;

/// <summary>Where a person says the subject is, there it is: for the camera and for all that is drawn by what was seen.</summary>
public sealed class SubjectByHandTests : IDisposable
{
    private static readonly Rgb wall = new(150, 160, 150);

    private readonly Workshop workshop = new();

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.75)]
    public void A_narrow_film_shows_the_one_of_two_that_a_person_named(double x)
    {
        var film = workshop.Frames(Films.Sized(90, 160, Told(x)));
        var (named, other) = x < 0.5 ? (Rgb.Red, Rgb.Blue) : (Rgb.Blue, Rgb.Red);
        Assert.InRange(film.Middle(0).From(named), 0, 8);
        Assert.Equal(0, film.Share(0, other));
    }

    [Fact]
    public void A_sticker_is_cut_out_of_what_a_person_named_alone()
    {
        foreach (var x in new[] { 0.25, 0.75 })
        {
            var film = workshop.Frames(
                Films.Of(Told(x) with { Effects = [new NamedEffect { Name = "cutout_sticker" }] })
            );
            var (left, right) = (Whites(film, 0, 160), Whites(film, 160, 320));
            var (named, other) = x < 0.5 ? (left, right) : (right, left);
            Assert.InRange(named, 60, 4000);
            Assert.Equal(0, other);
        }
    }

    [Fact]
    public void Where_nothing_can_be_cut_out_of_what_a_person_named_that_is_said()
    {
        var draft = Films.Of(
            Told(0.5, 0.08) with
            {
                Effects = [new NamedEffect { Name = "cutout_sticker" }],
            }
        );
        var made = workshop.Succeed("render", workshop.Save(draft), "-o", workshop.At("film.mp4"));
        Assert.Contains("an oval stands for it", made.Error, StringComparison.Ordinal);
    }

    public void Dispose() => workshop.Dispose();

    /// <summary>Pixels of the border's white in some columns of the first frame.</summary>
    private static int Whites(RawFilm film, int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .Sum(x => Enumerable.Range(0, 180).Count(y => film.At(0, x, y).From(Rgb.White) < 30));

    /// <summary>A red disc to the left and a blue one to the right, of which the draft says which is meant.</summary>
    private Segment Told(double x, double width = 0.4)
    {
        var path = new Bitmap(
            640,
            360,
            (column, row) =>
                Near(column, 160, row) ? Rgb.Red
                : Near(column, 480, row) ? Rgb.Blue
                : wall
        ).Save(workshop, "discs.png");
        var written = JsonSerializer.Serialize(
            Films.Picture(path, 2) with
            {
                Subject = new SubjectHint
                {
                    X = x,
                    Y = 0.5,
                    Width = width,
                    Height = 0.8,
                },
            }
        );
        Assert.Contains("\"sj\":{\"x\":", written, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<Segment>(written)!;
    }

    private static bool Near(int column, int middle, int row) =>
        (column - middle) * (column - middle) + (row - 180) * (row - 180) < 60 * 60;
}
