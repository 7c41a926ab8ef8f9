using Rostrum.Protocol.Client;
using Rostrum.Protocol.Conversations;
using Rostrum.Protocol.Exports;

namespace Rostrum.Server.Tests.Durability;

/// <summary>
/// Somebody who edits and exports without end, and sends again under the same name whatever the service did not answer.
/// </summary>
internal sealed class Customer(Uri server, string name) : IDisposable
{
    private const int MessagesPerExport = 3;
    private static readonly string[] wishes =
    [
        "zoom in slowly",
        "add motion blur",
        "pan to the left",
        "no motion blur",
        "zoom out",
        "make it 14 seconds",
        "make it 12 seconds",
        "make the title bigger",
        "turn the music down",
    ];
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(100);

    private readonly RostrumClient client = new(
        new ClientOptions(server, new Attribution("tests", "0.0.0", "unknown"))
        {
            AnswerWithin = TimeSpan.FromSeconds(20),
            TurnBeginsWithin = TimeSpan.FromSeconds(20),
            Silence = TimeSpan.FromSeconds(30),
        }
    );

    public Uri Server => server;

    public string Session { get; private set; } = "";

    /// <summary>Messages that were answered, in order.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Answers that changed the film.</summary>
    public int Changes { get; private set; }

    /// <summary>Exports that were accepted.</summary>
    public List<string> Exports { get; } = [];

    public RostrumClient Client => client;

    public async Task ArriveAsync(IReadOnlyList<string> pictures, CancellationToken cancel)
    {
        client.Token = (await client.GetAnonymousTokenAsync(name, cancel)).Token;
        Session = (await client.OpenSessionAsync("film", "en", cancel)).SessionId;
        await client.UploadAsync(Session, pictures, cancel);
        await SayAsync("320x180, 24 fps", cancel);
        await SayAsync("add the title \"Storm\" and calm music", cancel);
    }

    public async Task WorkAsync(CancellationToken leave, CancellationToken cancel)
    {
        for (var i = 0; !leave.IsCancellationRequested; i++)
        {
            await SayAsync(wishes[i % wishes.Length], cancel);
            if (i % MessagesPerExport == 0)
                await ExportAsync($"{name}-{i}", cancel);
        }
    }

    /// <summary>Makes one film in peace.</summary>
    public async Task<RenderStatus> MakeFilmAsync(CancellationToken cancel)
    {
        await ExportAsync($"{name}-first", cancel);
        return await FinishedAsync($"{name}-first", cancel);
    }

    public async Task<RenderStatus> FinishedAsync(string export, CancellationToken cancel)
    {
        while (true)
        {
            var status = await client.GetRenderAsync(export, cancel);
            if (status.Status is "completed" or "failed" or "canceled")
                return status;
            await Task.Delay(pause, cancel);
        }
    }

    private async Task SayAsync(string words, CancellationToken cancel)
    {
        var key = $"{name}-{Said.Count}";
        var answer = await UntilAnsweredAsync(() => AnswerAsync(words, key, cancel), cancel);
        Said.Add(words);
        if (answer.Actions.StateDelta.Count > 0)
            Changes++;
    }

    /// <summary>Null when the stream broke off before the end.</summary>
    private async Task<AgentEvent?> AnswerAsync(string words, string key, CancellationToken cancel)
    {
        await using var turn = await client.SendMessageAsync(Session, words, key, cancel);
        AgentEvent? last = null;
        await foreach (var item in turn.ReadAsync(cancel))
            if (item is TurnItem.Said { Event.FinishReason: "STOP" } said)
                last = said.Event;
            else if (item is TurnItem.Failed failed)
                throw new InvalidOperationException(failed.Problem.Message);
        return last;
    }

    private async Task ExportAsync(string id, CancellationToken cancel)
    {
        var request = new RenderRequest(id, Session, Draft: null, new RenderFormat(Quality: "low"));
        await UntilAnsweredAsync(async () => await client.SubmitRenderAsync(request, cancel), cancel);
        Exports.Add(id);
    }

    private static async Task<T> UntilAnsweredAsync<T>(Func<Task<T?>> ask, CancellationToken cancel)
        where T : class
    {
        while (true)
        {
            try
            {
                if (await ask() is { } answer)
                    return answer;
            }
            catch (ApiProblem lost) when (lost.HttpStatus is null or 429 or >= 500)
            {
                // Killed in between, or not up again yet.
            }
            await Task.Delay(pause, cancel);
        }
    }

    public void Dispose() => client.Dispose();
}
