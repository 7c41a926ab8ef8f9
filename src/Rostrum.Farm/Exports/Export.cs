namespace Rostrum.Farm.Exports;

/// <summary>Where an export is. The numbers are stored.</summary>
public enum ExportStatus
{
    Pending = 0,
    Processing = 1,
    Completed = 2,
    Failed = 3,
    Canceled = 4,
}

/// <summary>One film to be made, as a row. It outlives the request that asked for it and the process that makes it.</summary>
public sealed class Export
{
    public long Key { get; set; }

    /// <summary>As the client named it; unique within the account.</summary>
    public required string Id { get; set; }

    public required string AccountId { get; set; }

    public required string SessionId { get; set; }

    /// <summary>SHA-256 of what was asked, hexadecimal: the same id with another body is a conflict.</summary>
    public required string BodyHash { get; set; }

    /// <summary>The draft in the wire's format; sources are blob addresses (<c>blob:KEY</c>).</summary>
    public required string Draft { get; set; }

    /// <summary>x264's preset, rate factor and further options.</summary>
    public required string EncoderPreset { get; set; }

    public double EncoderCrf { get; set; }

    public string? EncoderOptions { get; set; }

    /// <summary>Name of the place it is made for; null for none.</summary>
    public string? Target { get; set; }

    /// <summary>A film of which something measured is not as it should be is not kept.</summary>
    public bool Strict { get; set; }

    /// <summary>The films beside this one, as <see cref="StoredFilm"/> lists them; null for none.</summary>
    public string? MoreFilms { get; set; }

    /// <summary>The batch it is a row of, as its account named it; null for none.</summary>
    public string? Batch { get; set; }

    /// <summary>Its place in the batch, from 1; 0 for none.</summary>
    public int BatchRow { get; set; }

    public ExportStatus Status { get; set; }

    public int FramesDone { get; set; }

    public int FramesTotal { get; set; }

    /// <summary>Those of <see cref="FramesDone"/> that lay in finished chunks when this attempt began.</summary>
    public int FramesReused { get; set; }

    /// <summary>A sentence for the person whose film it is; set when failed.</summary>
    public string? Error { get; set; }

    /// <summary>Times it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; not begun before.</summary>
    public DateTime NotBefore { get; set; }

    /// <summary>Raised each time somebody takes the export; results under an older fence do not count.</summary>
    public long Fence { get; set; }

    /// <summary>UTC; while it lies in the future, a live worker holds the export.</summary>
    public DateTime LeasedUntil { get; set; } = DateTime.UnixEpoch;

    /// <summary>Name of the node that holds it, or held it last.</summary>
    public string? LeasedBy { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>Key of the finished film's blob.</summary>
    public string? OutputBlob { get; set; }

    /// <summary>Bytes.</summary>
    public long OutputSize { get; set; }

    public double OutputSeconds { get; set; }

    public int OutputWidth { get; set; }

    public int OutputHeight { get; set; }

    /// <summary>What was measured of the film, as JSON; shortened where it is long. Null where nothing was.</summary>
    public string? Quality { get; set; }

    /// <summary>Key of the blob with all that was measured; null where <see cref="Quality"/> is all.</summary>
    public string? QualityBlob { get; set; }

    /// <summary>The finished films beside this one, as <see cref="FilmOutput"/> lists them; null for none.</summary>
    public string? MoreOutputs { get; set; }

    /// <summary>Unguessable; whoever has it may fetch the film until <see cref="DownloadUntil"/>.</summary>
    public required string DownloadKey { get; set; }

    /// <summary>UTC.</summary>
    public DateTime DownloadUntil { get; set; } = DateTime.UnixEpoch;

    /// <summary>Name of the file that a person gets, with extension.</summary>
    public required string FileName { get; set; }

    /// <summary>Told when the export ends; null when nobody asked to be.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Signs what the webhook is told.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Told, given up, or nobody asked.</summary>
    public bool WebhookDone { get; set; }

    /// <summary>Attempts to tell the webhook.</summary>
    public int WebhookTries { get; set; }

    /// <summary>Whether the host was told that it ended.</summary>
    public bool Reported { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC; of the last attempt.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; set; }

    public bool HasEnded => Status >= ExportStatus.Completed;

    /// <summary>Films that it asks for.</summary>
    public int FilmCount => 1 + StoredFilm.Read(MoreFilms).Count;

    /// <summary>The finished films that can still be fetched, in the order in which they were asked for.</summary>
    public IReadOnlyList<FilmOutput> Outputs =>
        OutputBlob is null
            ? []
            :
            [
                new FilmOutput(
                    Target,
                    OutputBlob,
                    DownloadKey,
                    FileName,
                    OutputSize,
                    OutputSeconds,
                    OutputWidth,
                    OutputHeight,
                    Quality,
                    QualityBlob
                ),
                .. FilmOutput.Read(MoreOutputs),
            ];
}
