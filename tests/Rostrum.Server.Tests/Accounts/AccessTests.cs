using System.Net;
using System.Text;

namespace Rostrum.Server.Tests.Accounts;

public sealed class AccessTests(Service service)
{
    private const string Balance = "/api/credits/balance/simple";

    public static TheoryData<string, string> Guarded =>
        new()
        {
            { "POST", "/api/tasks/me/with-session/nemo_agent" },
            { "POST", "/run_sse" },
            { "POST", "/run" },
            { "POST", "/api/upload-video/nemo_agent/me/1" },
            { "GET", Balance },
            { "GET", "/api/state/nemo_agent/me/1/latest" },
            { "POST", "/api/render/proxy/lambda" },
            { "POST", "/api/render/proxy/draft" },
            { "GET", "/api/render/proxy/lambda/1" },
            { "GET", "/api/render/proxy/1" },
            { "GET", "/api/render/proxy/1/download" },
            { "GET", "/api/render/proxy/lambda/1/events" },
            { "POST", "/api/render/proxy/lambda/1/cancel" },
            { "POST", "/api/auth/claim-token" },
            { "GET", "/api/auth/tokens" },
            { "POST", "/api/auth/tokens" },
            { "DELETE", "/api/auth/tokens/1" },
            { "POST", "/api/credits/redeem" },
            { "POST", "/api/credits/vouchers" },
            { "POST", "/apps/nemo_agent/users/me/sessions" },
            { "GET", "/apps/nemo_agent/users/me/sessions" },
            { "GET", "/apps/nemo_agent/users/me/sessions/1" },
            { "PATCH", "/apps/nemo_agent/users/me/sessions/1" },
            { "DELETE", "/apps/nemo_agent/users/me/sessions/1" },
        };

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Nothing_is_done_without_a_good_token(string method, string path)
    {
        foreach (var token in new[] { null, "nmv_usr_" + new string('a', 43), "", "clm_abc" })
        {
            var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (token is not null)
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            var reply = await service.Nobody.SendAsync(request);
            reply.Refused(1001, HttpStatusCode.Unauthorized);
            Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task The_word_bearer_may_be_written_small()
    {
        var caller = await service.NewcomerAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, Balance);
        request.Headers.TryAddWithoutValidation("Authorization", $"bearer  {caller.Token}");
        (await service.Nobody.SendAsync(request)).Ok();
    }

    [Fact]
    public async Task A_token_is_nowhere_in_the_database()
    {
        Assert.SkipUnless(service.Options.Database.Kind == "sqlite", "The database is no file.");
        var caller = await service.NewcomerAsync();
        var made = (await caller.PostAsync("/api/auth/tokens", new { name = "a robot" })).Ok();
        var session = await caller.SessionAsync();
        var claim = (await caller.PostAsync("/api/auth/claim-token", new { session_id = session })).Ok();
        var bytes = service.DatabaseBytes();
        foreach (var secret in new[] { caller.Token, made.Text("token"), claim.Text("claim_token") })
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret[^43..])));
        }
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(caller.UserId)));
    }

    [Fact]
    public async Task A_token_does_what_its_scopes_say_and_no_more()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var reader = await ScopedAsync(caller, "read");
        (await reader.GetAsync(Balance)).Ok();
        await reader.StateAsync(session);
        Assert.Contains("chat", (await reader.MessageAsync(session, "zoom out")).Refused(403));
        Assert.Contains(
            "upload",
            (await reader.UploadAsync(session, ("files", "a.png", Pictures.Small))).Refused(403)
        );
        Assert.Contains("export", (await reader.ExportAsync(session, "a")).Refused(403));
        Assert.Contains("account", (await reader.GetAsync("/api/auth/tokens")).Refused(403));
        var talker = await ScopedAsync(caller, "chat");
        Assert.NotEmpty(await talker.SayAsync(session, "zoom out"));
        (await talker.GetAsync(Balance)).Refused(403);
    }

    [Fact]
    public async Task A_token_cannot_give_what_it_does_not_have()
    {
        var caller = await service.NewcomerAsync();
        var manager = await ScopedAsync(caller, "account", "read");
        (await manager.PostAsync("/api/auth/tokens", new { name = "b", scopes = new[] { "read" } })).Ok();
        Assert.Contains(
            "export",
            (
                await manager.PostAsync("/api/auth/tokens", new { name = "c", scopes = new[] { "export" } })
            ).Refused(403)
        );
        (await manager.PostAsync("/api/auth/tokens", new { name = "d" })).Refused(403);
    }

    [Fact]
    public async Task Tokens_are_listed_without_themselves_and_can_be_revoked()
    {
        var caller = await service.NewcomerAsync();
        var made = (await caller.PostAsync("/api/auth/tokens", new { name = "robot", days = 1 })).Ok();
        var robot = caller.With(made.Text("token"));
        var listed = (await caller.GetAsync("/api/auth/tokens")).Ok().GetProperty("tokens");
        Assert.Equal(2, listed.GetArrayLength());
        Assert.Equal("robot", listed[0].Text("name"));
        Assert.DoesNotContain("nmv_usr_", listed.GetRawText());
        Assert.EndsWith("Z", listed[0].Text("expires_at"));
        (await robot.GetAsync(Balance)).Ok();
        var stranger = await service.NewcomerAsync();
        var path = $"/api/auth/tokens/{made.GetProperty("id")}";
        (await stranger.DeleteAsync(path)).Refused(404);
        (await caller.DeleteAsync(path)).Ok();
        (await robot.GetAsync(Balance)).Refused(1001, HttpStatusCode.Unauthorized);
        Assert.Equal(
            1,
            (await caller.GetAsync("/api/auth/tokens")).Ok().GetProperty("tokens").GetArrayLength()
        );
    }

    [Theory]
    [InlineData("{\"name\":\"a\",\"scopes\":\"read\"}")]
    [InlineData("{\"name\":\"a\",\"scopes\":[]}")]
    [InlineData("{\"name\":\"a\",\"scopes\":[\"everything\"]}")]
    [InlineData("{\"name\":\"a\",\"days\":0}")]
    [InlineData("{\"name\":\"a\",\"days\":\"NaN\"}")]
    [InlineData("{\"name\":\"a\",\"days\":1e999}")]
    [InlineData("{\"scopes\":[\"read\"]}")]
    public async Task A_malformed_wish_for_a_token_is_refused(string body) =>
        (await (await service.NewcomerAsync()).RawAsync("/api/auth/tokens", body)).Refused(400);

    [Fact]
    public async Task Another_is_never_told_whether_a_session_exists()
    {
        var (owner, stranger) = (await service.NewcomerAsync(), await service.NewcomerAsync());
        var session = await owner.SessionAsync();
        foreach (var user in new[] { "me", stranger.UserId, owner.UserId })
        {
            var foreign = await stranger.GetAsync($"/api/state/nemo_agent/{user}/{session}/latest");
            var missing = await stranger.GetAsync($"/api/state/nemo_agent/{user}/1234567890123456789/latest");
            foreign.Refused(1002, HttpStatusCode.NotFound);
            Assert.Equal(missing.Text, foreign.Text);
        }
        (await stranger.MessageAsync(session, "hello")).Refused(1002, HttpStatusCode.NotFound);
        (await stranger.UploadAsync(session, ("files", "a.png", Pictures.Small))).Refused(
            1002,
            HttpStatusCode.NotFound
        );
        (await stranger.ExportAsync(session, "a")).Refused(1002, HttpStatusCode.NotFound);
        (await stranger.PostAsync("/api/auth/claim-token", new { session_id = session })).Refused(
            1002,
            HttpStatusCode.NotFound
        );
    }

    private static async Task<Caller> ScopedAsync(Caller caller, params string[] scopes) =>
        caller.With(
            (await caller.PostAsync("/api/auth/tokens", new { name = "scoped", scopes })).Ok().Text("token")
        );
}
