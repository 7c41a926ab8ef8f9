using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Pages;

public sealed class PageSafetyTests(PageService service, Samples samples) : IClassFixture<PageService>
{
    private const string Evil = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;";

    [Fact]
    public async Task Nothing_that_people_write_becomes_markup()
    {
        using var client = await service.NewClientAsync();
        var (session, _) = await client.OpenSessionAsync(Evil);
        var address = await client.UploadAsync(
            session,
            Evil.Replace("/", "").Replace("\"", "") + ".png",
            samples.Bytes("png")
        );
        await client.SayAsync(session, Evil);
        await client.SetDraftAsync(session, SmallFilm.Of(address, Evil));
        await client.PostAsync("/api/render/proxy/lambda", new { id = "r1", sessionId = session });
        using var browser = new Browser(service);
        await browser.RegisterAsync(client.AccountId);
        await browser.SendAsync("/account/tokens", ("name", Evil), ("scopes", "read"));
        var workspace = await browser.GetAsync($"/workspace/{session}");
        var render = workspace.Values("href").Single(value => value.StartsWith("/renders/"));
        Shown[] pages =
        [
            workspace,
            await browser.GetAsync("/"),
            await browser.GetAsync("/account"),
            await browser.GetAsync(render),
            await browser.GetAsync($"/register?bind={Uri.EscapeDataString(Evil)}"),
            await browser.GetAsync($"/login?next={Uri.EscapeDataString(Evil)}"),
            await browser.SendAsync("/login", ("email", Evil), ("password", Evil), ("next", Evil)),
            await browser.SendAsync("/register", ("email", Evil), ("password", Evil), ("bind", Evil)),
            await browser.GetAsync($"/workspace/claim?ct={Uri.EscapeDataString(Evil)}"),
        ];
        Assert.All(
            pages,
            shown =>
            {
                Assert.DoesNotContain("<script>", shown.Text);
                Assert.DoesNotContain(
                    "onerror",
                    shown.Document.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName)
                );
                Assert.DoesNotContain("x", shown.Values("src"));
            }
        );
        Assert.Contains(Evil, workspace.Said("h1"));
        Assert.Contains(Evil, workspace.Said("li"));
        Assert.Contains(Evil, Assert.Single(workspace.Said("main")));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Forms_of_other_sites_do_nothing(string? origin)
    {
        using var client = await service.NewClientAsync();
        var (session, _) = await client.OpenSessionAsync("Mine");
        using var browser = new Browser(service);
        var email = await browser.RegisterAsync(client.AccountId);
        (string, string)[] fields =
        [
            ("email", email),
            ("password", "long enough"),
            ("name", "theirs"),
            ("scopes", "read"),
            ("code", "A"),
            ("order", "page-" + new string('0', 32)),
            ("quality", "draft"),
            ("ct", await client.ClaimAsync(session)),
        ];
        foreach (
            var path in (string[])
                [
                    "/register",
                    "/login",
                    "/logout",
                    "/account/tokens",
                    "/account/tokens/1/revoke",
                    "/account/voucher",
                    "/workspace/claim/export",
                    $"/workspace/{session}/export",
                ]
        )
        {
            var shown = await browser.SendAsync(path, origin, fields);
            Assert.Equal(HttpStatusCode.Forbidden, shown.Status);
            Assert.Equal("", shown.Header("Set-Cookie"));
        }
        Assert.DoesNotContain("theirs", (await browser.GetAsync("/account")).Text);
    }

    [Fact]
    public async Task Pages_run_nothing_that_stands_in_them_and_stay_in_no_cache()
    {
        using var browser = new Browser(service);
        foreach (var path in (string[])["/", "/login", "/register", "/workspace/claim", "/renders/1"])
        {
            var shown = await browser.GetAsync(path);
            var policy = shown.Header("Content-Security-Policy");
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("no-store", shown.Header("Cache-Control"));
            Assert.Equal("nosniff", shown.Header("X-Content-Type-Options"));
            Assert.Empty(shown.Values("style"));
            Assert.All(shown.Said("script"), Assert.Empty);
        }
    }

