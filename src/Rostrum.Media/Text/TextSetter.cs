using Rostrum.Compositor.Overlays;
using Rostrum.Drafts;
using Rostrum.Drafts.Texts;
using static Rostrum.Media.Text.Cairo;
using static Rostrum.Media.Text.Pango;

namespace Rostrum.Media.Text;

/// <summary>Draws a text of the timeline into pictures with transparency, once for the whole film.</summary>
internal static unsafe class TextSetter
{
    /// <summary>Standard deviations, em: how far the halo reaches, how soft its edge is, and how far the glow reaches.</summary>
    private const double HaloReach = 0.075;
    private const double HaloSoftness = 0.105;
    private const double GlowReach = 0.16;
    private const double TightGlowReach = 0.05;

    /// <summary>How far beyond the letters the picture counts as their ground, em.</summary>
    internal const double Around = 0.2;

    /// <summary>The halo is full up to where its blurred mask has 1/16 of its height.</summary>
    private const double HaloGain = 16;

    /// <summary>Canvases' worth of pixels for all takes of a text: 46 at 1080p.</summary>
    private const long MostPixels = 96_000_000;

    private static readonly Colour cool = new(0x12, 0xE2, 0xF0);
    private static readonly Colour warm = new(0xFF, 0x2E, 0x55);

    // Pango and fontconfig share tables between layouts; one at a time is fast enough.
    private static readonly Lock gate = new();

    /// <summary>Draws a text in the machine's own fonts.</summary>
    public static OverlaySheet Set(TextClip clip, Canvas canvas) =>
        Draw(TextJob.Of(clip), canvas).Sheet(clip);

    public static DrawnText Draw(TextJob job, Canvas canvas)
    {
        lock (gate)
        {
            var takes = new List<DrawnTake>();
            var em = 0.0;
            foreach (var text in Affordable(job.Takes, canvas))
            {
                using var fitted = TextFitter.Fit(WithoutUnknown(text, job.Style), job, canvas);
                em = fitted.Em;
                takes.Add(Take(fitted, job));
            }
            return new DrawnText(em, takes);
        }
    }

    /// <summary>Lays a text out without drawing it.</summary>
    public static TextMeasure Measure(TextJob job, Canvas canvas)
    {
        lock (gate)
        {
            var text = job.Takes[^1];
            var unknown = Unknown(text, job.Style);
            using var fitted = TextFitter.Fit(WithoutUnknown(text, job.Style), job, canvas);
            var area = fitted.Block.Grown(Around * fitted.Em);
            return new TextMeasure(
                new PixelRect(
                    (int)Math.Floor(area.Left) + fitted.X,
                    (int)Math.Floor(area.Top) + fitted.Y,
                    (int)Math.Ceiling(area.Right) + fitted.X,
                    (int)Math.Ceiling(area.Bottom) + fitted.Y
                ),
                fitted.Em / TextFitter.Scale(canvas),
                FontNames.Of(fitted.Layout),
                unknown
            );
        }
    }

    /// <summary>On a large canvas a number counts in larger steps: every step is a drawing.</summary>
    private static IEnumerable<string> Affordable(IReadOnlyList<string> takes, Canvas canvas)
    {
        var most = (int)Math.Max(1, MostPixels / ((long)canvas.Width * canvas.Height));
        var step = (takes.Count + most - 1) / most;
        return takes.Where((_, i) => (takes.Count - 1 - i) % step == 0);
    }

    /// <summary>The signs of a text for which no font of this machine has a drawing, each once.</summary>
    public static IReadOnlyList<string> Unknown(string text, TextStyle style)
    {
        lock (gate)
        {
            using var layout = new TextLayout(text, style, 20);
            if (layout.Unknown == 0)
                return [];
            var unknown = new List<string>();
            var letters = System.Globalization.StringInfo.GetTextElementEnumerator(text);
            while (letters.MoveNext())
            {
                layout.SetText(letters.GetTextElement());
                if (layout.Unknown > 0 && !unknown.Contains(letters.GetTextElement()))
                    unknown.Add(letters.GetTextElement());
            }
            return unknown;
        }
    }

    private static string WithoutUnknown(string text, TextStyle style) =>
        Unknown(text, style).Aggregate(text, (rest, sign) => rest.Replace(sign, " "));

