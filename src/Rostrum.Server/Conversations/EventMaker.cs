using System.Text.Json;
using Rostrum.Protocol;
using Rostrum.Protocol.Conversations;
using Rostrum.Server.Accounts;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Conversations;

/// <summary>Makes the events of one turn.</summary>
internal sealed class EventMaker(string invocationId, TimeProvider clock)
{
    private const int CharactersOfDelta = 24;

    public AgentEvent Said(string words) =>
        Make(new EventContent([new EventPart(Text: words)], "user"), "user", EventActions.None);

    /// <summary>The call of a tool and its response: two events.</summary>
    public IEnumerable<AgentEvent> ToolUse(string name, object arguments, object response)
    {
        var id = "adk-" + Guid.NewGuid();
        yield return Make(
            new EventContent(
                [new EventPart(FunctionCall: new FunctionCall(id, name, Element(arguments)))],
                "model"
            ),
            SessionDesk.App,
            EventActions.None
        );
        yield return Make(
            new EventContent(
                [new EventPart(FunctionResponse: new FunctionResponse(id, name, Element(response)))],
                "user"
            ),
            SessionDesk.App,
            EventActions.None
        );
    }

    /// <summary>The text of a turn in pieces, for those who want to see it being written.</summary>
    public IEnumerable<AgentEvent> Deltas(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = EndOfDelta(text, start);
            yield return Make(Text(text[start..end]), SessionDesk.App, EventActions.None) with
            {
                Partial = true,
            };
            start = end;
        }
    }

    /// <summary>The whole text, which ends a turn.</summary>
    public AgentEvent Answer(string text, EventActions actions) =>
        Make(Text(text), SessionDesk.App, actions) with
        {
            FinishReason = "STOP",
        };

    public static JsonElement Element(object value) =>
        JsonSerializer.SerializeToElement(value, ProtocolJson.Api);

    /// <summary>Behind a space or a full stop where one is near, and never between the halves of a surrogate pair.</summary>
    private static int EndOfDelta(string text, int start)
    {
        var end = Math.Min(text.Length, start + CharactersOfDelta);
        var space = end < text.Length ? text.LastIndexOf(' ', end - 1, end - start) : -1;
        if (space > start)
            end = space + 1;
        return end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    private static EventContent Text(string text) => new([new EventPart(Text: text)], "model");

    private AgentEvent Make(EventContent content, string author, EventActions actions) =>
        new(
            content,
            Partial: null,
            invocationId,
            author,
            actions,
            [],
            Secrets.NewHex(4),
            clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0
        );
}
