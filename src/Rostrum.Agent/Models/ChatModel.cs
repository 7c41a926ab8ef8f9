using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Operations;

namespace Rostrum.Agent.Models;

/// <summary>A language model behind an endpoint that speaks OpenAI's chat completions, streamed.</summary>
public sealed class ChatModel(HttpClient http, ModelOptions options) : ILanguageModel
{
    /// <summary>Bytes of one reply that are read.</summary>
    private const int MostBytes = 4 << 20;

    /// <summary>A client for one endpoint: the key goes nowhere else, and nothing is remembered between calls.</summary>
    public static HttpClient Client(ModelOptions options) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !options.Address.IsLoopback,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                ActivityHeadersPropagator = null,
                MaxResponseHeadersLength = 32,
                MaxResponseDrainSize = 0,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            // Whoever asks says how long.
            Timeout = Timeout.InfiniteTimeSpan,
        };

    public async Task<ModelReply> AskAsync(
        IReadOnlyList<ModelMessage> conversation,
        IReadOnlyList<OperationEntry> tools,
        bool mayCall,
        CancellationToken cancel
    )
    {
        var body = Body(conversation, tools, mayCall).ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, Completions());
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (options.Key is { Length: > 0 } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var answer = await http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancel
            );
            if (!answer.IsSuccessStatusCode)
                throw new ModelException($"The model's endpoint answered {(int)answer.StatusCode}.");
            await using var stream = await answer.Content.ReadAsStreamAsync(cancel);
            using var limited = new LimitedStream(stream, MostBytes);
            var reply = new ReplyBuilder();
            if (answer.Content.Headers.ContentType?.MediaType == "application/json")
                reply.Add(await JsonDocument.ParseAsync(limited, default, cancel));
            else
                await ReadAsync(limited, reply, cancel);
            return reply.Finish(body.Length);
        }
        catch (Exception failure)
            when (failure
                    is HttpRequestException
                        or IOException
                        or JsonException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new ModelException($"The model's answer cannot be read: {failure.Message}", failure);
        }
    }

    private static async Task ReadAsync(Stream stream, ReplyBuilder reply, CancellationToken cancel)
    {
        await foreach (var happened in SseParser.Create(stream).EnumerateAsync(cancel))
        {
            if (happened.Data.Trim() == "[DONE]")
            {
                reply.IsDone = true;
                return;
            }
            if (happened.Data.Length > 0)
                reply.Add(JsonDocument.Parse(happened.Data));
        }
    }

    private Uri Completions() => new($"{options.Address.AbsoluteUri.TrimEnd('/')}/chat/completions");

    private JsonObject Body(
        IReadOnlyList<ModelMessage> conversation,
        IReadOnlyList<OperationEntry> tools,
        bool mayCall
    ) =>
        new()
        {
            ["model"] = options.Name,
            ["stream"] = true,
            ["stream_options"] = new JsonObject { ["include_usage"] = true },
            ["max_tokens"] = options.MostTokensOfReply,
            ["messages"] = new JsonArray([.. conversation.Select(Written)]),
            ["tools"] = new JsonArray([.. tools.Select(Written)]),
            ["tool_choice"] = mayCall ? "auto" : "none",
        };

    private static JsonNode Written(ModelMessage message) =>
        message switch
        {
            ModelMessage.Instruction(var text) => new JsonObject { ["role"] = "system", ["content"] = text },
            ModelMessage.Data(var text) => new JsonObject { ["role"] = "user", ["content"] = text },
            ModelMessage.Result(var id, var text) => new JsonObject
            {
                ["role"] = "tool",
                ["tool_call_id"] = id,
                ["content"] = text,
            },
            ModelMessage.Replied(var reply) => Written(reply),
            _ => throw new InvalidOperationException("No such message."),
        };

    private static JsonObject Written(ModelReply reply) =>
        new()
        {
            ["role"] = "assistant",
            ["content"] = reply.Text,
            ["tool_calls"] = new JsonArray([
                .. reply.Calls.Select(call => new JsonObject
                {
                    ["id"] = call.Id,
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
                }),
            ]),
        };

    private static JsonNode Written(OperationEntry entry) =>
        new JsonObject
        {
            ["type"] = "function",
            ["function"] = new JsonObject
            {
                ["name"] = entry.Name,
                ["description"] = entry.Summary,
                ["parameters"] = entry.Schema(),
            },
        };
}
