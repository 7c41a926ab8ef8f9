namespace Rostrum.Server.Sessions;

/// <summary>One film in the making: its files, its conversation and the versions of its draft.</summary>
public sealed class Session
{
    /// <summary>19 decimal digits, or what a client of the agent protocol named it.</summary>
    public required string Id { get; set; }

    public required string AccountId { get; set; }

    public required string TaskId { get; set; }

    public required string TaskName { get; set; }

    /// <summary><c>en</c> or <c>zh</c>: spoken where words do not tell.</summary>
    public required string Language { get; set; }

    /// <summary>Number of the current version; 0 while there is no draft.</summary>
    public int Version { get; set; }

    /// <summary>Keys of the state that clients of the agent protocol keep here, as a JSON object; null: none.</summary>
    public string? ClientState { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }
}

/// <summary>A draft as it was after an edit. Versions are added and never changed.</summary>
public sealed class DraftVersion
{
    public required string SessionId { get; set; }

    /// <summary>Counted from 1 in each session.</summary>
    public int Number { get; set; }

    /// <summary>The version it was made from; 0: the empty film. Undo goes there.</summary>
    public int Parent { get; set; }

    /// <summary>In the wire's format.</summary>
    public required string Draft { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>A file in a session. The content lies once in the store, whoever sends it.</summary>
public sealed class SessionFile
{
    public long Key { get; set; }

    /// <summary><c>file_</c> and 32 hexadecimal digits.</summary>
    public required string Id { get; set; }

    public required string SessionId { get; set; }

    public required string AccountId { get; set; }

    /// <summary>Without a folder, with an extension.</summary>
    public required string Name { get; set; }

    /// <summary><c>image</c>, <c>video</c> or <c>audio</c>.</summary>
    public required string Type { get; set; }

    /// <summary>Such as <c>jpg</c> or <c>mp4</c>, by content.</summary>
    public required string Format { get; set; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; set; }

    public required string BlobKey { get; set; }

    /// <summary>Unguessable part of the address under which anybody who has it can fetch the file.</summary>
    public required string AddressKey { get; set; }

    /// <summary>Where the file can be fetched, absolute, as it was answered to the upload; also its name in drafts.</summary>
    public required string Url { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>0 for a still.</summary>
    public double Seconds { get; set; }

    /// <summary>Pixels, upright.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    public double? Fps { get; set; }

    public bool HasSound { get; set; }

    /// <summary>Whether a turn has offered it to the film already.</summary>
    public bool Offered { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>A way into a session by a link.</summary>
public sealed class Claim
{
    public long Key { get; set; }

    /// <summary>SHA-256 of the claim token, hexadecimal.</summary>
    public required string Hash { get; set; }

    public required string SessionId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; set; }
}
