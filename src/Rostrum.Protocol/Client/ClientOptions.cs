namespace Rostrum.Protocol.Client;

/// <summary>How a client asks and how long it waits.</summary>
/// <param name="Server">The server's base address; a path in it is kept.</param>
public sealed record ClientOptions(Uri Server, Attribution Attribution)
{
    /// <summary>The agent that is spoken to.</summary>
    public string App { get; init; } = "nemo_agent";

    /// <summary>For an ordinary call. One minute.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For an upload, sending included. Half an hour.</summary>
    public TimeSpan UploadWithin { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Until a turn's stream begins; some servers begin with the first words only. Ten minutes.</summary>
    public TimeSpan TurnBeginsWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long a stream may bring nothing, not even a heartbeat, before the connection counts as lost. Three minutes;
    /// heartbeats come every 15 seconds.
    /// </summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Between two looks at an export, at first; it grows by half each time. One second.</summary>
    public TimeSpan FirstLook { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time between two looks at an export. Ten seconds.</summary>
    public TimeSpan LastLook { get; init; } = TimeSpan.FromSeconds(10);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
