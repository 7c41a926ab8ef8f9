using Microsoft.AspNetCore.Http;

namespace Rostrum.Server.Pages;

/// <summary>A whole page, with what stands around its content.</summary>
/// <param name="Title">Plain text; the service's name is put behind it.</param>
internal sealed record Page(Visit Visit, string Title, Html Content) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>A class of the stylesheet that settles the page's width.</summary>
    public string Width { get; init; } = "narrow";

    /// <summary>More of the document's head.</summary>
    public Html Head { get; init; }

    private Tongue Tongue => Visit.Tongue;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = Tongue.Code;
        response.Headers.Vary = "Accept-Language";
        // Under "no-referrer" a browser would hide the origin of the service's own forms from it as well.
        response.Headers["Referrer-Policy"] = "same-origin";
        return response.WriteAsync(Document().ToString(), httpContext.RequestAborted);
    }

    private Html Document() =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{Tongue.Code}">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{Title} · Rostrum</title>
            <link rel="stylesheet" href="{Assets.AddressOf("style.css")}"/>
            <link rel="icon" type="image/svg+xml" href="{Assets.AddressOf("icon.svg")}"/>
            {Head}
            </head>
            <body>
            <a class="skip" href="#main">{Tongue["Skip to the content", "跳到正文"]}</a>
            <header class="bar">
            <a class="brand" href="/"><img src="{Assets.AddressOf(
                "icon.svg"
            )}" alt="" width="28" height="28"/>Rostrum</a>
            <nav aria-label="{Tongue["Main", "主导航"]}">{Links()}</nav>
            </header>
            <main id="main" class="{Width}">
            {Content}
            </main>
            <footer>{Tongue["Still pictures into motion, by conversation.", "用对话让静态图片动起来。"]}
            <a href="/openapi">API</a></footer>
            </body>
            </html>
            """
        );

    private Html Links() =>
        Visit.Caller is null
            ? Html.Of(
                $"""
                <a href="/login">{Tongue["Log in", "登录"]}</a>
                <a class="button" href="/register">{Tongue["Register", "注册"]}</a>
                """
            )
            : Html.Of(
                $"""
                <a href="/">{Tongue["Films", "影片"]}</a>
                <a href="/account">{Tongue["Account", "账户"]}</a>
                <form method="post" action="/logout"><button class="plain">{Tongue[
                    "Log out",
                    "退出"
                ]}</button></form>
                """
            );
}
