using System.Runtime.InteropServices;
using static Rostrum.Media.Text.Pango;

namespace Rostrum.Media.Text;

/// <summary>
/// Says from which fonts a layout's letters come, so that drawings made with others are told apart: file, face and the
/// version the font gives itself, and the versions of the libraries that draw.
/// </summary>
internal static unsafe partial class FontNames
{
    private static readonly string libraries =
        $"pango {Marshal.PtrToStringUTF8(pango_version_string())} cairo {Marshal.PtrToStringUTF8(cairo_version_string())}";

    public static string Of(TextLayout layout)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var iterator = pango_layout_get_iter(layout.Handle);
        do
        {
            // At the end of a line there is none.
            var run = pango_layout_iter_get_run_readonly(iterator);
            if (run is not null)
                names.Add(NameOf(run->Item->Font));
        } while (pango_layout_iter_next_run(iterator) != 0);
        pango_layout_iter_free(iterator);
        return $"{libraries}; {string.Join("; ", names)}";
    }

    private static string NameOf(nint font)
    {
        var pattern = pango_fc_font_get_pattern(font);
        byte* file;
        int index = 0,
            version = 0;
        if (pattern == 0 || FcPatternGetString(pattern, "file", 0, &file) != 0)
            return "unknown";
        _ = FcPatternGetInteger(pattern, "index", 0, &index);
        _ = FcPatternGetInteger(pattern, "fontversion", 0, &version);
        var path = Marshal.PtrToStringUTF8((nint)file)!;
        if (AppFont.HashOf(path) is { } hash)
            return hash;
        var size = File.Exists(path) ? new FileInfo(path).Length : 0;
        return FormattableString.Invariant($"{Path.GetFileName(path)}#{index} {version} {size}");
    }

    /// <summary>The beginning of Pango's PangoItem, which holds the PangoAnalysis.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Item
    {
        public int Offset;
        public int Length;
        public int Characters;
        public nint ShapeEngine;
        public nint LanguageEngine;
        public nint Font;
    }

    /// <summary>The beginning of PangoGlyphItem, which is what a run is.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Run
    {
        public Item* Item;
    }

    [LibraryImport("libpango-1.0.so.0")]
    private static partial nint pango_version_string();

    [LibraryImport("libcairo.so.2")]
    private static partial nint cairo_version_string();

    [LibraryImport("libpango-1.0.so.0")]
    private static partial Run* pango_layout_iter_get_run_readonly(nint iterator);

    [LibraryImport("libpango-1.0.so.0")]
    private static partial int pango_layout_iter_next_run(nint iterator);

    /// <summary>Owned by the font.</summary>
    [LibraryImport("libpangoft2-1.0.so.0")]
    private static partial nint pango_fc_font_get_pattern(nint font);

    [LibraryImport("libfontconfig.so.1", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FcPatternGetString(nint pattern, string key, int number, byte** text);

    [LibraryImport("libfontconfig.so.1", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FcPatternGetInteger(nint pattern, string key, int number, int* value);
}
