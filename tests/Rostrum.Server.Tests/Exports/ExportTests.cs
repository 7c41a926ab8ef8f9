using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Rostrum.Server.Tests.Exports;

public sealed class ExportTests(Service service)
{
    private const string Lambda = "/api/render/proxy/lambda";

    /// <summary>Laying out takes the square of the parts: these overlap, which only laying out finds.</summary>
    [Fact]
    public async Task A_film_of_too_many_parts_is_refused_before_it_is_laid_out()
    {
        var caller = await service.NewcomerAsync();
        var segments = Enumerable
            .Range(0, 2_001)
            .Select(_ => new
            {
                s = 0,
                d = 10,
                mt = "color",
                c = "#102030",
            });
        var order = new
        {
            id = "parts",
            sessionId = await caller.SessionAsync(),
            draft = new { v = 1, t = new[] { new { tt = 0, sg = segments } } },
        };
        Assert.Contains("2001 parts", (await caller.PostAsync(Lambda, order)).Refused(422));
    }

    [Fact]
    public async Task A_film_is_ordered_followed_and_fetched()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var ordered = (await caller.ExportAsync(session, "film")).Ok();
        Assert.Contains(ordered.Text("status"), (string[])["pending", "processing", "completed"]);
        CheckUnion(await caller.GetAsync($"{Lambda}/film"), "film", session);
        var ended = await caller.EndedAsync("film");
        Assert.Equal("completed", ended.Text("status"));
        var reply = await caller.GetAsync("/api/render/proxy/film");
        CheckUnion(reply, "film", session);
        var data = reply.Ok();
        Assert.Equal(100, data.GetProperty("progress").GetDouble());
        var output = data.GetProperty("output");
        Assert.Equal(
            (160, 90, 0.4, data.Text("outputUrl")),
            (
                output.GetProperty("width").GetInt32(),
                output.GetProperty("height").GetInt32(),
                output.GetProperty("duration").GetDouble(),
                output.Text("url")
            )
        );
        Assert.InRange(
            data.GetProperty("completedAt").GetInt64(),
            data.GetProperty("createdAt").GetInt64(),
            long.MaxValue
        );
        await FetchAsync(caller, "film", output);
    }

    [Fact]
    public async Task A_film_of_too_many_parts_is_refused_before_it_waits()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var draft = new
        {
            t = new[]
            {
                new
                {
                    tt = 0,
                    sg = Enumerable
                        .Range(0, 2001)
                        .Select(i => new
                        {
                            mt = "color",
                            s = i * 40,
                            d = 40,
                        }),
                },
            },
        };
        var refused = await caller.PostAsync(
            Lambda,
            new
            {
                id = "many",
                sessionId = session,
                draft,
            }
        );
        refused.Refused(422);
        Assert.Contains("2001 parts", refused.Text, StringComparison.Ordinal);
        (await caller.GetAsync($"{Lambda}/many")).Refused(404);
    }

    [Fact]
    public async Task Silence_is_ordered_by_true_or_false()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        object Order(string id, object silence) =>
            new
            {
                id,
                sessionId = session,
                output = new
                {
                    quality = "low",
                    resolution = "160x90",
                    silence,
                },
            };
        (await caller.PostAsync(Lambda, Order("quiet", "yes"))).Refused(400);
        (await caller.PostAsync(Lambda, Order("quiet", true))).Ok();
        var url = (await caller.EndedAsync("quiet")).GetProperty("output").Text("url");
        var film = await service.Http.GetByteArrayAsync(new Uri(url), TestContext.Current.CancellationToken);
        Assert.Contains("mp4a", System.Text.Encoding.Latin1.GetString(film), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_is_fitted_to_the_target_that_is_ordered()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        object Order(string target) =>
            new
            {
                id = "fitted",
                sessionId = session,
                output = new
                {
                    quality = "low",
                    resolution = "90p",
                    target,
                },
            };
        var refused = await caller.PostAsync(Lambda, Order("myspace"));
        refused.Refused(422);
        Assert.Contains("tiktok, reels", refused.Text, StringComparison.Ordinal);
        (await caller.PostAsync(Lambda, Order("reels"))).Ok();
        var output = (await caller.EndedAsync("fitted")).GetProperty("output");
        Assert.Equal(
            (90, 160),
            (output.GetProperty("width").GetInt32(), output.GetProperty("height").GetInt32())
        );
        var film = await service.Http.GetByteArrayAsync(
            new Uri(output.Text("url")),
            TestContext.Current.CancellationToken
        );
        var text = System.Text.Encoding.Latin1.GetString(film);
        Assert.Contains("mp4a", text, StringComparison.Ordinal);
        // x264 writes down how it was set.
        Assert.Contains("bframes=2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_film_expires_and_the_export_says_so()
    {
        await using var own = await Service.StartAsync();
        var owner = await own.OwnerAsync();
        var session = await owner.FilmSessionAsync();
        (await owner.ExportAsync(session, "old")).Ok();
        var url = (await owner.EndedAsync("old")).GetProperty("output").Text("url");
        Assert.Equal(HttpStatusCode.OK, (await own.Nobody.GetAsync(url)).Status);
        own.Clock.Advance(TimeSpan.FromDays(7.1));
        (await own.Nobody.GetAsync(url)).Refused(404);
    }

    [Fact]
    public async Task The_same_id_with_the_same_body_is_the_same_export()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var first = (await caller.ExportAsync(session, "twice")).Ok();
        var second = (await caller.ExportAsync(session, "twice")).Ok();
        Assert.Equal(first.GetProperty("createdAt").GetInt64(), second.GetProperty("createdAt").GetInt64());
        var other = new
        {
            id = "twice",
            sessionId = session,
            output = new { quality = "high" },
        };
        (await caller.PostAsync(Lambda, other)).Refused(409);
        await caller.EndedAsync("twice");
        (await caller.PostAsync(Lambda, other)).Refused(409);
        Assert.Equal("completed", (await caller.ExportAsync(session, "twice")).Ok().Text("status"));
    }

    [Fact]
    public async Task The_same_order_many_times_at_once_makes_one_export()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => caller.ExportAsync(session, "many"))
        );
        Assert.Single(replies.Select(reply => reply.Ok().GetProperty("createdAt").GetInt64()).Distinct());
        await using var db = service.OpenDatabase();
        Assert.Equal(1, db.Exports.Count(export => export.AccountId == caller.UserId));
    }

    [Fact]
    public async Task Two_accounts_may_use_the_same_id()
    {
        var (one, other) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        foreach (var caller in new[] { one, other })
            (await caller.ExportAsync(await caller.FilmSessionAsync(), "mine")).Ok();
        (await one.EndedAsync("mine")).Text("status");
        await other.EndedAsync("mine");
        (await (await service.NewcomerAsync()).GetAsync($"{Lambda}/mine")).Refused(404);
    }

    [Theory]
    [InlineData("X-Skill-Source")]
    [InlineData("X-Skill-Version")]
    [InlineData("X-Skill-Platform")]
    public async Task A_free_account_exports_only_with_the_attribution_headers(string header)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        caller.Headers.Remove(header);
        Assert.Contains("X-Skill-", (await caller.ExportAsync(session, "a")).Refused(402));
        caller.Headers[header] = " ";
        (await caller.ExportAsync(session, "a")).Refused(402);
        caller.Headers[header] = "0.0.0";
        (await caller.ExportAsync(session, "a")).Ok();
    }

    [Fact]
    public async Task A_registered_account_needs_no_attribution()
    {
        var anonymous = await service.NewcomerAsync();
        var session = await anonymous.FilmSessionAsync();
        var registered = await service.RegisteredAsync(anonymous.UserId);
        registered.Headers.Clear();
        (await registered.ExportAsync(session, "a")).Ok();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("lambda")]
    public async Task A_draft_can_come_with_the_order_as_an_object_or_as_a_text(string route)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var draft = Films.OfColour(400);
        object[] ways = [draft, JsonSerializer.Serialize(draft)];
        foreach (var (way, number) in ways.Select((way, number) => (way, number)))
        {
            var order = new
            {
                id = $"{route}{number}",
                session_id = session,
                draft = way,
                output = new { quality = "low" },
            };
            (await caller.PostAsync($"/api/render/proxy/{route}", order)).Ok();
            Assert.Equal("completed", (await caller.EndedAsync(order.id)).Text("status"));
        }
        Assert.Equal("{}", (await caller.DraftAsync(session)).GetRawText());
    }

    [Fact]
    public async Task Resolution_and_rate_can_be_ordered()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var output = new
        {
            format = "mp4",
            quality = "low",
            resolution = "64x64",
            fps = 5,
        };
        (
            await caller.PostAsync(
                Lambda,
                new
                {
                    id = "small",
                    sessionId = session,
                    output,
                }
            )
        ).Ok();
        var film = (await caller.EndedAsync("small")).GetProperty("output");
        Assert.Equal((64, 64), (film.GetProperty("width").GetInt32(), film.GetProperty("height").GetInt32()));
    }

    [Theory]
    [InlineData("{\"sessionId\":\"{0}\"}", 400)]
    [InlineData("{\"id\":\"a\"}", 400)]
    [InlineData("{\"id\":\"a b\",\"sessionId\":\"{0}\"}", 400)]
    [InlineData("{\"id\":\"a/b\",\"sessionId\":\"{0}\"}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":\"mp4\"}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"format\":\"gif\"}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"quality\":\"best\"}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"resolution\":\"huge\"}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"fps\":\"NaN\"}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"fps\":NaN}}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"fps\":1e999}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"fps\":-1}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"output\":{\"fps\":{}}}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"draft\":\"{\"}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"draft\":{\"t\":[null]}}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"draft\":{\"v\":2}}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"draft\":{\"t\":[]}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"draft\":{}}", 422)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"webhook\":{\"url\":\"file:///etc/passwd\"}}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"{0}\",\"webhook\":{\"url\":\"nowhere\"}}", 400)]
    [InlineData("{\"id\":\"a\",\"sessionId\":\"1\"}", 1002)]
    public async Task What_cannot_be_made_is_refused_at_once(string body, int code)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var reply = await caller.RawAsync(Lambda, body.Replace("{0}", session));
        reply.Refused(code, code == 1002 ? HttpStatusCode.NotFound : (HttpStatusCode)code);
        Assert.Equal(100, await caller.AvailableAsync());
        (await caller.GetAsync($"{Lambda}/a")).Refused(404);
    }

    [Theory]
    [InlineData("file:/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("../../etc/passwd")]
    [InlineData("blob:assets/0")]
    [InlineData("http://127.0.0.1/files//a.png")]
    [InlineData("https://a.example/a.png")]
    [InlineData("/files/%00/a.png")]
    [InlineData("concat:a|b")]
    public async Task Only_uploaded_files_are_sources(string source)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var order = new
        {
            id = "a",
            sessionId = session,
            draft = Films.OfSource(source),
        };
        Assert.Contains("cdn_url", (await caller.PostAsync(Lambda, order)).Refused(422));
    }

    [Fact]
    public async Task Anothers_file_is_no_source()
    {
        var (owner, thief) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var url = (await owner.PictureAsync(await owner.SessionAsync())).Text("cdn_url");
        var order = new
        {
            id = "a",
            sessionId = await thief.SessionAsync(),
            draft = Films.OfSource(url),
        };
        (await thief.PostAsync(Lambda, order)).Refused(422);
    }

    [Fact]
    public async Task A_waiting_export_can_be_canceled_and_stays_so()
    {
        await using var own = await Service.StartAsync(options => options.Exports.AtOnce = 1);
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        foreach (var id in new[] { "long", "waiting" })
        {
            var order = new
            {
                id,
                sessionId = session,
                draft = Films.OfColour(600_000),
                output = new { fps = 60 },
            };
            (await caller.PostAsync(Lambda, order)).Ok();
        }
        Assert.Equal("canceled", (await caller.PostAsync($"{Lambda}/waiting/cancel")).Ok().Text("status"));
        (await caller.PostAsync("/api/render/proxy/long/cancel")).Ok();
        Assert.Equal("canceled", (await caller.EndedAsync("long")).Text("status"));
        Assert.Equal("canceled", (await caller.PostAsync($"{Lambda}/long/cancel")).Ok().Text("status"));
        Assert.Contains("canceled", (await caller.GetAsync("/api/render/proxy/long/download")).Refused(409));
        (await caller.PostAsync($"{Lambda}/missing/cancel")).Refused(404);
    }

    [Fact]
    public async Task A_person_can_have_an_export_canceled_by_saying_so()
    {
        await using var own = await Service.StartAsync(options => options.Exports.AtOnce = 1);
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        Assert.Contains("No export", await caller.SayAsync(session, "cancel the export"));
        var order = new
        {
            id = "said",
            sessionId = session,
            draft = Films.OfColour(600_000),
            output = new { fps = 60 },
        };
        (await caller.PostAsync(Lambda, order)).Ok();
        Assert.Contains("取消", await caller.SayAsync(session, "取消导出"));
        Assert.Equal("canceled", (await caller.EndedAsync("said")).Text("status"));
    }

    [Fact]
    public async Task The_events_of_an_export_end_with_its_end()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        (await caller.ExportAsync(session, "watched")).Ok();
        var reply = await caller.GetAsync("/api/render/proxy/watched/events");
        Assert.Equal("text/event-stream", reply.ContentHeaders.ContentType?.ToString());
        var progress = reply.Events.Select(state => state.GetProperty("progress").GetDouble()).ToList();
        Assert.Equal(progress.Order(), progress);
        Assert.Equal("completed", reply.Events[^1].Text("status"));
        (await caller.GetAsync("/api/render/proxy/missing/events")).Refused(404);
    }

    [Fact]
    public async Task An_account_keeps_only_so_many_exports_waiting()
    {
        await using var own = await Service.StartAsync(options => options.Exports.WaitingPerAccount = 1);
        var caller = await own.NewcomerAsync();
        var session = await caller.SessionAsync();
        var order = new
        {
            id = "a",
            sessionId = session,
            draft = Films.OfColour(600_000),
        };
        (await caller.PostAsync(Lambda, order)).Ok();
        (await caller.PostAsync(Lambda, order with { id = "b" })).Refused(429);
        (await caller.PostAsync($"{Lambda}/a/cancel")).Ok();
    }

    [Fact]
    public async Task A_draft_of_a_hundred_thousand_segments_is_answered_with_a_sentence()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var segments = string.Join(
            ',',
            Enumerable.Range(0, 100_000).Select(at => $$"""{"s":{{at}},"d":1,"mt":"color"}""")
        );
        var draft = $$"""{"m":{"width":160,"height":90},"t":[{"tt":0,"sg":[{{segments}}]}]}""";
        var reply = await caller.RawAsync(
            Lambda,
            $$"""{"id":"a","sessionId":"{{session}}","draft":{{draft}}}"""
        );
        if (reply.Status == HttpStatusCode.OK)
            (await caller.PostAsync($"{Lambda}/a/cancel")).Ok();
        else
            reply.RefusalSentence();
        Assert.InRange((int)reply.Status, 200, 499);
    }

    private async Task FetchAsync(Caller caller, string id, JsonElement output)
    {
        var size = output.GetProperty("size").GetInt64();
        var open = await service.Nobody.GetAsync(output.Text("url"));
        Assert.Equal((HttpStatusCode.OK, size), (open.Status, (long)open.Bytes.Length));
        Assert.Equal("ftyp"u8.ToArray(), open.Bytes[4..8]);
        var path = $"/api/render/proxy/{id}/download";
        var whole = await caller.GetAsync(path);
        Assert.Equal(open.Bytes, whole.Bytes);
        Assert.Equal("video/mp4", whole.ContentHeaders.ContentType?.ToString());
        Assert.Equal("Test.mp4", whole.ContentHeaders.ContentDisposition?.FileName?.Trim('"'));
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = new RangeHeaderValue(100, 199);
        var part = await caller.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.Status);
        Assert.Equal($"bytes 100-199/{size}", part.ContentHeaders.ContentRange?.ToString());
        Assert.Equal(whole.Bytes[100..200], part.Bytes);
        (await service.Nobody.GetAsync(path)).Refused(1001, HttpStatusCode.Unauthorized);
        (await (await service.NewcomerAsync()).GetAsync(path)).Refused(404);
    }

    private static void CheckUnion(Reply reply, string id, string session)
    {
        var data = reply.Ok();
        foreach (var shape in new[] { data, reply.Json })
        {
            Assert.True(shape.GetProperty("success").GetBoolean());
            Assert.All(["id", "taskId", "render_id"], name => Assert.Equal(id, shape.Text(name)));
            Assert.Equal(session, shape.Text("sessionId"));
            Assert.InRange(shape.GetProperty("progress").GetDouble(), 0, 100);
            Assert.Equal(JsonValueKind.Number, shape.GetProperty("createdAt").ValueKind);
        }
    }
}
