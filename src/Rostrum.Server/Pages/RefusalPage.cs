using Microsoft.AspNetCore.Http;
using Rostrum.Protocol;
using Rostrum.Server.Answers;

namespace Rostrum.Server.Pages;

/// <summary>What a browser is shown when a page cannot be. Who must log in first is sent there and comes back.</summary>
internal static class RefusalPage
{
    public static RefusalForm Form { get; } = new(IsBrowser, WriteAsync);

    /// <summary>Why something was refused, in the language of the page.</summary>
    public static string Sentence(Tongue tongue, ApiException refused)
    {
        // The API's own sentence tells a client to open another session, which nobody does in a browser.
        var message =
            refused.Code == ApiCode.SessionNotFound
                ? "There is no such film: check the address, or log in to the account that owns it."
                : refused.Message;
        return tongue[char.ToUpperInvariant(message[0]) + message[1..], InChinese(refused)];
    }

    private static string InChinese(ApiException refused) =>
        refused.Code switch
        {
            ApiCode.SessionNotFound => "没有这部影片：请检查地址，或登录拥有它的账户。",
            ApiCode.TooManyRequests => "请求过于频繁：请稍等片刻再试。",
            ApiCode.ScopeForbids => "不允许此操作：请重新打开页面后再试，或用拥有权限的账户登录。",
            ApiCode.NoCredits => "积分不足：请在账户页面充值。",
            ApiCode.Unavailable => "服务正在重启：请稍后再试。",
            ApiCode.ServerFault => $"我们这边出了问题；如再次出现，请提供以下信息：{refused.Message}",
            _ => refused.Message,
        };

    private static bool IsBrowser(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static async Task WriteAsync(HttpContext context, ApiException refused)
    {
        if (refused.Code == ApiCode.BadToken)
        {
            context.Response.Redirect(LoginPage.AddressFor(context.Request));
            return;
        }
        // Who asks is not looked up here: that may be what failed.
        var visit =
            context.Features.Get<Visit>() ?? new Visit(context, Tongue.Of(context.Request), Caller: null);
        await Of(visit, refused).ExecuteAsync(context);
    }

    private static Page Of(Visit visit, ApiException refused)
    {
        var tongue = visit.Tongue;
        var title = refused.Code.HttpStatus() switch
        {
            404 => tongue["Not found", "未找到"],
            >= 500 => tongue["Something failed", "出错了"],
            _ => tongue["That did not work", "操作未成功"],
        };
        return Notice(visit, title, Sentence(tongue, refused)) with { Status = refused.Code.HttpStatus() };
    }

    /// <summary>A page that says one thing.</summary>
    public static Page Notice(Visit visit, string title, string sentence) =>
        new(
            visit,
            title,
            Html.Of(
                $"""
                <section class="notice">
                <h1>{title}</h1>
                <p>{sentence}</p>
                <p><a class="button" href="/">{visit.Tongue["To the start page", "返回首页"]}</a></p>
                </section>
                """
            )
        );
}
