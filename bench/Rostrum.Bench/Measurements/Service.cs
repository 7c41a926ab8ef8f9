using System.Net.Http.Json;
using Rostrum.Bench.Reporting;
using Rostrum.Bench.Serving;

namespace Rostrum.Bench.Measurements;

/// <summary>What the service bears.</summary>
internal sealed class Service : IMeasurement
{
    private const int Askers = 8;
    private const int UploadMegabytes = 32;
    private static readonly string[] wishes =
    [
        "zoom in slowly",
        "pan to the left",
        "add motion blur",
        "zoom out",
    ];

    public string Name => "service";

    public string How =>
        $"`rostrum up` and a bare ASP.NET endpoint, each a process of its own, are asked over HTTP by {Askers} askers at "
        + "once, each as soon as it is answered, for 4 s after 1 s of warming up. A turn is a message that changes the "
        + "film, stored as a version, charged, and read to the end of its stream; each asker has a session. A state read "
        + "is the latest state of such a session. The bare endpoint reads the same message and answers a line. Uploads "
        + $"are {UploadMegabytes} MB sounds, each new, hashed, looked at by ffprobe and stored; the bare endpoint writes "
        + "the body to a file.";

    public IReadOnlyList<Row> Run(Workbench bench) => RunAsync(bench).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Row>> RunAsync(Workbench bench)
    {
        var bare = await BareAsync(bench);
        using var service = await OwnedService.StartAsync(bench.File("service"));
        var http = service.Http;
        var sessions = new List<string>();
        for (var asker = 0; asker < Askers; asker++)
        {
            sessions.Add(await service.OpenAsync());
            await service.UploadAsync(sessions[^1], Workbench.Sample("lake.jpg"));
        }
        var turns = await Load.MeasureAsync(Askers, (asker, turn) => SayAsync(http, sessions[asker], turn));
        var reads = await Load.MeasureAsync(Askers, (asker, _) => ReadAsync(http, sessions[asker]));
        var uploads = await Load.MeasureAsync(2, (asker, turn) => UploadAsync(http, sessions[asker], turn));
        return
        [
            Row.Information("turns a second", turns.PerSecond, "0"),
            Row.Information("turns: 95 of 100 within, ms", turns.P95, "0.0"),
            Row.Information(
                "turns ÷ requests of the bare endpoint",
                turns.PerSecond / bare.Echo.PerSecond,
                "0.000"
            ),
            Row.Information("state reads a second", reads.PerSecond, "0"),
            Row.Information("state reads: 95 of 100 within, ms", reads.P95, "0.0"),
            Row.Information(
                "state reads ÷ requests of the bare endpoint",
                reads.PerSecond / bare.Echo.PerSecond,
                "0.000"
            ),
            Row.Information("bare endpoint: requests a second", bare.Echo.PerSecond, "0"),
            Row.Information("bare endpoint: 95 of 100 within, ms", bare.Echo.P95, "0.0"),
            Row.Information("uploads, MB/s", uploads.PerSecond * UploadMegabytes, "0"),
            Row.Information(
                "uploads ÷ bodies written by the bare endpoint",
                uploads.PerSecond / bare.Store.PerSecond,
                "0.00"
            ),
        ];
    }

    private static async Task<(Load Echo, Load Store)> BareAsync(Workbench bench)
    {
        var folder = Directory.CreateDirectory(bench.File("bare")).FullName;
        using var served = await Served.StartAsync(
            Environment.ProcessPath!,
            address => [BareServer.Verb, address, folder]
        );
        using var http = new HttpClient { BaseAddress = served.Address };
        var echo = await Load.MeasureAsync(
            Askers,
            (_, turn) => TakeAsync(http.PostAsync("/echo", Message("0", turn)))
        );
        var store = await Load.MeasureAsync(
            2,
            (asker, turn) => TakeAsync(http.PostAsync("/store", new ByteArrayContent(Sound(asker, turn))))
        );
        return (echo, store);
    }

    private static Task SayAsync(HttpClient http, string session, int turn) =>
        TakeAsync(http.PostAsync("/run_sse", Message(session, turn)));

    private static Task ReadAsync(HttpClient http, string session) =>
        TakeAsync(http.GetAsync($"/api/state/nemo_agent/me/{session}/latest"));

    private static Task UploadAsync(HttpClient http, string session, int turn)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Sound(session.GetHashCode(), turn)), "files", "sound.wav" },
        };
        return TakeAsync(http.PostAsync($"/api/upload-video/nemo_agent/me/{session}", form));
    }

    private static async Task TakeAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
            throw new BenchException($"The service refused: {System.Text.Encoding.UTF8.GetString(body)}");
    }

    private static JsonContent Message(string session, int turn) =>
        JsonContent.Create(
            new
            {
                app_name = "nemo_agent",
                user_id = "me",
                session_id = session,
                new_message = new { parts = new[] { new { text = wishes[turn % wishes.Length] } } },
            }
        );

    /// <summary>A WAVE file of stereo noise at 48 kHz, another for each pair of numbers.</summary>
    private static byte[] Sound(int asker, int turn)
    {
        var file = new byte[UploadMegabytes * 1_000_000];
        new Random(HashCode.Combine(asker, turn)).NextBytes(file.AsSpan(44, 4096));
        using var header = new BinaryWriter(new MemoryStream(file));
        header.Write("RIFF"u8);
        header.Write(file.Length - 8);
        header.Write("WAVEfmt "u8);
        header.Write(16);
        header.Write((short)1);
        header.Write((short)2);
        header.Write(48000);
        header.Write(48000 * 4);
        header.Write((short)4);
        header.Write((short)16);
        header.Write("data"u8);
        header.Write(file.Length - 44);
        return file;
    }
}
