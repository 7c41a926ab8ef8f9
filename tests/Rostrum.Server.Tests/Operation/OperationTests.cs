using System.Net;
using System.Text.RegularExpressions;

namespace Rostrum.Server.Tests.Operation;

public sealed class OperationTests(Service service)
{
    [Fact]
    public async Task The_service_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("alive", (await service.Nobody.GetAsync("/healthz")).Ok().Text("status"));
        Assert.Equal("ready", (await service.Nobody.GetAsync("/readyz")).Ok().Text("status"));
    }

    [Fact]
    public async Task Metrics_are_in_prometheus_text()
    {
        var caller = await service.NewcomerAsync();
        await caller.FilmSessionAsync();
        var reply = await service.Nobody.GetAsync("/metrics");
        Assert.Equal(
            "text/plain; version=0.0.4; charset=utf-8",
            reply.ContentHeaders.ContentType?.ToString()
        );
        foreach (var line in reply.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Matches(
                @"^(# TYPE [a-z_0-9]+ (counter|gauge|summary)|[a-zA-Z_0-9]+(\{([a-z_0-9]+=""(\\.|[^""\\])*"",?)+\})? -?[0-9.eE+-]+)$",
                line
            );
        Assert.Matches(
            new Regex(@"^rostrum_http_server_request_duration_count\{.*\} [0-9]+$", RegexOptions.Multiline),
            reply.Text
        );
        Assert.Contains("rostrum_turns_total{", reply.Text);
    }

    [Fact]
    public async Task The_api_describes_itself_and_shows_it()
    {
        var document = (await service.Nobody.GetAsync("/openapi/v1.json")).Json;
        Assert.StartsWith("3.", document.Text("openapi"));
        var paths = document.GetProperty("paths");
        Assert.All(
            [
                "/api/auth/anonymous-token",
                "/api/tasks/{user}/with-session/{app}",
                "/run_sse",
                "/api/upload-video/{app}/{user}/{session}",
                "/api/credits/balance/simple",
                "/api/state/{app}/{user}/{session}/latest",
                "/api/render/proxy/lambda",
                "/api/render/proxy/lambda/{id}",
                "/api/render/proxy/{id}/download",
                "/api/auth/claim-token",
                "/apps/{app}/users/{user}/sessions",
            ],
            path => Assert.True(paths.TryGetProperty(path, out _), path)
        );
        var page = await service.Nobody.GetAsync("/openapi/index.html");
        Assert.Equal(
            (HttpStatusCode.OK, "text/html"),
            (page.Status, page.ContentHeaders.ContentType?.MediaType)
        );
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/api/nowhere", 404)]
    [InlineData("GET", "/run_sse", 400)]
    [InlineData("DELETE", "/api/credits/balance/simple", 400)]
    [InlineData("PUT", "/api/render/proxy/lambda/a", 400)]
    public async Task Nothing_is_answered_with_an_empty_body(string method, string path, int code)
    {
        var reply = await service.Nobody.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        reply.Refused(code);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_come_back()
    {
        await using var own = await Service.StartAsync(options => options.Limits.RequestsPerMinute = 3);
        for (var request = 0; request < 3; request++)
            await own.Nobody.GetAsync("/list-apps");
        var refused = await own.Nobody.GetAsync("/list-apps");
        refused.Refused(429);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        (await own.Nobody.GetAsync("/healthz")).Ok();
    }

    [Fact]
    public async Task A_fault_of_the_service_tells_a_number_and_no_more()
    {
        await using var own = await Service.StartAsync();
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await using (var db = own.OpenDatabase())
        {
            db.Versions.Single().Draft = "broken";
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var sentence = (await caller.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Refused(500);
        Assert.Matches("[0-9a-f]{12}", sentence);
        Assert.DoesNotContain("Exception", sentence);
    }

    [Fact]
    public async Task Addresses_are_told_as_the_service_is_called_from_outside()
    {
        await using var own = await Service.StartAsync(options =>
            options.PublicUrl = "https://rostrum.example/"
        );
        var caller = await own.NewcomerAsync();
        var file = await caller.PictureAsync(await caller.SessionAsync());
        Assert.StartsWith("https://rostrum.example/files/", file.Text("cdn_url"));
    }
}
