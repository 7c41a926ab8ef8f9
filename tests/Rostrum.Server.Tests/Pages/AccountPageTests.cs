using System.Net;
using Rostrum.Server.Accounts;
using Rostrum.Server.Credits;

namespace Rostrum.Server.Tests.Pages;

public sealed class AccountPageTests(PageService service) : IClassFixture<PageService>
{
    [Fact]
    public async Task Registering_a_bound_account_keeps_its_films_and_credits()
    {
        using var client = await service.NewClientAsync();
        await client.OpenSessionAsync("The lake in May");
        using var browser = new Browser(service);
        Assert.Contains("stay with you", (await browser.GetAsync($"/register?bind={client.AccountId}")).Text);
        await browser.RegisterAsync(client.AccountId);
        Assert.Contains("The lake in May", (await browser.GetAsync("/")).Said("strong"));
        Assert.Equal(["100", "0", "100"], (await browser.GetAsync("/account")).Said("dd"));
        await client.GetAsync("/api/credits/balance/simple");
    }

    [Fact]
    public async Task An_account_is_bound_only_once()
    {
        using var client = await service.NewClientAsync();
        using var first = new Browser(service);
        await first.RegisterAsync(client.AccountId);
        using var second = new Browser(service);
        var shown = await second.SendAsync(
            "/register",
            ("bind", client.AccountId),
            ("email", "second@example.org"),
            ("password", "long enough")
        );
        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.Contains("log in instead", shown.Text);
        Assert.Equal("", second.Cookie);
    }

