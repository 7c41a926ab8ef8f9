using Rostrum.Cli.Chat;
using Rostrum.Protocol.Client;

namespace Rostrum.Protocol.Tests.Scripts;

/// <summary>A chat with a scripted server, in a folder of its own.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rostrum chat ");
    private readonly RostrumClient client;

    private Visit(ScriptedServer server, string? token, string? session, TimeProvider? clock, string? output)
    {
        Server = server;
        var options = new ChatOptions(
            server.Address,
            new Uri("http://web.example/"),
            "client-1",
            token,
            session,
            GoesOn: false,
            output is null ? null : At(output)
        )
        {
            Clock = clock ?? TimeProvider.System,
            Pause = (pause, _) =>
            {
                Pauses.Add(pause);
                return Task.CompletedTask;
            },
        };
        client = new RostrumClient(Calls.Options(server));
        Link = new ChatLink(client, new ChatMemory(folder.FullName), Screen, options);
        Conversation = new Conversation(client, Link, Screen, options);
    }

    public ScriptedServer Server { get; }

    public RecordedScreen Screen { get; } = new();

    public List<TimeSpan> Pauses { get; } = [];

    public ChatLink Link { get; }

    public Conversation Conversation { get; }

    public static async Task<Visit> BeginAsync(
        Action<ScriptedServer>? script = null,
        string? token = null,
        string? session = null,
        TimeProvider? clock = null,
        string? output = null
    )
    {
        var server = await ScriptedServer.StartAsync();
        script?.Invoke(server);
        return new Visit(server, token, session, clock, output);
    }

    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Connects and says something.</summary>
    public async Task<bool> Say(string message)
    {
        var cancel = TestContext.Current.CancellationToken;
        return await Conversation.Guarded(async () =>
            {
                await Link.ConnectAsync(cancel);
                return true;
            }) && await Conversation.HearAsync(message, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

internal static class Calls
{
    public static ClientOptions Options(ScriptedServer server) =>
        new(server.Address, new Attribution("some-skill", "1.2.3", "cursor"))
        {
            FirstLook = TimeSpan.FromMilliseconds(1),
            LastLook = TimeSpan.FromMilliseconds(1),
        };
}
