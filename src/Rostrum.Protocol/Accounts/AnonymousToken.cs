namespace Rostrum.Protocol.Accounts;

/// <summary>Answer of <c>POST /api/auth/anonymous-token</c>.</summary>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="Credits">Credits that the account has.</param>
public sealed record AnonymousToken(string Token, string UserId, DateTime ExpiresAt, long Credits);

/// <summary>Answer of <c>GET /api/credits/balance/simple</c>. Total = available + frozen.</summary>
public sealed record CreditBalance(long Available, long Frozen, long Total);

/// <summary>Answer of <c>POST /api/auth/claim-token</c>.</summary>
/// <param name="ExpiresIn">Seconds.</param>
public sealed record ClaimToken(string Token, long ExpiresIn)
{
    [System.Text.Json.Serialization.JsonPropertyName("claim_token")]
    public string Token { get; init; } = Token;
}
