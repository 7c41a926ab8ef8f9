using System.Globalization;
using System.Text;

namespace Rostrum.Server.Tests.Accounts;

public sealed class AnonymousTokenTests(Service service)
{
    [Fact]
    public async Task A_token_has_its_shape_a_week_and_a_hundred_credits()
    {
        var data = (await service.AskForTokenAsync($"shape {Guid.NewGuid()}")).Ok();
        Assert.Matches("^nmv_usr_[A-Za-z0-9_-]{43}$", data.Text("token"));
        Assert.Matches("^anon_[0-9a-f]+$", data.Text("user_id"));
        Assert.Equal(100, data.GetProperty("credits").GetInt32());
        var expires = DateTimeOffset.Parse(data.Text("expires_at"), CultureInfo.InvariantCulture);
        Assert.EndsWith("Z", data.Text("expires_at"));
        Assert.InRange((expires - service.Clock.GetUtcNow()).TotalDays, 6.9, 7);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_client_id_the_header_is_asked_for(string? clientId) =>
        Assert.Contains("X-Client-Id", (await service.AskForTokenAsync(clientId)).Refused(400));

    [Fact]
    public async Task A_client_id_has_sixty_four_characters_at_most()
    {
        var longest = (Guid.NewGuid().ToString("n") + Guid.NewGuid().ToString("n"))[..64];
        (await service.AskForTokenAsync(longest)).Ok();
        (await service.AskForTokenAsync(longest + "a")).Refused(400);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("{}", "application/json")]
    [InlineData("{\"a\":1}", "application/x-www-form-urlencoded")]
    [InlineData("not json", "text/plain")]
    public async Task The_body_does_not_matter(string body, string? type)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        request.Headers.Add("X-Client-Id", $"body {Guid.NewGuid()}");
        if (type is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        (await service.Nobody.SendAsync(request)).Ok();
    }

    [Fact]
    public async Task A_client_gets_one_token_a_week_and_keeps_its_account()
    {
        await using var own = await Service.StartAsync();
        var first = await own.NewcomerAsync("same");
        var session = await first.FilmSessionAsync();
        var again = await own.AskForTokenAsync("same");
        again.Refused(429);
        Assert.InRange(again.Headers.RetryAfter!.Delta!.Value.TotalDays, 6.9, 7.1);
        own.Clock.Advance(TimeSpan.FromDays(7.01));
        (await first.GetAsync("/api/credits/balance/simple")).Refused(
            1001,
            System.Net.HttpStatusCode.Unauthorized
        );
        var second = await own.NewcomerAsync("same");
        Assert.Equal(first.UserId, second.UserId);
        Assert.NotEqual(first.Token, second.Token);
        Assert.Equal(session, (await second.StateAsync(session)).Text("session_id"));
        Assert.Equal(100, await second.AvailableAsync());
    }

    [Fact]
    public async Task An_address_gets_as_many_tokens_as_are_allowed()
    {
        await using var own = await Service.StartAsync(options => options.Anonymous.PerAddress = 3);
        for (var client = 0; client < 3; client++)
            (await own.AskForTokenAsync($"{client}")).Ok();
        var refused = await own.AskForTokenAsync("3");
        refused.Refused(429);
        Assert.NotNull(refused.Headers.RetryAfter);
        own.Clock.Advance(TimeSpan.FromDays(7.01));
        (await own.AskForTokenAsync("3")).Ok();
    }

    [Fact]
    public async Task Asked_for_many_times_at_once_a_client_gets_one()
    {
        var client = Guid.NewGuid().ToString();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => service.AskForTokenAsync(client))
        );
        Assert.Single(replies, reply => (int)reply.Status == 200);
        Assert.Equal(7, replies.Count(reply => (int)reply.Status == 429));
    }
}
