using Rostrum.Bench.Reporting;
using Rostrum.Requests;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether people's words are understood.</summary>
internal sealed class Understanding : IMeasurement
{
    private const double Bar = 95;
    private const double LongestTurn = 50;

    public string Name => "understanding";

    public string How =>
        "Every request of the folder `requests` is said to the director, without a language model, as a session would: the "
        + "film is stored as JSON after each turn and read again for the next. A request counts when all that it "
        + "expects of the draft and the answer holds, and not at all otherwise. Held out are the requests that nobody "
        + "looks at while working on the grammar: those of pb and pbz and the plain ones ask as people mostly do, the "
        + "others in the widest words that their writers found. `--failures` lists the others that fail, and `--requests FILE` takes "
        + "another file. A turn is what the director needs for it, from the words to the "
        + "answer. At its end every talk is undone step by step, and each film compared with the version it should be.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var sets = Sets(bench);
        // The first turns of a process are compiled while they run.
        _ = Score.Of(sets[0].Requests.Take(40));
        var scores = sets.Select(set => (set.Name, set.HeldOut, Score: Score.Of(set.Requests))).ToList();
        if (bench.ListsFailures)
            foreach (var set in scores.Where(set => !set.HeldOut))
                List(set.Score);
        return
        [
            .. scores.Select(set => Total(set.Name, set.Score)),
            .. scores
                .Where(set => set.HeldOut && Writers(set.Score) > 1)
                .SelectMany(set => ByWriter(set.Name, set.Score)),
            .. ByKind(scores.Select(set => set.Score)),
            .. Conduct([.. scores.SelectMany(set => set.Score.Outcomes)]),
        ];
    }

    private static Row Total(string name, Score score) =>
        Row.AtLeast($"{name}: {score.Passed} of {score.Outcomes.Count}, %", score.Percent, Bar, "0.0");

    /// <summary>Some ask plainly and some in the farthest words: what an id begins with tells who wrote it.</summary>
    private static IEnumerable<Row> ByWriter(string name, Score score) =>
        score.Outcomes.GroupBy(Writer).Select(own => Total($"{name}, {own.Key}", new Score([.. own])));

    private static int Writers(Score score) => score.Outcomes.Select(Writer).Distinct().Count();

    private static string Writer(Outcome one) => one.Asked.Id.Split('-')[0];

    /// <summary>A row a kind, with the scores of the sets beside each other.</summary>
    private static IEnumerable<Row> ByKind(IEnumerable<Score> scores)
    {
        var sets = scores
            .Select(score => score.ByKind().ToDictionary(one => one.Kind, one => one.Score.Percent))
            .ToList();
        return sets.SelectMany(set => set.Keys)
            .Distinct()
            .Select(kind => new Row(
                $"{kind}, %, in the order above",
                string.Join(" / ", sets.Select(set => set.TryGetValue(kind, out var p) ? $"{p:0}" : "–"))
            ));
    }

    private static void List(Score score)
    {
        foreach (var failed in score.Outcomes.Where(one => !one.Passed))
            Workbench.Say(
                $"{failed.Asked.Id} ({failed.Asked.Kind}): {failed.Why}\n    {string.Join(" // ", failed.Asked.Turns)}"
            );
    }

    private static IEnumerable<Row> Conduct(List<Outcome> outcomes)
    {
        var talks = outcomes.Select(outcome => outcome.Told).OfType<Conversation>().ToList();
        var asked = outcomes.Sum(outcome => outcome.Asked.Turns.Count);
        var times = talks.SelectMany(talk => talk.Milliseconds).Order().ToList();
        var answered = talks.Sum(talk => talk.Replies.Count(reply => !string.IsNullOrWhiteSpace(reply)));
        var p95 = times.Count == 0 ? double.NaN : times[(int)Math.Ceiling(0.95 * times.Count) - 1];
        yield return Row.AtLeast("turns answered with text, %", 100.0 * answered / asked, 100);
        yield return Row.AtMost("turns: 95 of 100 within, ms", p95, LongestTurn, "0.00");
        yield return Row.AtLeast(
            "talks that undo to the byte, %",
            100.0 * talks.Count(talk => talk.UndoesToTheByte()) / talks.Count,
            100
        );
    }

    private static IReadOnlyList<(string Name, bool HeldOut, IReadOnlyList<RequestCase> Requests)> Sets(
        Workbench bench
    )
    {
        try
        {
            if (bench.Requests is { } file)
                return [(Path.GetFileNameWithoutExtension(file), false, RequestCase.Load(file))];
            return
            [
                .. RequestSet
                    .All.Concat(RequestSet.Others)
                    .Select(set => (set.Name, set.HeldOut, RequestCase.Load(set.Path))),
            ];
        }
        catch (Exception problem) when (problem is IOException or FormatException)
        {
            throw new BenchException(problem.Message);
        }
    }
}
