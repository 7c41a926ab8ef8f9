using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Rostrum.Bench.Filming;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;

namespace Rostrum.Bench.Serving;

/// <summary><c>rostrum up</c> in a process of its own, asked by its owner.</summary>
internal sealed class OwnedService : IDisposable
{
    private readonly Served served;
    private int exports;

    private OwnedService(Served served)
    {
        this.served = served;
        var token = served.Said.Split().First(word => word.StartsWith("nmv_usr_", StringComparison.Ordinal));
        Http = new HttpClient { BaseAddress = served.Address };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public HttpClient Http { get; }

    /// <summary>Processor time taken so far, with what it has started and that has ended; seconds.</summary>
    public double Processor => served.Processor;

    /// <param name="data">Its folder.</param>
    public static async Task<OwnedService> StartAsync(string data) =>
        new(
            await Served.StartAsync(
                Tool.Rostrum,
                address => ["up", "--data", data, "--urls", address],
                new Dictionary<string, string> { ["ROSTRUM_Limits__RequestsPerMinute"] = "10000000" }
            )
        );

    /// <returns>Id of a new session.</returns>
    public async Task<string> OpenAsync()
    {
        var body = await AskAsync(Http.PostAsJsonAsync("/api/tasks/me/with-session/nemo_agent", new { }));
        return body.GetProperty("session_id").GetString()!;
    }

    /// <returns>The file's address for drafts.</returns>
    public async Task<string> UploadAsync(string session, string file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StreamContent(File.OpenRead(file)), "files", Path.GetFileName(file) },
        };
        var body = await AskAsync(Http.PostAsync($"/api/upload-video/nemo_agent/me/{session}", form));
        return body.GetProperty("files")[0].GetProperty("cdn_url").GetString()!;
    }

    /// <summary>Orders films and waits for them.</summary>
    public async Task ExportAsync(string session, Draft draft, string[] targets)
    {
        var id = $"film-{++exports}";
        using var written = JsonDocument.Parse(DraftJson.Write(draft));
        var status = await AskAsync(
            Http.PostAsJsonAsync(
                "/api/render/proxy/lambda",
                new
                {
                    id,
                    sessionId = session,
                    draft = written.RootElement,
                    output = new { quality = "standard", targets },
                }
            )
        );
        while (status.GetProperty("status").GetString() is "pending" or "processing")
        {
            await Task.Delay(500);
            status = await AskAsync(Http.GetAsync($"/api/render/proxy/{id}"));
        }
        if (status.GetProperty("status").GetString() != "completed")
            throw new BenchException($"The service made no film: {status}");
    }

    private static async Task<JsonElement> AskAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(body)
            : throw new BenchException($"The service refused: {body}");
    }

    public void Dispose()
    {
        Http.Dispose();
        served.Dispose();
    }
}
