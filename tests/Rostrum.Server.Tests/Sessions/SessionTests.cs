using System.Text.Json;

namespace Rostrum.Server.Tests.Sessions;

public sealed class SessionTests(Service service)
{
    private const string Open = "/api/tasks/me/with-session/nemo_agent";

    [Fact]
    public async Task A_new_session_tells_its_three_ids()
    {
        var caller = await service.NewcomerAsync();
        var data = (await caller.PostAsync(Open, new { task_name = "Tea", language = "en" })).Ok();
        Assert.Matches("^[0-9]{19}$", data.Text("session_id"));
        Assert.Matches("^task_[0-9a-f]+$", data.Text("task_id"));
        Assert.Equal(caller.UserId, data.Text("user_id"));
    }

    [Theory]
    [InlineData("{\"task_name\":\"Tea\"}", "application/json")]
    [InlineData("{\"taskName\":\"Tea\",\"language\":\"zh-CN\"}", "application/json")]
    [InlineData("{\"task_name\":\"Tea\"}", "application/x-www-form-urlencoded")]
    [InlineData("task_name=Tea&language=en", "application/x-www-form-urlencoded")]
    [InlineData("{\"task_name\":\"Tea\",\"language\":\"tlh\"}", "text/plain")]
    [InlineData(" \n{\"task_name\":\"Tea\",}", null)]
    [InlineData("\uFEFF{\"task_name\":\"Tea\",\"language\":null}", "application/json; charset=utf-8")]
    public async Task A_body_is_read_however_it_is_labelled(string body, string? type)
    {
        var caller = await service.NewcomerAsync();
        var session = (await caller.RawAsync(Open, body, type)).Ok().Text("session_id");
        Assert.Equal("Tea", (await caller.StateAsync(session)).Text("task_name"));
    }

    [Fact]
    public async Task An_empty_post_without_a_type_opens_a_session_without_a_name()
    {
        var caller = await service.NewcomerAsync();
        var session = (await caller.PostAsync(Open)).Ok().Text("session_id");
        Assert.NotEqual("", (await caller.StateAsync(session)).Text("task_name"));
    }

    [Fact]
    public async Task The_user_may_be_me_or_the_literal_id_and_nobody_else()
    {
        var (caller, other) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var path = $"/api/tasks/{caller.UserId}/with-session/nemo_agent";
        var session = (await caller.PostAsync(path, new { task_name = "a" })).Ok().Text("session_id");
        (await caller.GetAsync($"/api/state/nemo_agent/{caller.UserId}/{session}/latest")).Ok();
        (await caller.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Ok();
        (await caller.GetAsync($"/api/state/nemo_agent/{other.UserId}/{session}/latest")).Refused(
            1002,
            System.Net.HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task An_app_that_is_not_here_is_not_found()
    {
        var caller = await service.NewcomerAsync();
        (await caller.PostAsync("/api/tasks/me/with-session/other_agent")).Refused(404);
        (await caller.GetAsync("/api/state/other_agent/me/1/latest")).Refused(404);
    }

    [Fact]
    public async Task An_empty_session_has_an_empty_draft()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var data = await caller.StateAsync(session);
        Assert.Equal((session, caller.UserId), (data.Text("session_id"), data.Text("user_id")));
        Assert.Equal("Timeline (0 tracks)", data.Text("summary"));
        var state = data.GetProperty("state");
        Assert.Equal("{}", state.GetProperty("draft").GetRawText());
        Assert.Equal("[]", state.GetProperty("video_infos").GetRawText());
        Assert.Equal("[]", state.GetProperty("generated_media").GetRawText());
        Assert.Equal("{}", state.GetProperty("video_analyses").GetRawText());
        Assert.Equal(
            "{\"width\":1920,\"height\":1080,\"ratio\":\"16:9\",\"fps\":30}",
            state.GetProperty("canvas_config").GetRawText()
        );
    }

    [Fact]
    public async Task A_get_may_say_that_it_is_json()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        foreach (
            var path in new[] { "/api/credits/balance/simple", $"/api/state/nemo_agent/me/{session}/latest" }
        )
            (await caller.RawAsync(HttpMethod.Get, path, [], "application/json")).Ok();
    }

    [Fact]
    public async Task An_upload_alone_changes_no_draft_and_is_listed()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var file = await caller.PictureAsync(session);
        var state = (await caller.StateAsync(session)).GetProperty("state");
        Assert.Equal("{}", state.GetProperty("draft").GetRawText());
        Assert.True(JsonElement.DeepEquals(file, state.GetProperty("video_infos")[0]));
        Assert.True(state.GetProperty("video_analyses").TryGetProperty(file.Text("file_id"), out _));
    }

