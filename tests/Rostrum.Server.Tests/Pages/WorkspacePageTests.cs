using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Pages;

public sealed class WorkspacePageTests(PageService service, Samples samples) : IClassFixture<PageService>
{
    [Fact]
    public async Task A_link_opens_the_film_with_its_pictures_timeline_conversation_and_exports()
    {
        using var client = await service.NewClientAsync();
        var (session, _) = await client.OpenSessionAsync("The lake in May");
        var address = new Uri(await client.UploadAsync(session, "lake.png", samples.Bytes("png")));
        await client.SayAsync(session, "Make a film of it, two seconds, slow zoom in");
        using var browser = new Browser(service);
        var shown = await browser.GetAsync(await LinkAsync(client, session));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("The lake in May", shown.Said("h1"));
        Assert.Contains(address.AbsolutePath, shown.Values("src"));
        Assert.Contains(
            address.AbsolutePath,
            shown.Document.Descendants("image").Attributes("href").Select(a => a.Value)
        );
        Assert.Contains("Timeline (1 track): 1. Video: lake (0-2s)", shown.Text);
        Assert.Contains("Make a film of it, two seconds, slow zoom in", shown.Said("li"));
        Assert.Contains("no-store", shown.Header("Cache-Control"));
        Assert.Equal("", browser.Cookie);
    }

