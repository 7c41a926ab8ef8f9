using System.Text.Json;
using Rostrum.Protocol.Conversations;

namespace Rostrum.Protocol.Client;

/// <summary>Reads an event of a conversation; what a server leaves out gets its usual value.</summary>
public static class AgentEventReader
{
    /// <summary>An event, a failure, or null for what is neither.</summary>
    public static TurnItem? Read(string data)
    {
        try
        {
            using var document = JsonDocument.Parse(data);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            // "[DONE]" of other protocols, or an event that the close cut in two.
            return null;
        }
    }

    public static TurnItem? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        var wire = new WireObject(root);
        if (wire.Inner("content") is null && ProblemReader.FromBody(root, null) is { } problem)
            return new TurnItem.Failed(problem);
        return new TurnItem.Said(
            new AgentEvent(
                Content(wire.Inner("content")),
                wire.Truth("partial"),
                wire.Text("invocationId") ?? "",
                wire.Text("author") ?? "",
                Actions(wire.Inner("actions")),
                LongRunning(wire),
                wire.Text("id") ?? "",
                wire.Number("timestamp") ?? 0,
                wire.Text("finishReason"),
                wire.Text("errorCode"),
                wire.Text("errorMessage")
            )
        );
    }

    private static EventContent? Content(WireObject? content) =>
        content is { } wire
            ? new EventContent(
                [.. wire.Items("parts").Select(Part).OfType<EventPart>()],
                wire.Text("role") ?? "model"
            )
            : null;

    /// <summary>Null for a thought: it is not said to anybody.</summary>
    private static EventPart? Part(WireObject part) =>
        part.Truth("thought") == true
            ? null
            : new EventPart(
                part.Text("text"),
                part.Inner("functionCall") is { } call
                    ? new FunctionCall(
                        call.Text("id") ?? "",
                        call.Text("name") ?? "",
                        Copy(call.Find("args"))
                    )
                    : null,
                part.Inner("functionResponse") is { } response
                    ? new FunctionResponse(
                        response.Text("id") ?? "",
                        response.Text("name") ?? "",
                        Copy(response.Find("response"))
                    )
                    : null,
                part.Inner("inlineData") is { } inline
                    ? new InlineData(inline.Text("mimeType") ?? "", inline.Text("data") ?? "")
                    : null,
                part.Inner("fileData") is { } file
                    ? new FileData(file.Text("fileUri") ?? "", file.Text("mimeType"))
                    : null
            );

    private static EventActions Actions(WireObject? actions) =>
        actions is { } wire
            ? new EventActions(
                wire.Map("stateDelta"),
                wire.Map("artifactDelta"),
                wire.Map("requestedAuthConfigs"),
                wire.Map("requestedToolConfirmations")
            )
            : EventActions.None;

    private static IReadOnlyList<string> LongRunning(WireObject wire) =>
        wire.Find("longRunningToolIds") is { ValueKind: JsonValueKind.Array } ids
            ? [.. ids.EnumerateArray().Select(id => id.ToString())]
            : [];

    private static JsonElement Copy(JsonElement? element) => element?.Clone() ?? default;
}
