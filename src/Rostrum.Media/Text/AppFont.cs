using System.Runtime.InteropServices;

namespace Rostrum.Media.Text;

/// <summary>
/// Fonts from files, beside those of the machine, for this process alone. Each gets a family of its own making, so that
/// none is mistaken for a font of the machine of the same name.
/// </summary>
internal static unsafe partial class AppFont
{
    private const int ApplicationSet = 1; // FcSetApplication

    private static readonly Dictionary<string, string> hashes = [];

    public static string FamilyOf(int number) => $"Rostrum Font {number}";

    /// <summary>What a file is known by, where it was added here.</summary>
    public static string? HashOf(string path) => hashes.GetValueOrDefault(path);

    public static void Add(string path, string family, string hash)
    {
        hashes[path] = hash;
        var before = CountOf(FcConfigGetFonts(0, ApplicationSet));
        if (FcConfigAppFontAddFile(0, path) == 0)
            return;
        var fonts = FcConfigGetFonts(0, ApplicationSet);
        for (var i = before; i < CountOf(fonts); i++)
        {
            var pattern = fonts->Fonts[i];
            _ = FcPatternDel(pattern, "family");
            _ = FcPatternDel(pattern, "familylang");
            _ = FcPatternAddString(pattern, "family", family);
        }
    }

    private static int CountOf(FontSet* fonts) => fonts is null ? 0 : fonts->Count;

    [StructLayout(LayoutKind.Sequential)]
    private struct FontSet
    {
        public int Count;
        public int Room;
        public nint* Fonts;
    }

    [LibraryImport("libfontconfig.so.1", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FcConfigAppFontAddFile(nint config, string path);

    [LibraryImport("libfontconfig.so.1")]
    private static partial FontSet* FcConfigGetFonts(nint config, int set);

    [LibraryImport("libfontconfig.so.1", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FcPatternDel(nint pattern, string key);

    [LibraryImport("libfontconfig.so.1", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FcPatternAddString(nint pattern, string key, string text);
}
