using Rostrum.Drafts.Texts;
using static Rostrum.Media.Text.Pango;
using Utf8 = System.Text.Encoding;

namespace Rostrum.Media.Text;

/// <summary>A rectangle in pixels, not on whole ones.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Area Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public Area Grown(double x, double y) => new(Left - x, Top - y, Right + x, Bottom + y);

    /// <summary>The smallest area of whole pixels that holds it.</summary>
    public Area OnWholePixels() =>
        new(Math.Floor(Left), Math.Floor(Top), Math.Ceiling(Right), Math.Ceiling(Bottom));

    public Area Joined(Area other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );
}

/// <summary>What is shaped as one: usually a letter with its accents.</summary>
/// <param name="Index">Its first UTF-16 unit in the text.</param>
internal readonly record struct Cluster(int Index, int Line, Area Area);

/// <summary>A text broken into lines and shaped, by Pango. Owned; one thread at a time.</summary>
internal sealed unsafe class TextLayout : IDisposable
{
    private const int WrapWords = 0;
    private const int WrapWordsThenLetters = 2;

    private readonly nint map = pango_cairo_font_map_new();
    private readonly nint context;
    private readonly TextStyle style;
    private readonly bool evenDigits;
    private string text = "";

    /// <param name="evenDigits">Digits of one width, so that a number that counts does not tremble.</param>
    public TextLayout(string text, TextStyle style, double em, bool evenDigits = false)
    {
        (this.style, this.evenDigits) = (style, evenDigits);
        context = pango_font_map_create_context(map);
        var options = Cairo.cairo_font_options_create();
        // Grey edges, no hinting: letters keep their shape and place at every size.
        Cairo.cairo_font_options_set_antialias(options, 2);
        Cairo.cairo_font_options_set_hint_style(options, 1);
        Cairo.cairo_font_options_set_hint_metrics(options, 1);
        pango_cairo_context_set_font_options(context, options);
        Cairo.cairo_font_options_destroy(options);
        pango_context_set_language(context, pango_language_from_string(LanguageOf(text)));
        Handle = pango_layout_new(context);
        pango_layout_set_line_spacing(Handle, (float)style.LineHeight);
        pango_layout_set_alignment(Handle, (int)style.Align);
        SetText(text);
        SetSize(em);
    }

    public string Text => text;

    public nint Handle { get; }

    /// <summary>The font's size, pixels.</summary>
    public double Em { get; private set; }

    public int Lines => pango_layout_get_line_count(Handle);

    /// <summary>Letters for which no font has a drawing.</summary>
    public int Unknown => pango_layout_get_unknown_glyphs_count(Handle);

    /// <summary>What the letters cover.</summary>
    public Area Ink => Extents().Ink;

    /// <summary>What the lines take up.</summary>
    public Area Logical => Extents().Logical;

    public void SetText(string written)
    {
        text = written;
        var bytes = Utf8.UTF8.GetBytes(written);
        fixed (byte* first = bytes)
            pango_layout_set_text(Handle, first, bytes.Length);
    }

    public void SetSize(double em)
    {
        Em = em;
        var font = pango_font_description_new();
        // Pango takes a blank behind a comma for a part of the name.
        pango_font_description_set_family(font, style.Family.Replace(", ", ",", StringComparison.Ordinal));
        pango_font_description_set_weight(font, style.Weight);
        pango_font_description_set_style(font, style.Italic ? 2 : 0);
        pango_font_description_set_absolute_size(font, em * Scale);
        pango_layout_set_font_description(Handle, font);
        pango_font_description_free(font);
        var attributes = pango_attr_list_new();
        pango_attr_list_insert(
            attributes,
            pango_attr_letter_spacing_new((int)Math.Round(LetterSpacing * em * Scale))
        );
        if (evenDigits)
            pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
        pango_layout_set_attributes(Handle, attributes);
        pango_attr_list_unref(attributes);
    }

    /// <summary>Breaks lines at a width in pixels.</summary>
    public void SetWidth(double width, bool betweenLetters)
    {
        pango_layout_set_wrap(Handle, betweenLetters ? WrapWordsThenLetters : WrapWords);
        pango_layout_set_width(Handle, (int)Math.Round(width * Scale));
    }

    /// <summary>All clusters, in the order in which they are read.</summary>
    public IReadOnlyList<Cluster> Clusters()
    {
        var clusters = new List<Cluster>();
        var places = Utf16Places();
        var iterator = pango_layout_get_iter(Handle);
        var (line, number) = (nint.Zero, -1);
        do
        {
            var now = pango_layout_iter_get_line_readonly(iterator);
            if (now != line)
                (line, number) = (now, number + 1);
            Rectangle ink,
                logical;
            pango_layout_iter_get_cluster_extents(iterator, &ink, &logical);
            var index = Math.Clamp(pango_layout_iter_get_index(iterator), 0, places.Length - 1);
            if (logical.Width != 0)
                clusters.Add(new Cluster(places[index], number, AreaOf(logical)));
        } while (pango_layout_iter_next_cluster(iterator) != 0);
        pango_layout_iter_free(iterator);
        return [.. clusters.OrderBy(cluster => cluster.Index)];
    }

    /// <summary>Space between letters would tear joined scripts apart.</summary>
    private double LetterSpacing => text.Any(IsJoined) ? 0 : style.LetterSpacing;

    /// <summary>Arabic and its kin, and the scripts of India and South East Asia.</summary>
    private static bool IsJoined(char c) =>
        c is (>= '\u0600' and <= '\u07FF') or (>= '\u0900' and <= '\u0DFF') or (>= '\u0E00' and <= '\u0EFF');

    /// <summary>Han signs are drawn as in Chinese unless kana or hangul stand beside them.</summary>
    private static string LanguageOf(string text) =>
        text.Any(c => c is >= '\u3041' and <= '\u30FF') ? "ja"
        : text.Any(c => c is >= '\uAC00' and <= '\uD7A3') ? "ko"
        : text.Any(c => c is >= '\u3400' and <= '\u9FFF') ? "zh-cn"
        : text.Any(c => c is >= '\u0600' and <= '\u06FF') ? "ar"
        : "en";

    private (Area Ink, Area Logical) Extents()
    {
        Rectangle ink,
            logical;
        pango_layout_get_extents(Handle, &ink, &logical);
        return (AreaOf(ink), AreaOf(logical));
    }

    private static Area AreaOf(Rectangle units)
    {
        // A cluster of a line that runs to the left can have a negative width.
        var (left, right) = (
            Math.Min(units.X, units.X + units.Width),
            Math.Max(units.X, units.X + units.Width)
        );
        return new Area(
            left / (double)Scale,
            units.Y / (double)Scale,
            right / (double)Scale,
            (units.Y + units.Height) / (double)Scale
        );
    }

    /// <summary>The UTF-16 place of every UTF-8 place.</summary>
    private int[] Utf16Places()
    {
        var places = new List<int>();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            places.AddRange(Enumerable.Repeat(at, rune.Utf8SequenceLength));
            at += rune.Utf16SequenceLength;
        }
        places.Add(at);
        return [.. places];
    }

    public void Dispose()
    {
        g_object_unref(Handle);
        g_object_unref(context);
        g_object_unref(map);
    }
}
