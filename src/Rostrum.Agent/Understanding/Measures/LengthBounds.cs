using System.Text.RegularExpressions;

namespace Rostrum.Agent.Understanding.Measures;

/// <summary>
/// "Longer than 10 s but no more than 12", "at least 15 seconds", "8 to 10 seconds", "20 seconds tops": a length that is not
/// said exactly, only on which side of it is to be stayed.
/// </summary>
internal static partial class LengthBounds
{
    private static readonly string[] most =
    [
        "less than",
        "shorter than",
        "under",
        "below",
        "at most",
        "no more than",
        "no longer than",
        "not more than",
        "not longer than",
        "not be more than",
        "not be longer than",
        "max",
        "maximum",
        "a maximum of",
        "max of",
        "maximum of",
        "up to",
        "within",
        "not exceed",
        "not exceeding",
        "not over",
        "never over",
        "never more than",
        "never longer than",
        "not go over",
        "not go beyond",
    ];

    private static readonly string[] least =
    [
        "more than",
        "longer than",
        "at least",
        "no less than",
        "no shorter than",
        "not less than",
        "not shorter than",
        "a minimum of",
        "minimum of",
        "minimum",
        "min",
        "not under",
        "never under",
        "above",
    ];

    private static readonly string[] mostBehind =
    [
        "max",
        "maximum",
        "tops",
        "at most",
        "at the most",
        "or less",
        "or shorter",
        "or under",
        "at the longest",
        "limit",
    ];

    private static readonly string[] leastBehind =
    [
        "min",
        "minimum",
        "at least",
        "at the least",
        "or more",
        "or longer",
    ];