    private static DrawnTake Take(FittedText fitted, TextJob job)
    {
        var style = job.Style;
        var frame = Frame(fitted, job);
        var letters = Letters(fitted, frame, style.Colour, style.SecondColour, style.Stroke);
        var mask = letters.Alpha();
        var (face, under) = (new Ink(frame.Width, frame.Height), Panel(fitted, frame, style));
        // A glow lies between the ground and the letters, and pieces that come one by one would cut the ground apart;
        // otherwise it moves with the letters.
        var ground = job.Extras.HasFlag(TextExtras.Glow) || job.Split != TextSplit.Whole ? under : face;
        LayHalo(ground, mask, style, fitted.Em);
        LayShadow(ground, mask, style, fitted.Em);
        face.Lay(letters);
        var (extras, pure) = (job.Extras, TextStroke.None);
        return new DrawnTake(
            face,
            extras.HasFlag(TextExtras.Accent)
                ? Letters(fitted, frame, style.Accent, style.Accent, style.Stroke)
                : null,
            extras.HasFlag(TextExtras.Glow) ? GlowOf(mask, frame, style.Accent, fitted.Em) : null,
            extras.HasFlag(TextExtras.Ghosts) ? Letters(fitted, frame, cool, cool, pure) : null,
            extras.HasFlag(TextExtras.Ghosts) ? Letters(fitted, frame, warm, warm, pure) : null,
            style.Box.Opacity > 0 || ground == under && style.Halo.Opacity + style.Shadow.Opacity > 0
                ? under
                : null,
            fitted.X + frame.Left,
            fitted.Y + frame.Top,
            TextPieces.Of(fitted, frame, job.Split)
        );
    }

    /// <summary>All that is drawn, in the layout's whole pixels; its corner falls on an even pixel of the canvas.</summary>
    private static PixelRect Frame(FittedText fitted, TextJob job)
    {
        var (style, em) = (job.Style, fitted.Em);
        var shadow =
            style.Shadow.Opacity > 0
                ? 3 * style.Shadow.Blur + Math.Max(Math.Abs(style.Shadow.X), Math.Abs(style.Shadow.Y))
                : 0;
        var halo = style.Halo.Opacity > 0 ? 3 * (HaloReach + HaloSoftness) : 0;
        var glow = job.Extras.HasFlag(TextExtras.Glow) ? 3 * GlowReach : 0;
        var all = fitted
            .Block.Joined(fitted.Layout.Ink)
            .Grown(Math.Max(shadow, Math.Max(halo, glow)) * em + 4);
        var left = Even((int)Math.Floor(all.Left) + fitted.X) - fitted.X;
        var top = Even((int)Math.Floor(all.Top) + fitted.Y) - fitted.Y;
        var frame = new PixelRect(
            left,
            top,
            left + Even((int)Math.Ceiling(all.Right) - left + 2),
            top + Even((int)Math.Ceiling(all.Bottom) - top + 2)
        );
        return frame.Width <= LargestSide && frame.Height <= LargestSide
            ? frame
            : throw new DraftRefusedException(
                "A text of the film is too large to be drawn; write less, or set it smaller."
            );
    }

    private static int Even(int value) => value & ~1;

    private static void LayHalo(Ink face, byte[] mask, TextStyle style, double em)
    {
        if (style.Halo.Opacity <= 0)
            return;
        var wide = Ink.Raised(Ink.Blurred(mask, face.Width, face.Height, HaloReach * em), HaloGain);
        var soft = Ink.Blurred(wide, face.Width, face.Height, HaloSoftness * em);
        face.Lay(soft, style.Halo.Colour, style.Halo.Opacity);
    }

    private static void LayShadow(Ink face, byte[] mask, TextStyle style, double em)
    {
        var shadow = style.Shadow;
        if (shadow.Opacity <= 0)
            return;
        face.Lay(
            Ink.Blurred(mask, face.Width, face.Height, shadow.Blur * em),
            shadow.Colour,
            shadow.Opacity,
            (int)Math.Round(shadow.X * em),
            (int)Math.Round(shadow.Y * em)
        );
    }

    /// <summary>A wide light and a tight one, as around a glass tube.</summary>
    private static Ink GlowOf(byte[] mask, PixelRect frame, Colour colour, double em)
    {
        var ink = new Ink(frame.Width, frame.Height);
        ink.Lay(Ink.Raised(Ink.Blurred(mask, frame.Width, frame.Height, GlowReach * em), 1.6), colour, 0.85);
        ink.Lay(
            Ink.Raised(Ink.Blurred(mask, frame.Width, frame.Height, TightGlowReach * em), 1.3),
            colour,
            0.9
        );
        return ink;
    }

