using System.Globalization;
using System.Text;

namespace Rostrum.Server.Uploads;

/// <summary>Makes of what a sender calls a file a name that can be shown and used in a download.</summary>
public static class FileName
{
    /// <summary>UTF-16 units.</summary>
    public const int Most = 120;

    /// <summary>What a file is called that has no name.</summary>
    public const string Default = "file";

    /// <summary>The last part of a path of any system, without what cannot be seen; never empty.</summary>
    public static string Clean(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var visible = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            visible.Append(IsVisible(rune) ? rune.ToString() : "");
        var name = Shorten(visible.ToString().Trim(' ', '.'));
        return name.Length > 0 ? name : Default;
    }

    /// <summary>Marks that turn the direction of writing could make <c>gpj.exe</c> look like <c>exe.jpg</c>.</summary>
    private static bool IsVisible(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
            );

    /// <summary>Cuts before the ending, and not through a character.</summary>
    private static string Shorten(string name)
    {
        if (name.Length <= Most)
            return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > 10)
            ending = "";
        var kept = Most - ending.Length;
        if (char.IsHighSurrogate(name[kept - 1]))
            kept--;
        return name[..kept].TrimEnd(' ', '.') + ending;
    }
}
