using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Rostrum.Protocol;
using Rostrum.Protocol.Accounts;
using Rostrum.Server.Answers;
using Rostrum.Server.Credits;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Accounts;

/// <summary>Opens accounts and gives out tokens.</summary>
public sealed class AccountDesk(Database database, Ledger ledger, ServerOptions options, TimeProvider clock)
{
    private const int ShortestPassword = 8;
    private const int LongestPassword = 200;

    /// <summary>How long a browser stays logged in.</summary>
    public static readonly TimeSpan PageLogin = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// 1. The limits of client and address are checked. 2. The client's account is found or opened. 3. Its credits are
    /// filled up. 4. It gets a token.
    /// </summary>
    public Task<AnonymousToken> GrantAnonymousAsync(
        string clientId,
        IPAddress? address,
        CancellationToken cancel
    ) =>
        database.WriteAsync(
            async db =>
            {
                var grant = new AnonymousGrant
                {
                    ClientHash = Secrets.Hash(clientId),
                    AddressHash = Secrets.Hash(NetworkOf(address)),
                    At = Now,
                };
                // 1
                await CheckLimitsAsync(db, grant, cancel);
                db.AnonymousGrants.Add(grant);
                // 2
                var account = await db.Accounts.SingleOrDefaultAsync(
                    known => known.ClientHash == grant.ClientHash,
                    cancel
                );
                if (account is null)
                    db.Accounts.Add(account = NewAccount(AccountKind.Anonymous, grant.ClientHash));
                await db.SaveChangesAsync(cancel);
                // 3
                var missing = Math.Max(0, options.Anonymous.Credits - account.Available - account.Frozen);
                await ledger.GrantAsync(db, account.Id, $"anonymous:{grant.Key}", missing, cancel);
                // 4
                var expires = Now.AddDays(options.Anonymous.Days);
                var token = AddToken(db, account.Id, "anonymous", Scopes.All, expires);
                await db.SaveChangesAsync(cancel);
                return new AnonymousToken(token, account.Id, expires, account.Available + missing);
            },
            cancel
        );

    /// <param name="bind">Id of an anonymous account that becomes the registered one and keeps all it has.</param>
    /// <returns>A token for the service's pages.</returns>
    public async Task<string> RegisterAsync(
        string? bind,
        string email,
        string password,
        CancellationToken cancel
    )
    {
        var address = EmailOf(email);
        CheckPassword(password);
        var hash = PasswordHash.Of(password);
        return await database.WriteAsync(
            async db =>
            {
                if (await db.Accounts.AnyAsync(known => known.Email == address, cancel))
                    throw new ApiException(
                        ApiCode.Conflict,
                        "There is an account with this email address already: log in, or take another address."
                    );
                var account = bind is null
                    ? db.Accounts.Add(NewAccount(AccountKind.Registered, null)).Entity
                    : await BoundAsync(db, bind, cancel);
                account.Kind = AccountKind.Registered;
                account.Email = address;
                account.PasswordHash = hash;
                // The client's id is no secret: it must not open a registered account.
                account.ClientHash = null;
                var token = AddToken(db, account.Id, "pages", Scopes.All, Now + PageLogin);
                await db.SaveChangesAsync(cancel);
                return token;
            },
            cancel
        );
    }

    /// <returns>A token for the service's pages.</returns>
    public async Task<string> LogInAsync(string email, string password, CancellationToken cancel)
    {
        await using var db = database.Open();
        var address = email.Trim().ToLowerInvariant();
        var account = await db
            .Accounts.AsNoTracking()
            .SingleOrDefaultAsync(known => known.Email == address, cancel);
        var matches =
            password.Length <= LongestPassword
            && PasswordHash.Matches(password, account?.PasswordHash ?? PasswordHash.OfNobody);
        if (account is null || !matches)
            throw new ApiException(
                ApiCode.BadToken,
                "Email address and password do not belong together: check both."
            );
        return (await NewTokenAsync(account.Id, "pages", Scopes.All, PageLogin, cancel)).Token;
    }

    public Task<(string Token, AccessToken Row)> NewTokenAsync(
        string accountId,
        string name,
        IReadOnlyList<string> scopes,
        TimeSpan? life,
        CancellationToken cancel
    ) =>
        database.WriteAsync(
            async db =>
            {
                var token = AddToken(db, accountId, name, scopes, life is { } span ? Now + span : null);
                var row = db.Tokens.Local.Single();
                await db.SaveChangesAsync(cancel);
                return (token, row);
            },
            cancel
        );

