using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Rostrum.Farm.Tests;

/// <summary>Whoever asked to be told is told, even if it takes several attempts and a restart.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_webhook_that_fails_is_told_again_with_a_signature_that_verifies()
    {
        await using var yard = new Yard();
        var ear = new Ear(HttpStatusCode.InternalServerError, HttpStatusCode.Found, HttpStatusCode.OK);
        Listen(yard, ear, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20), TimeSpan.Zero);
        var farm = await yard.StartAsync();
        await Yard.MakeAsync(farm, Ask("x"));
        await Yard.UntilAsync("the webhook", async () => (await yard.RowAsync("x")).WebhookDone);
        Assert.Equal(3, ear.Heard.Count);
        Assert.Equal(3, (await yard.RowAsync("x")).WebhookTries);
        Assert.All(
            ear.Heard,
            heard =>
            {
                Assert.Equal("{\"id\":\"x\",\"status\":\"Failed\"}", heard.Body);
                var parts = heard
                    .Signature.Split(',')
                    .Select(part => part.Split('='))
                    .ToDictionary(p => p[0], p => p[1]);
                var sum = HMACSHA256.HashData(
                    "secret"u8,
                    Encoding.UTF8.GetBytes($"{parts["t"]}.{heard.Body}")
                );
                Assert.Equal(Convert.ToHexStringLower(sum), parts["v1"]);
            }
        );
    }

    [Fact]
    public async Task A_webhook_that_goes_on_failing_is_given_up()
    {
        await using var yard = new Yard();
        var ear = new Ear(HttpStatusCode.InternalServerError);
        Listen(yard, ear, TimeSpan.Zero, TimeSpan.Zero);
        var farm = await yard.StartAsync();
        await Yard.MakeAsync(farm, Ask("x"));
        await Yard.UntilAsync("giving up", async () => (await yard.RowAsync("x")).WebhookDone);
        Assert.Equal(3, ear.Heard.Count);
    }

    [Fact]
    public async Task What_was_not_told_before_the_farm_stopped_is_told_after_it_started()
    {
        await using var yard = new Yard();
        var ear = new Ear(HttpStatusCode.InternalServerError, HttpStatusCode.OK);
        Listen(yard, ear, TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        var before = await yard.StartAsync();
        await Yard.MakeAsync(before, Ask("x"));
        await Yard.UntilAsync("an attempt", async () => (await yard.RowAsync("x")).WebhookTries == 1);
        await before.StopAsync(Yard.Cancel);
        // Without the engine's memory the row alone must do.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(yard.Folder, "quartz.db*"))
            File.Delete(file);
        await yard.StartAsync();
        await Yard.UntilAsync("the webhook", async () => (await yard.RowAsync("x")).WebhookDone);
        Assert.Equal(2, ear.Heard.Count);
    }

    private static ExportRequest Ask(string id) =>
        Yard.Request(id, Yard.Film(Yard.Shot("blob:assets/none")), webhook: "https://example.invalid/hook");

    private static void Listen(Yard yard, Ear ear, params TimeSpan[] waits)
    {
        yard.Options = yard.Options with { WebhookRetries = waits };
        yard.Hooks = new FarmHooks
        {
            Webhooks = new WebhookHooks(
                new HttpClient(ear),
                export => $"{{\"id\":\"{export.Id}\",\"status\":\"{export.Status}\"}}"
            ),
        };
    }

    /// <summary>Listens, and answers with one status after the other; the last one again and again.</summary>
    private sealed class Ear(params HttpStatusCode[] answers) : HttpMessageHandler
    {
        private readonly ConcurrentQueue<(string Body, string Signature)> heard = [];

        public IReadOnlyList<(string Body, string Signature)> Heard => [.. heard];

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancel
        )
        {
            var body = await request.Content!.ReadAsStringAsync(cancel);
            var answer = answers[Math.Min(heard.Count, answers.Length - 1)];
            heard.Enqueue((body, request.Headers.GetValues("X-Rostrum-Signature").Single()));
            return new HttpResponseMessage(answer);
        }
    }
}
