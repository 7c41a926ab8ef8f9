namespace Rostrum.Server.Tests.Conversations;

public sealed class RepeatedKeyTests(Service service)
{
    [Fact]
    public async Task A_key_that_belongs_to_another_message_is_refused()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        caller.Headers["Idempotency-Key"] = "one";
        await caller.SayAsync(session, "zoom out");
        Assert.Contains("Idempotency-Key", (await caller.MessageAsync(session, "pan left")).Refused(409));
        Assert.Contains("pull_out", (await caller.DraftAsync(session)).GetRawText());
    }

    [Fact]
    public async Task Taking_back_is_free_and_possible_without_credits()
    {
        await using var own = await Service.StartAsync(options => options.Anonymous.Credits = 2);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await caller.SayAsync(session, "zoom out");
        Assert.Equal(0, await caller.AvailableAsync());
        await caller.SayAsync(session, "undo");
        Assert.DoesNotContain("pull_out", (await caller.DraftAsync(session)).GetRawText());
        Assert.Equal(0, await caller.AvailableAsync());
    }

    [Fact]
    public async Task Of_an_upload_that_is_refused_nothing_stays()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        var reply = await caller.UploadAsync(
            session,
            ("files", "a.png", Pictures.Small),
            ("files", "b.png", "no picture"u8.ToArray())
        );
        reply.Refused(4001, System.Net.HttpStatusCode.UnsupportedMediaType);
        Assert.Equal(
            0,
            (await caller.StateAsync(session))
                .GetProperty("state")
                .GetProperty("video_infos")
                .GetArrayLength()
        );
    }
}
