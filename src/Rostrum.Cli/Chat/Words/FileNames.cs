using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>Finds files in a message, as people type them and as terminals paste what is dropped on them.</summary>
internal static partial class FileNames
{
    /// <summary>Also kinds that the server may refuse: it says best what it takes.</summary>
    private const string Endings =
        "mp4|mov|avi|webm|mkv|jpg|jpeg|png|gif|webp|heic|heif|avif|bmp|tif|tiff|svg|mp3|wav|m4a|aac|flac|ogg";

    /// <summary>The files, and the message with their names in place of their paths.</summary>
    public static (IReadOnlyList<string> Files, string Words) TakeFrom(
        string message,
        Func<string, string?> find
    )
    {
        if (Found(message, find) is { } whole)
            return ([whole], Name(whole));
        var files = new List<string>();
        string Take(Match match)
        {
            var written = match.Value.TrimEnd(',', '.', ';', ':', '!', '?', '，', '。', '；', '！', '？');
            if (Found(written, find) is not { } file)
                return match.Value;
            if (!files.Contains(file))
                files.Add(file);
            return Name(file) + match.Value[written.Length..];
        }
        var words = Spelled().Replace(message, Take);
        return (files, files.Count > 0 ? words : Bare().Replace(message, Take));
    }

    public static string Without(string words, IReadOnlyList<string> files) =>
        files.Aggregate(words, (left, file) => left.Replace(Name(file), ""));

    public static bool IsAddress(string file) =>
        file.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string? Found(string written, Func<string, string?> find)
    {
        var name = Unquoted(written);
        if (IsAddress(name))
            return Uri.TryCreate(name, UriKind.Absolute, out var address) && HasEnding(address.AbsolutePath)
                ? name
                : null;
        return HasEnding(name) || name.Contains('/') ? find(name) : null;
    }

    private static bool HasEnding(string name) => Ending().IsMatch(name);

    private static string Unquoted(string written)
    {
        if (written.Length > 1 && (written[0], written[^1]) is ('"', '"') or ('\'', '\'') or ('“', '”'))
            written = written[1..^1];
        if (written.StartsWith("file://", StringComparison.OrdinalIgnoreCase))
            written = Uri.UnescapeDataString(written["file://".Length..]);
        return written.Replace("\\ ", " ").Replace("\\'", "'").Replace("\\(", "(").Replace("\\)", ")");
    }

    private static string Name(string file) =>
        IsAddress(file) ? new Uri(file).Segments[^1] : Path.GetFileName(file);

    /// <summary>A quoted text, or everything up to a blank that no backslash precedes.</summary>
    [GeneratedRegex(
        """
            "[^"]+"|'[^']+'|“[^”]+”|(?:\\.|[^\s\\])+
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Spelled();

    /// <summary>A path among letters that need no blanks around it: 上传lake.jpg.</summary>
    [GeneratedRegex($@"[A-Za-z0-9_./~-]+\.(?:{Endings})(?![A-Za-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex($@"\.(?:{Endings})$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
