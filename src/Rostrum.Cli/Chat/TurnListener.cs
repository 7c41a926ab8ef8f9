using System.Text;
using System.Text.Json;
using Rostrum.Cli.Chat.Words;
using Rostrum.Protocol;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Conversations;

namespace Rostrum.Cli.Chat;

/// <summary>Listens to one turn: shows what is said, translated, and waits as long as it makes sense.</summary>
internal sealed class TurnListener(IChatScreen screen, TimeProvider clock)
{
    /// <summary>Pieces of a text that will come again, whole. Only a stream that ends before that needs them.</summary>
    private readonly StringBuilder pieces = new();

    private readonly Hearing hearing = new();

    public async Task<Hearing> ListenAsync(AgentTurn turn, CancellationToken cancel)
    {
        var patience = new Patience(clock);
        try
        {
            await foreach (var item in turn.ReadAsync(cancel))
                if (!Take(item, patience))
                    break;
        }
        catch (ApiProblem lost)
        {
            hearing.CutShort = lost.Message;
        }
        if (pieces.Length > 0)
            Show(pieces.ToString());
        return hearing;
    }

    /// <summary>False when it makes no sense to listen on.</summary>
    private bool Take(TurnItem item, Patience patience)
    {
        if (item is not TurnItem.Heartbeat)
            patience.Heard();
        switch (item)
        {
            case TurnItem.Heartbeat:
                return Waits(patience.Heartbeat());
            case TurnItem.Failed failed:
                hearing.Failure = failed.Problem;
                return false;
            case TurnItem.Said said:
                Hear(said.Event);
                return true;
            default:
                return true;
        }
    }

    private bool Waits(Waiting waiting)
    {
        if (waiting == Waiting.TellThePerson)
            screen.Note("⏳ Still working...");
        if (waiting == Waiting.GiveUp)
            hearing.CutShort = "There was no word in 10 minutes; the work may still go on over there.";
        return waiting != Waiting.GiveUp;
    }

    private void Hear(AgentEvent said)
    {
        if (said.ErrorMessage is not null || said.ErrorCode is not null)
            hearing.Failure = new ApiProblem(
                ApiCode.ServerFault,
                null,
                said.ErrorMessage ?? "The agent failed: say it again in other words."
            );
        if (said.Author == "user" || said.Content is null)
            return;
        hearing.Generations.AddRange(said.Content.Parts.Select(GenerationIn).OfType<string>());
        var text = string.Concat(said.Content.Parts.Select(part => part.Text));
        if (text.Length == 0)
            return;
        if (said.Partial == true)
        {
            pieces.Append(text);
            return;
        }
        pieces.Clear();
        Show(text);
    }

    private static string? GenerationIn(EventPart part) =>
        part.FunctionResponse
            is { Name: "generate_clip", Response: { ValueKind: JsonValueKind.Object } begun }
        && begun.TryGetProperty("generation_id", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private void Show(string text)
    {
        var clean = PlainText.Clean(text);
        if (clean.Length == 0)
            return;
        hearing.AnyText = true;
        var reading = GuiTranslator.Read(clean);
        hearing.Actions.AddRange(reading.Actions.Except(hearing.Actions));
        if (reading.Orders.Length > 0)
            hearing.Orders.Add(reading.Orders);
        if (reading.Text.Length == 0)
            return;
        hearing.AnyContent = true;
        screen.Say(reading.Text);
    }
}
