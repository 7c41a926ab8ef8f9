namespace Rostrum.Server.Models;

/// <summary>How much of the language model an account has used on one day. Kept when its sessions are removed.</summary>
public sealed class ModelDay
{
    public required string AccountId { get; set; }

    /// <summary>UTC, counted from 0001-01-01.</summary>
    public int Day { get; set; }

    /// <summary>Messages with which the model was asked.</summary>
    public int Turns { get; set; }

    /// <summary>Read and written.</summary>
    public long Tokens { get; set; }
}
