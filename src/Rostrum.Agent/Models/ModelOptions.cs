namespace Rostrum.Agent.Models;

/// <summary>Which language model is asked, and how much of it one message may use.</summary>
public sealed record ModelOptions
{
    /// <summary>Where the API is: the address before <c>/chat/completions</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>What the endpoint calls the model.</summary>
    public required string Name { get; init; }

    /// <summary>Sent as the bearer token; null for an endpoint that wants none.</summary>
    public string? Key { get; init; }

    /// <summary>Replies for one message, 2 or more; in the last one nothing can be called. Default 4.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>Time for all rounds together. Default 30 seconds.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens read and written in all rounds together. Default 60,000.</summary>
    public long MostTokens { get; init; } = 60_000;

    /// <summary>Tokens of one reply. Default 2,000.</summary>
    public int MostTokensOfReply { get; init; } = 2_000;
}
