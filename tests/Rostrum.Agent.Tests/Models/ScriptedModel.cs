using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Rostrum.Agent.Tests.Models;

/// <summary>
/// A server on this machine that speaks the API of chat completions and says, request by request, what a test wrote
/// down; bytes go out in the pieces that the test wants. When the script is over it answers 500.
/// </summary>
public sealed class ScriptedModel : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Answer> script = new();
    private readonly List<Task> served = [];
    private readonly Task serving;

    public ScriptedModel(params IEnumerable<Answer> answers)
    {
        foreach (var answer in answers)
            script.Enqueue(answer);
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>One answer: a status and the pieces of its body; a null piece waits until the other side hangs up.</summary>
    public sealed record Answer(
        int Status,
        IReadOnlyList<byte[]?> Pieces,
        string Type = "text/event-stream",
        bool BreaksOff = false
    );

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");

    /// <summary>The bodies that were asked with, in order.</summary>
    public ConcurrentQueue<JsonNode> Requests { get; } = new();

    /// <summary>The heads of those requests.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    /// <summary>Somebody asked, and the answer was begun.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Calls of tools, as they are streamed in general: the name first, then arguments in two pieces.</summary>
    public static Answer Calls(params (string Name, string Arguments)[] calls)
    {
        var events = new List<JsonNode>();
        for (var i = 0; i < calls.Length; i++)
        {
            var (name, arguments) = calls[i];
            var half = arguments.Length / 2;
            events.Add(Call(i, $"call_{Guid.NewGuid():n}", name, ""));
            events.Add(Call(i, null, null, arguments[..half]));
            events.Add(Call(i, null, null, arguments[half..]));
        }
        return Stream([.. events, Finish("tool_calls")]);
    }

    public static Answer Says(string text) =>
        Stream(
            Delta(new JsonObject { ["role"] = "assistant", ["content"] = "" }),
            Delta(new JsonObject { ["content"] = text }),
            Finish("stop")
        );

    public static Answer Stream(params JsonNode[] events) => Raw(Sse(events) + "data: [DONE]\n\n");

    public static Answer Raw(string body) => new(200, [Encoding.UTF8.GetBytes(body)]);

    public static Answer Fails(int status) =>
        new(status, ["{\"error\":{\"message\":\"no\"}}"u8.ToArray()], "application/json");

    public static Answer Hangs(string begun = "") => new(200, [Encoding.UTF8.GetBytes(begun), null]);

    /// <summary>The same answer, a few bytes at a time.</summary>
    public static Answer InPieces(Answer answer, int bytes) =>
        answer with
        {
            Pieces = [.. answer.Pieces.SelectMany(piece => piece!.Chunk(bytes))],
        };

    public static string Sse(params JsonNode[] events) =>
        string.Concat(events.Select(happened => $"data: {happened.ToJsonString()}\n\n"));

    public static JsonNode Call(int? index, string? id, string? name, string arguments)
    {
        var function = new JsonObject { ["arguments"] = arguments };
        if (name is not null)
            function["name"] = name;
        var call = new JsonObject { ["function"] = function };
        if (index is { } number)
            call["index"] = number;
        if (id is not null)
            call["id"] = id;
        return Delta(new JsonObject { ["tool_calls"] = new JsonArray(call) });
    }

    public static JsonNode Delta(JsonObject delta) =>
        new JsonObject
        {
            ["object"] = "chat.completion.chunk",
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["delta"] = delta,
                    ["finish_reason"] = null,
                }
            ),
        };

    public static JsonNode Finish(string reason) =>
        new JsonObject
        {
            ["choices"] = new JsonArray(
                new JsonObject
                {
                    ["index"] = 0,
                    ["delta"] = new JsonObject(),
                    ["finish_reason"] = reason,
                }
            ),
        };

    public static JsonNode Usage(long tokens) =>
        new JsonObject
        {
            ["choices"] = new JsonArray(),
            ["usage"] = new JsonObject { ["total_tokens"] = tokens },
        };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        await Task.WhenAll(served);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                served.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException) { }
    }

    private async Task AnswerAsync(TcpClient caller)
    {
        using (caller)
            try
            {
                var stream = caller.GetStream();
                var (head, body) = await ReadAsync(stream);
                Heads.Enqueue(head);
                Requests.Enqueue(JsonNode.Parse(body)!);
                if (!script.TryDequeue(out var answer))
                    answer = Fails(500);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(answer)), stop.Token);
                Asked.TrySetResult();
                foreach (var piece in answer.Pieces)
                    if (piece is null)
                        await stream.CopyToAsync(System.IO.Stream.Null, stop.Token);
                    else
                        await stream.WriteAsync(piece, stop.Token);
                if (answer.BreaksOff)
                    caller.Client.Close(0);
            }
            catch (Exception ended)
                when (ended is IOException or OperationCanceledException or SocketException) { }
    }

    /// <summary>A body that breaks off is shorter than was said.</summary>
    private static string Head(Answer answer) =>
        $"HTTP/1.1 {answer.Status} Scripted\r\nContent-Type: {answer.Type}\r\nConnection: close\r\n"
        + (answer.BreaksOff ? "Content-Length: 1000000\r\n\r\n" : "\r\n");

    private async Task<(string Head, byte[] Body)> ReadAsync(NetworkStream stream)
    {
        var read = new List<byte>();
        var buffer = new byte[8192];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. read]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && LengthIn(text[..end]) is var length && read.Count >= end + 4 + length)
                return (text[..end], [.. read.Skip(end + 4).Take(length)]);
            var count = await stream.ReadAsync(buffer, stop.Token);
            if (count == 0)
                throw new IOException("The request broke off.");
            read.AddRange(buffer.AsSpan(0, count));
        }
    }

    private static int LengthIn(string head) =>
        head.Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault();
}
