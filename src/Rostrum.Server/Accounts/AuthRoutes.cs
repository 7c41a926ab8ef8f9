using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Rostrum.Protocol;
using Rostrum.Protocol.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Operation;
using Rostrum.Server.Sessions;
using Rostrum.Server.Settings;

namespace Rostrum.Server.Accounts;

/// <summary>Tokens and accounts.</summary>
internal static class AuthRoutes
{
    private const int LongestClientId = 64;

    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api/auth").WithTags("Accounts");
        open.MapPost("/anonymous-token", AnonymousAsync)
            .WithName("AnonymousToken")
            .Described("A token for an anonymous account; the client names itself in X-Client-Id.");
        open.MapPost("/register", RegisterAsync)
            .WithName("Register")
            .Described(
                "Opens an account, or makes an anonymous one (bind) a registered one.",
                """{"email":"ada@example.org","password":"a long sentence","bind":"anon_…"}"""
            )
            .RequireRateLimiting(RateLimits.Logins);
        open.MapPost("/login", LogInAsync)
            .WithName("LogIn")
            .Described(
                "A token for an account.",
                """{"email":"ada@example.org","password":"a long sentence"}"""
            )
            .RequireRateLimiting(RateLimits.Logins);
        open.MapPost("/claim-token", ClaimAsync)
            .WithName("ClaimToken")
            .Described(
                "A token for a link that opens a session in a browser.",
                """{"task_id":"task_…","session_id":"1234567890123456789"}"""
            )
            .Needs(Scopes.Export);
        var tokens = routes.MapGroup("/api/auth/tokens").WithTags("Accounts").Needs(Scopes.Account);
        tokens.MapGet("", ListAsync).WithName("Tokens").Described("The account's tokens.");
        tokens
            .MapPost("", CreateAsync)
            .WithName("NewToken")
            .Described(
                "A new named token.",
                """{"name":"laptop","scopes":["read","chat","upload","export"],"days":30}"""
            );
        tokens.MapDelete("/{id:long}", RevokeAsync).WithName("RevokeToken").Described("Ends a token.");
    }

    private static async Task<IResult> AnonymousAsync(HttpContext context, AccountDesk accounts)
    {
        var client = context.Request.Headers["X-Client-Id"].ToString().Trim();
        if (client.Length is 0 or > LongestClientId)
            throw ApiException.Malformed(
                $"The header X-Client-Id is missing or too long: send the same text of 1 to {LongestClientId} characters each time."
            );
        var address = context.Connection.RemoteIpAddress;
        return Answer.Ok(await accounts.GrantAnonymousAsync(client, address, context.RequestAborted));
    }

    private static async Task<IResult> RegisterAsync(HttpContext context, AccountDesk accounts)
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var bind = body.Text("bind") ?? context.Request.Query["bind"].FirstOrDefault();
        if (bind?.Any(char.IsControl) == true)
            throw ApiException.Malformed("bind must be the id of an account.");
        var token = await accounts.RegisterAsync(
            bind,
            body.NeededText("email"),
            body.NeededText("password"),
            cancel
        );
        return Answer.Ok(new { token });
    }

    private static async Task<IResult> LogInAsync(HttpContext context, AccountDesk accounts)
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var token = await accounts.LogInAsync(body.NeededText("email"), body.NeededText("password"), cancel);
        return Answer.Ok(new { token });
    }

    private static async Task<IResult> ClaimAsync(HttpContext context, ClaimDesk claims)
    {
        var cancel = context.RequestAborted;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var (token, life) = await claims.MakeAsync(
            context.CallerOf().AccountId,
            body.NeededText("session_id", 100),
            body.Text("task_id", 100),
            cancel
        );
        return Answer.Ok(new ClaimToken(token, (long)life.TotalSeconds));
    }

    private static async Task<IResult> ListAsync(HttpContext context, AccountDesk accounts)
    {
        var found = await accounts.TokensAsync(context.CallerOf().AccountId, context.RequestAborted);
        return Answer.Ok(new { tokens = found.Select(Told) });
    }

    /// <summary>Body: <c>name</c>, <c>scopes</c> (a list; all when absent), <c>days</c> (no end when absent).</summary>
    private static async Task<IResult> CreateAsync(
        HttpContext context,
        AccountDesk accounts,
        ServerOptions options
    )
    {
        var cancel = context.RequestAborted;
        var isAnonymous = context.CallerOf().Kind == AccountKind.Anonymous;
        var body = await RequestBody.ReadAsync(context.Request, cancel);
        var days = body.Number("days") ?? (isAnonymous ? options.Anonymous.Days : null);
        if (days is not (null or > 0 and <= 3650))
            throw ApiException.Malformed("days must lie between 1 and 3650.");
        if (isAnonymous && days > options.Anonymous.Days)
            throw new ApiException(
                ApiCode.PlanForbids,
                $"Tokens of an anonymous account live {options.Anonymous.Days} days at most: register the account."
            );
        var scopes = ScopesIn(body);
        context.CallerOf().MustHave(scopes);
        var (token, row) = await accounts.NewTokenAsync(
            context.CallerOf().AccountId,
            body.NeededText("name", 100),
            scopes,
            days is { } count ? TimeSpan.FromDays(count) : null,
            cancel
        );
        return Answer.Ok(
            new
            {
                token,
                id = row.Key,
                scopes,
            }
        );
    }

    private static async Task<IResult> RevokeAsync(long id, HttpContext context, AccountDesk accounts) =>
        await accounts.RevokeAsync(context.CallerOf().AccountId, id, context.RequestAborted)
            ? Answer.Ok(new { revoked = true })
            : throw ApiException.NotFound("The account has no token with this id.");

    private static object Told(AccessToken token) =>
        new
        {
            id = token.Key,
            token.Name,
            scopes = token.Scopes.Split(' '),
            token.CreatedAt,
            token.ExpiresAt,
        };

    private static IReadOnlyList<string> ScopesIn(System.Text.Json.JsonElement body)
    {
        if (body.Field("scopes") is not { } given)
            return Scopes.All;
        if (given.ValueKind != System.Text.Json.JsonValueKind.Array)
            throw ApiException.Malformed("scopes must be a list.");
        var names = given.EnumerateArray().Select(name => name.ToString()).Distinct().ToList();
        return names.Count > 0 && names.TrueForAll(Scopes.All.Contains)
            ? names
            : throw ApiException.Malformed($"scopes must be some of: {string.Join(", ", Scopes.All)}.");
    }
}
