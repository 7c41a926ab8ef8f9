namespace Rostrum.Server.Accounts;

/// <summary>A token that was given out. The token itself is not kept, only its hash.</summary>
public sealed class AccessToken
{
    public long Key { get; set; }

    public required string AccountId { get; set; }

    public Account? Account { get; set; }

    /// <summary>SHA-256 of the token, hexadecimal. Tokens are 256 random bits, so a plain hash suffices.</summary>
    public required string Hash { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>Names of <see cref="Scopes"/>, separated by spaces.</summary>
    public required string Scopes { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; null: never.</summary>
    public DateTime? ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>One anonymous token given to a client from an address; counts against the limits.</summary>
public sealed class AnonymousGrant
{
    public long Key { get; set; }

    /// <summary>SHA-256 of the client's id, hexadecimal.</summary>
    public required string ClientHash { get; set; }

    /// <summary>SHA-256 of the IP address, hexadecimal; of IPv6 the first 64 bits.</summary>
    public required string AddressHash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
