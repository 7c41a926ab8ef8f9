using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Pages;

/// <summary><c>/register</c>: a new account, or with <c>?bind=</c> an anonymous one that keeps all it has.</summary>
internal static class RegisterPage
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/register", (Visit visit, string? bind) => Show(visit, bind, null, null));
        pages.MapPost("/register", RegisterAsync).RequireRateLimiting(RateLimits.Logins);
    }

    private static async Task<IResult> RegisterAsync(Visit visit, AccountDesk accounts, ServerOptions options)
    {
        var form = await visit.FormAsync();
        var (bind, email) = (form["bind"].ToString(), form["email"].ToString());
        try
        {
            var token = await accounts.RegisterAsync(
                bind.Length > 0 ? bind : null,
                email,
                form["password"].ToString(),
                visit.Cancel
            );
            LoginCookie.Set(visit.Context, options, token);
            return Results.Redirect("/account");
        }
        catch (ApiException refused) when (refused.Code is ApiCode.Malformed or ApiCode.Conflict)
        {
            return Show(visit, bind, email, refused);
        }
    }

    private static Page Show(Visit visit, string? bind, string? email, ApiException? refused)
    {
        var tongue = visit.Tongue;
        var title = tongue["Register", "注册"];
        return new Page(
            visit,
            title,
            Html.Of(
                $"""
                <h1>{title}</h1>
                {Html.When(!string.IsNullOrEmpty(bind), $"""<p>{tongue[
                    "The films and credits you have so far stay with you.",
                    "你已有的影片和积分都会保留。"
                ]}</p>""")}
                {Form.Refusal(refused is null ? null : Why(tongue, refused))}
                <form class="card" method="post" action="/register">
                <input type="hidden" name="bind" value="{bind}"/>
                {Form.Email(tongue, email)}
                {Form.Password(tongue, "new-password")}
                <p class="hint">{tongue["8 characters or more.", "至少 8 个字符。"]}</p>
                <button class="button">{title}</button>
                </form>
                <p>{tongue["You have an account already?", "已有账户？"]}
                <a href="/login">{tongue["Log in", "登录"]}</a></p>
                """
            )
        )
        {
            Status = refused?.Code.HttpStatus() ?? StatusCodes.Status200OK,
        };
    }

    private static string Why(Tongue tongue, ApiException refused) =>
        !tongue.IsChinese ? RefusalPage.Sentence(tongue, refused)
        : refused.Code == ApiCode.Conflict
            ? "该邮箱已有账户，或要注册的账户不存在、已注册：请直接登录，或换一个邮箱。"
        : "请填写有效的邮箱地址，以及 8 至 200 个字符的密码。";
}