    private static Ink Panel(FittedText fitted, PixelRect frame, TextStyle style) =>
        style.Box.Opacity <= 0
            ? new Ink(frame.Width, frame.Height)
            : Draw(
                frame,
                cairo =>
                {
                    var (area, box, em) = (fitted.Panel, style.Box, fitted.Em);
                    // Whole pixels, so that the panel's edges are sharp.
                    var (left, top) = (Math.Round(area.Left), Math.Round(area.Top));
                    var (right, bottom) = (Math.Round(area.Right), Math.Round(area.Bottom));
                    var radius = Math.Min(box.Radius * em, (bottom - top) / 2);
                    RoundedRectangle(cairo, left, top, right, bottom, radius);
                    SetColour(cairo, box.Colour, box.Opacity);
                    cairo_fill(cairo);
                    if (box.Bar <= 0)
                        return;
                    SetColour(cairo, style.Accent, 1);
                    cairo_rectangle(cairo, left, top, Math.Round(box.Bar * em), bottom - top);
                    cairo_fill(cairo);
                }
            );

    private static void RoundedRectangle(
        nint cairo,
        double left,
        double top,
        double right,
        double bottom,
        double radius
    )
    {
        const double quarter = Math.PI / 2;
        cairo_new_path(cairo);
        cairo_arc(cairo, right - radius, top + radius, radius, -quarter, 0);
        cairo_arc(cairo, right - radius, bottom - radius, radius, 0, quarter);
        cairo_arc(cairo, left + radius, bottom - radius, radius, quarter, 2 * quarter);
        cairo_arc(cairo, left + radius, top + radius, radius, 2 * quarter, 3 * quarter);
        cairo_close_path(cairo);
    }

    /// <summary>The letters, their outline beneath; emoji keep their own colours.</summary>
    private static Ink Letters(
        FittedText fitted,
        PixelRect frame,
        Colour top,
        Colour bottom,
        TextStroke stroke
    ) =>
        Draw(
            frame,
            cairo =>
            {
                var layout = fitted.Layout;
                pango_cairo_update_layout(cairo, layout.Handle);
                if (stroke.Width > 0)
                {
                    cairo_move_to(cairo, 0, 0);
                    pango_cairo_layout_path(cairo, layout.Handle);
                    SetColour(cairo, stroke.Colour, 1);
                    cairo_set_line_width(cairo, 2 * stroke.Width * fitted.Em);
                    cairo_set_line_join(cairo, 1);
                    cairo_stroke(cairo);
                }
                cairo_move_to(cairo, 0, 0);
                if (top == bottom)
                    SetColour(cairo, top, 1);
                else
                    SetGradient(cairo, layout.Ink, top, bottom);
                pango_cairo_show_layout(cairo, layout.Handle);
            }
        );

    private static void SetColour(nint cairo, Colour colour, double alpha) =>
        cairo_set_source_rgba(cairo, colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0, alpha);

    private static void SetGradient(nint cairo, Area ink, Colour top, Colour bottom)
    {
        var pattern = cairo_pattern_create_linear(0, ink.Top, 0, ink.Bottom);
        foreach (var (place, colour) in (ReadOnlySpan<(double, Colour)>)[(0, top), (1, bottom)])
            cairo_pattern_add_color_stop_rgb(
                pattern,
                place,
                colour.Red / 255.0,
                colour.Green / 255.0,
                colour.Blue / 255.0
            );
        cairo_set_source(cairo, pattern);
        cairo_pattern_destroy(pattern);
    }

    /// <summary>What <paramref name="draw"/> draws in the layout's coordinates.</summary>
    private static Ink Draw(PixelRect frame, Action<nint> draw)
    {
        var surface = cairo_image_surface_create(Argb32, frame.Width, frame.Height);
        try
        {
            if (cairo_surface_status(surface) != 0)
                throw new OutOfMemoryException("A text could not be drawn.");
            var cairo = cairo_create(surface);
            cairo_translate(cairo, -frame.Left, -frame.Top);
            draw(cairo);
            cairo_destroy(cairo);
            cairo_surface_flush(surface);
            return Copy(surface, frame);
        }
        finally
        {
            cairo_surface_destroy(surface);
        }
    }

    private static Ink Copy(nint surface, PixelRect frame)
    {
        var ink = new Ink(frame.Width, frame.Height);
        var data = cairo_image_surface_get_data(surface);
        var stride = cairo_image_surface_get_stride(surface);
        for (var y = 0; y < frame.Height; y++)
            new ReadOnlySpan<byte>(data + (long)y * stride, frame.Width * 4).CopyTo(
                ink.Pixels.AsSpan(y * frame.Width * 4)
            );
        return ink;
    }
}
