using Rostrum.Farm.Exports;
using Rostrum.Farm.Generations;

namespace Rostrum.Farm;

/// <summary>What the host does when something happens in the farm. All of it may be absent.</summary>
public sealed record FarmHooks
{
    /// <summary>
    /// An export has ended, in whatever way. Called at least once for each, again after a failure or a restart, so it
    /// must do no harm the second time.
    /// </summary>
    public Func<Export, CancellationToken, Task>? Ended { get; init; }

    /// <summary>The host's own share of each sweep.</summary>
    public Func<CancellationToken, Task>? Sweep { get; init; }

    /// <summary>How webhooks are told; without it none are.</summary>
    public WebhookHooks? Webhooks { get; init; }

    /// <summary>Who generates clips and what becomes of them; without it none are.</summary>
    public GenerationHooks? Generations { get; init; }
}

/// <param name="Client">
/// Owned by the host, which must see to it that no address within its own network is reached and no redirection
/// followed.
/// </param>
/// <param name="Body">The JSON that tells of an ended export.</param>
public sealed record WebhookHooks(HttpClient Client, Func<Export, string> Body);
