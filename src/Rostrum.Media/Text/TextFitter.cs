using Rostrum.Drafts;
using Rostrum.Drafts.Texts;

namespace Rostrum.Media.Text;

/// <summary>A text's lines at their final size, and where its block lies on the canvas.</summary>
/// <param name="X">Where the layout's zero lies on the canvas, pixels; likewise <paramref name="Y"/>.</param>
/// <param name="Block">What must lie inside the safe area, in the layout's pixels: letters, stroke and panel.</param>
internal sealed record FittedText(TextLayout Layout, int X, int Y, Area Block, Area Panel) : IDisposable
{
    public double Em => Layout.Em;

    public void Dispose() => Layout.Dispose();
}

/// <summary>Sets a text so large that it fits, breaks its lines evenly and finds its place.</summary>
internal static class TextFitter
{
    /// <summary>By how much a text that is too high is set smaller at a time.</summary>
    private const double Smaller = 0.93;

    /// <summary>Letters of a long word stand on a line of their own rather than be smaller than this part of their size.</summary>
    private const double SmallestForWords = 0.55;

    private const int BalanceSteps = 7;
    private const double SmallestEm = 6;

    /// <summary>Pixels of the canvas for a pixel of a style.</summary>
    public static double Scale(Canvas canvas) =>
        Math.Min(canvas.Width, canvas.Height) / (double)Canvas.UsualShortSide;

    public static FittedText Fit(string text, TextJob job, Canvas canvas)
    {
        var (style, placement) = (job.Style, job.Placement);
        var layout = new TextLayout(text, style, style.Size * Scale(canvas), job.Takes.Count > 1);
        var safe = new Area(
            placement.Safe.Left * canvas.Width,
            placement.Safe.Top * canvas.Height,
            (1 - placement.Safe.Right) * canvas.Width,
            (1 - placement.Safe.Bottom) * canvas.Height
        );
        FitWidth(layout, style, safe.Width);
        var (block, panel) = Blocks(layout, style);
        while ((block.Height > safe.Height || block.Width > safe.Width) && layout.Em > SmallestEm)
        {
            layout.SetSize(layout.Em * Smaller);
            FitWidth(layout, style, safe.Width);
            (block, panel) = Blocks(layout, style);
        }
        var x = safe.Left + placement.X * (safe.Width - block.Width) - block.Left;
        var y = safe.Top + placement.Y * (safe.Height - block.Height) - block.Top;
        return new FittedText(layout, Whole(x, placement.X), Whole(y, placement.Y), block, panel);
    }

    /// <summary>Never beyond the edge at which a text stands.</summary>
    private static int Whole(double place, double anchor) =>
        (int)(
            anchor == 0 ? Math.Ceiling(place)
            : anchor == 1 ? Math.Floor(place)
            : Math.Round(place)
        );

    private static void FitWidth(TextLayout layout, TextStyle style, double safeWidth)
    {
        var width = WidthFor(layout, style, safeWidth);
        layout.SetWidth(width, betweenLetters: false);
        var widest = layout.Ink.Joined(layout.Logical).Width;
        if (widest > width + 1)
        {
            layout.SetSize(layout.Em * Math.Max(SmallestForWords, width / widest * 0.99));
            width = WidthFor(layout, style, safeWidth);
            layout.SetWidth(width, betweenLetters: true);
        }
        Balance(layout, width);
    }

    private static double WidthFor(TextLayout layout, TextStyle style, double safeWidth)
    {
        var beside =
            2 * (style.Stroke.Width + (style.Box.Opacity > 0 ? style.Box.PaddingX : 0.03)) + style.Box.Bar;
        return Math.Max(1, safeWidth * style.MaxWidth - beside * layout.Em);
    }

    /// <summary>The narrowest width with no more lines: lines of like length, no lonely last word.</summary>
    private static void Balance(TextLayout layout, double width)
    {
        var lines = layout.Lines;
        var (low, high) = (width / 2, width);
        if (lines > 1 && lines <= 6)
            for (var step = 0; step < BalanceSteps; step++)
            {
                var middle = (low + high) / 2;
                layout.SetWidth(middle, betweenLetters: false);
                if (layout.Lines <= lines && layout.Logical.Width <= middle + 1)
                    high = middle;
                else
                    low = middle;
            }
        layout.SetWidth(high, betweenLetters: true);
        if (layout.Lines > lines)
            layout.SetWidth(width, betweenLetters: true);
    }

    /// <summary>What must be seen, and the panel within it (the same where there is none).</summary>
    private static (Area Block, Area Panel) Blocks(TextLayout layout, TextStyle style)
    {
        var letters = layout.Ink.Grown(style.Stroke.Width * layout.Em).OnWholePixels();
        if (style.Box.Opacity <= 0)
            return (letters, letters);
        var (em, box) = (layout.Em, style.Box);
        var panel = layout.Ink with { Top = layout.Logical.Top, Bottom = layout.Logical.Bottom };
        panel = panel.Joined(letters).Grown(box.PaddingX * em, box.PaddingY * em);
        panel = (panel with { Left = panel.Left - box.Bar * em }).OnWholePixels();
        return (panel, panel);
    }
}
