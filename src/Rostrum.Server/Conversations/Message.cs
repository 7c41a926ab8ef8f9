using System.Text.Json;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Answers;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Conversations;

/// <summary>What a client sends to have a message worked on.</summary>
/// <param name="Words">All texts of the message, a line each.</param>
/// <param name="Streaming">Whether the text is wanted in pieces as well.</param>
internal sealed record Message(
    string SessionId,
    string Words,
    bool Streaming,
    IReadOnlyList<InlineData> Inline,
    IReadOnlyList<string> Addresses
)
{
    private const int LongestWords = 100_000;

    /// <exception cref="ApiException">A field is missing or malformed.</exception>
    public static Message Read(JsonElement body)
    {
        if (body.Text("app_name") is { } app && app != SessionDesk.App)
            throw ApiException.NotFound($"There is no app \"{app}\"; the one here is \"{SessionDesk.App}\".");
        var session = body.NeededText("session_id", 100);
        var message = body.Field("new_message") ?? throw ApiException.Malformed("new_message is missing.");
        if (message.ValueKind != JsonValueKind.Object)
            throw ApiException.Malformed("new_message must be an object with parts.");
        if (message.Field("parts") is not { ValueKind: JsonValueKind.Array } parts)
            throw ApiException.Malformed("new_message.parts must be a list.");
        return FromParts(session, body.Flag("streaming"), parts);
    }

    private static Message FromParts(string session, bool streaming, JsonElement parts)
    {
        var words = new List<string>();
        var inline = new List<InlineData>();
        var addresses = new List<string>();
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object)
                throw ApiException.Malformed("Each of new_message.parts must be an object.");
            if (part.Text("text", LongestWords) is { } text && !string.IsNullOrWhiteSpace(text))
                words.Add(text);
            if (part.Field("inline_data") is { } data)
                inline.Add(
                    new InlineData(
                        data.Text("mime_type") ?? "",
                        data.NeededText("data", int.MaxValue),
                        data.Text("display_name")
                    )
                );
            if (part.Field("file_data") is { } file)
                addresses.Add(file.NeededText("file_uri", 4000));
        }
        if (words.Count == 0 && inline.Count == 0 && addresses.Count == 0)
            throw ApiException.Malformed("new_message.parts holds no text: say what you want.");
        return new Message(session, string.Join('\n', words), streaming, inline, addresses);
    }
}
