namespace Rostrum.Server.Credits;

/// <summary>What an entry of the ledger does. The numbers are stored.</summary>
public enum LedgerKind
{
    /// <summary>Credits given: with an account, or by a voucher. Available rises.</summary>
    Grant = 0,

    /// <summary>Credits held for work that begins. Available falls, frozen rises.</summary>
    Reserve = 1,

    /// <summary>Held credits are spent. Frozen falls.</summary>
    Capture = 2,

    /// <summary>Held credits are given back. Frozen falls, available rises.</summary>
    Release = 3,
}

/// <summary>One line of the ledger. Lines are added and never changed.</summary>
public sealed class LedgerEntry
{
    public long Key { get; set; }

    public required string AccountId { get; set; }

    public LedgerKind Kind { get; set; }

    /// <summary>Credits, never negative.</summary>
    public long Amount { get; set; }

    /// <summary>What it is for, such as <c>turn:42</c>. A purpose is opened once (grant or reserve) and settled once
    /// (capture or release); doing it again changes nothing.</summary>
    public required string Purpose { get; set; }

    /// <summary>False for grant and reserve, true for capture and release.</summary>
    public bool Settles { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>A code that the owner made, good for credits once.</summary>
public sealed class Voucher
{
    public long Key { get; set; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public required string CodeHash { get; set; }

    public long Credits { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; null: never.</summary>
    public DateTime? ExpiresAt { get; set; }

    public string? RedeemedBy { get; set; }

    public DateTime? RedeemedAt { get; set; }
}
