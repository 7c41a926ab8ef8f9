using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Credits;
using Rostrum.Server.Operation;

namespace Rostrum.Server.Pages;

/// <summary><c>/account</c>: credits, vouchers and tokens.</summary>
internal static class AccountPage
{
    private const int LongestName = 100;
    private const int MostDays = 3650;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account", (Visit visit, AccountDesk accounts) => ShowAsync(visit, accounts, new()));
        pages.MapPost("/account/voucher", RedeemAsync).RequireRateLimiting(RateLimits.Logins);
        pages.MapPost("/account/tokens", MakeTokenAsync);
        pages.MapPost("/account/tokens/{key:long}/revoke", RevokeAsync);
    }

    /// <summary>What became of a form of the page.</summary>
    private sealed record News(
        string? Redeemed = null,
        string? VoucherRefused = null,
        string? NewToken = null,
        string? TokenRefused = null
    )
    {
        public int Status { get; init; } = StatusCodes.Status200OK;
    }

    private static async Task<IResult> RedeemAsync(Visit visit, AccountDesk accounts, VoucherDesk vouchers)
    {
        var account = visit.MustHave(Scopes.Account).AccountId;
        var code = (await visit.FormAsync())["code"].ToString();
        try
        {
            await vouchers.RedeemAsync(account, code, visit.Cancel);
            var done = visit.Tongue["The voucher's credits are yours.", "兑换成功，积分已到账。"];
            return await ShowAsync(visit, accounts, new News(Redeemed: done));
        }
        catch (ApiException refused) when (refused.Code == ApiCode.NotFound)
        {
            var why = visit.Tongue[refused.Message, "没有此兑换码，或已被使用：请检查兑换码。"];
            return await ShowAsync(visit, accounts, new News(VoucherRefused: why) { Status = 404 });
        }
    }

    private static async Task<IResult> MakeTokenAsync(Visit visit, AccountDesk accounts)
    {
        var caller = visit.MustHave(Scopes.Account);
        var form = await visit.FormAsync();
        var name = form["name"].ToString().Trim();
        var scopes = Scopes.All.Where(scope => form["scopes"].Contains(scope)).ToList();
        if (name.Length is 0 or > LongestName || scopes.Count == 0)
            return await ShowAsync(
                visit,
                accounts,
                new News(
                    TokenRefused: visit.Tongue[
                        "A token needs a name of at most 100 characters and something it may do.",
                        "令牌需要一个不超过 100 个字符的名称，并至少选择一项权限。"
                    ]
                )
                {
                    Status = 400,
                }
            );
        caller.MustHave(scopes);
        var (token, _) = await accounts.NewTokenAsync(
            caller.AccountId,
            name,
            scopes,
            LifeIn(form["days"].ToString()),
            visit.Cancel
        );
        return await ShowAsync(visit, accounts, new News(NewToken: token));
    }

    private static async Task<IResult> RevokeAsync(Visit visit, AccountDesk accounts, long key)
    {
        await accounts.RevokeAsync(visit.MustHave(Scopes.Account).AccountId, key, visit.Cancel);
        return Results.Redirect("/account");
    }

    /// <summary>Null, no end, when nothing is given.</summary>
    private static TimeSpan? LifeIn(string days) =>
        days.Length == 0 ? null
        : int.TryParse(days, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostDays
            ? TimeSpan.FromDays(count)
        : throw ApiException.Malformed($"days must lie between 1 and {MostDays}.");

    private static async Task<IResult> ShowAsync(Visit visit, AccountDesk accounts, News news)
    {
        var caller = visit.MustHave(Scopes.Account);
        var account = await accounts.GetAsync(caller.AccountId, visit.Cancel);
        var tokens = await accounts.TokensAsync(caller.AccountId, visit.Cancel);
        var tongue = visit.Tongue;
        return new Page(
            visit,
            tongue["Account", "账户"],
            Html.Of(
                $"""
                <h1>{tongue["Account", "账户"]}</h1>
                {Html.When(account.Email is not null, $"""<p class="hint">{account.Email}</p>""")}
                {Credits(tongue, account, news)}
                {Tokens(tongue, tokens, caller, news)}
                {NewToken(tongue, news)}
                """
            )
        )
        {
            Status = news.Status,
            Width = "middle",
        };
    }

    private static Html Credits(Tongue tongue, Account account, News news) =>
        Html.Of(
            $"""
            <section>
            <h2>{tongue["Credits", "积分"]}</h2>
            <dl class="numbers">
            <div><dt>{tongue["Available", "可用"]}</dt><dd>{account.Available}</dd></div>
            <div><dt>{tongue[
                "Held for work in progress",
                "进行中的任务占用"
            ]}</dt><dd>{account.Frozen}</dd></div>
            <div><dt>{tongue["Total", "合计"]}</dt><dd>{account.Available + account.Frozen}</dd></div>
            </dl>
            {Form.Success(news.Redeemed)}
            {Form.Refusal(news.VoucherRefused)}
            <form class="row" method="post" action="/account/voucher">
            <label for="code">{tongue["Voucher code", "兑换码"]}</label>
            <input id="code" name="code" required="required" maxlength="100" autocomplete="off" placeholder="7KQ2-9FXW-M3TB-HV6C"/>
            <button class="button quiet">{tongue["Redeem", "兑换"]}</button>
            </form>
            </section>
            """
        );

    private static Html Tokens(Tongue tongue, IReadOnlyList<AccessToken> tokens, Caller caller, News news) =>
        Html.Of(
            $"""
            <section>
            <h2>{tongue["Tokens", "令牌"]}</h2>
            {Html.When(news.NewToken is not null, $"""
            <div class="success" role="status"><p>{tongue[
                "This is the new token. Keep it now: it is not shown again.",
                "这是新令牌。请立即保存：它不会再次显示。"
            ]}</p><p><code class="token">{news.NewToken}</code></p></div>
            """)}
            <ul class="tokens">{tokens.Select(token => Row(tongue, token, caller))}</ul>
            </section>
            """
        );

    private static Html Row(Tongue tongue, AccessToken token, Caller caller) =>
        Html.Of(
            $"""
            <li><strong>{token.Name} {Html.When(
                token.Key == caller.TokenKey,
                $"<em>{tongue["this browser", "此浏览器"]}</em>"
            )}</strong>
            <form method="post" action="/account/tokens/{token.Key}/revoke"><button class="plain danger">{tongue[
                "Revoke",
                "撤销"
            ]}</button></form>
            <p class="hint">{token.Scopes.Replace(" ", ", ", StringComparison.Ordinal)}</p>
            <p class="hint">{tongue["Made ", "创建于 "]}{Said.Time(token.CreatedAt)} · {(
                token.ExpiresAt is { } end
                    ? Html.Of($"{tongue["expires ", "到期 "]}{Said.Time(end)}")
                    : Html.Of($"{tongue["never expires", "永不过期"]}")
            )}</p></li>
            """
        );

    private static Html NewToken(Tongue tongue, News news) =>
        Html.Of(
            $"""
            <section>
            <h2>{tongue["Make a token", "创建令牌"]}</h2>
            {Form.Refusal(news.TokenRefused)}
            <form class="card" method="post" action="/account/tokens">
            <label for="name">{tongue["Name", "名称"]}</label>
            <input id="name" name="name" required="required" maxlength="{LongestName}" autocomplete="off"/>
            <fieldset><legend>{tongue["It may", "权限"]}</legend>{Scopes.All.Select(scope =>
                Html.Of(
                    $"""<label class="check"><input type="checkbox" name="scopes" value="{scope}" checked="checked"/> <span>{Meaning(tongue, scope)}</span></label>"""
                )
            )}</fieldset>
            <label for="days">{tongue["It lives", "有效期"]}</label>
            <select id="days" name="days">
            <option value="30">{tongue["30 days", "30 天"]}</option>
            <option value="365">{tongue["a year", "一年"]}</option>
            <option value="">{tongue["until it is revoked", "直到撤销"]}</option>
            </select>
            <button class="button">{tongue["Make the token", "创建令牌"]}</button>
            </form>
            </section>
            """
        );

    private static string Meaning(Tongue tongue, string scope) =>
        scope switch
        {
            Scopes.Read => tongue["see films, files and credits", "查看影片、文件和积分"],
            Scopes.Chat => tongue["open films and talk to the agent", "新建影片并与助手对话"],
            Scopes.Upload => tongue["upload pictures", "上传图片"],
            Scopes.Export => tongue["export films", "导出影片"],
            _ => tongue["make and revoke tokens, redeem vouchers", "创建和撤销令牌、使用兑换码"],
        };
}
