using System.Net;
using System.Text.Json;

namespace Rostrum.Server.Tests.Sessions;

public sealed class AgentProtocolTests(Service service)
{
    private const string Sessions = "/apps/nemo_agent/users/me/sessions";

    [Fact]
    public async Task The_apps_are_a_bare_list() =>
        Assert.Equal("[\"nemo_agent\"]", (await service.Nobody.GetAsync("/list-apps")).Text);

    [Fact]
    public async Task A_session_can_be_made_read_listed_changed_and_removed()
    {
        var caller = await service.NewcomerAsync();
        var id = $"film-{Guid.NewGuid():n}";
        var made = (await caller.PostAsync($"{Sessions}/{id}", new { state = new { mood = "calm" } })).Json;
        Assert.Equal(
            ["id", "appName", "userId", "state", "events", "lastUpdateTime"],
            made.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(
            (id, "nemo_agent", caller.UserId),
            (made.Text("id"), made.Text("appName"), made.Text("userId"))
        );
        Assert.Equal("calm", made.GetProperty("state").Text("mood"));
        Assert.InRange(
            made.GetProperty("lastUpdateTime").GetDouble(),
            service.Clock.GetUtcNow().ToUnixTimeSeconds() - 600,
            service.Clock.GetUtcNow().ToUnixTimeSeconds() + 1
        );
        await caller.PatchAsync(
            $"{Sessions}/{id}",
            new { stateDelta = new { mood = (string?)null, pace = 3 } }
        );
        var read = (await caller.GetAsync($"{Sessions}/{id}")).Json.GetProperty("state");
        Assert.False(read.TryGetProperty("mood", out _));
        Assert.Equal(3, read.GetProperty("pace").GetInt32());
        var all = (await caller.GetAsync(Sessions)).Json;
        Assert.Equal((JsonValueKind.Array, 1), (all.ValueKind, all.GetArrayLength()));
        Assert.Equal(id, all[0].Text("id"));
        var removed = await caller.DeleteAsync($"{Sessions}/{id}");
        Assert.Equal((HttpStatusCode.OK, "null"), (removed.Status, removed.Text));
        (await caller.GetAsync($"{Sessions}/{id}")).Refused(1002, HttpStatusCode.NotFound);
        Assert.Equal("[]", (await caller.GetAsync(Sessions)).Text);
    }

    [Fact]
    public async Task The_state_may_be_the_body_itself_and_the_id_be_in_the_body()
    {
        var caller = await service.NewcomerAsync();
        var raw = (await caller.PostAsync($"{Sessions}/{Guid.NewGuid():n}", new { mood = "calm" })).Json;
        Assert.Equal("calm", raw.GetProperty("state").Text("mood"));
        var id = $"{Guid.NewGuid():n}";
        Assert.Equal(id, (await caller.PostAsync(Sessions, new { sessionId = id })).Json.Text("id"));
        Assert.Equal(
            id + "b",
            (await caller.PostAsync(Sessions, new { session_id = id + "b" })).Json.Text("id")
        );
        Assert.Matches("^[0-9]{19}$", (await caller.PostAsync(Sessions)).Json.Text("id"));
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        var caller = await service.NewcomerAsync();
        var id = $"{Guid.NewGuid():n}";
        await caller.PostAsync($"{Sessions}/{id}");
        Assert.Equal(
            $"Session already exists: {id}",
            (await caller.PostAsync($"{Sessions}/{id}")).Refused(400)
        );
    }

    [Theory]
    [InlineData("{\"state\":[]}")]
    [InlineData("{\"state\":\"x\"}")]
    [InlineData("{\"sessionId\":\"a b\"}")]
    [InlineData("{\"sessionId\":{}}")]
    [InlineData("{\"state\":{\"draft\":{\"t\":5}}}")]
    [InlineData("{\"state\":{\"draft\":\"not json\"}}")]
    [InlineData("[]")]
    public async Task What_makes_no_session_is_refused(string body)
    {
        var caller = await service.NewcomerAsync();
        (await caller.RawAsync(Sessions, body)).Refused(400);
        Assert.Equal("[]", (await caller.GetAsync(Sessions)).Text);
    }

    [Fact]
    public async Task Both_ways_of_writing_a_delta_are_read()
    {
        var caller = await service.NewcomerAsync();
        var id = await caller.SessionAsync();
        var first = await caller.PatchAsync($"{Sessions}/{id}", new { state_delta = new { a = 1 } });
        var second = await caller.PatchAsync($"{Sessions}/{id}", new { stateDelta = new { b = 2 } });
        Assert.Equal(1, first.Json.GetProperty("state").GetProperty("a").GetInt32());
        Assert.Equal(2, second.Json.GetProperty("state").GetProperty("b").GetInt32());
        (await caller.PatchAsync($"{Sessions}/{id}", new { })).Refused(400);
        (await caller.PatchAsync($"{Sessions}/missing", new { stateDelta = new { } })).Refused(
            1002,
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_draft_in_the_state_is_the_films_draft_also_as_a_text()
    {
        var caller = await service.NewcomerAsync();
        var id = await caller.SessionAsync();
        var text = JsonSerializer.Serialize(Films.OfColour(700));
        await caller.PatchAsync($"{Sessions}/{id}", new { stateDelta = new { draft = text } });
        Assert.Equal(
            "Timeline (1 track): 1. Video: color (0-0.7s)",
            (await caller.StateAsync(id)).Text("summary")
        );
        await caller.SayAsync(id, "undo");
        Assert.Equal("{}", (await caller.DraftAsync(id)).GetRawText());
    }

    [Fact]
    public async Task The_events_of_a_session_hold_the_persons_words_and_the_answer()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var events = (await caller.GetAsync($"{Sessions}/{session}")).Json.GetProperty("events");
        Assert.Equal(4, events.GetArrayLength());
        Assert.Equal(("user", "zoom in, 0.4 seconds"), (events[0].Text("author"), events[0].PartText()));
        Assert.Equal("STOP", events[3].Text("finishReason"));
        Assert.All(events.EnumerateArray(), happened => Assert.False(happened.IsPartial()));
    }

    [Fact]
    public async Task Run_answers_all_events_at_once_as_a_bare_list()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var reply = await caller.PostAsync("/run", Caller.Message(session, "zoom out", streaming: true));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var events = reply.Json.EnumerateArray().ToList();
        Assert.Equal(3, events.Count);
        Assert.All(events, happened => Assert.False(happened.IsPartial()));
        Assert.NotEmpty(events[^1].EndingText());
    }

    [Fact]
    public async Task Only_the_callers_own_sessions_are_there()
    {
        var (owner, other) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var session = await owner.SessionAsync();
        Assert.Equal("[]", (await other.GetAsync(Sessions)).Text);
        (await other.GetAsync($"{Sessions}/{session}")).Refused(1002, HttpStatusCode.NotFound);
        (await other.DeleteAsync($"{Sessions}/{session}")).Refused(1002, HttpStatusCode.NotFound);
        (await other.GetAsync($"/apps/nemo_agent/users/{owner.UserId}/sessions")).Refused(
            1002,
            HttpStatusCode.NotFound
        );
        (await owner.GetAsync("/apps/other/users/me/sessions")).Refused(404);
        await owner.StateAsync(session);
    }
}
