using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>Makes a stranger's text fit for a person's terminal: no control characters, no tokens, no raw JSON.</summary>
internal static partial class PlainText
{
    public static string Clean(string text)
    {
        var words = Escapes().Replace(text.ReplaceLineEndings("\n"), "");
        words = string.Concat(words.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
        words = Fenced().Replace(words, match => IsJson(match.Groups["inside"].Value) ? "" : match.Value);
        words = Tokens().Replace(words, "…");
        var lines = words.Split('\n').Where(line => !IsJson(line));
        words = string.Join('\n', lines).Trim();
        return IsJson(words) ? "" : EmptyLines().Replace(words, "\n\n");
    }

    private static bool IsJson(string text)
    {
        var written = text.Trim();
        if (written is not (['{', .., '}'] or ['[', .., ']']))
            return false;
        try
        {
            using var document = JsonDocument.Parse(written);
            // "[1]" may be a footnote.
            return document.RootElement.ValueKind == JsonValueKind.Object
                || document.RootElement.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What moves a terminal's cursor, changes its colours or its title.</summary>
    [GeneratedRegex(@"\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"```\w*\n?(?<inside>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\bnmv_[a-z]+_[A-Za-z0-9_-]{8,}|\bBearer\s+[A-Za-z0-9._~+/-]{8,}=*")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\n\s*\n\s*\n+")]
    private static partial Regex EmptyLines();
}
