using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Server.Conversations;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;
using Rostrum.Server.Tests;

[assembly: AssemblyFixture(typeof(Service))]

namespace Rostrum.Server.Tests;

/// <summary>
/// A running service with a data folder, a port and a clock of its own. One, with limits that no test reaches, is
/// shared by all tests that need no other settings; each works there under accounts of its own.
/// </summary>
public sealed class Service : IAsyncLifetime
{
    private const int Unreached = 1_000_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rostrum service ");
    private readonly bool ownsData;
    private WebApplication? app;
    private int clients;

    public Service()
        : this(_ => { }) { }

    private Service(Action<ServerOptions> configure)
    {
        Options = new ServerOptions
        {
            Data = Path.Combine(folder.FullName, "data"),
            Urls = "http://127.0.0.1:0",
        };
        Options.Anonymous.PerAddress = Unreached;
        Options.Limits.RequestsPerMinute = Unreached;
        Options.Limits.LoginsPerMinute = Unreached;
        Options.Exports.AtOnce = 2;
        UsePostgres();
        configure(Options);
        ownsData = Options.Data.StartsWith(folder.FullName, StringComparison.Ordinal);
    }

    public ServerOptions Options { get; }

    public ShiftedClock Clock { get; } = new();

    public Uri Address { get; private set; } = null!;

    /// <summary>Speaks without a token.</summary>
    public Caller Nobody { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    internal HttpClient Http { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Service> StartAsync(Action<ServerOptions>? configure = null)
    {
        var service = new Service(configure ?? (_ => { }));
        await service.InitializeAsync();
        return service;
    }

    public async ValueTask InitializeAsync()
    {
        app = ServerHost.Build(Options, Clock);
        await app.StartAsync(Cancel);
        Address = new Uri(app.Urls.First());
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 500 })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(5),
        };
        Nobody = new Caller(this, null, "");
    }

    /// <summary>Someone with a fresh anonymous account, who sends the attribution headers.</summary>
    public async Task<Caller> NewcomerAsync() =>
        await NewcomerAsync($"client-{Interlocked.Increment(ref clients)}-{Guid.NewGuid():n}");

    public async Task<Caller> NewcomerAsync(string clientId)
    {
        var reply = await AskForTokenAsync(clientId);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return new Caller(this, reply.Data.Text("token"), reply.Data.Text("user_id"));
    }

    public Task<Reply> AskForTokenAsync(string? clientId)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        if (clientId is not null)
            request.Headers.Add("X-Client-Id", clientId);
        return Nobody.SendAsync(request);
    }

    /// <summary>The owner of the service, who is not metered.</summary>
    public async Task<Caller> OwnerAsync() => new(this, await OwnerDesk.NewTokenAsync(Options, Cancel), "");

    /// <summary>Someone who registered without having been here before.</summary>
    public async Task<Caller> RegisteredAsync(string? bind = null)
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        var reply = await Nobody.PostAsync(
            "/api/auth/register",
            new
            {
                bind,
                email,
                password = "correct horse",
            }
        );
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return new Caller(this, reply.Data.Text("token"), bind ?? "");
    }

    /// <summary>Keeps the messages of a session waiting until it is disposed.</summary>
    public HeldLine HoldLine(string sessionId) => new(Services.GetRequiredService<SessionLines>(), sessionId);

    public RostrumContext OpenDatabase() => Services.GetRequiredService<Database>().Open();

    /// <summary>All bytes of the database's files.</summary>
    public byte[] DatabaseBytes()
    {
        var bytes = new MemoryStream();
        foreach (var path in Directory.GetFiles(Options.Data, "rostrum.db*"))
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
                file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Ends the service and starts it anew over the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await InitializeAsync();
    }

    /// <summary>
    /// With a connection string in <c>ROSTRUM_TEST_POSTGRES</c>, each service has a database of its own there.
    /// </summary>
    private void UsePostgres()
    {
        if (Environment.GetEnvironmentVariable("ROSTRUM_TEST_POSTGRES") is not { Length: > 0 } server)
            return;
        Options.Database.Kind = "postgres";
        Options.Database.Connection = $"{server};Database=rostrum_{Guid.NewGuid():n};Maximum Pool Size=40";
    }

    private async Task StopAsync()
    {
        Http.Dispose();
        await app!.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsData)
            folder.Delete(recursive: true);
    }
}

/// <summary>Runs with the system's clock, set forward by what a test wants.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long ticks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() =>
        base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref ticks));
}

/// <summary>A place at the head of a session's line.</summary>
public sealed class HeldLine : IAsyncDisposable
{
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task place;

    public HeldLine(SessionLines lines, string sessionId) =>
        place = lines.RunAsync(sessionId, () => gate.Task);

    public async ValueTask DisposeAsync()
    {
        gate.TrySetResult();
        await place;
    }
}
