using System.Text;
using System.Text.Json;

namespace Rostrum.Agent.Models;

/// <summary>Puts a reply together from the pieces in which it is streamed.</summary>
internal sealed class ReplyBuilder
{
    /// <summary>Calls of one reply.</summary>
    private const int MostCalls = 32;

    /// <summary>Characters of text and arguments of one reply.</summary>
    private const int MostCharacters = 100_000;

    /// <summary>A usual estimate, where the endpoint does not count.</summary>
    private const int CharactersOfToken = 4;

    private readonly StringBuilder text = new();
    private readonly List<Call> calls = [];
    private long? tokens;
    private int characters;
    private string? ended;

    /// <summary>The stream said that nothing follows.</summary>
    public bool IsDone { get; set; }

    /// <summary>Takes the next piece, or a whole reply from an endpoint that does not stream.</summary>
    /// <exception cref="InvalidOperationException">It is not of the form that pieces have.</exception>
    public void Add(JsonDocument piece)
    {
        using (piece)
        {
            var root = piece.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Member(root, "error") is not null)
                throw new ModelException("The model's endpoint told of a failure.");
            if (Member(root, "usage") is { } usage && Member(usage, "total_tokens") is { } total)
                tokens = total.GetInt64();
            foreach (var choice in Elements(root, "choices"))
                Add(choice);
        }
    }

    public ModelReply Finish(int sentCharacters)
    {
        if (ended is "length" or "content_filter")
            throw new ModelException($"The model's reply was cut off ({ended}).");
        if (ended is null && !IsDone)
            throw new ModelException("The model's reply broke off.");
        var estimate = (sentCharacters + characters) / CharactersOfToken;
        return new ModelReply(
            text.ToString(),
            [.. calls.Select((call, i) => call.Finish(i))],
            tokens is > 0 ? tokens.Value : estimate
        );
    }

    private void Add(JsonElement choice)
    {
        if (Member(choice, "index") is { } number && number.GetInt32() != 0)
            return;
        if (Member(choice, "finish_reason") is { } reason)
            ended = reason.GetString();
        if ((Member(choice, "delta") ?? Member(choice, "message")) is not { } part)
            return;
        if (Member(part, "content") is { } said)
            text.Append(Counted(said.GetString()));
        foreach (var call in Elements(part, "tool_calls"))
            AddCall(call);
    }

    private void AddCall(JsonElement piece)
    {
        var id = Member(piece, "id")?.GetString();
        var index = Member(piece, "index")?.GetInt32();
        var call = calls.FindLast(known => known.Index == index);
        // Some endpoints give every call the same index, and some none.
        if (call is null || index is null || (id is { Length: > 0 } && call.Id.Length > 0 && id != call.Id))
        {
            if (calls.Count == MostCalls)
                throw new ModelException("The model calls too many tools at once.");
            calls.Add(call = new Call(index));
        }
        if (id is { Length: > 0 })
            call.Id = Counted(id);
        if (Member(piece, "function") is not { } function)
            return;
        call.Name.Append(Counted(Member(function, "name")?.GetString()));
        if (Member(function, "arguments") is { } arguments)
            call.Arguments.Append(
                Counted(
                    arguments.ValueKind == JsonValueKind.String
                        ? arguments.GetString()
                        : arguments.GetRawText()
                )
            );
    }

    private string Counted(string? piece)
    {
        characters += piece?.Length ?? 0;
        return characters <= MostCharacters
            ? piece ?? ""
            : throw new ModelException("The model's reply is too long.");
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static IEnumerable<JsonElement> Elements(JsonElement element, string name) =>
        Member(element, name) is { } list ? list.EnumerateArray() : [];

    private sealed class Call(int? index)
    {
        public int? Index => index;

        public string Id { get; set; } = "";

        public StringBuilder Name { get; } = new();

        public StringBuilder Arguments { get; } = new();

        public ModelCall Finish(int number) =>
            new(Id.Length > 0 ? Id : $"call_{number}", Name.ToString(), Arguments.ToString());
    }
}
