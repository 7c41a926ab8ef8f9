using System.Net;

namespace Rostrum.Server.Tests.Accounts;

public sealed class TokenLifeTests(Service service)
{
    private const string Tokens = "/api/auth/tokens";

    [Fact]
    public async Task A_token_of_an_anonymous_account_ends_as_its_first_one_does()
    {
        var caller = await service.NewcomerAsync();
        var made = (await caller.PostAsync(Tokens, new { name = "robot" })).Ok();
        var listed = (await caller.GetAsync(Tokens)).Ok().GetProperty("tokens").EnumerateArray();
        var robot = listed.Single(token =>
            token.GetProperty("id").GetInt64() == made.GetProperty("id").GetInt64()
        );
        Assert.Equal(
            service.Options.Anonymous.Days,
            (
                robot.GetProperty("expires_at").GetDateTime() - robot.GetProperty("created_at").GetDateTime()
            ).TotalDays,
            precision: 3
        );
    }

    [Fact]
    public async Task An_anonymous_account_gets_no_longer_lived_token_and_a_registered_one_does()
    {
        var wanted = new { name = "robot", days = 30 };
        var caller = await service.NewcomerAsync();
        Assert.Contains(
            "register",
            (await caller.PostAsync(Tokens, wanted)).Refused(402, HttpStatusCode.PaymentRequired)
        );
        (await (await service.RegisteredAsync()).PostAsync(Tokens, wanted)).Ok();
    }
}
