namespace Rostrum.Cli.Chat;

/// <param name="Web">Where the server's pages are, for links that a person opens.</param>
/// <param name="Output">The file in which an export is put; null only tells its address.</param>
/// <param name="Token">Given from outside; null takes an anonymous account.</param>
/// <param name="SessionId">The session to go on with.</param>
/// <param name="GoesOn">Goes on with the last session when none is given.</param>
internal sealed record ChatOptions(
    Uri Server,
    Uri Web,
    string ClientId,
    string? Token,
    string? SessionId,
    bool GoesOn,
    string? Output
)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How a pause is made: by the clock, or by tests.</summary>
    public Func<TimeSpan, CancellationToken, Task> Pause { get; init; } = Task.Delay;
}
