using System.Net;

namespace Rostrum.Server.Tests.Credits;

public sealed class CreditTests(Service service)
{
    private const string Balance = "/api/credits/balance/simple";

    [Fact]
    public async Task Only_a_turn_that_changes_the_film_is_charged()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        await caller.PictureAsync(session);
        Assert.Equal(
            "{\"available\":100,\"frozen\":0,\"total\":100}",
            (await caller.GetAsync(Balance)).Ok().GetRawText()
        );
        await caller.SayAsync(session, "zoom in");
        Assert.Equal(99, await caller.AvailableAsync());
        await caller.SayAsync(session, "what does the timeline look like?");
        await caller.SayAsync(session, "redo");
        Assert.Equal(
            "{\"available\":99,\"frozen\":0,\"total\":99}",
            (await caller.GetAsync(Balance)).Ok().GetRawText()
        );
    }

    [Fact]
    public async Task While_a_turn_waits_its_credit_is_frozen()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        await using (service.HoldLine(session))
        {
            using var stream = await Conversations.EventStreamTests.OpenAsync(
                service,
                caller,
                session,
                "zoom out",
                streaming: false
            );
            Assert.Equal(
                "{\"available\":98,\"frozen\":1,\"total\":99}",
                (await caller.GetAsync(Balance)).Ok().GetRawText()
            );
        }
    }

    [Fact]
    public async Task Without_credits_an_anonymous_account_is_shown_where_to_register()
    {
        await using var own = await Service.StartAsync(options =>
        {
            options.Anonymous.Credits = 1;
            options.Prices.Export = 1;
        });
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var url = $"{own.Address}register?bind={caller.UserId}";
        foreach (
            var refused in new[]
            {
                await caller.MessageAsync(session, "zoom out"),
                await caller.PostAsync("/run", Caller.Message(session, "zoom out")),
                await caller.ExportAsync(session, "a"),
            }
        )
        {
            refused.Refused(2001, HttpStatusCode.Forbidden);
            Assert.Equal(url, refused.Data.Text("register_url"));
        }
        var registered = await own.RegisteredAsync(caller.UserId);
        foreach (
            var refused in new[]
            {
                await registered.MessageAsync(session, "zoom out"),
                await registered.ExportAsync(session, "a"),
            }
        )
            Assert.Equal("Top up credits in your account", refused.Refused(2001, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task An_export_is_paid_when_it_is_there_and_not_when_it_is_canceled()
    {
        await using var own = await Service.StartAsync(options => options.Prices.Export = 5);
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        (await caller.ExportAsync(session, "paid")).Ok();
        await caller.EndedAsync("paid");
        await SettledAsync(caller, 94);
        var order = new
        {
            id = "canceled",
            sessionId = session,
            draft = Films.OfColour(600_000),
        };
        (await caller.PostAsync("/api/render/proxy/lambda", order)).Ok();
        (await caller.PostAsync("/api/render/proxy/lambda/canceled/cancel")).Ok();
        await caller.EndedAsync("canceled");
        await SettledAsync(caller, 94);
        (await caller.ExportAsync(session, "paid")).Ok();
        await SettledAsync(caller, 94);
    }

    [Fact]
    public async Task A_voucher_is_good_once()
    {
        await using var own = await Service.StartAsync();
        var owner = await own.OwnerAsync();
        var (one, other) = (await own.NewcomerAsync(), await own.NewcomerAsync());
        var made = (await owner.PostAsync("/api/credits/vouchers", new { credits = 50 })).Ok();
        var code = made.Text("code");
        Assert.Matches("^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$", code);
        var redeemed = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => one.PostAsync("/api/credits/redeem", new { code = code.ToLowerInvariant() }))
        );
        Assert.All(redeemed, reply => Assert.Equal(150, reply.Ok().GetProperty("available").GetInt64()));
        (await other.PostAsync("/api/credits/redeem", new { code })).Refused(404);
        (await other.PostAsync("/api/credits/redeem", new { code = "AAAA-AAAA-AAAA-AAAA" })).Refused(404);
        (await other.PostAsync("/api/credits/redeem", new { })).Refused(400);
        Assert.Equal((150L, 100L), (await one.AvailableAsync(), await other.AvailableAsync()));
    }

    [Fact]
    public async Task Only_one_of_many_who_know_a_voucher_gets_its_credits()
    {
        await using var own = await Service.StartAsync();
        var code = await OwnerDesk.NewVoucherAsync(
            own.Options,
            10,
            null,
            TestContext.Current.CancellationToken
        );
        var callers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => own.NewcomerAsync()));
        var replies = await Task.WhenAll(
            callers.Select(caller => caller.PostAsync("/api/credits/redeem", new { code }))
        );
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"credits\":0}")]
    [InlineData("{\"credits\":1.5}")]
    [InlineData("{\"credits\":\"NaN\"}")]
    [InlineData("{\"credits\":1e12}")]
    public async Task Only_the_owner_makes_vouchers_and_only_of_whole_credits(string body)
    {
        var owner = await service.OwnerAsync();
        (await owner.RawAsync("/api/credits/vouchers", body)).Refused(400);
        (await (await service.NewcomerAsync()).RawAsync("/api/credits/vouchers", body)).Refused(403);
    }

    [Fact]
    public async Task The_owner_is_not_metered()
    {
        var owner = await service.OwnerAsync();
        await owner.FilmSessionAsync();
        Assert.Equal(
            "{\"available\":0,\"frozen\":0,\"total\":0}",
            (await owner.GetAsync(Balance)).Ok().GetRawText()
        );
    }

    /// <summary>The charge follows the end of an export shortly after.</summary>
    private static async Task SettledAsync(Caller caller, long available)
    {
        while ((await caller.GetAsync(Balance)).Ok().GetProperty("frozen").GetInt64() != 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(available, await caller.AvailableAsync());
    }
}
