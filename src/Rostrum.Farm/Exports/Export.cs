namespace Rostrum.Farm.Exports;

/// <summary>A film to be made, or several of one draft. Its id is as the client named it.</summary>
public sealed class Export : LeasedRow
{
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

    public int FramesDone { get; set; }

    public int FramesTotal { get; set; }

    /// <summary>Those of <see cref="FramesDone"/> that lay in finished chunks when this attempt began.</summary>
    public int FramesReused { get; set; }

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

    internal override (int Done, int Total) Progress => (FramesDone, FramesTotal);

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
