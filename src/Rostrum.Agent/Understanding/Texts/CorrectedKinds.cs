using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Texts;

/// <summary>
/// A part of a text that is there becomes another of its kind: "got the day wrong, it's Sunday", "discount's 30 now", "price went
/// up to $549", "it's Anne, with an e".
/// </summary>
internal static partial class CorrectedKinds
{
    private const int LongestMessage = 120;

    /// <summary>"It's" is no noun with what it has behind it; "discount's" is.</summary>
    private const int ShortestNoun = 4;

    private static readonly string[][] kinds =
    [
        [.. "monday tuesday wednesday thursday friday saturday sunday".Split(' ')],
        [.. "january february march april june july august september october november december".Split(' ')],
        [.. "spring summer autumn winter".Split(' ')],
        [.. "today tomorrow tonight yesterday".Split(' ')],
        [.. "morning noon afternoon evening night".Split(' ')],
    ];

    /// <summary>Words that say that something there is not right any more.</summary>
    private static readonly HashSet<string> cues =
    [
        .. "wrong typo mistake room table fix correct update it's its now changed moved actually should discount price date day time number percent title text caption went is meant mixed misspelt misspelled".Split(
            ' '
        ),
    ];

    /// <summary>What a number is of that no text counts.</summary>
    private static readonly HashSet<string> units =
    [
        .. "s sec secs second seconds ms minute minutes fps frames bpm px pixels times x point points".Split(
            ' '
        ),
    ];

    /// <returns>The new words; null where no part of a kind is named, or the text has none or several of it.</returns>
    public static string? In(string message, string words)
    {
        if (message.Length > LongestMessage)
            return null;
        var said = Word()
            .Matches(message.ToLowerInvariant())
            .Select(match =>
                match.Value.Length > ShortestNoun
                    ? match.Value.Replace("'s", "", StringComparison.Ordinal)
                    : match.Value
            )
            .ToList();
        if (!said.Exists(cues.Contains))
            return null;
        foreach (var kind in kinds)
            if (
                Only(Word().Matches(words).Select(match => match.Value), kind) is { } old
                && Last(message, kind, old) is { } now
            )
                return words.Replace(old, Like(old, now), StringComparison.Ordinal);
        return Numbers(message, words) ?? Name(message, words);
    }

    private static string? Only(IEnumerable<string> words, string[] kind) =>
        words.Where(word => kind.Contains(word.ToLowerInvariant())).Distinct().ToList() is [var one]
            ? one
            : null;

    private static string? Last(string message, string[] kind, string old) =>
        Word()
            .Matches(message)
            .Select(match => match.Value)
            .LastOrDefault(word =>
                kind.Contains(word.ToLowerInvariant())
                && !word.Equals(old, StringComparison.OrdinalIgnoreCase)
            );

    private static string Like(string old, string now) =>
        old.All(char.IsUpper) ? now.ToUpperInvariant()
        : char.IsUpper(old[0]) ? char.ToUpperInvariant(now[0]) + now[1..]
        : now;

    /// <summary>One number in the text, and another in the message that is of nothing else.</summary>
    private static string? Numbers(string message, string words)
    {
        if (Number().Matches(words) is not [var old])
            return null;
        var now = Number()
            .Matches(message)
            .Where(match => match.Value != old.Value && !units.Contains(Behind(message, match)))
            .ToList();
        return now is [var one] ? words[..old.Index] + one.Value + words[(old.Index + old.Length)..] : null;
    }

    private static string Behind(string message, Match number) =>
        Word().Match(message, number.Index + number.Length) is { Success: true } next
        && next.Index - number.Index - number.Length <= 1
            ? next.Value.ToLowerInvariant()
            : "";

    /// <summary>A name that is spelt like one in the text, but for two letters: both begin with a capital.</summary>
    private static string? Name(string message, string words)
    {
        if (It().Match(message) is not { Success: true } match)
            return null;
        var right = match.Groups["new"].Value;
        var near = Word()
            .Matches(words)
            .Select(found => found.Value)
            .Where(word =>
                word != right
                && word[0] == right[0]
                && word.Length > 2
                && Spelling.Distance(word.ToLowerInvariant(), right.ToLowerInvariant()) <= 2
            )
            .ToList();
        return near is [var one] ? words.Replace(one, right, StringComparison.Ordinal) : null;
    }

    [GeneratedRegex(@"[\p{L}']+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(?:[Ii]t'?s|[Ii]t is|[Tt]hat's|[Nn]ame(?:'s| is)|should be|meant)\s+(?<new>\p{Lu}\p{L}+)"
    )]
    private static partial Regex It();
}
