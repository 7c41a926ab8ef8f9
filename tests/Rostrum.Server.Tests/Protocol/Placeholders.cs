using System.Globalization;
using System.Text.RegularExpressions;

namespace Rostrum.Server.Tests.Protocol;

/// <summary>Puts fixed values in place of those that differ from run to run; the same value stays the same.</summary>
internal sealed partial class Placeholders
{
    private readonly Dictionary<string, string> known = [];
    private readonly Dictionary<string, int> counts = [];

    public string In(string text)
    {
        text = Numbered(text, Token(), "token", number => "nmv_usr_" + new string((char)('A' + number), 43));
        text = Numbered(text, Claim(), "claim", number => "clm_" + new string((char)('A' + number), 43));
        text = Numbered(text, Session(), "session", number => $"700000000000000000{number}");
        foreach (var prefix in new[] { "anon_", "usr_", "task_", "file_" })
            text = Numbered(text, Hex(prefix), prefix, number => $"{prefix}{number:d32}");
        foreach (var prefix in new[] { "e-", "adk-" })
            text = Numbered(
                text,
                Uuid(prefix),
                prefix,
                number => $"{prefix}00000000-0000-4000-8000-{number:d12}"
            );
        text = Numbered(text, EventId(), "event", number => $"{number:d8}");
        text = Numbered(text, FileKey(), "file key", number => new string((char)('f' + number), 43));
        text = Numbered(
            text,
            FilmKey(),
            "film key",
            number => number.ToString("d64", CultureInfo.InvariantCulture)
        );
        return Times(text);
    }

    private static string Times(string text)
    {
        text = Regex.Replace(text, """("(?:timestamp|lastUpdateTime)":)[0-9.]+""", "${1}1780000000.25");
        text = Regex.Replace(text, """("(?:createdAt|completedAt)":)[0-9]+""", "${1}1780000000000");
        text = Regex.Replace(text, @"\d{4}-\d\d-\d\dT[0-9:.]+Z", "2026-06-01T12:00:00.0000000Z");
        text = Regex.Replace(text, @"Date: [^\n]+", "Date: Mon, 01 Jun 2026 12:00:00 GMT");
        text = Regex.Replace(text, @"Content-Length: \d+", "Content-Length: 379");
        text = Regex.Replace(text, @"Retry-After: \d+", "Retry-After: 604800");
        text = Regex.Replace(text, @"t=\d+,v1=[0-9a-f]{64}", $"t=1780000000,v1={new string('5', 64)}");
        text = Regex.Replace(text, "[2-9A-Z]{4}(-[2-9A-Z]{4}){3}", "7KQ2-9FXW-M3TB-HV6C");
        text = Regex.Replace(text, """(/films/[^"]*","duration":[0-9.]+,"size":)\d+""", "${1}12345");
        text = Regex.Replace(text, """("height":\d+,"size":)\d+(,"bitRate":)\d+""", "${1}12345${2}123456");
        text = Regex.Replace(text, @"(bytes 0-99/)\d+", "${1}12345");
        return Regex.Replace(text, @"http://127\.0\.0\.1:\d+", "https://elsewhere.example");
    }

    private string Numbered(string text, Regex found, string kind, Func<int, string> placeholder) =>
        found.Replace(
            text,
            match =>
            {
                if (!known.TryGetValue(match.Value, out var fixedValue))
                {
                    var number = counts[kind] = counts.GetValueOrDefault(kind) + 1;
                    known[match.Value] = fixedValue = placeholder(number - 1);
                }
                return fixedValue;
            }
        );

    private static Regex Hex(string prefix) => new($"(?<![a-z0-9_]){prefix}[0-9a-f]{{32}}");

    private static Regex Uuid(string prefix) =>
        new($"(?<=\"){prefix}[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}");

    [GeneratedRegex("nmv_usr_[A-Za-z0-9_-]{43}")]
    private static partial Regex Token();

    [GeneratedRegex("clm_[A-Za-z0-9_-]{43}")]
    private static partial Regex Claim();

    [GeneratedRegex("(?<![0-9])[1-9][0-9]{18}(?![0-9])")]
    private static partial Regex Session();

    [GeneratedRegex("(?<=\"id\":\")[0-9a-f]{8}(?=\")")]
    private static partial Regex EventId();

    [GeneratedRegex("(?<=/files/)[A-Za-z0-9_-]{43}(?=/)")]
    private static partial Regex FileKey();

    [GeneratedRegex("(?<=/films/)[0-9a-f]{64}(?=[/-])")]
    private static partial Regex FilmKey();
}