    [Theory]
    [InlineData("nobody", "long enough", "Email must be an email address")]
    [InlineData("ada@example.org", "short", "Password must have 8 to 200 characters")]
    public async Task What_is_wrong_with_a_registration_is_said_and_the_address_stays(
        string email,
        string password,
        string sentence
    )
    {
        using var browser = new Browser(service);
        var shown = await browser.SendAsync("/register", ("email", email), ("password", password));
        Assert.Equal(HttpStatusCode.BadRequest, shown.Status);
        Assert.Contains(sentence, shown.Text);
        Assert.Equal(email, shown.Field("email"));
        Assert.DoesNotContain(password, shown.Text);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_a_sentence()
    {
        using var browser = new Browser(service);
        var email = await browser.RegisterAsync();
        using var other = new Browser(service);
        var shown = await other.SendAsync("/login", ("email", email), ("password", "not this one"));
        Assert.Equal(HttpStatusCode.Unauthorized, shown.Status);
        Assert.Contains("do not belong together", shown.Text);
        Assert.Equal(email, shown.Field("email"));
        Assert.Equal("", other.Cookie);
    }

    [Fact]
    public async Task Who_must_log_in_comes_back_to_the_page_that_was_wanted()
    {
        using var browser = new Browser(service);
        var email = await browser.RegisterAsync();
        using var other = new Browser(service);
        var sent = (await other.GetAsync("/workspace/123")).Location!;
        Assert.Equal("/login?next=%2Fworkspace%2F123", sent);
        var next = (await other.GetAsync(sent)).Field("next");
        var shown = await LogInAsync(other, email, next);
        Assert.Equal("/workspace/123", shown.Location);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("")]
    public async Task The_login_leads_nowhere_else(string next)
    {
        using var browser = new Browser(service);
        var email = await browser.RegisterAsync();
        Assert.Equal("/account", (await LogInAsync(browser, email, next)).Location);
    }

    [Fact]
    public async Task Logging_out_makes_copies_of_the_cookie_worthless()
    {
        using var browser = new Browser(service);
        await browser.RegisterAsync();
        using var thief = WithCookie(browser.Cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/account")).Status);
        await browser.SendAsync("/logout");
        Assert.Equal("", browser.Cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_other_sites()
    {
        using var browser = new Browser(service);
        var shown = await browser.SendAsync(
            "/register",
            ("email", $"{Guid.NewGuid():n}@example.org"),
            ("password", "long enough")
        );
        var cookie = shown.Header("Set-Cookie");
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("secure", cookie);
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_for_https_alone()
    {
        await using var secured = await PageService.StartAsync(options =>
            options.PublicUrl = "https://rostrum.example"
        );
        using var browser = new Browser(secured);
        var shown = await browser.SendAsync(
            "/register",
            ("email", "ada@example.org"),
            ("password", "long enough")
        );
        Assert.Contains("secure", shown.Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_new_token_is_shown_once_does_what_it_may_and_can_be_revoked()
    {
        using var browser = new Browser(service);
        await browser.RegisterAsync();
        var shown = await browser.SendAsync(
            "/account/tokens",
            ("name", "my assistant"),
            ("scopes", "read"),
            ("days", "30")
        );
        var token = Assert.Single(shown.Said("code"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/api/credits/balance/simple", token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/api/auth/tokens", token));
        var later = await browser.GetAsync("/account");
        Assert.DoesNotContain(token, later.Text);
        Assert.Contains("my assistant", later.Text);
        await browser.SendAsync(later.Values("action").First(action => action.Contains("/revoke")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/api/credits/balance/simple", token));
    }

    [Fact]
    public async Task A_token_that_may_little_makes_no_stronger_one_through_the_page()
    {
        using var browser = new Browser(service);
        await browser.RegisterAsync();
        var scopes = Scopes.All.Where(scope => scope != Scopes.Export);
        var weak = await MakeTokenAsync(browser, scopes);
        var weaker = await MakeTokenAsync(browser, [Scopes.Read]);
        using var withWeak = WithCookie(weak);
        using var withWeaker = WithCookie(weaker);
        (string, string)[] wanted = [("name", "more"), ("scopes", "export"), ("days", "")];
        Assert.Equal(HttpStatusCode.Forbidden, (await withWeak.SendAsync("/account/tokens", wanted)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await withWeaker.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await withWeaker.GetAsync("/")).Status);
    }

    [Theory]
    [InlineData("", "read")]
    [InlineData("a name", "everything")]
    public async Task A_token_needs_a_name_and_something_it_may_do(string name, string scope)
    {
        using var browser = new Browser(service);
        await browser.RegisterAsync();
        var shown = await browser.SendAsync("/account/tokens", ("name", name), ("scopes", scope));
        Assert.Equal(HttpStatusCode.BadRequest, shown.Status);
        Assert.Contains("needs a name", shown.Text);
    }

    [Fact]
    public async Task A_voucher_fills_the_account_up_once()
    {
        var code = await service
            .Part<VoucherDesk>()
            .MakeAsync(50, null, TestContext.Current.CancellationToken);
        using var browser = new Browser(service);
        await browser.RegisterAsync();
        foreach (var _ in (int[])[1, 2])
            Assert.Equal(
                ["50", "0", "50"],
                (await browser.SendAsync("/account/voucher", ("code", code))).Said("dd")
            );
        var wrong = await browser.SendAsync("/account/voucher", ("code", "AAAA-BBBB"));
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Contains("check the code", wrong.Text);
    }

    [Fact]
    public async Task Passwords_cannot_be_tried_without_end()
    {
        await using var strict = await PageService.StartAsync(options => options.Limits.LoginsPerMinute = 3);
        using var browser = new Browser(strict);
        Shown shown = null!;
        for (var i = 0; i < 4; i++)
            shown = await LogInAsync(browser, "ada@example.org", "");
        Assert.Equal(HttpStatusCode.TooManyRequests, shown.Status);
        Assert.Contains("Too many requests", Assert.Single(shown.Said("main")));
    }

    private static Task<Shown> LogInAsync(Browser browser, string email, string next) =>
        browser.SendAsync("/login", ("email", email), ("password", "long enough"), ("next", next));

    private static async Task<string> MakeTokenAsync(Browser browser, IEnumerable<string> scopes)
    {
        (string, string)[] fields = [("name", "a"), .. scopes.Select(scope => ("scopes", scope))];
        return Assert.Single((await browser.SendAsync("/account/tokens", fields)).Said("code"));
    }

    private Browser WithCookie(string token)
    {
        var browser = new Browser(service);
        browser.Cookies.Add(service.Address, new Cookie(Access.Cookie, token));
        return browser;
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string token)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {token}");
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
