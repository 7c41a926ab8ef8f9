using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Rostrum.Protocol.Client;

/// <summary>
/// A message that the server has taken. Its work goes on there whatever becomes of this end, so a turn is never sent
/// again: when the stream is lost, the state says what came of it.
/// </summary>
public sealed class AgentTurn : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly ClientOptions options;

    internal AgentTurn(HttpResponseMessage response, ClientOptions options)
    {
        this.response = response;
        this.options = options;
    }

    /// <summary>
    /// What the stream brings until it closes. A lost connection, or more silence than
    /// <see cref="ClientOptions.Silence"/>, ends it with an <see cref="ApiProblem"/> without a status.
    /// </summary>
    public async IAsyncEnumerable<TurnItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var bytes = new WatchedStream(
            await response.Content.ReadAsStreamAsync(cancel),
            options.Silence,
            options.Clock
        );
        if (response.Content.Headers.ContentType?.MediaType == "application/json")
        {
            foreach (var item in await WholeAnswer(bytes, cancel))
                yield return item;
            yield break;
        }
        await foreach (var seen in ServerSentEvents.ReadAsync(bytes, cancel))
            if (seen.IsComment)
                yield return new TurnItem.Heartbeat();
            else if (AgentEventReader.Read(seen.Data!) is { } item)
                yield return item;
    }

    /// <summary>A server that answers a turn at once: a list of events, one event, or a refusal.</summary>
    private static async Task<IReadOnlyList<TurnItem>> WholeAnswer(Stream bytes, CancellationToken cancel)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(bytes, default, cancel);
            var root = document.RootElement;
            var events = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root];
            return [.. events.Select(AgentEventReader.Read).OfType<TurnItem>()];
        }
        catch (JsonException broken)
        {
            throw ApiProblem.BrokenOff(broken);
        }
    }

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
