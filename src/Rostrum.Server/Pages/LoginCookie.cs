using Microsoft.AspNetCore.Http;
using Rostrum.Server.Accounts;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Pages;

/// <summary>Keeps a browser logged in. Scripts cannot read it, and forms of other sites cannot send it.</summary>
internal static class LoginCookie
{
    public static void Set(HttpContext context, ServerOptions options, string token) =>
        context.Response.Cookies.Append(
            Access.Cookie,
            token,
            Settings(context, options, AccountDesk.PageLogin)
        );

    public static void Remove(HttpContext context, ServerOptions options) =>
        context.Response.Cookies.Delete(Access.Cookie, Settings(context, options, null));

    private static CookieOptions Settings(HttpContext context, ServerOptions options, TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps || IsHttps(options.PublicUrl),
            Path = "/",
            MaxAge = life,
            IsEssential = true,
        };

    private static bool IsHttps(string? url) =>
        url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