    /// <summary>Lengths said as bounds, and stretches between two lengths where nothing else could be timed by them.</summary>
    public static IReadOnlyList<Mention> Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        mentions = WithRow(tokens, mentions, scene);
        List<Mention> read = [.. mentions.Select(mention => Bounded(tokens, mentions, mention, scene))];
        if (read.Exists(mention => mention.As<Length>() is { Bound: not Bound.None }))
            AddBare(tokens, read);
        return read;
    }

    /// <summary>"Lasting 4, 3 and 2 seconds": as many numbers as there are pictures, with the unit behind the last.</summary>
    private static IReadOnlyList<Mention> WithRow(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Scene scene
    )
    {
        foreach (var last in mentions.Where(mention => mention.As<Length>() is { More: 0 }))
        {
            var row = new List<int>();
            for (var i = last.Start - 1; i > 0 && tokens[i].Text is "," or "and" or "&"; i--)
            {
                while (i > 0 && tokens[i].Text is "," or "and" or "&")
                    i--;
                if (
                    tokens[i].Kind != TokenKind.Number
                    || mentions.Any(other => other.Start <= i && i < other.End)
                )
                    break;
                row.Insert(0, i);
            }
            if (scene.Count < 2 || row.Count + 1 != scene.Count)
                continue;
            var unit = tokens[last.End - 1].Text.StartsWith('m') ? 60_000 : 1000;
            return
            [
                .. mentions.TakeWhile(mention => mention.Start < last.Start),
                .. row.Select(i => new Mention(
                    i,
                    i + 1,
                    [new Length((long)(tokens[i].Value * unit))],
                    last.Clause
                )),
                .. mentions.SkipWhile(mention => mention.Start < last.Start),
            ];
        }
        return mentions;
    }

    private static Mention Bounded(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Mention mention,
        Scene scene
    )
    {
        if (tokens[mention.Start].Kind == TokenKind.Han)
            return mention;
        if (mention.As<Length>() is { More: 0 } length)
            return BoundAt(tokens, mention.Start, mention.End) is { } bound
                ? mention with
                {
                    Meanings = [length with { Bound = bound }],
                }
                : mention;
        return
            mention.As<Period>() is { Start: > 0, End: { } end, Whole: false, Until: false } period
            && tokens[mention.Start].Text is not ("from" or "at")
            && !Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => tokens[i].Text == ":")
            && scene.Focus.Subject is not Subject.Text
            && mentions.All(other => other.Clause != mention.Clause || !IsTimed(other))
            ? mention with
            {
                Meanings = [new Length((period.Start + end) / 2)],
            }
            : mention;
    }

    /// <summary>It can be seen or heard for a part of the film.</summary>
    private static bool IsTimed(Mention mention) =>
        mention.Meanings.Any(meaning =>
            meaning
                is TextNoun
                    or EffectNamed
                    or LookNamed
                    or MusicWord
                    or MoodNamed
                    or VerbWord { Verb: Verb.Trim or Verb.Keep or Verb.Split }
                    or NotWord
                    or ClipWord
                    or AnimationNamed
        );

    private static Bound? BoundAt(IReadOnlyList<Token> tokens, int start, int end)
    {
        var before = Denied(
            string.Concat(
                tokens.Skip(Math.Max(0, start - 5)).Take(Math.Min(5, start)).Select(token => " " + token.Text)
            )
        );
        foreach (var skipped in (ReadOnlySpan<string>)["", " about", " around", " the", " :"])
            if (skipped.Length == 0 || before.EndsWith(skipped, StringComparison.Ordinal))
            {
                var said = before[..(before.Length - skipped.Length)];
                // "No more than" holds "more than" as well, "not shorter than" holds "shorter than".
                var (atMost, atLeast) = (Longest(most, said), Longest(least, said));
                if (atMost > 0 && atMost >= atLeast)
                    return IsStrict(said) ? Bound.Below : Bound.Most;
                if (atLeast > 0)
                    return IsStrict(said) ? Bound.Above : Bound.Least;
            }
        var behind =
            string.Concat(tokens.Skip(end).Take(3).Select(token => token.Text + " ")) is var next
            && next.StartsWith("long ", StringComparison.Ordinal)
                ? next[5..]
                : next;
        return Array.Exists(mostBehind, words => behind.StartsWith(words + " ", StringComparison.Ordinal))
                ? Bound.Most
            : Array.Exists(leastBehind, words => behind.StartsWith(words + " ", StringComparison.Ordinal))
                ? Bound.Least
            : null;
    }

    private static int Longest(string[] phrases, string said) =>
        phrases
            .Where(words => said.EndsWith(" " + words, StringComparison.Ordinal))
            .Select(words => words.Length)
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>"Must not run longer than", "can't last more than": a verb stands between "not" and its comparison.</summary>
    private static string Denied(string said) => VerbBetween().Replace(said, " not ");

    [GeneratedRegex(
        @" (?:not|never|cannot|[a-z]+n't) (?:run|last|take|be|get|become|go on|go|play|exceed|stay|come out)(?: for| at| to| any)? (?=(?:longer|more|shorter|less|over|beyond)\b)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex VerbBetween();

    /// <summary>"Under 7 seconds" leaves 7 out, "no more than 7" does not.</summary>
    private static bool IsStrict(string said) =>
        !said.Contains(" no ", StringComparison.Ordinal)
        && !said.Contains(" not ", StringComparison.Ordinal)
        && !said.Contains(" never ", StringComparison.Ordinal)
        && (
            said.EndsWith(" than", StringComparison.Ordinal)
            || said.EndsWith(" under", StringComparison.Ordinal)
            || said.EndsWith(" below", StringComparison.Ordinal)
            || said.EndsWith(" above", StringComparison.Ordinal)
        );

    /// <summary>"… but no more than 12": seconds, as the bound before it.</summary>
    private static void AddBare(IReadOnlyList<Token> tokens, List<Mention> mentions)
    {
        for (var i = 2; i < tokens.Count; i++)
            if (
                tokens[i].Kind == TokenKind.Number
                && (
                    i + 1 >= tokens.Count
                    || tokens[i + 1].Kind == TokenKind.Mark
                    || tokens[i + 1].Text == "in"
                )
                && BoundAt(tokens, i, i + 1) is { } bound
                && !mentions.Exists(mention => mention.Start <= i && i < mention.End)
                && mentions.FindLast(mention => mention.Start < i) is { } before
            )
                mentions.Insert(
                    mentions.IndexOf(before) + 1,
                    new Mention(
                        i,
                        i + 1,
                        [new Length((long)(tokens[i].Value * 1000)) { Bound = bound }],
                        before.Clause
                    )
                );
    }
}
