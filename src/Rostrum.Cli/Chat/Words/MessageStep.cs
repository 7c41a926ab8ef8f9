namespace Rostrum.Cli.Chat.Words;

/// <summary>What a part of a message asks the client to do.</summary>
internal enum Route
{
    /// <summary>Said to the agent.</summary>
    Talk,
    Export,
    Balance,
    State,
    Upload,
}

/// <param name="Text">What is said, for talk.</param>
/// <param name="Files">Paths and addresses to upload, in their order.</param>
internal sealed record MessageStep(Route Route, string Text, IReadOnlyList<string> Files);
