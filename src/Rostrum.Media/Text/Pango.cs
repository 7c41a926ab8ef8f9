using System.Runtime.InteropServices;

namespace Rostrum.Media.Text;

/// <summary>The part of Pango and Cairo that setting texts needs, bound by hand. Called from one thread at a time.</summary>
internal static unsafe partial class Pango
{
    /// <summary>Pango's units in a pixel.</summary>
    public const int Scale = 1024;

    private const string Library = "libpango-1.0.so.0";
    private const string PangoCairo = "libpangocairo-1.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";

    /// <summary>A rectangle in Pango's units.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public int X;
        public int Y;
        public int Width;
        public int Height;
    }

    [LibraryImport(PangoCairo)]
    public static partial nint pango_cairo_font_map_new();

    [LibraryImport(Library)]
    public static partial nint pango_font_map_create_context(nint map);

    [LibraryImport(PangoCairo)]
    public static partial void pango_cairo_context_set_font_options(nint context, nint options);

    [LibraryImport(Library)]
    public static partial void pango_context_set_language(nint context, nint language);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint pango_language_from_string(string language);

    [LibraryImport(Library)]
    public static partial nint pango_layout_new(nint context);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_text(nint layout, byte* text, int length);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_font_description(nint layout, nint description);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_attributes(nint layout, nint attributes);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_width(nint layout, int width);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_wrap(nint layout, int wrap);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_alignment(nint layout, int alignment);

    [LibraryImport(Library)]
    public static partial void pango_layout_set_line_spacing(nint layout, float factor);

    [LibraryImport(Library)]
    public static partial int pango_layout_get_unknown_glyphs_count(nint layout);

    [LibraryImport(Library)]
    public static partial int pango_layout_get_line_count(nint layout);

    [LibraryImport(Library)]
    public static partial void pango_layout_get_extents(nint layout, Rectangle* ink, Rectangle* logical);

    [LibraryImport(Library)]
    public static partial nint pango_layout_get_iter(nint layout);

    [LibraryImport(Library)]
    public static partial void pango_layout_iter_free(nint iterator);

    [LibraryImport(Library)]
    public static partial int pango_layout_iter_get_index(nint iterator);

    [LibraryImport(Library)]
    public static partial void pango_layout_iter_get_cluster_extents(
        nint iterator,
        Rectangle* ink,
        Rectangle* logical
    );

    /// <summary>The line at the iterator, owned by the layout: two iterators on one line give the same pointer.</summary>
    [LibraryImport(Library)]
    public static partial nint pango_layout_iter_get_line_readonly(nint iterator);

    [LibraryImport(Library)]
    public static partial int pango_layout_iter_next_cluster(nint iterator);

    [LibraryImport(Library)]
    public static partial nint pango_font_description_new();

    [LibraryImport(Library)]
    public static partial void pango_font_description_free(nint description);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void pango_font_description_set_family(nint description, string family);

    [LibraryImport(Library)]
    public static partial void pango_font_description_set_weight(nint description, int weight);

    [LibraryImport(Library)]
    public static partial void pango_font_description_set_style(nint description, int style);

    [LibraryImport(Library)]
    public static partial void pango_font_description_set_absolute_size(nint description, double size);

    [LibraryImport(Library)]
    public static partial nint pango_attr_list_new();

    [LibraryImport(Library)]
    public static partial void pango_attr_list_insert(nint list, nint attribute);

    [LibraryImport(Library)]
    public static partial void pango_attr_list_unref(nint list);

    [LibraryImport(Library)]
    public static partial nint pango_attr_letter_spacing_new(int spacing);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint pango_attr_font_features_new(string features);

    [LibraryImport(PangoCairo)]
    public static partial void pango_cairo_update_layout(nint cairo, nint layout);

    [LibraryImport(PangoCairo)]
    public static partial void pango_cairo_show_layout(nint cairo, nint layout);

    [LibraryImport(PangoCairo)]
    public static partial void pango_cairo_layout_path(nint cairo, nint layout);

    [LibraryImport(GObject)]
    public static partial void g_object_unref(nint instance);
}

/// <summary>The part of Cairo that setting texts needs.</summary>
internal static unsafe partial class Cairo
{
    public const int Argb32 = 0;

    /// <summary>Pixels of a side of a surface, at most.</summary>
    public const int LargestSide = 16_384;

    private const string Library = "libcairo.so.2";

    [LibraryImport(Library)]
    public static partial nint cairo_image_surface_create(int format, int width, int height);

    [LibraryImport(Library)]
    public static partial int cairo_surface_status(nint surface);

    [LibraryImport(Library)]
    public static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(Library)]
    public static partial void cairo_surface_flush(nint surface);

    [LibraryImport(Library)]
    public static partial byte* cairo_image_surface_get_data(nint surface);

    [LibraryImport(Library)]
    public static partial int cairo_image_surface_get_stride(nint surface);

    [LibraryImport(Library)]
    public static partial nint cairo_create(nint surface);

    [LibraryImport(Library)]
    public static partial void cairo_destroy(nint cairo);

    [LibraryImport(Library)]
    public static partial void cairo_translate(nint cairo, double x, double y);

    [LibraryImport(Library)]
    public static partial void cairo_move_to(nint cairo, double x, double y);

    [LibraryImport(Library)]
    public static partial void cairo_arc(
        nint cairo,
        double x,
        double y,
        double radius,
        double from,
        double to
    );

    [LibraryImport(Library)]
    public static partial void cairo_rectangle(nint cairo, double x, double y, double width, double height);

    [LibraryImport(Library)]
    public static partial void cairo_new_path(nint cairo);

    [LibraryImport(Library)]
    public static partial void cairo_close_path(nint cairo);

    [LibraryImport(Library)]
    public static partial void cairo_fill(nint cairo);

    [LibraryImport(Library)]
    public static partial void cairo_stroke(nint cairo);

    [LibraryImport(Library)]
    public static partial void cairo_set_line_width(nint cairo, double width);

    [LibraryImport(Library)]
    public static partial void cairo_set_line_join(nint cairo, int join);

    [LibraryImport(Library)]
    public static partial void cairo_set_source_rgba(
        nint cairo,
        double red,
        double green,
        double blue,
        double alpha
    );

    [LibraryImport(Library)]
    public static partial void cairo_set_source(nint cairo, nint pattern);

    [LibraryImport(Library)]
    public static partial nint cairo_pattern_create_linear(double x0, double y0, double x1, double y1);

    [LibraryImport(Library)]
    public static partial void cairo_pattern_add_color_stop_rgb(
        nint pattern,
        double offset,
        double red,
        double green,
        double blue
    );

    [LibraryImport(Library)]
    public static partial void cairo_pattern_destroy(nint pattern);

    [LibraryImport(Library)]
    public static partial nint cairo_font_options_create();

    [LibraryImport(Library)]
    public static partial void cairo_font_options_destroy(nint options);

    [LibraryImport(Library)]
    public static partial void cairo_font_options_set_antialias(nint options, int antialias);

    [LibraryImport(Library)]
    public static partial void cairo_font_options_set_hint_style(nint options, int style);

    [LibraryImport(Library)]
    public static partial void cairo_font_options_set_hint_metrics(nint options, int metrics);
}
