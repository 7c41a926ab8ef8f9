using Rostrum.Cli.Chat.Words;
using Rostrum.Protocol.Client;

namespace Rostrum.Cli.Chat;

/// <summary>What was heard in a turn.</summary>
internal sealed class Hearing
{
    /// <summary>True when a reply had text, even if it was only talk of a screen.</summary>
    public bool AnyText { get; set; }

    /// <summary>True when a reply had content that was shown.</summary>
    public bool AnyContent { get; set; }

    public List<GuiAction> Actions { get; } = [];

    public List<string> Orders { get; } = [];

    /// <summary>Clips that the turn began to generate, by their ids.</summary>
    public List<string> Generations { get; } = [];

    /// <summary>Why the turn failed after it began.</summary>
    public ApiProblem? Failure { get; set; }

    /// <summary>The stream ended before the turn did; the work goes on over there.</summary>
    public string? CutShort { get; set; }
}
