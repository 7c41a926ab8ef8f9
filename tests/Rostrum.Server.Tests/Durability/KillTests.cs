using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Durability;

/// <summary>
/// The service is killed at random moments while people edit and export. Slow, so run by its own command:
/// <c>tests/run Server -- -explicit only</c>; <c>ROSTRUM_KILLS</c> and <c>ROSTRUM_SEED</c> change number and chance.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Customers = 4;
    private const long Credits = 100_000;
    private const long PriceOfExport = 2;

    private static readonly int kills = Number("ROSTRUM_KILLS", 50);
    private static readonly int seed = Number("ROSTRUM_SEED", Environment.TickCount);

    private readonly Made made = new();

    private string Data => made.Folder;

    [Fact(Explicit = true)]
    public async Task Killed_at_random_moments_the_service_loses_nothing_and_charges_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}, {kills} kills");
        var chance = new Random(seed);
        using var service = new RostrumProcess(Data, Settings());
        await service.StartAsync(cancel);
        var customers = Enumerable
            .Range(0, Customers)
            .Select(i => new Customer(service.Address, $"customer{i}"))
            .ToList();
        var files = Files();
        foreach (var customer in customers)
            await customer.ArriveAsync(files, cancel);

        // A film is given up that never gets anywhere before the process dies: on a slow or busy machine, kills must
        // leave it as much of its time as on a fast one.
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(customers.Select(customer => customer.MakeFilmAsync(cancel)));
        var pace = Math.Max(4, 2 * clock.Elapsed.TotalSeconds);
        TestContext.Current.SendDiagnosticMessage($"kills within {pace:0.0} s");
        using var closing = new CancellationTokenSource();
        var work = Task.WhenAll(customers.Select(customer => customer.WorkAsync(closing.Token, cancel)));
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.1 + pace * chance.NextDouble()), cancel);
            await service.KillAsync(cancel);
            await service.StartAsync(cancel);
        }
        await closing.CancelAsync();
        await work;

        var exports = new List<(Customer Customer, RenderStatus Status)>();
        foreach (var customer in customers)
        foreach (var export in customer.Exports)
            exports.Add((customer, await customer.FinishedAsync(export, cancel)));
        // First of all, for a film that failed costs nothing.
        Assert.NotEmpty(exports);
        Assert.All(
            exports,
            export => Assert.Equal(("completed", null), (export.Status.Status, export.Status.Error))
        );
        foreach (var customer in customers)
            await CheckAsync(customer, cancel);
        foreach (var (customer, status) in exports)
            await CheckFilmAsync(customer, status, cancel);
        Assert.Equal(
            exports.Count,
            Directory.GetFiles(Path.Combine(Data, "blobs", "films"), "*", SearchOption.AllDirectories).Length
        );
        await service.KillAsync(cancel);
        Assert.Empty(await LeftOversAsync(cancel));
        customers.ForEach(customer => customer.Dispose());
    }

    private static Dictionary<string, string> Settings() =>
        new()
        {
            ["ROSTRUM_Anonymous__Credits"] = Credits.ToString(CultureInfo.InvariantCulture),
            ["ROSTRUM_Anonymous__PerAddress"] = "1000",
            ["ROSTRUM_Prices__Export"] = PriceOfExport.ToString(CultureInfo.InvariantCulture),
            ["ROSTRUM_Exports__WaitingPerAccount"] = "100000",
            ["ROSTRUM_Limits__RequestsPerMinute"] = "1000000",
        };

    /// <summary>Two stills and a clip with a sound of its own.</summary>
    private List<string> Files() =>
        [
            made.Ffmpeg("-f lavfi -i color=red:s=640x400,noise=alls=60 -frames:v 1", "red.png"),
            made.Ffmpeg("-f lavfi -i color=teal:s=640x400,noise=alls=60 -frames:v 1", "teal.png"),
            made.Ffmpeg(
                "-f lavfi -i testsrc2=s=320x180:r=24 -f lavfi -i sine=300 -t 4 -c:v libx264 -c:a aac",
                "walk.mp4"
            ),
        ];

    /// <summary>Every message once, in order, each with one answer; and the credits are what that costs.</summary>
    private static async Task CheckAsync(Customer customer, CancellationToken cancel)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", customer.Client.Token);
        var path = $"apps/nemo_agent/users/me/sessions/{customer.Session}";
        using var session = JsonDocument.Parse(
            await http.GetStringAsync(new Uri(customer.Server, path), cancel)
        );
        // The films hold all that films can hold, so that none of it was left out.
        var state = session.RootElement.GetProperty("state").GetRawText();
        Assert.All(
            (string[])["\"image\"", "\"video\"", "\"Storm\"", "\"gen\""],
            part => Assert.Contains(part, state, StringComparison.Ordinal)
        );
        var events = session.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(customer.Said, events.Where(IsPersons).Select(TextOf));
        Assert.Equal(customer.Said.Count, events.Count(told => told.TryGetProperty("finishReason", out _)));
        var balance = await customer.Client.GetBalanceAsync(cancel);
        Assert.Equal(0, balance.Frozen);
        Assert.Equal(Credits - customer.Changes - PriceOfExport * customer.Exports.Count, balance.Total);
    }

    private static bool IsPersons(JsonElement told) => told.GetProperty("author").GetString() == "user";

    private static string TextOf(JsonElement told) =>
        told.GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString()!;

    private async Task CheckFilmAsync(Customer customer, RenderStatus status, CancellationToken cancel)
    {
        var file = Path.Combine(Data, "film.mp4");
        await using (var film = File.Create(file))
            await customer.Client.DownloadRenderAsync(status.Id, null, null, film, cancel);
        var counted = made.Run(
            "ffprobe",
            null,
            "-v",
            "error",
            "-count_frames",
            "-select_streams",
            "v",
            "-show_entries",
            "stream=nb_read_frames",
            "-of",
            "csv=p=0",
            file
        );
        Assert.Equal(status.FramesTotal.ToString(CultureInfo.InvariantCulture), counted.Trim());
    }

    /// <summary>Processes of the service that are still there some time after it was killed.</summary>
    private async Task<IReadOnlyList<string>> LeftOversAsync(CancellationToken cancel)
    {
        for (var look = 0; look < 100; look++)
        {
            var left = Running();
            if (left.Count == 0)
                return [];
            await Task.Delay(100, cancel);
        }
        return Running();
    }

    private List<string> Running() =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
                .Select(CommandOf)
                .Where(command => command.Contains(Data, StringComparison.Ordinal)),
        ];

    private static string CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : usual;

    public void Dispose() => Directory.Delete(Data, recursive: true);
}
