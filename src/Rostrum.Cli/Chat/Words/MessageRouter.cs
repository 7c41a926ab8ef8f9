using System.Text.RegularExpressions;

namespace Rostrum.Cli.Chat.Words;

/// <summary>Decides, before anything is said to the agent, what of a message the client does itself.</summary>
/// <param name="find">The full path of a file that a person named, or null when there is none.</param>
internal sealed partial class MessageRouter(Func<string, string?> find)
{
    /// <summary>What to do, in the message's own order; files go first, since the words are about them.</summary>
    public IReadOnlyList<MessageStep> Read(string message)
    {
        var (files, words) = FileNames.TakeFrom(message.Trim(), find);
        var steps = new List<MessageStep>();
        if (files.Count > 0)
            steps.Add(new MessageStep(Route.Upload, "", files));
        if (files.Count > 0 && RouteWords.IsFiller(FileNames.Without(words, files)))
            return steps;
        steps.AddRange(Steps(words).Where(step => step.Route != Route.Upload || files.Count == 0));
        return steps.Count > 0 ? steps : [new MessageStep(Route.Talk, words, [])];
    }

    private static IEnumerable<MessageStep> Steps(string words)
    {
        var parts = Joined(
            Clauses(words).Where(clause => clause.Route != Route.Talk || !RouteWords.IsFiller(clause.Text))
        );
        return parts is [{ Route: Route.Talk }]
            ? [new MessageStep(Route.Talk, words, [])]
            : parts.Select(part => new MessageStep(part.Route, part.Text.Trim(), []));
    }

    private static IEnumerable<Clause> Clauses(string words)
    {
        var covered = QuotedText.Covered(words);
        var (start, sentence, afterEnd) = (0, 0, true);
        foreach (var joint in Joints().Matches(covered).Append(null))
        {
            var end = joint?.Index ?? words.Length;
            var (text, said) = (words[start..end], covered[start..end]);
            if (said.Trim().Length > 0)
            {
                var route = RouteWords.GoesOnWriting(covered[sentence..start], said)
                    ? Route.Talk
                    : RouteWords.Of(said);
                // What is to be exported is made first, and that is told to the agent.
                if (route == Route.Export && ExportWords.MakesFilms(said))
                    yield return new Clause(Route.Talk, text, "", afterEnd);
                yield return new Clause(route, text, joint?.Value ?? "", afterEnd);
            }
            if (joint is null)
                yield break;
            start = joint.Index + joint.Length;
            afterEnd = joint.Groups["end"].Success;
            if (afterEnd)
                sentence = start;
        }
    }

    /// <summary>
    /// Neighbours of one kind become one. "Export it in high quality and 30 fps" is one wish: what follows without a
    /// new sentence belongs to it.
    /// </summary>
    private static List<Clause> Joined(IEnumerable<Clause> clauses)
    {
        var joined = new List<Clause>();
        foreach (var clause in clauses)
        {
            var last = joined.Count > 0 ? joined[^1] : null;
            var sameKind = last?.Route == clause.Route;
            var belongs =
                last?.Route is Route.Export or Route.Balance or Route.State
                && clause is { Route: Route.Talk, BeginsSentence: false }
                && !BeginsWish().IsMatch(clause.Text);
            if (sameKind || belongs)
                joined[^1] = last! with { Text = last.Text + last.Joint + clause.Text, Joint = clause.Joint };
            else
                joined.Add(clause);
        }
        return joined;
    }

    /// <param name="Joint">What joins it to the next.</param>
    private sealed record Clause(Route Route, string Text, string Joint, bool BeginsSentence);

    /// <summary>An order of its own, not a detail of the one before.</summary>
    [GeneratedRegex(
        @"^\s*(?:please\s+)?(?:make|add|set|change|put|remove|replace|zoom|pan|tilt|slow|speed|cut|turn|crop|let)\b|^\s*请?(?:把|加|改|去掉|换|做|让|调)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BeginsWish();

    /// <summary>Where a clause ends; <c>end</c> where a new wish begins.</summary>
    [GeneratedRegex(
        @"(?<end>[.!?](?=\s|$)\s*|[。！？；;\n]\s*|[,，]?\s*\b(?:and then|then|after that|afterwards)\b,?\s*|[,，]?(?:然后|接着|之后)再?)|[,，、]\s*|\s+(?:and|&)\s+|并且|并(?!排|列|行)|(?:(?:之|以)?后)?再(?=导出|下载|渲染)|(?:之|以)?后(?=(?:就|请|直接|帮我)?(?:导出|渲染)(?!的))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joints();
}
