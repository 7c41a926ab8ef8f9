namespace Rostrum.Farm.Chunks;

/// <summary>A finished piece of a film, kept under the hash of all that it is made from.</summary>
public sealed class Chunk
{
    /// <summary>SHA-256, hexadecimal; the blob is <c>chunks/KEY.mp4</c>.</summary>
    public required string Key { get; set; }

    public int Frames { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; what was not used for long is swept first.</summary>
    public DateTime UsedAt { get; set; }
}
