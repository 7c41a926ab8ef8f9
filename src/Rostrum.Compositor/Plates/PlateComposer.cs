using Rostrum.Drafts.Timelines;

namespace Rostrum.Compositor.Plates;

/// <summary>
/// Sets a still in the middle of a plate of the canvas's shape. Beside it lies the background colour, or the still
/// itself, enlarged to cover, blurred and darkened.
/// </summary>
/// <param name="across">Where the still's columns lie on the plate.</param>
/// <param name="down">Where its rows lie.</param>
internal sealed unsafe class PlateComposer(
    int width,
    int height,
    AxisSpan across,
    AxisSpan down,
    PictureFit fit,
    LinearColour background
)
{
    /// <summary>Longer side of the small copy from which the blurred surroundings are made.</summary>
    private const int SmallSide = 96;

    /// <summary>The surroundings keep this part of their light, so that the eye stays on the still.</summary>
    public const double Dimming = 0.35;

    public void Compose(LinearImage still, ILinearRowSink plate)
    {
        using var row = new LinearImage(width, 1);
        using var surroundings = fit == PictureFit.Blur ? Surroundings(still) : null;
        using var enlarger = surroundings is null ? null : new Enlarger(surroundings, width, height);
        for (var y = 0; y < height; y++)
        {
            var line = row.Row(0);
            if (enlarger is not null)
                enlarger.Read(y, line);
            else
                Fill(line);
            var covered = down.Covers(y);
            if (covered > 0)
                Lay(still.Row(y - down.First), line, covered);
            plate.Accept(y, line);
        }
    }

    private void Fill(LinearRow row)
    {
        for (var channel = 0; channel < 3; channel++)
            new Span<short>(row.Channel(channel), width).Fill(background.Channel(channel));
    }

    /// <summary>Samples that the still's edge crosses take their share of it.</summary>
    private void Lay(LinearRow still, LinearRow line, double rowCovered)
    {
        for (var channel = 0; channel < 3; channel++)
        {
            var from = still.Channel(channel);
            var to = line.Channel(channel) + across.First;
            for (var x = 0; x < across.Count; x++)
            {
                var covered = rowCovered * across.Covers(across.First + x);
                to[x] = covered >= 1 ? from[x] : (short)Math.Round(to[x] + (from[x] - to[x]) * covered);
            }
        }
    }

    /// <summary>A small dim copy of the part of the still that would cover the plate, blurred.</summary>
    private LinearImage Surroundings(LinearImage still)
    {
        var longer = Math.Max(width, height);
        var small = new LinearImage(
            Math.Max(2, SmallSide * width / longer),
            Math.Max(2, SmallSide * height / longer)
        );
        var scale = Math.Min(still.Width / (double)width, still.Height / (double)height);
        var (shownWidth, shownHeight) = (width * scale, height * scale);
        for (var channel = 0; channel < 3; channel++)
        {
            for (var y = 0; y < small.Height; y++)
            for (var x = 0; x < small.Width; x++)
                small.Row(y).Channel(channel)[x] = Dimmed(
                    Mean(
                        still,
                        channel,
                        (still.Width - shownWidth) / 2 + shownWidth * x / small.Width,
                        (still.Height - shownHeight) / 2 + shownHeight * y / small.Height,
                        shownWidth / small.Width,
                        shownHeight / small.Height
                    )
                );
            for (var pass = 0; pass < 3; pass++)
                BoxBlur(small, channel, radius: 2);
        }
        return small;
    }

    private static double Mean(LinearImage image, int channel, double x, double y, double across, double down)
    {
        int left = (int)x,
            right = Math.Min(image.Width, Math.Max(left + 1, (int)(x + across)));
        int top = (int)y,
            bottom = Math.Min(image.Height, Math.Max(top + 1, (int)(y + down)));
        long sum = 0;
        for (var row = top; row < bottom; row++)
        for (var column = left; column < right; column++)
            sum += image.Row(row).Channel(channel)[column];
        return sum / (double)Math.Max(1, (right - left) * (bottom - top));
    }

    private static short Dimmed(double sample) => (short)Math.Round((sample + 32768) * Dimming - 32768);

    /// <summary>One box in both directions; three of them come close to a Gaussian.</summary>
    private static void BoxBlur(LinearImage image, int channel, int radius)
    {
        var (columns, rows) = (image.Width, image.Height);
        var line = new double[Math.Max(columns, rows)];
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
                line[x] = image.Row(y).Channel(channel)[x];
            for (var x = 0; x < columns; x++)
                image.Row(y).Channel(channel)[x] = Around(line, x, columns, radius);
        }
        for (var x = 0; x < columns; x++)
        {
            for (var y = 0; y < rows; y++)
                line[y] = image.Row(y).Channel(channel)[x];
            for (var y = 0; y < rows; y++)
                image.Row(y).Channel(channel)[x] = Around(line, y, rows, radius);
        }
        for (var y = 0; y < rows; y++)
            FillMargins(image.Row(y).Channel(channel), columns);
    }

    private static short Around(double[] line, int at, int count, int radius)
    {
        double sum = 0;
        for (var offset = -radius; offset <= radius; offset++)
            sum += line[Math.Clamp(at + offset, 0, count - 1)];
        return (short)Math.Round(sum / (2 * radius + 1));
    }

    private static void FillMargins(short* row, int count)
    {
        new Span<short>(row - Plane.LeftMargin, Plane.LeftMargin).Fill(row[0]);
        new Span<short>(row + count, Plane.RightMargin).Fill(row[count - 1]);
    }
}
