namespace Rostrum.Server.Accounts;

/// <summary>Whose token a request carries.</summary>
/// <param name="TokenKey">The token's row.</param>
public sealed record Caller(string AccountId, AccountKind Kind, long TokenKey, IReadOnlyList<string> Scopes);