    [Fact]
    public async Task The_page_of_the_API_alone_may_bring_its_styles_along()
    {
        using var browser = new Browser(service);
        var shown = await browser.GetAsync("/openapi/index.html");
        Assert.Contains("style-src 'self' 'unsafe-inline'", shown.Header("Content-Security-Policy"));
        Assert.DoesNotContain("script-src", shown.Header("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.5")]
    public async Task Every_page_is_well_formed_in_both_languages(string language)
    {
        using var client = await service.NewClientAsync();
        var (session, _) = await client.OpenSessionAsync("Film");
        var address = await client.UploadAsync(session, "a.png", samples.Bytes("png"));
        await client.SetDraftAsync(session, SmallFilm.Of(address));
        await client.PostAsync("/api/render/proxy/lambda", new { id = "r1", sessionId = session });
        using var stranger = new Browser(service, language);
        using var browser = new Browser(service, language);
        await browser.RegisterAsync(client.AccountId);
        var workspace = await browser.GetAsync($"/workspace/{session}");
        Shown[] pages =
        [
            workspace,
            await stranger.GetAsync("/"),
            await stranger.GetAsync("/login"),
            await stranger.GetAsync("/register?bind=anon_1"),
            await stranger.GetAsync($"/workspace/claim?ct={await client.ClaimAsync(session)}"),
            await stranger.GetAsync("/workspace/claim"),
            await stranger.GetAsync("/renders/1"),
            await browser.GetAsync("/"),
            await browser.GetAsync("/account"),
            await browser.GetAsync("/workspace/1"),
            await browser.GetAsync(workspace.Values("href").Single(value => value.StartsWith("/renders/"))),
        ];
        Assert.All(
            pages,
            shown =>
            {
                Assert.Equal(language[..2], shown.Document.Attribute("lang")!.Value);
                Assert.Single(shown.Document.Descendants("h1"));
                var ids = shown.Values("id").ToList();
                Assert.Equal(ids.Distinct(), ids);
                Assert.All(
                    shown.Document.Descendants("label").Attributes("for"),
                    label => Assert.Contains(label.Value, ids)
                );
                Assert.All(
                    shown.Document.Descendants("img"),
                    image => Assert.NotNull(image.Attribute("alt"))
                );
            }
        );
        Assert.All(
            pages,
            shown => Assert.Equal(language[..2] == "zh", shown.Text.Contains("用对话让静态图片动起来"))
        );
    }

    [Fact]
    public async Task The_API_answers_a_browser_too_in_its_envelope()
    {
        using var browser = new Browser(service);
        foreach (var path in (string[])["/api/credits/balance/simple", "/nothing", "/films/1/a.mp4"])
        {
            var shown = await browser.GetAsync(path);
            Assert.Equal("application/json", shown.Answer.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("{\"code\":", shown.Text);
        }
    }

    [Fact]
    public async Task Who_does_not_read_HTML_is_told_of_a_pages_errors_in_the_envelope()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var answer = await http.GetAsync("/renders/1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_stylesheet_is_fetched_once()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        using var browser = new Browser(service);
        var address = (await browser.GetAsync("/"))
            .Values("href")
            .First(value => value.Contains("style.css"));
        using var first = await http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/css", first.Content.Headers.ContentType?.MediaType);
        http.DefaultRequestHeaders.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var second = await http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("zh", "zh")]
    [InlineData("fr, zh-TW;q=0.7, en;q=0.3", "zh")]
    [InlineData("en;q=0.4, zh;q=0.3", "en")]
    [InlineData("fr", "en")]
    [InlineData("*", "en")]
    public async Task The_page_speaks_what_the_browser_likes_best(string liked, string language)
    {
        using var browser = new Browser(service, liked);
        Assert.Equal(language, (await browser.GetAsync("/")).Document.Attribute("lang")!.Value);
    }
}
