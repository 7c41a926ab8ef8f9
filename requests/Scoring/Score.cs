namespace Rostrum.Requests;

/// <summary>What became of one request.</summary>
/// <param name="Why">What did not hold, or what was thrown; null when all is as expected.</param>
internal sealed record Outcome(RequestCase Asked, string? Why, Conversation? Told)
{
    public bool Passed => Why is null;
}

/// <summary>What became of a set of requests.</summary>
internal sealed record Score(IReadOnlyList<Outcome> Outcomes)
{
    public int Passed => Outcomes.Count(outcome => outcome.Passed);

    /// <summary>Requests whose every condition held, in per cent.</summary>
    public double Percent => Outcomes.Count == 0 ? 0 : 100.0 * Passed / Outcomes.Count;

    public static Score Of(IEnumerable<RequestCase> requests) => new([.. requests.Select(Try)]);

    /// <summary>The score of each kind, in the order in which kinds first occur.</summary>
    public IEnumerable<(string Kind, Score Score)> ByKind() =>
        Outcomes.GroupBy(outcome => outcome.Asked.Kind).Select(group => (group.Key, new Score([.. group])));

    private static Outcome Try(RequestCase asked)
    {
        Conversation told;
        try
        {
            told = Conversation.Play(asked);
        }
        catch (Exception problem)
        {
            return new Outcome(asked, $"threw {problem.GetType().Name}: {problem.Message}", null);
        }
        var broken = asked.Expectations.Select(one => one.Check(told)).FirstOrDefault(why => why is not null);
        return new Outcome(asked, broken, told);
    }
}
