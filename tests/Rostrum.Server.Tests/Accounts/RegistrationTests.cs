using System.Net;

namespace Rostrum.Server.Tests.Accounts;

public sealed class RegistrationTests(Service service)
{
    [Fact]
    public async Task Registering_keeps_sessions_credits_and_the_id()
    {
        var anonymous = await service.NewcomerAsync();
        var session = await anonymous.FilmSessionAsync();
        var registered = await service.RegisteredAsync(anonymous.UserId);
        var state = await registered.StateAsync(session);
        Assert.Equal(anonymous.UserId, state.Text("user_id"));
        Assert.Equal(99, await registered.AvailableAsync());
        await anonymous.StateAsync(session);
    }

    [Fact]
    public async Task An_account_is_registered_once()
    {
        var anonymous = await service.NewcomerAsync();
        await service.RegisteredAsync(anonymous.UserId);
        (
            await service.Nobody.PostAsync(
                "/api/auth/register",
                new
                {
                    bind = anonymous.UserId,
                    email = "b@example.org",
                    password = "correct horse",
                }
            )
        ).Refused(409);
    }

    [Fact]
    public async Task Who_registered_can_log_in_and_only_with_the_password()
    {
        var who = new { email = $"{Guid.NewGuid():n}@Example.org", password = "correct horse" };
        (await service.Nobody.PostAsync("/api/auth/register", who)).Ok();
        (await service.Nobody.PostAsync("/api/auth/register", who)).Refused(409);
        var token = (await service.Nobody.PostAsync("/api/auth/login", who)).Ok().Text("token");
        (await service.Nobody.With(token).GetAsync("/api/credits/balance/simple")).Ok();
        (await service.Nobody.PostAsync("/api/auth/login", who with { password = "battery staple" })).Refused(
            1001,
            HttpStatusCode.Unauthorized
        );
    }

    [Theory]
    [InlineData("ada", "correct horse")]
    [InlineData("ada@", "correct horse")]
    [InlineData("a b@example.org", "correct horse")]
    [InlineData("ada@example.org", "short")]
    public async Task Bad_addresses_and_short_passwords_are_refused(string email, string password) =>
        (await service.Nobody.PostAsync("/api/auth/register", new { email, password })).Refused(400);

    [Fact]
    public async Task Guessing_passwords_is_slowed_down()
    {
        await using var own = await Service.StartAsync(options => options.Limits.LoginsPerMinute = 2);
        var who = new { email = "nobody@example.org", password = "a" };
        for (var guess = 0; guess < 2; guess++)
            (await own.Nobody.PostAsync("/api/auth/login", who)).Refused(1001, HttpStatusCode.Unauthorized);
        var refused = await own.Nobody.PostAsync("/api/auth/login", who);
        refused.Refused(429);
        Assert.NotNull(refused.Headers.RetryAfter);
    }
}
