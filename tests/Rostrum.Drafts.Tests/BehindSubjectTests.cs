using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Texts;

namespace Rostrum.Drafts.Tests;

public sealed class BehindSubjectTests
{
    private static readonly SafeArea margins = new(0.05, 0.05, 0.05, 0.05);

    /// <summary>A word of nine letters on a canvas of 16:9, as large as asked for.</summary>
    private static readonly LaidText[] sizes =
    [
        .. BehindSubject
            .Sizes.Select(times => new LaidText(120 * times, 0.36 * times, 0.085 * times))
            .Where(text => text.Width <= 0.9),
    ];

    private static LaidText Usual => new(120, 0.36, 0.085);

    private static ByteGrid Covered(Func<double, double, bool> isCovered)
    {
        var values = new byte[160 * 90];
        for (var y = 0; y < 90; y++)
        for (var x = 0; x < 160; x++)
            values[y * 160 + x] = isCovered((x + 0.5) / 160, (y + 0.5) / 90) ? (byte)255 : (byte)0;
        return new ByteGrid(160, 90, values);
    }

    /// <summary>Head and shoulders in the middle.</summary>
    private static ByteGrid Portrait =>
        Covered(
            (x, y) =>
                Math.Pow((x - 0.48) / 0.13, 2) + Math.Pow((y - 0.28) / 0.26, 2) < 1
                || y > 0.55 && Math.Abs(x - 0.48) < 0.3
        );

    [Fact]
    public void Behind_a_portrait_a_title_is_large_and_can_be_read_round_the_head()
    {
        var standing = new BehindSubject(Portrait, margins).Best(Usual, sizes);
        Assert.InRange(standing.Covered, 0.08, 0.36);
        Assert.True(standing.Size > 1.6 * Usual.Size);
        Assert.Equal(0.5, standing.X);
        Assert.True(standing.Y < 0.4);
    }

    [Fact]
    public void A_small_subject_still_stands_before_a_letter_of_it()
    {
        var small = Covered((x, y) => Math.Pow((x - 0.7) / 0.05, 2) + Math.Pow((y - 0.6) / 0.08, 2) < 1);
        var standing = new BehindSubject(small, margins).Best(Usual, sizes);
        Assert.InRange(standing.Covered, 0.02, 0.36);
    }

    [Fact]
    public void Where_the_subject_fills_the_frame_that_is_told_and_the_size_stays_as_usual()
    {
        var standing = new BehindSubject(Covered((_, y) => y > 0.02), margins).Best(Usual, sizes);
        Assert.False(standing.IsReadable);
        Assert.Equal(Usual.Size, standing.Size);
    }

    [Fact]
    public void A_text_of_many_lines_does_not_become_a_page()
    {
        LaidText[] high = [new(360, 0.9, 0.8), new(240, 0.7, 0.5), new(120, 0.5, 0.2)];
        var standing = new BehindSubject(Portrait, margins).Best(high[^1], high);
        Assert.Equal(120, standing.Size);
    }
}
