using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Protocol;

namespace Rostrum.Server.Tests.Answers;

/// <summary>Whatever is sent, the answer is one of this protocol, and what was there before can be read afterwards.</summary>
public sealed class StrangeBodyTests(Service service)
{
    private const int Bodies = 60;

    public static TheoryData<string, string, string> Routes =>
        new()
        {
            { "POST", "/api/auth/anonymous-token", "{}" },
            { "POST", "/api/auth/login", """{"email":"a@example.org","password":"correct horse"}""" },
            { "POST", "/api/auth/register", """{"email":"a","password":"correct horse","bind":"anon_0"}""" },
            { "POST", "/api/auth/claim-token", """{"task_id":"task_0","session_id":"SESSION"}""" },
            { "POST", "/api/auth/tokens", """{"name":"a","scopes":["read"],"days":1}""" },
            { "POST", "/api/credits/redeem", """{"code":"AAAA-AAAA-AAAA-AAAA"}""" },
            { "POST", "/api/credits/vouchers", """{"credits":1}""" },
            { "POST", "/api/tasks/me/with-session/nemo_agent", """{"task_name":"a","language":"en"}""" },
            {
                "POST",
                "/run_sse",
                """{"session_id":"SESSION","new_message":{"role":"user","parts":[{"text":"zoom in"}]},"streaming":true}"""
            },
            {
                "POST",
                "/run",
                """{"sessionId":"SESSION","newMessage":{"parts":[{"text":"a"},{"inlineData":{"mimeType":"image/png","data":"AAAA"}},{"fileData":{"fileUri":"http://127.0.0.1:1/"}}]}}"""
            },
            {
                "POST",
                "/api/upload-video/nemo_agent/me/SESSION",
                """{"urls":["http://127.0.0.1:1/"],"source_type":"url"}"""
            },
            {
                "POST",
                "/api/render/proxy/lambda",
                """{"id":"a","sessionId":"SESSION","draft":DRAFT,"output":{"format":"mp4","quality":"low","resolution":"64x64","fps":5},"webhook":{"url":"https://a.example/","secret":"s"}}"""
            },
            { "POST", "/api/render/proxy/lambda/a/cancel", """{"a":1}""" },
            {
                "POST",
                "/apps/nemo_agent/users/me/sessions",
                """{"state":{"draft":DRAFT,"own":{"a":1}},"sessionId":"a"}"""
            },
            { "POST", "/apps/nemo_agent/users/me/sessions/b", """{"draft":DRAFT,"own":{"a":1}}""" },
            {
                "PATCH",
                "/apps/nemo_agent/users/me/sessions/SESSION",
                """{"stateDelta":{"draft":DRAFT,"own":{"a":1}}}"""
            },
        };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task No_body_brings_the_service_out_of_its_form(string method, string path, string valid)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var body = JsonNode.Parse(
            valid.Replace("SESSION", session).Replace("DRAFT", await SmallDraftAsync(caller, session))
        )!;
        var twister = new Twister(path.Length);
        for (var number = 0; number < Bodies; number++)
        {
            var twisted = twister.Twist(body);
            var reply = await caller.RawAsync(
                new HttpMethod(method),
                path.Replace("SESSION", session),
                twisted,
                "application/json"
            );
            CheckForm(reply, twisted);
        }
        await CheckReadableAsync(caller);
    }

    [Fact]
    public async Task No_multipart_body_brings_the_service_out_of_its_form()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var whole = Uploads.Making.Bodies.Of(
            Uploads.Making.Bodies.File("a.png", Pictures.Small),
            Uploads.Making.Bodies.Part("name=\"file\"; filename*=UTF-8''%e2%82%ac%00.png", Pictures.Small)
        );
        var twister = new Twister(5);
        for (var number = 0; number < 40; number++)
        {
            var body = number % 4 == 0 ? whole[..(whole.Length * number / 41)] : twister.Flipped(whole);
            var path = $"/api/upload-video/nemo_agent/me/{session}";
            var reply = await caller.RawAsync(HttpMethod.Post, path, body, Uploads.Making.Bodies.ContentType);
            CheckForm(reply, body);
        }
        await CheckReadableAsync(caller);
    }

    [Theory]
    [InlineData("{\"task_name\":\"a\\u0000b\"}")]
    [InlineData("{\"task_name\":\"\\ud83d\"}")]
    [InlineData("{\"task_name\":\"\\ude00\\ud83d\"}")]
    [InlineData("{\"\\ud83d\":1,\"taskName\":\"a\"}")]
    [InlineData("{\"taskName\":{}}")]
    [InlineData("{\"taskName\":[1]}")]
    [InlineData("{\"taskName\":true}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("\"text\"")]
    [InlineData("[{}]")]
    [InlineData("%00")]
    public async Task What_is_no_text_or_no_object_is_malformed(string body)
    {
        var caller = await service.NewcomerAsync();
        (await caller.RawAsync("/api/tasks/me/with-session/nemo_agent", body)).Refused(400);
    }

    [Fact]
    public async Task Bytes_that_are_not_unicode_are_malformed()
    {
        var caller = await service.NewcomerAsync();
        byte[] body = [.. "{\"task_name\":\""u8, 0xff, 0xc0, 0x80, .. "\"}"u8];
        foreach (var type in new[] { "application/json", "application/json; charset=utf-16", null })
            (
                await caller.RawAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", body, type)
            ).Refused(400);
    }

    [Fact]
    public async Task A_nul_in_a_form_is_malformed()
    {
        var caller = await service.NewcomerAsync();
        var reply = await caller.RawAsync(
            "/api/tasks/me/with-session/nemo_agent",
            "task_name=a%00b",
            "application/x-www-form-urlencoded"
        );
        reply.Refused(400);
        (
            await service.Nobody.RawAsync(
                "/api/auth/register?bind=%00",
                """{"email":"a@b","password":"12345678"}"""
            )
        ).Refused(400);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_the_limit()
    {
        await using var own = await Service.StartAsync(options => options.Limits.BodyBytes = 20_000);
        var caller = await own.NewcomerAsync();
        var body = JsonSerializer.Serialize(new { task_name = new string('a', 30_000) });
        var refused = await caller.RawAsync("/api/tasks/me/with-session/nemo_agent", body);
        Assert.Contains("20000", refused.Refused(4002, HttpStatusCode.RequestEntityTooLarge));
        (await caller.GetAsync("/api/credits/balance/simple")).Ok();
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused_and_the_service_goes_on()
    {
        var caller = await service.NewcomerAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/list-apps");
        request.Headers.Add("X-Skill-Extra", new string('a', 40_000));
        try
        {
            Assert.Equal(
                HttpStatusCode.RequestHeaderFieldsTooLarge,
                (await caller.SendAsync(request)).Status
            );
        }
        catch (HttpRequestException)
        {
            // The server may close before the client has said everything.
        }
        (await caller.GetAsync("/api/credits/balance/simple")).Ok();
    }

    [Fact]
    public async Task Ids_of_any_length_and_letters_are_just_not_found()
    {
        var caller = await service.NewcomerAsync();
        string[] ids =
        [
            new string('9', 5000),
            "%F0%9F%8E%AC",
            "..%2F..%2Fetc",
            "a%0Ab",
            "'%20OR%201=1--",
            "-1",
            "%25%30%30",
        ];
        foreach (var id in ids)
        {
            (await caller.GetAsync($"/api/state/nemo_agent/me/{id}/latest")).Refused(
                1002,
                HttpStatusCode.NotFound
            );
            (await caller.GetAsync($"/api/render/proxy/lambda/{id}")).Refused(404);
            (await caller.GetAsync($"/files/{id}/a.png")).Refused(404);
            (await caller.GetAsync($"/films/{id}/a.mp4")).Refused(404);
        }
        (await caller.MessageAsync(new string('9', 5000), "a")).Refused(400);
        (await caller.MessageAsync("a b", "a")).Refused(1002, HttpStatusCode.NotFound);
        (
            await caller.MessageAsync(await caller.SessionAsync(), "a", idempotencyKey: new string('k', 201))
        ).Refused(400);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task Deep_json_is_refused_or_can_be_read_again(int depth)
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
        string[] bodies =
        [
            $$$"""{"state_delta":{{{deep}}}}""",
            $$$"""{"state_delta":{"draft":{{{deep}}}}}""",
            JsonSerializer.Serialize(new { state_delta = new { draft = deep } }),
            JsonSerializer.Serialize(new { state_delta = new { own = deep } }),
        ];
        foreach (var body in bodies)
        {
            var path = $"/apps/nemo_agent/users/me/sessions/{session}";
            var bytes = Encoding.UTF8.GetBytes(body);
            CheckForm(await caller.RawAsync(HttpMethod.Patch, path, bytes, "application/json"), bytes);
        }
        CheckForm(await caller.RawAsync("/apps/nemo_agent/users/me/sessions", deep), []);
        await CheckReadableAsync(caller);
    }

    [Fact]
    public async Task A_draft_of_a_hundred_thousand_segments_is_kept_and_read()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var segments = string.Join(',', Enumerable.Repeat("""{"s":0,"d":1}""", 100_000));
        var body = Encoding.UTF8.GetBytes(
            $$$$"""{"stateDelta":{"draft":{"t":[{"sg":[{{{{segments}}}}]}]}}}"""
        );
        var path = $"/apps/nemo_agent/users/me/sessions/{session}";
        CheckForm(await caller.RawAsync(HttpMethod.Patch, path, body, "application/json"), body);
        Assert.NotEmpty(await caller.SayAsync(session, "what does the timeline look like?"));
        await CheckReadableAsync(caller);
    }

    private static void CheckForm(Reply reply, byte[] sent)
    {
        var what =
            $"{(int)reply.Status} {reply.Text[..Math.Min(reply.Text.Length, 300)]} for {Encoding.UTF8.GetString(sent)}";
        Assert.True((int)reply.Status < 500, what);
        if (reply.Status != HttpStatusCode.OK)
        {
            reply.RefusalSentence();
            var code = (ApiCode)reply.Json.GetProperty("code").GetInt32();
            Assert.True(Enum.IsDefined(code) && code.HttpStatus() == (int)reply.Status, what);
        }
        else if (reply.ContentHeaders.ContentType?.MediaType == "text/event-stream")
            Assert.NotEmpty(reply.Events[^1].EndingText());
        else
            Assert.NotEqual(JsonValueKind.Undefined, reply.Json.ValueKind);
    }

    /// <summary>All sessions of the account, however they came about.</summary>
    private static async Task CheckReadableAsync(Caller caller)
    {
        const string sessions = "/apps/nemo_agent/users/me/sessions";
        var listed = await caller.GetAsync(sessions);
        Assert.Equal(HttpStatusCode.OK, listed.Status);
        foreach (var id in listed.Json.EnumerateArray().Select(session => session.Text("id")))
        {
            await caller.StateAsync(id);
            Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync($"{sessions}/{id}")).Status);
            var asked = await caller.MessageAsync(id, "what does the timeline look like?");
            Assert.NotEmpty(asked.Events[^1].EndingText());
        }
        (await caller.GetAsync("/api/auth/tokens")).Ok();
    }

    private static async Task<string> SmallDraftAsync(Caller caller, string session) =>
        (await caller.DraftAsync(session)).GetRawText();
}
