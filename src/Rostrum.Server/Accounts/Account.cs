namespace Rostrum.Server.Accounts;

/// <summary>Whose an account is. The numbers are stored.</summary>
public enum AccountKind
{
    Anonymous = 0,
    Registered = 1,

    /// <summary>Whoever runs the service; not metered.</summary>
    Owner = 2,
}

public sealed class Account
{
    /// <summary><c>anon_</c> or <c>usr_</c> and 32 hexadecimal digits. It stays when an anonymous account registers.</summary>
    public required string Id { get; set; }

    public AccountKind Kind { get; set; }

    /// <summary>In lower case; null while anonymous.</summary>
    public string? Email { get; set; }

    /// <summary>By <see cref="PasswordHash"/>.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>SHA-256 of the client's id, hexadecimal; null for accounts that did not begin anonymously.</summary>
    public string? ClientHash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>Credits that can be spent. Kept in step with the ledger, in the same transactions.</summary>
    public long Available { get; set; }

    /// <summary>Credits held for work that goes on.</summary>
    public long Frozen { get; set; }
}
