using Rostrum.Compositor;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;

namespace Rostrum.Media;

/// <summary>Frames of films in one picture: a row for each film, its first frame to its last from left to right.</summary>
public static class ContactSheet
{
    /// <summary>Pixels between neighbouring frames.</summary>
    private const int Gap = 4;

    /// <summary>Paints the frames and writes them as a WEBP.</summary>
    /// <param name="films">All of one canvas.</param>
    /// <param name="columns">Frames of each film, evenly spread over its length; 2 or more.</param>
    /// <param name="see">As in <see cref="FilmOptions.See"/>.</param>
    /// <exception cref="MediaException">A file or a program failed.</exception>
    /// <exception cref="DraftRefusedException">A draft cannot become a film.</exception>
    public static void Make(
        IReadOnlyList<Draft> films,
        int columns,
        string output,
        Func<SmallPicture, Sight>? see,
        CancellationToken cancel
    )
    {
        OutputFile.Check(output, ".webp");
        Yuv420Frame? sheet = null;
        try
        {
            foreach (var (row, draft) in films.Index())
            {
                using var film = FilmMaker.Open(draft, see, cancel);
                var timeline = film.Prepare(cancel);
                var canvas = timeline.Canvas;
                sheet ??= Empty(
                    columns * (canvas.Width + Gap) - Gap,
                    films.Count * (canvas.Height + Gap) - Gap
                );
                for (var column = 0; column < columns; column++)
                {
                    var number = (int)((timeline.FrameCount - 1L) * column / (columns - 1));
                    var (x, y) = (column * (canvas.Width + Gap), row * (canvas.Height + Gap));
                    film.Paint(number, number + 1, 1, frame => Lay(frame, sheet, x, y));
                }
            }
            if (sheet is not null)
                FrameFile.WriteWebp(sheet, output, cancel);
        }
        finally
        {
            sheet?.Dispose();
        }
    }

    /// <summary>White, as paper is.</summary>
    private static Yuv420Frame Empty(int width, int height)
    {
        var sheet = new Yuv420Frame(width, height);
        sheet.Room[..(width * height)].Fill(235);
        sheet.Room[(width * height)..].Fill(128);
        return sheet;
    }

    private static void Lay(Yuv420Frame frame, Yuv420Frame sheet, int x, int y)
    {
        var all = sheet.Width * sheet.Height;
        Lay(frame.Luma, frame.Width, sheet.Room[..all], sheet.Width, x, y);
        Lay(frame.Cb, frame.Width / 2, sheet.Room.Slice(all, all / 4), sheet.Width / 2, x / 2, y / 2);
        Lay(frame.Cr, frame.Width / 2, sheet.Room[(all * 5 / 4)..], sheet.Width / 2, x / 2, y / 2);
    }

    private static void Lay(ReadOnlySpan<byte> plane, int width, Span<byte> room, int stride, int x, int y)
    {
        for (var row = 0; row * width < plane.Length; row++)
            plane.Slice(row * width, width).CopyTo(room[((y + row) * stride + x)..]);
    }
}
