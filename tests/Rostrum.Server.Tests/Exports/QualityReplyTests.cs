using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Exports;

namespace Rostrum.Server.Tests.Exports;

/// <summary>What is told of the films that the service makes.</summary>
public sealed class QualityReplyTests(Service service)
{
    private const string Lambda = "/api/render/proxy/lambda";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finished_export_tells_what_was_measured_of_it()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        (await caller.ExportAsync(session, "measured")).Ok();
        var ended = await caller.EndedAsync("measured");
        var reply = await caller.GetAsync($"{Lambda}/measured");
        var quality = reply.Ok().GetProperty("quality");
        Assert.True(JsonElement.DeepEquals(quality, ended.GetProperty("quality")));
        Assert.True(quality.GetProperty("ok").GetBoolean(), quality.ToString());
        Assert.Equal(
            ("Test.mp4", 10, 4, reply.Data.GetProperty("output").GetProperty("size").GetInt64()),
            (
                quality.Text("file"),
                quality.GetProperty("fps").GetDouble(),
                quality.GetProperty("frames").GetInt32(),
                quality.GetProperty("size").GetInt64()
            )
        );
        var file = await caller.GetAsync("/api/render/proxy/measured/quality");
        Assert.Equal("Test.quality.json", file.ContentHeaders.ContentDisposition?.FileName?.Trim('"'));
        Assert.True(JsonElement.DeepEquals(quality, file.Json));
        (await (await service.NewcomerAsync()).GetAsync("/api/render/proxy/measured/quality")).Refused(404);
    }

    [Fact]
    public async Task A_strict_export_that_falls_short_fails_with_a_sentence_and_costs_nothing()
    {
        await using var own = await Service.StartAsync(options => options.Prices.Export = 5);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        object Order(string id, object strict) =>
            new
            {
                id,
                sessionId = session,
                output = new
                {
                    quality = "low",
                    resolution = "90p",
                    target = "reels",
                    strict,
                },
            };
        (await caller.PostAsync(Lambda, Order("a", "yes"))).Refused(400);
        (await caller.PostAsync(Lambda, Order("strict", true))).Ok();
        var ended = await caller.EndedAsync("strict");
        Assert.Equal("failed", ended.Text("status"));
        Assert.Contains("reels was not kept, as strict was asked for.", ended.Text("error"));
        Assert.False(ended.TryGetProperty("output", out _));
        Assert.False(ended.GetProperty("quality").GetProperty("ok").GetBoolean());
        Assert.Contains(
            "lasts 3 to 900 s: make it longer",
            (await caller.GetAsync($"{Lambda}/strict/quality")).Text
        );
        (await caller.GetAsync($"{Lambda}/strict/download")).Refused(409);
        (await caller.PostAsync(Lambda, Order("borne", false))).Ok();
        Assert.Equal("completed", (await caller.EndedAsync("borne")).Text("status"));
        while (await FrozenAsync(caller) > 0)
            await Task.Delay(20, Cancel);
        Assert.Equal(94, await caller.AvailableAsync());
    }

    [Fact]
    public async Task An_export_of_which_nothing_was_measured_can_still_be_read()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        (await caller.ExportAsync(session, "older")).Ok();
        await caller.EndedAsync("older");
        await using (var db = service.OpenDatabase())
            await db
                .Exports.Where(row => row.AccountId == caller.UserId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Quality, (string?)null), Cancel);
        var told = (await caller.GetAsync($"{Lambda}/older")).Ok();
        Assert.Equal("completed", told.Text("status"));
        Assert.False(told.TryGetProperty("quality", out _));
        Assert.Contains(
            "Nothing was measured",
            (await caller.GetAsync($"{Lambda}/older/quality")).Refused(404)
        );
        Assert.Equal(200, (int)(await caller.GetAsync($"{Lambda}/older/download")).Status);
    }

    /// <summary>They could not be the same bytes, were they fitted or encoded each for its own place.</summary>
    [Fact]
    public async Task Places_of_one_shape_get_the_same_film()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var order = new
        {
            id = "alike",
            sessionId = session,
            output = new
            {
                quality = "low",
                resolution = "90p",
                targets = new[] { "tiktok", "shorts", "feed" },
            },
        };
        (await caller.PostAsync(Lambda, order)).Ok();
        Assert.Equal("completed", (await caller.EndedAsync("alike")).Text("status"));
        var films = new List<byte[]>();
        foreach (var place in new[] { "tiktok", "shorts", "feed" })
        {
            films.Add((await caller.GetAsync($"{Lambda}/alike/download?target={place}")).Bytes);
            var told = await caller.GetAsync($"{Lambda}/alike/quality?target={place}");
            Assert.Equal(place, told.Json.Text("target"));
        }
        Assert.Equal(films[0], films[1]);
        Assert.NotEqual(films[0], films[2]);
    }

    [Fact]
    public async Task One_order_gives_a_film_for_each_place()
    {
        await using var own = await Service.StartAsync(options => options.Prices.Export = 5);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        using var client = new RostrumClient(
            new ClientOptions(own.Address, new Attribution("tests", "0.0.0", "unknown"))
        )
        {
            Token = caller.Token,
        };
        var request = new RenderRequest(
            "places",
            session,
            null,
            new RenderFormat(Quality: "low") { Targets = ["reels", "youtube", "reels"], Resolution = "90p" }
        );
        await client.SubmitRenderAsync(request, Cancel);
        Assert.Equal((89, 10), (await caller.AvailableAsync(), await FrozenAsync(caller)));
        RenderStatus? last = null;
        await foreach (var status in client.FollowRenderAsync("places", Cancel))
            last = status;
        Assert.Equal("completed", last!.Status);
        Assert.Equal(
            [("reels", 90, 160), ("youtube", 160, 90)],
            last.Outputs!.Select(film => (film.Target, film.Width, film.Height))
        );
        Assert.Equal((last.OutputUrl, last.OutputUrl), (last.Outputs![0].Url, last.Output!.Url));
        foreach (var film in last.Outputs)
        {
            var quality = RenderQuality.Of(film.Quality)!;
            Assert.Equal(film.Target, quality.Target);
            // Shorter than three seconds, and smaller than the place shows.
            Assert.Contains(quality.Findings, finding => finding is { Name: "target_canvas", Ok: false });
            var whole = await own.Nobody.GetAsync(film.Url);
            Assert.Equal(film.Size, whole.Bytes.Length);
            var byTarget = await caller.GetAsync($"{Lambda}/places/download?target={film.Target}");
            Assert.Equal(whole.Bytes, byTarget.Bytes);
            Assert.Equal($"Test-{film.Target}.mp4", byTarget.ContentHeaders.ContentDisposition!.FileName);
            var told = await client.GetRenderQualityAsync("places", film.Target, Cancel);
            Assert.Equal(film.Target, told.Text("target"));
        }
        (await caller.GetAsync($"{Lambda}/places/download?target=feed")).Refused(404);
    }

    [Theory]
    [InlineData("{\"targets\":[]}", 400)]
    [InlineData("{\"targets\":\"reels\"}", 400)]
    [InlineData("{\"targets\":[1]}", 400)]
    [InlineData("{\"targets\":[\"reels\"],\"target\":\"feed\"}", 400)]
    [InlineData("{\"targets\":[\"reels\",\"myspace\"]}", 422)]
    public async Task Places_that_make_no_sense_are_refused_at_once(string output, int code)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var body = $$"""{"id":"a","sessionId":"{{session}}","output":{{output}}}""";
        (await caller.RawAsync(Lambda, body)).Refused(code);
    }

    private static async Task<long> FrozenAsync(Caller caller) =>
        (await caller.GetAsync("/api/credits/balance/simple")).Ok().GetProperty("frozen").GetInt64();
}