    [Fact]
    public async Task A_film_is_in_the_state_with_its_canvas_and_summary()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var data = await caller.StateAsync(session);
        var draft = data.GetProperty("state").GetProperty("draft");
        var segment = draft.GetProperty("t")[0].GetProperty("sg")[0];
        Assert.Equal(400, segment.GetProperty("d").GetInt32());
        Assert.Equal(
            data.GetProperty("state").GetProperty("video_infos")[0].Text("cdn_url"),
            segment.Text("src")
        );
        Assert.Equal(
            1920,
            data.GetProperty("state").GetProperty("canvas_config").GetProperty("width").GetInt32()
        );
        Assert.Equal("Timeline (1 track): 1. Video: lake (0-0.4s)", data.Text("summary"));
    }

    [Fact]
    public async Task The_summary_has_exactly_its_form()
    {
        var caller = await service.NewcomerAsync();
        var id = await StoredAsync(
            caller,
            """
            {"t":[
              {"tt":0,"sg":[{"s":0,"d":10000,"mt":"video","m":{"name":"city timelapse"}}]},
              {"tt":1,"vo":0.35,"sg":[{"s":0,"d":10000,"mt":"audio","m":{"name":"Lo-fi"}}]},
              {"tt":7,"sg":[{"s":0,"d":3000,"mt":"text","tx":"Urban Dreams"},{"s":3000,"d":1250,"mt":"text","tx":"End"}]}
            ]}
            """
        );
        Assert.Equal(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
                + "3. Title: \"Urban Dreams\" (0-3s); \"End\" (3-4.3s)",
            (await caller.StateAsync(id)).Text("summary")
        );
    }

    [Fact]
    public async Task Unknown_keys_of_a_draft_survive()
    {
        var caller = await service.NewcomerAsync();
        const string draft = """
            {"v":1,"t":[{"id":"a","tt":0,"sg":[{"s":0,"d":400,"mt":"image","x-own":{"deep":[1,null,"é"]}}],"colour-of-lane":"red"}],"later":true}
            """;
        var read = await caller.DraftAsync(await StoredAsync(caller, draft));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(draft).RootElement, read), read.GetRawText());
    }

    [Fact]
    public async Task A_claim_token_opens_nothing_at_the_api()
    {
        var caller = await service.NewcomerAsync();
        var opened = (await caller.PostAsync(Open)).Ok();
        var body = new { task_id = opened.Text("task_id"), session_id = opened.Text("session_id") };
        var claim = (await caller.PostAsync("/api/auth/claim-token", body)).Ok();
        Assert.Matches("^clm_[A-Za-z0-9_-]{43}$", claim.Text("claim_token"));
        Assert.Equal(604800, claim.GetProperty("expires_in").GetInt32());
        (await caller.With(claim.Text("claim_token")).GetAsync("/api/credits/balance/simple")).Refused(
            1001,
            System.Net.HttpStatusCode.Unauthorized
        );
        (await caller.PostAsync("/api/auth/claim-token", body with { task_id = "task_0" })).Refused(
            1002,
            System.Net.HttpStatusCode.NotFound
        );
        (await caller.PostAsync("/api/auth/claim-token", new { task_id = "task_0" })).Refused(400);
    }

    [Fact]
    public async Task A_hundred_sessions_at_once_all_come_out_right()
    {
        var summaries = await Task.WhenAll(
            Enumerable
                .Range(1, 100)
                .Select(async number =>
                {
                    var caller = await service.NewcomerAsync();
                    var session = await caller.SessionAsync();
                    await caller.PatchAsync(
                        $"/apps/nemo_agent/users/me/sessions/{session}",
                        new { stateDelta = new { draft = Films.OfColour(1000) } }
                    );
                    await caller.SayAsync(session, $"make it {number} seconds");
                    return (number, Summary: (await caller.StateAsync(session)).Text("summary"));
                })
        );
        Assert.All(
            summaries,
            told => Assert.Equal($"Timeline (1 track): 1. Video: color (0-{told.number}s)", told.Summary)
        );
    }

    /// <summary>A session whose draft is this.</summary>
    private static async Task<string> StoredAsync(Caller caller, string draft)
    {
        var made = await caller.PostAsync(
            "/apps/nemo_agent/users/me/sessions",
            new { state = new { draft = JsonDocument.Parse(draft).RootElement } }
        );
        Assert.Equal(200, (int)made.Status);
        return made.Json.Text("id");
    }
}
