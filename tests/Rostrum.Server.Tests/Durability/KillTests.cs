using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rostrum.Protocol.Exports;

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

    private readonly string data = Directory.CreateTempSubdirectory("rostrum-kills-").FullName;

    [Fact(Explicit = true)]
    public async Task Killed_at_random_moments_the_service_loses_nothing_and_charges_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        TestContext.Current.SendDiagnosticMessage($"seed {seed}, {kills} kills");
        var chance = new Random(seed);
        using var service = new RostrumProcess(data, Settings());
        await service.StartAsync(cancel);
        var customers = Enumerable
            .Range(0, Customers)
            .Select(i => new Customer(service.Address, $"customer{i}"))
            .ToList();
        foreach (var customer in customers)
            await customer.ArriveAsync(Pictures(), cancel);

        using var closing = new CancellationTokenSource();
        var work = Task.WhenAll(customers.Select(customer => customer.WorkAsync(closing.Token, cancel)));
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.1 + 4 * chance.NextDouble()), cancel);
            await service.KillAsync(cancel);
            await service.StartAsync(cancel);
        }
        await closing.CancelAsync();
        await work;

        var exports = new List<(Customer Customer, RenderStatus Status)>();
        foreach (var customer in customers)
        foreach (var export in customer.Exports)
            exports.Add((customer, await customer.FinishedAsync(export, cancel)));
        foreach (var customer in customers)
            await CheckAsync(customer, cancel);
        Assert.NotEmpty(exports);
        Assert.All(
            exports,
            export => Assert.Equal(("completed", null), (export.Status.Status, export.Status.Error))
        );
        foreach (var (customer, status) in exports)
            await CheckFilmAsync(customer, status, cancel);
        Assert.Equal(
            exports.Count,
            Directory.GetFiles(Path.Combine(data, "blobs", "films"), "*", SearchOption.AllDirectories).Length
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

    private List<string> Pictures()
    {
        var pictures = new List<string>();
        foreach (var colour in new[] { "red", "teal" })
        {
            var path = Path.Combine(data, $"{colour}.png");
            if (!File.Exists(path))
                Run(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-f",
                    "lavfi",
                    "-i",
                    $"color={colour}:s=640x400,noise=alls=60",
                    "-frames:v",
                    "1",
                    path
                );
            pictures.Add(path);
        }
        return pictures;
    }

    /// <summary>Every message once, in order, each with one answer; and the credits are what that costs.</summary>
    private static async Task CheckAsync(Customer customer, CancellationToken cancel)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", customer.Client.Token);
        var path = $"apps/nemo_agent/users/me/sessions/{customer.Session}";
        using var session = JsonDocument.Parse(
            await http.GetStringAsync(new Uri(customer.Server, path), cancel)
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
        var file = Path.Combine(data, "film.mp4");
        await using (var film = File.Create(file))
            await customer.Client.DownloadRenderAsync(status.Id, null, film, cancel);
        var counted = Run(
            "ffprobe",
            "-v",
            "error",
            "-count_frames",
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
                .Where(command => command.Contains(data, StringComparison.Ordinal)),
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

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : usual;

    public void Dispose() => Directory.Delete(data, recursive: true);
}
