using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Tests.Pages;

/// <summary>A running service as the pages are tested on: its API, its parts and its rows at hand.</summary>
public sealed class PageService : IAsyncLifetime
{
    private readonly Action<ServerOptions> configure;
    private Service? service;

    public PageService()
        : this(_ => { }) { }

    private PageService(Action<ServerOptions> configure) => this.configure = configure;

    /// <summary>One that is configured otherwise, running.</summary>
    public static async Task<PageService> StartAsync(Action<ServerOptions> configure)
    {
        var service = new PageService(configure);
        await service.InitializeAsync();
        return service;
    }

    public Uri Address => service!.Address;

    public async ValueTask InitializeAsync() => service = await Service.StartAsync(configure);

    /// <summary>A part of the service, to look behind its answers.</summary>
    public T Part<T>()
        where T : notnull => service!.Services.GetRequiredService<T>();

    /// <summary>Changes rows behind the service's back, as the passing of time would.</summary>
    public async Task ChangeAsync(Func<RostrumContext, Task> change)
    {
        await using var db = Part<Database>().Open();
        await change(db);
    }

    /// <summary>A client of the API with an anonymous account of its own.</summary>
    public async Task<ApiClient> NewClientAsync()
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Add("X-Client-Id", $"{Guid.NewGuid()}");
        foreach (var name in (string[])["Source", "Version", "Platform"])
            http.DefaultRequestHeaders.Add($"X-Skill-{name}", "test");
        var client = new ApiClient(http);
        var granted = await client.PostAsync("/api/auth/anonymous-token", new { });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            granted.GetProperty("token").GetString()
        );
        client.AccountId = granted.GetProperty("user_id").GetString()!;
        return client;
    }

    public ValueTask DisposeAsync() => service!.DisposeAsync();
}

/// <summary>Talks to the API. Every call must succeed and returns the answer's <c>data</c>.</summary>
public sealed class ApiClient(HttpClient http) : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Http => http;

    public string Token => http.DefaultRequestHeaders.Authorization!.Parameter!;

    public string AccountId { get; set; } = "";

    public async Task<JsonElement> GetAsync(string path) =>
        await ReadAsync(await http.GetAsync(path, Cancel));

    public async Task<JsonElement> PostAsync(string path, object body) =>
        await ReadAsync(await http.PostAsJsonAsync(path, body, Cancel));

    /// <returns>Ids of the session and of its task.</returns>
    public async Task<(string Session, string Task)> OpenSessionAsync(string name)
    {
        var opened = await PostAsync("/api/tasks/me/with-session/nemo_agent", new { task_name = name });
        return (opened.GetProperty("session_id").GetString()!, opened.GetProperty("task_id").GetString()!);
    }

    /// <returns>The file's address.</returns>
    public async Task<string> UploadAsync(string session, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "files", name } };
        using var answer = await http.PostAsync($"/api/upload-video/nemo_agent/me/{session}", form, Cancel);
        return (await ReadAsync(answer)).GetProperty("files")[0].GetProperty("cdn_url").GetString()!;
    }

    /// <summary>Says something to the agent and waits until it has answered.</summary>
    public async Task SayAsync(string session, string words)
    {
        using var answer = await http.PostAsJsonAsync(
            "/run_sse",
            new
            {
                app_name = "nemo_agent",
                session_id = session,
                new_message = new { parts = new[] { new { text = words } } },
            },
            Cancel
        );
        await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Makes a draft the session's.</summary>
    public async Task SetDraftAsync(string session, object draft)
    {
        using var answer = await http.PatchAsJsonAsync(
            $"/apps/nemo_agent/users/me/sessions/{session}",
            new { stateDelta = new { draft } },
            Cancel
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<string> ClaimAsync(string session) =>
        (await PostAsync("/api/auth/claim-token", new { session_id = session }))
            .GetProperty("claim_token")
            .GetString()!;

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("data");
    }

    public void Dispose() => http.Dispose();
}
