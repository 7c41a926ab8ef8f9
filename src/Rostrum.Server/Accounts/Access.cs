using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rostrum.Protocol;
using Rostrum.Server.Answers;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Accounts;

/// <summary>Finds out who calls, by the bearer token or, from the service's own pages, by the cookie.</summary>
public sealed class Access(Database database, TimeProvider clock)
{
    /// <summary>Holds a token for the service's own pages; scripts cannot read it and other sites cannot send it.</summary>
    public const string Cookie = "rostrum_token";

    private const string Scheme = "Bearer ";

    /// <summary>Null without a good token.</summary>
    public async Task<Caller?> FindAsync(HttpContext context, CancellationToken cancel)
    {
        if (TokenOf(context.Request) is not { } token)
            return null;
        var hash = Secrets.Hash(token);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = database.Open();
        var found = await db
            .Tokens.Where(row =>
                row.Hash == hash && row.RevokedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now)
            )
            .Select(row => new
            {
                row.Key,
                row.Scopes,
                row.AccountId,
                row.Account!.Kind,
            })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new Caller(found.AccountId, found.Kind, found.Key, found.Scopes.Split(' '));
    }

    /// <summary>The token of a request as it stands there, unchecked.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return header[Scheme.Length..].Trim();
        return header.Length == 0 && IsFromOwnPage(request) ? request.Cookies[Cookie] : null;
    }

    /// <summary>A browser says where a request that could change something comes from.</summary>
    public static bool IsFromOwnPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        || HttpMethods.IsHead(request.Method)
        || request.Headers.Origin.ToString() is var origin
            && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}

public static class AccessRules
{
    /// <summary>The endpoint is for callers whose token has a scope. The caller is bound as a parameter by
    /// <see cref="CallerOf"/>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(
            async (invocation, next) =>
            {
                var context = invocation.HttpContext;
                var access = context.RequestServices.GetRequiredService<Access>();
                var caller =
                    await access.FindAsync(context, context.RequestAborted) ?? throw ApiException.BadToken();
                if (!caller.Scopes.Contains(scope))
                    throw new ApiException(
                        ApiCode.ScopeForbids,
                        $"This token may not do this: it lacks the scope \"{scope}\"."
                    );
                context.Features.Set(caller);
                return await next(invocation);
            }
        );

    /// <summary>Who calls an endpoint that <see cref="Needs"/> a scope.</summary>
    public static Caller CallerOf(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