    [Fact]
    public async Task A_link_opens_no_more_than_the_film()
    {
        using var client = await service.NewClientAsync();
        var (session, _) = await client.OpenSessionAsync("Secrets");
        using var browser = new Browser(service);
        var link = await LinkAsync(client, session);
        var shown = await browser.GetAsync(link);
        // Whoever knows the account's id can register it as their own.
        Assert.DoesNotContain(client.AccountId, shown.Text);
        Assert.DoesNotContain(client.Token, shown.Text);
        Assert.NotNull((await browser.GetAsync($"/workspace/{session}")).Location);
        client.Http.DefaultRequestHeaders.Authorization = new("Bearer", link.Split('=')[1]);
        using var answer = await client.Http.GetAsync(
            "/api/credits/balance/simple",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/workspace/claim")]
    [InlineData("/workspace/claim?ct=")]
    [InlineData("/workspace/claim?ct=clm_nothing")]
    public async Task An_unknown_link_says_what_to_do(string link)
    {
        using var browser = new Browser(service);
        var shown = await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, shown.Status);
        Assert.Contains("Ask the assistant", shown.Text);
    }

    [Fact]
    public async Task An_expired_link_opens_and_exports_nothing()
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        var link = await LinkAsync(client, session);
        using var browser = new Browser(service);
        var order = (await browser.GetAsync(link)).Field("order");
        await service.ChangeAsync(db =>
            db.Claims.Where(claim => claim.SessionId == session)
                .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.ExpiresAt, DateTime.UnixEpoch))
        );
        Assert.Contains("seven days", (await browser.GetAsync(link)).Text);
        var claim = link.Split('=')[1];
        Assert.Equal(HttpStatusCode.NotFound, (await OrderAsync(browser, claim, order)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await browser.GetAsync($"/workspace/claim/preview.jpg?ct={claim}")).Status
        );
        await service.ChangeAsync(async db =>
            Assert.False(await db.Exports.AnyAsync(export => export.SessionId == session))
        );
    }

    [Fact]
    public async Task The_owner_sees_the_film_and_nobody_else()
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        using var owner = new Browser(service);
        await owner.RegisterAsync(client.AccountId);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/workspace/{session}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/workspace/{session}/preview.jpg")).Status);
        using var other = new Browser(service);
        await other.RegisterAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/workspace/{session}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.GetAsync($"/workspace/{session}/preview.jpg")).Status
        );
    }

    [Fact]
    public async Task A_frame_of_the_film_is_a_JPEG_and_the_same_again()
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        using var browser = new Browser(service);
        var shown = await browser.GetAsync(await LinkAsync(client, session));
        var address = shown.Values("src").Single(value => value.Contains("preview.jpg"));
        var bytes = await browser.BytesAsync(address);
        Assert.Equal((0xFF, 0xD8), (bytes[0], bytes[1]));
        Assert.Equal(bytes, await browser.BytesAsync(address));
        // Far beyond the end it is the last frame, and what came before the film began is its first.
        var beyond = address[..^1];
        Assert.Equal(
            await browser.BytesAsync(beyond + "99999999999"),
            await browser.BytesAsync(beyond + "400")
        );
        Assert.Equal(bytes, await browser.BytesAsync(beyond + "-5"));
    }

    [Fact]
    public async Task A_film_without_pictures_has_no_frame_and_no_button()
    {
        using var client = await service.NewClientAsync();
        var (session, _) = await client.OpenSessionAsync("Nothing yet");
        using var browser = new Browser(service);
        var link = await LinkAsync(client, session);
        var shown = await browser.GetAsync(link);
        Assert.Contains("Nothing is on the timeline yet", shown.Text);
        Assert.Empty(shown.Document.Descendants("form"));
        var frame = await browser.GetAsync(link.Replace("claim?", "claim/preview.jpg?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, frame.Status);
    }

    [Fact]
    public async Task Pressing_Export_twice_makes_one_film_that_can_be_watched_and_fetched()
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        var link = await LinkAsync(client, session);
        using var browser = new Browser(service);
        var order = (await browser.GetAsync(link)).Field("order");
        foreach (var _ in (int[])[1, 2])
            Assert.Equal($"{link}#exports", (await OrderAsync(browser, link.Split('=')[1], order)).Location);
        var page = Assert.Single((await browser.GetAsync(link)).Values("href"), IsRender);
        await EndAsync(browser, page);
        var shown = await browser.GetAsync(page);
        var film = Assert.Single(shown.Document.Descendants("video")).Attribute("src")!.Value;
        Assert.Contains("Kept until", shown.Text);
        var bytes = await browser.BytesAsync(film);
        Assert.Equal("ftyp"u8, bytes.AsSpan(4, 4));
    }

    [Fact]
    public async Task Every_film_of_an_export_is_offered_and_what_is_wrong_with_it_told()
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        var order = new
        {
            id = $"places-{session}",
            sessionId = session,
            output = new
            {
                quality = "low",
                resolution = "90p",
                targets = new[] { "reels", "youtube" },
            },
        };
        await client.PostAsync("/api/render/proxy/lambda", order);
        using var browser = new Browser(service);
        var link = await LinkAsync(client, session);
        await EndAsync(browser, (await browser.GetAsync(link)).Values("href").Single(IsRender));
        var shown = await browser.GetAsync(link);
        string[] films = ["reels", "youtube"];
        Assert.All(
            films,
            place => Assert.Contains(shown.Values("download"), name => name.EndsWith($"-{place}.mp4"))
        );
        Assert.Contains("lasts 3 to 900 s: make it longer", shown.Text);
    }

    [Fact]
    public async Task A_film_whose_time_is_over_is_said_to_be_gone()
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        var link = await LinkAsync(client, session);
        using var browser = new Browser(service);
        await OrderAsync(browser, link.Split('=')[1], (await browser.GetAsync(link)).Field("order"));
        var page = (await browser.GetAsync(link)).Values("href").Single(IsRender);
        await EndAsync(browser, page);
        await service.ChangeAsync(db =>
            db.Exports.Where(export => export.SessionId == session)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.DownloadUntil, DateTime.UnixEpoch))
        );
        var shown = await browser.GetAsync(page);
        Assert.Contains("export it again", shown.Text);
        Assert.Empty(shown.Document.Descendants("video"));
    }

    [Theory]
    [InlineData("r1")]
    [InlineData("page-1")]
    [InlineData("")]
    public async Task A_link_asks_after_no_other_exports_of_the_account(string order)
    {
        using var client = await service.NewClientAsync();
        var session = await FilmAsync(client);
        using var browser = new Browser(service);
        var claim = await client.ClaimAsync(session);
        Assert.Equal(HttpStatusCode.BadRequest, (await OrderAsync(browser, claim, order)).Status);
    }

    [Fact]
    public async Task There_is_no_page_for_an_export_that_does_not_exist()
    {
        using var browser = new Browser(service);
        var shown = await browser.GetAsync("/renders/0123");
        Assert.Equal(HttpStatusCode.NotFound, shown.Status);
        Assert.Contains("no film at this address", Assert.Single(shown.Said("main")));
    }

    private static bool IsRender(string address) => address.StartsWith("/renders/", StringComparison.Ordinal);

    private static Task<Shown> OrderAsync(Browser browser, string claim, string order) =>
        browser.SendAsync("/workspace/claim/export", ("ct", claim), ("order", order), ("quality", "draft"));

    private static async Task EndAsync(Browser browser, string page)
    {
        while (true)
        {
            var told = JsonDocument.Parse((await browser.GetAsync($"{page}/progress")).Text).RootElement;
            if (told.GetProperty("ended").GetBoolean())
            {
                Assert.Equal("completed", told.GetProperty("status").GetString());
                return;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> LinkAsync(ApiClient client, string session) =>
        $"/workspace/claim?ct={await client.ClaimAsync(session)}";

    /// <summary>A small film of half a second.</summary>
    private async Task<string> FilmAsync(ApiClient client)
    {
        var (session, _) = await client.OpenSessionAsync("Small");
        var address = await client.UploadAsync(session, "small.png", samples.Bytes("png"));
        await client.SetDraftAsync(session, SmallFilm.Of(address));
        return session;
    }
}
