using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Server.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Pages;

/// <summary><c>/login</c> and <c>/logout</c>.</summary>
internal static class LoginPage
{
    private const string Path = "/login";
    private const string Account = "/account";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (Visit visit, string? next) => Show(visit, next, null, null));
        pages.MapPost(Path, LogInAsync).RequireRateLimiting(RateLimits.Logins);
        pages.MapPost("/logout", LogOutAsync);
    }

    /// <summary>Where to log in so as to see afterwards what was asked for.</summary>
    public static string AddressFor(HttpRequest wanted) =>
        HttpMethods.IsGet(wanted.Method) ? $"{Path}?next={Uri.EscapeDataString(wanted.Path)}" : Path;

    private static async Task<IResult> LogInAsync(Visit visit, AccountDesk accounts, ServerOptions options)
    {
        var form = await visit.FormAsync();
        var (email, next) = (form["email"].ToString(), form["next"].ToString());
        try
        {
            var token = await accounts.LogInAsync(email, form["password"].ToString(), visit.Cancel);
            LoginCookie.Set(visit.Context, options, token);
            return Results.Redirect(IsOwn(next) ? next : Account);
        }
        catch (ApiException refused) when (refused.Code == ApiCode.BadToken)
        {
            return Show(visit, next, email, refused);
        }
    }

    /// <summary>The token is revoked too, so that a copy of the cookie opens nothing any more.</summary>
    private static async Task<IResult> LogOutAsync(Visit visit, AccountDesk accounts, ServerOptions options)
    {
        if (visit.Caller is { } caller)
            await accounts.RevokeAsync(caller.AccountId, caller.TokenKey, visit.Cancel);
        LoginCookie.Remove(visit.Context, options);
        return Results.Redirect("/");
    }

    /// <summary>A plain path of this service: nobody is led elsewhere by a link to the login.</summary>
    private static bool IsOwn(string next) =>
        next.StartsWith('/')
        && !next.StartsWith("//", StringComparison.Ordinal)
        && next.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '_');

    private static Page Show(Visit visit, string? next, string? email, ApiException? refused)
    {
        var tongue = visit.Tongue;
        var title = tongue["Log in", "登录"];
        var why = refused is null ? null : tongue[refused.Message, "邮箱地址与密码不匹配：请检查后重试。"];
        return new Page(
            visit,
            title,
            Html.Of(
                $"""
                <h1>{title}</h1>
                {Form.Refusal(why)}
                <form class="card" method="post" action="/login">
                <input type="hidden" name="next" value="{next}"/>
                {Form.Email(tongue, email)}
                {Form.Password(tongue, "current-password")}
                <button class="button">{title}</button>
                </form>
                <p>{tongue["You have no account yet?", "还没有账户？"]}
                <a href="/register">{tongue["Register", "注册"]}</a></p>
                """
            )
        )
        {
            Status = refused?.Code.HttpStatus() ?? StatusCodes.Status200OK,
        };
    }
}
