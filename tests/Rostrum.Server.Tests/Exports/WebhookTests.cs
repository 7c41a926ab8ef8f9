using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Exports;

public sealed class WebhookTests
{
    private const string Secret = "between us";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_webhook_is_told_of_the_end_and_can_check_who_tells()
    {
        var told = new TaskCompletionSource<(string Signature, string Body)>();
        await using var site = await Site.OpenAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            told.TrySetResult((context.Request.Headers["X-Rostrum-Signature"].ToString(), body));
        });
        await using var own = await Service.StartAsync(options =>
            options.Uploads.AllowPrivateAddresses = true
        );
        var caller = await own.NewcomerAsync();
        await OrderAsync(caller, site.At("/hook"));
        var (signature, body) = await told.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        var export = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("hooked", "completed"), (export.Text("id"), export.Text("status")));
        var parts = signature.Split(',');
        var sum = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(Secret),
            Encoding.UTF8.GetBytes($"{parts[0][2..]}.{body}")
        );
        Assert.Equal($"v1={Convert.ToHexStringLower(sum)}", parts[1]);
        Assert.Equal(200, (int)(await own.Nobody.GetAsync(export.Text("outputUrl"))).Status);
    }

    [Fact]
    public async Task A_webhook_within_is_never_called()
    {
        await using var site = await Site.OpenAsync(context => context.Response.WriteAsync("reached"));
        await using var own = await Service.StartAsync();
        var caller = await own.NewcomerAsync();
        (await AskAsync(caller, site.At("/hook"))).Refused(422);
        // A name tells only when it is called where it leads.
        var byName = new UriBuilder(site.At("/hook")) { Host = "localhost" }.Uri;
        await OrderAsync(caller, byName);
        await caller.EndedAsync("hooked");
        while (!WasTried(own))
            await Task.Delay(20, Cancel);
        Assert.Equal(0, site.Requests);
    }

    private static bool WasTried(Service own)
    {
        using var db = own.OpenDatabase();
        return db.Exports.Any(export => export.WebhookTries > 0);
    }

    private static async Task OrderAsync(Caller caller, Uri hook) => (await AskAsync(caller, hook)).Ok();

    private static async Task<Reply> AskAsync(Caller caller, Uri hook) =>
        await caller.PostAsync(
            "/api/render/proxy/lambda",
            new
            {
                id = "hooked",
                sessionId = await caller.SessionAsync(),
                draft = Films.OfColour(400),
                webhook = new { url = hook, secret = Secret },
            }
        );
}
