using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests;

/// <summary>Someone who calls the service: sends the token and the attribution headers with everything.</summary>
public sealed class Caller(Service service, string? token, string userId)
{
    public string Token => token!;

    public string UserId => userId;

    /// <summary>Headers sent with every request; what a test takes away is not sent.</summary>
    public Dictionary<string, string> Headers { get; } =
        new()
        {
            ["X-Skill-Source"] = "tests",
            ["X-Skill-Version"] = "0.0.0",
            ["X-Skill-Platform"] = "unknown",
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Caller With(string otherToken) => new(service, otherToken, userId);

    public Task<Reply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Reply> DeleteAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Delete, path));

    public Task<Reply> PostAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path));

    public Task<Reply> PostAsync(string path, object body) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    public Task<Reply> PatchAsync(string path, object body) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Patch, path) { Content = JsonContent.Create(body) });

    /// <summary>A body as it stands, under whatever type it is called.</summary>
    public Task<Reply> RawAsync(HttpMethod method, string path, byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(new HttpRequestMessage(method, path) { Content = content });
    }

    public Task<Reply> RawAsync(string path, string body, string? contentType = "application/json") =>
        RawAsync(HttpMethod.Post, path, Encoding.UTF8.GetBytes(body), contentType);

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var answer = await OpenAsync(request, HttpCompletionOption.ResponseContentRead))
            return await Reply.ReadAsync(answer);
    }

    /// <summary>The answer with its body still to be read.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request, HttpCompletionOption until)
    {
        if (token is not null && request.Headers.Authorization is null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return service.Http.SendAsync(request, until, Cancel);
    }

    public async Task<string> SessionAsync(string? language = null)
    {
        var reply = await PostAsync(
            "/api/tasks/me/with-session/nemo_agent",
            new { task_name = "Test", language }
        );
        return reply.Ok().Text("session_id");
    }

    /// <summary>Uploads a picture of 64x48 pixels.</summary>
    public async Task<JsonElement> PictureAsync(string session, string name = "lake.png") =>
        (await UploadAsync(session, ("files", name, Pictures.Small))).Ok().GetProperty("files")[0];

    public Task<Reply> UploadAsync(string session, params (string Field, string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, name, content) in files)
            form.Add(new ByteArrayContent(content), field, name);
        return SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{session}")
            {
                Content = form,
            }
        );
    }

    /// <summary>Sends a message and reads its stream to the end.</summary>
    public async Task<Reply> MessageAsync(
        string session,
        string words,
        bool streaming = false,
        string? idempotencyKey = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse")
        {
            Content = JsonContent.Create(Message(session, words, streaming)),
        };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await SendAsync(request);
    }

    /// <summary>Sends a message and returns the text that ends its turn.</summary>
    public async Task<string> SayAsync(string session, string words)
    {
        var reply = await MessageAsync(session, words);
        Assert.Equal(200, (int)reply.Status);
        return reply.Events[^1].EndingText();
    }

    public static object Message(string session, string words, bool streaming = false) =>
        new
        {
            app_name = "nemo_agent",
            user_id = "me",
            session_id = session,
            new_message = new { role = "user", parts = new[] { new { text = words } } },
            streaming,
        };

    public async Task<JsonElement> StateAsync(string session) =>
        (await GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Ok();

    public async Task<JsonElement> DraftAsync(string session) =>
        (await StateAsync(session)).GetProperty("state").GetProperty("draft");

    public async Task<long> AvailableAsync() =>
        (await GetAsync("/api/credits/balance/simple")).Ok().GetProperty("available").GetInt64();

    /// <summary>A session with one picture and a film of 0.4 seconds.</summary>
    public async Task<string> FilmSessionAsync()
    {
        var session = await SessionAsync();
        await PictureAsync(session);
        await SayAsync(session, "zoom in, 0.4 seconds");
        return session;
    }

    public Task<Reply> ExportAsync(string session, string id) =>
        PostAsync(
            "/api/render/proxy/lambda",
            new
            {
                id,
                sessionId = session,
                output = new
                {
                    format = "mp4",
                    quality = "low",
                    resolution = "160x90",
                    fps = 10,
                },
            }
        );

    /// <summary>Follows an export to its end.</summary>
    public async Task<JsonElement> EndedAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/render/proxy/lambda/{id}/events");
        using var answer = await OpenAsync(request, HttpCompletionOption.ResponseContentRead);
        return (await Reply.ReadAsync(answer)).Events[^1];
    }
}

internal static class Pictures
{
    /// <summary>A PNG of 64x48 pixels.</summary>
    public static byte[] Small { get; } = Make();

    private static byte[] Make()
    {
        using var made = new Made();
        return File.ReadAllBytes(made.Ffmpeg("-f lavfi -i testsrc=s=64x48:d=1 -frames:v 1", "a.png"));
    }
}
