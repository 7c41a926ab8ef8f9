using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rostrum.Farm.Generations.Comfy;

/// <summary>
/// Hears what a ComfyUI server says of running work on its web socket: how far it is, and that there is something to look
/// at. Only the looks decide; a socket that fails, or is never there, costs nothing but the progress.
/// </summary>
internal sealed class ComfyNews : IAsyncDisposable
{
    private const int MostBytes = 1 << 20;
    private const int LongestNode = 200;

    private readonly string work;
    private readonly int nodes;
    private readonly Action<double> progress;
    private readonly CancellationTokenSource ended = new();
    private readonly SemaphoreSlim something = new(0, 1);
    private readonly HashSet<string> begun = [];
    private readonly Task hearing;
    private double told;

    /// <param name="nodes">Of the workflow; each counts alike.</param>
    public ComfyNews(ComfyChannel channel, string work, int nodes, Action<double> progress, TimeSpan again)
    {
        (this.work, this.nodes, this.progress) = (work, nodes, progress);
        var address = new UriBuilder(channel.At($"ws?clientId={Uri.EscapeDataString(work)}"));
        address.Scheme = address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        hearing = HearAsync(channel.Http, address.Uri, again);
    }

    /// <summary>Returns when there may be something to look at, or after a while.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => something.WaitAsync(atMost, cancel);

    private async Task HearAsync(HttpMessageInvoker http, Uri address, TimeSpan again)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(address, http, ended.Token);
                while (await MessageAsync(socket) is { } message)
                    Read(message);
            }
            catch (Exception failure)
                when (failure is WebSocketException or HttpRequestException or IOException or JsonException)
            {
                // The looks go on without it.
            }
            catch (Exception) when (ended.IsCancellationRequested)
            {
                return;
            }
            await Task.Delay(again, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The next message: "" for one that is not text; null when the socket closes or says too much at once.</summary>
    private async Task<string?> MessageAsync(ClientWebSocket socket)
    {
        using var read = new MemoryStream();
        var piece = new byte[1 << 14];
        while (true)
        {
            var got = await socket.ReceiveAsync(piece.AsMemory(), ended.Token);
            if (got.MessageType == WebSocketMessageType.Close || read.Length + got.Count > MostBytes)
                return null;
            // Pictures on the way come as bytes; they are not looked at.
            if (got.MessageType == WebSocketMessageType.Text)
                read.Write(piece, 0, got.Count);
            if (got.EndOfMessage)
                return System.Text.Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length);
        }
    }

    private void Read(string message)
    {
        if (
            message.Length == 0
            || ComfyChannel.Read(message) is not JsonObject said
            || said["data"] is not JsonObject data
            || said["type"] is not JsonValue kind
            || !kind.TryGetValue<string>(out var type)
            || TextOf(data["prompt_id"]) is { } other && other != work
        )
            return;
        switch (type)
        {
            // A workflow has only so many nodes, whatever is said of further ones.
            case "executing" when TextOf(data["node"]) is { Length: <= LongestNode } node:
                if (begun.Count < nodes)
                    begun.Add(node);
                Tell(begun.Count - 1);
                break;
            case "progress" when PartOf(data) is { } part:
                Tell(Math.Max(0, begun.Count - 1) + part);
                break;
            case "progress_state" when data["nodes"] is JsonObject states:
                Tell(states.Sum(state => state.Value is JsonObject node ? PartOf(node) ?? 0 : 0));
                break;
            case "executing" or "execution_success" or "execution_error" or "execution_interrupted":
                Wake();
                break;
        }
    }

    private void Tell(double nodesDone)
    {
        var part = Math.Clamp(nodesDone / Math.Max(1, nodes), 0, 1);
        if (part <= told)
            return;
        told = part;
        progress(part);
    }

    private void Wake()
    {
        if (something.CurrentCount == 0)
            something.Release();
    }

    /// <summary>How much of a node is done, 0–1.</summary>
    private static double? PartOf(JsonObject data) =>
        NumberOf(data["value"]) is { } value && NumberOf(data["max"]) is { } most and > 0
            ? Math.Clamp(value / most, 0, 1)
            : null;

    private static double? NumberOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var number) && double.IsFinite(number)
            ? number
            : null;

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await hearing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
        something.Dispose();
    }
}