    /// <summary>Tokens that still open something, newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> TokensAsync(string accountId, CancellationToken cancel)
    {
        await using var db = database.Open();
        var now = Now;
        return await db
            .Tokens.AsNoTracking()
            .Where(token =>
                token.AccountId == accountId
                && token.RevokedAt == null
                && (token.ExpiresAt == null || token.ExpiresAt > now)
            )
            .OrderByDescending(token => token.Key)
            .ToListAsync(cancel);
    }

    /// <returns>False when the account has no such token.</returns>
    public Task<bool> RevokeAsync(string accountId, long tokenKey, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var now = Now;
                return await db
                        .Tokens.Where(token => token.Key == tokenKey && token.AccountId == accountId)
                        .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, now), cancel)
                    > 0;
            },
            cancel
        );

    public async Task<Account> GetAsync(string accountId, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == accountId, cancel);
    }

    /// <summary>The owner's account, opened when there is none.</summary>
    /// <returns>Whether it was opened now.</returns>
    public Task<(string AccountId, bool IsNew)> OwnerAsync(CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                var owner = await db.Accounts.FirstOrDefaultAsync(
                    account => account.Kind == AccountKind.Owner,
                    cancel
                );
                if (owner is not null)
                    return (owner.Id, false);
                owner = db.Accounts.Add(NewAccount(AccountKind.Owner, null)).Entity;
                await db.SaveChangesAsync(cancel);
                return (owner.Id, true);
            },
            cancel
        );

    private async Task CheckLimitsAsync(RostrumContext db, AnonymousGrant wanted, CancellationToken cancel)
    {
        var span = TimeSpan.FromDays(options.Anonymous.Days);
        var since = wanted.At - span;
        var last = await db
            .AnonymousGrants.Where(grant => grant.ClientHash == wanted.ClientHash && grant.At > since)
            .MaxAsync(grant => (DateTime?)grant.At, cancel);
        if (last is { } before)
            throw TooMany(
                $"This client has its token already; it gets another {options.Anonymous.Days} days after the last.",
                before + span - wanted.At
            );
        var others = db.AnonymousGrants.Where(grant =>
            grant.AddressHash == wanted.AddressHash && grant.At > since
        );
        if (await others.CountAsync(cancel) >= options.Anonymous.PerAddress)
            throw TooMany(
                "Too many anonymous tokens were given to this address: register an account, or wait.",
                await others.MinAsync(grant => grant.At, cancel) + span - wanted.At
            );
    }

    private static ApiException TooMany(string message, TimeSpan wait) =>
        new(ApiCode.TooManyRequests, message) { RetryAfter = wait };

    private Account NewAccount(AccountKind kind, string? clientHash) =>
        new()
        {
            Id = (kind == AccountKind.Anonymous ? "anon_" : "usr_") + Secrets.NewHex(16),
            Kind = kind,
            ClientHash = clientHash,
            CreatedAt = Now,
        };

    private static async Task<Account> BoundAsync(RostrumContext db, string id, CancellationToken cancel) =>
        await db.Accounts.SingleOrDefaultAsync(
            account => account.Id == id && account.Kind == AccountKind.Anonymous,
            cancel
        )
        ?? throw new ApiException(
            ApiCode.Conflict,
            "The account to be registered does not exist or is registered already: log in instead."
        );

    private string AddToken(
        RostrumContext db,
        string accountId,
        string name,
        IReadOnlyList<string> scopes,
        DateTime? expires
    )
    {
        var token = Secrets.NewToken();
        db.Tokens.Add(
            new AccessToken
            {
                AccountId = accountId,
                Hash = Secrets.Hash(token),
                Name = name,
                Scopes = string.Join(' ', scopes),
                CreatedAt = Now,
                ExpiresAt = expires,
            }
        );
        return token;
    }

    private static string EmailOf(string email)
    {
        var address = email.Trim().ToLowerInvariant();
        var at = address.IndexOf('@');
        return
            at > 0
            && at == address.LastIndexOf('@')
            && at < address.Length - 1
            && address.Length <= 254
            && !address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? address
            : throw ApiException.Malformed("email must be an email address, such as ada@example.org.");
    }

    private static void CheckPassword(string password)
    {
        if (password.Length is < ShortestPassword or > LongestPassword)
            throw ApiException.Malformed(
                $"password must have {ShortestPassword} to {LongestPassword} characters."
            );
    }

    /// <summary>IPv6 networks of 64 bits count as one address, as each customer has at least one.</summary>
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "local";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
