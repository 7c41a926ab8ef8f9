using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Rostrum.Server.Tests.Generations;

/// <summary>
/// A server on this machine that speaks ComfyUI's API as its <c>server.py</c> does, and does with the work what a test
/// says: it waits, runs, gets on, is done, fails, or is forgotten.
/// </summary>
internal sealed class ScriptedComfy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<string> posted = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, WebSocket> sockets = new();
    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private readonly ConcurrentDictionary<string, JsonObject> history = new();
    private readonly List<(int Number, string Id, JsonNode Prompt)> pending = [];
    private readonly List<(int Number, string Id, JsonNode Prompt)> running = [];
    private readonly Lock gate = new();
    private int number;

    private ScriptedComfy(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Pictures that were uploaded, by the names they were given.</summary>
    public ConcurrentDictionary<string, byte[]> Pictures { get; } = new();

    /// <summary>Bodies of <c>POST /prompt</c>.</summary>
    public ConcurrentQueue<JsonNode> Prompts { get; } = new();

    public ConcurrentQueue<string> Deleted { get; } = new();

    public ConcurrentQueue<string> Interrupted { get; } = new();

    /// <summary>Servers of 2024 give ids themselves.</summary>
    public bool GivesIds { get; set; }

    /// <summary>Answers a request in place of the server when it returns true.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ScriptedComfy> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1)
        );
        var comfy = new ScriptedComfy(builder.Build());
        comfy.app.UseWebSockets();
        comfy.app.Run(comfy.AnswerAsync);
        await comfy.app.StartAsync(Cancel);
        return comfy;
    }

    /// <summary>The id of the next work that comes.</summary>
    public async Task<string> PostedAsync() =>
        await posted.Reader.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(2), Cancel);

    /// <summary>Begins waiting work.</summary>
    public void Run(string id)
    {
        lock (gate)
        {
            running.AddRange(pending.Where(item => item.Id == id));
            pending.RemoveAll(item => item.Id == id);
        }
    }

    /// <summary>Says something on the socket of whoever follows the work.</summary>
    public async Task SayAsync(string id, string type, JsonObject data)
    {
        data["prompt_id"] = id;
        var message = new JsonObject { ["type"] = type, ["data"] = data }.ToJsonString();
        for (var look = 0; look < 500; look++)
        {
            if (sockets.TryGetValue(id, out var socket))
            {
                await socket.SendAsync(
                    Encoding.UTF8.GetBytes(message),
                    WebSocketMessageType.Text,
                    true,
                    Cancel
                );
                return;
            }
            await Task.Delay(20, Cancel);
        }
        Assert.Fail("Nobody listens.");
    }

    /// <summary>Ends work with a file, as <c>SaveVideo</c> tells of it.</summary>
    public void Finish(
        string id,
        byte[] content,
        string name = "video/rostrum_00001_.mp4",
        string list = "images"
    )
    {
        files[name] = content;
        var cut = name.LastIndexOf('/');
        var file = new JsonObject
        {
            ["filename"] = name[(cut + 1)..],
            ["subfolder"] = cut < 0 ? "" : name[..cut],
            ["type"] = "output",
        };
        End(
            id,
            new JsonObject
            {
                ["8"] = new JsonObject
                {
                    ["images"] = new JsonArray(
                        new JsonObject
                        {
                            ["filename"] = "preview.png",
                            ["subfolder"] = "",
                            ["type"] = "temp",
                        }
                    ),
                },
                ["9"] = new JsonObject { [list] = new JsonArray(file), ["animated"] = new JsonArray(true) },
            },
            Status("success", "execution_success")
        );
    }

    public void Fail(string id) => End(id, [], Status("error", "execution_error"));

    /// <summary>As when the server was started anew: queue and history are gone.</summary>
    public void Forget()
    {
        lock (gate)
        {
            pending.Clear();
            running.Clear();
        }
        history.Clear();
    }

    private void End(string id, JsonObject outputs, JsonObject status)
    {
        lock (gate)
        {
            pending.RemoveAll(item => item.Id == id);
            running.RemoveAll(item => item.Id == id);
        }
        history[id] = new JsonObject
        {
            ["prompt"] = new JsonArray(0, id, new JsonObject(), new JsonObject(), new JsonArray("9")),
            ["outputs"] = outputs,
            ["status"] = status,
            ["meta"] = new JsonObject(),
        };
    }

    private static JsonObject Status(string status, string last) =>
        new()
        {
            ["status_str"] = status,
            ["completed"] = status == "success",
            ["messages"] = new JsonArray(
                new JsonArray("execution_start", new JsonObject { ["timestamp"] = 1 }),
                new JsonArray(last, new JsonObject { ["timestamp"] = 2 })
            ),
        };

    private async Task AnswerAsync(HttpContext context)
    {
        if (Instead is { } instead && await instead(context))
            return;
        var request = context.Request;
        var path = request.Path.Value!;
        switch (request.Method, path)
        {
            case ("GET", "/ws"):
                await ListenAsync(context);
                break;
            case ("POST", "/upload/image"):
                await UploadAsync(context);
                break;
            case ("POST", "/prompt"):
                await PromptAsync(context);
                break;
            case ("GET", "/queue"):
                await JsonAsync(context, Queue());
                break;
            case ("POST", "/queue"):
                Delete((await BodyAsync(request))["delete"]!.AsArray());
                break;
            case ("POST", "/interrupt"):
                Interrupt((string?)(await BodyAsync(request))["prompt_id"]);
                break;
            case ("GET", "/view"):
                await ViewAsync(context);
                break;
            case ("GET", _) when path.StartsWith("/history/", StringComparison.Ordinal):
                var id = path["/history/".Length..];
                var entry = new JsonObject();
                if (history.TryGetValue(id, out var over))
                    entry[id] = over.DeepClone();
                await JsonAsync(context, entry);
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private async Task ListenAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var client = context.Request.Query["clientId"].ToString();
        var hello = """{"type":"status","data":{"status":{"exec_info":{"queue_remaining":0}},"sid":"x"}}""";
        await socket.SendAsync(Encoding.UTF8.GetBytes(hello), WebSocketMessageType.Text, true, Cancel);
        // A picture on the way, as the server sends them.
        await socket.SendAsync(new byte[4096], WebSocketMessageType.Binary, true, Cancel);
        sockets[client] = socket;
        try
        {
            while (socket.State == WebSocketState.Open)
                await socket.ReceiveAsync(new byte[1024], context.RequestAborted);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // Whoever listened has left.
        }
        sockets.TryRemove(KeyValuePair.Create(client, socket));
    }

    private async Task UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(Cancel);
        var file = form.Files.GetFile("image")!;
        Assert.Equal("input", form["type"].ToString());
        using var content = new MemoryStream();
        await file.CopyToAsync(content, Cancel);
        Pictures[file.FileName] = content.ToArray();
        var answer = new JsonObject
        {
            ["name"] = file.FileName,
            ["subfolder"] = "",
            ["type"] = "input",
        };
        await JsonAsync(context, answer);
    }

    private async Task PromptAsync(HttpContext context)
    {
        var body = await BodyAsync(context.Request);
        Prompts.Enqueue(body);
        var id = GivesIds ? Guid.NewGuid().ToString() : (string)body["prompt_id"]!;
        lock (gate)
            pending.Add((++number, id, body["prompt"]!));
        var answer = new JsonObject
        {
            ["prompt_id"] = id,
            ["number"] = number,
            ["node_errors"] = new JsonObject(),
        };
        await JsonAsync(context, answer);
        posted.Writer.TryWrite(id);
    }

    private JsonObject Queue()
    {
        lock (gate)
            return new JsonObject
            {
                ["queue_running"] = new JsonArray([.. running.Select(Item)]),
                ["queue_pending"] = new JsonArray([.. pending.Select(Item)]),
            };
    }

    private static JsonNode Item((int Number, string Id, JsonNode Prompt) item) =>
        new JsonArray(item.Number, item.Id, item.Prompt.DeepClone(), new JsonObject(), new JsonArray("9"));

    private void Delete(JsonArray ids)
    {
        foreach (var id in ids)
        {
            Deleted.Enqueue((string)id!);
            lock (gate)
                pending.RemoveAll(item => item.Id == (string)id!);
        }
    }

    private void Interrupt(string? id)
    {
        Interrupted.Enqueue(id ?? "");
        if (id is not null)
            End(id, [], Status("error", "execution_interrupted"));
    }

    private async Task ViewAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var folder = query["subfolder"].ToString();
        var name = folder.Length == 0 ? query["filename"].ToString() : $"{folder}/{query["filename"]}";
        if (query["type"] != "output" || !files.TryGetValue(name, out var content))
            context.Response.StatusCode = 404;
        else
            await context.Response.Body.WriteAsync(content, Cancel);
    }

    private static async Task<JsonObject> BodyAsync(HttpRequest request) =>
        (await JsonNode.ParseAsync(request.Body, cancellationToken: Cancel))!.AsObject();

    public static Task JsonAsync(HttpContext context, JsonNode answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.ToJsonString(), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}
