using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Rostrum.Server.Tests.Conversations;

public sealed class EventStreamTests(Service service)
{
    private static readonly string[] keys =
    [
        "content",
        "partial",
        "invocationId",
        "author",
        "actions",
        "longRunningToolIds",
        "id",
        "timestamp",
        "finishReason",
        "errorCode",
        "errorMessage",
    ];

    [Fact]
    public async Task A_stream_is_data_lines_and_blank_lines_and_nothing_else()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        await caller.PictureAsync(session);
        using var stream = await OpenAsync(
            service,
            caller,
            session,
            "推近 and say \\\"hi\\\"",
            streaming: true
        );
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", stream.Head);
        Assert.Contains("\r\nContent-Type: text/event-stream\r\n", stream.Head);
        var body = await stream.ToEndAsync();
        Assert.Matches(@"\A(data: \{[^\n\r]*\}\n\n)+\z", body);
        Assert.DoesNotContain('\r', body);
    }

    [Fact]
    public async Task Events_have_the_protocols_keys_and_no_nulls()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        await caller.PictureAsync(session);
        var events = (await caller.MessageAsync(session, "zoom in", streaming: true)).Events;
        Assert.Single(events.Select(happened => happened.Text("invocationId")).Distinct());
        Assert.Equal(events.Count, events.Select(happened => happened.Text("id")).Distinct().Count());
        Assert.All(events, CheckShape);
    }

    [Fact]
    public async Task A_turn_that_edits_tells_the_call_its_response_and_the_text()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        await caller.PictureAsync(session);
        var events = (await caller.MessageAsync(session, "zoom in")).Events;
        Assert.Equal(3, events.Count);
        var call = events[0].GetProperty("content").GetProperty("parts")[0].GetProperty("functionCall");
        var response = events[1]
            .GetProperty("content")
            .GetProperty("parts")[0]
            .GetProperty("functionResponse");
        Assert.StartsWith("adk-", call.Text("id"));
        Assert.Equal((call.Text("id"), call.Text("name")), (response.Text("id"), response.Text("name")));
        Assert.Equal("model", events[0].GetProperty("content").Text("role"));
        Assert.Equal("user", events[1].GetProperty("content").Text("role"));
        Assert.Equal(JsonValueKind.Object, call.GetProperty("args").ValueKind);
        Assert.Equal(JsonValueKind.Object, response.GetProperty("response").ValueKind);
        Assert.NotEmpty(events[2].EndingText());
        var delta = events[2].GetProperty("actions").GetProperty("stateDelta").GetProperty("draft");
        Assert.True(JsonElement.DeepEquals(delta, await caller.DraftAsync(session)));
    }

    [Fact]
    public async Task The_persons_own_message_is_not_echoed()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var events = (await caller.MessageAsync(session, "zoom out", streaming: true)).Events;
        Assert.All(events, happened => Assert.Equal("nemo_agent", happened.Text("author")));
    }

    [Fact]
    public async Task Pieces_of_text_come_only_when_wanted_and_then_whole()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var whole = (await caller.MessageAsync(session, "zoom out")).Events;
        Assert.All(whole, happened => Assert.False(happened.TryGetProperty("partial", out _)));
        var pieces = (await caller.MessageAsync(session, "zoom in", streaming: true)).Events;
        var partial = pieces.Where(happened => happened.IsPartial()).ToList();
        Assert.NotEmpty(partial);
        Assert.Equal(pieces[^1].EndingText(), string.Concat(partial.Select(happened => happened.PartText())));
    }

    [Fact]
    public async Task The_head_comes_at_once_and_heartbeats_while_nothing_else_does()
    {
        await using var own = await Service.StartAsync(options => options.Streams.HeartbeatSeconds = 0.05);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        RawStream stream;
        await using (own.HoldLine(session))
        {
            stream = await OpenAsync(own, caller, session, "zoom out", streaming: false);
            Assert.Equal("", stream.Body.Replace(": heartbeat\n\n", "", StringComparison.Ordinal));
            await stream.UntilAsync(": heartbeat\n\n: heartbeat\n\n");
        }
        using (stream)
            Assert.Matches(
                @"\A(: heartbeat\n\n)+((data: \{[^\n]*\}|: heartbeat)\n\n)+\z",
                await stream.ToEndAsync()
            );
    }

    [Fact]
    public async Task A_turn_that_fails_says_so_in_the_stream_and_again_when_it_is_asked_again()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await SetVersionAsync(session, 99);
        var failed = await caller.MessageAsync(session, "zoom out", idempotencyKey: "one");
        Assert.Equal(200, (int)failed.Status);
        Assert.Matches(@"\Adata: \{""error"":""[^\n]+""\}\n\n\z", failed.Text);
        Assert.Equal(99, await caller.AvailableAsync());
        await SetVersionAsync(session, 1);
        var again = await caller.MessageAsync(session, "zoom out", idempotencyKey: "one");
        Assert.Matches(@"\Adata: \{""error"":""[^\n]+""\}\n\n\z", again.Text);
        Assert.NotEmpty(await caller.SayAsync(session, "zoom out"));
        Assert.Equal(98, await caller.AvailableAsync());
    }

    [Fact]
    public async Task A_turn_that_fails_is_an_error_of_run()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await SetVersionAsync(session, 99);
        (await caller.PostAsync("/run", Caller.Message(session, "zoom out"))).Refused(500);
        await SetVersionAsync(session, 1);
    }

    [Fact]
    public async Task A_turn_goes_on_when_the_client_hangs_up()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await using (service.HoldLine(session))
        {
            var stream = await OpenAsync(service, caller, session, "zoom out", streaming: false);
            stream.Dispose();
        }
        // Stands behind the turn in the session's line.
        await caller.SayAsync(session, "what does the timeline look like?");
        Assert.Contains("pull_out", (await caller.DraftAsync(session)).GetRawText());
        Assert.Equal(98, await caller.AvailableAsync());
        var told = (await caller.GetAsync($"/apps/nemo_agent/users/me/sessions/{session}")).Json;
        Assert.Contains(
            told.GetProperty("events").EnumerateArray(),
            happened => happened.PartText() == "zoom out"
        );
    }

    internal static Task<RawStream> OpenAsync(
        Service service,
        Caller caller,
        string session,
        string words,
        bool streaming
    ) =>
        RawStream.OpenAsync(
            service,
            caller,
            "/run_sse",
            $$"""
            {"appName":"nemo_agent","userId":"me","sessionId":"{{session}}","newMessage":{"parts":[{"text":"{{words}}"}]},"streaming":{{(
                streaming ? "true" : "false"
            )}}}
            """
        );

    /// <summary>A version that is not there makes the next turn fail.</summary>
    private async Task SetVersionAsync(string session, int version)
    {
        await using var db = service.OpenDatabase();
        await db
            .Sessions.Where(row => row.Id == session)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Version, version),
                TestContext.Current.CancellationToken
            );
    }

    private void CheckShape(JsonElement happened)
    {
        Assert.All(happened.EnumerateObject(), property => Assert.Contains(property.Name, keys));
        Assert.DoesNotContain(":null", Regex.Replace(happened.GetRawText(), @"""(\\.|[^""\\])*""", "\"\""));
        Assert.Matches("^e-[0-9a-f-]{36}$", happened.Text("invocationId"));
        Assert.Equal(8, happened.Text("id").Length);
        Assert.Equal("[]", happened.GetProperty("longRunningToolIds").GetRawText());
        Assert.Equal(
            ["stateDelta", "artifactDelta", "requestedAuthConfigs", "requestedToolConfirmations"],
            happened.GetProperty("actions").EnumerateObject().Select(property => property.Name)
        );
        var now = service.Clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        Assert.InRange(happened.GetProperty("timestamp").GetDouble(), now - 600, now + 1);
        Assert.Single(happened.GetProperty("content").GetProperty("parts")[0].EnumerateObject());
    }
}
