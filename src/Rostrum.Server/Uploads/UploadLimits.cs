namespace Rostrum.Server.Uploads;

/// <summary>How much one upload may ask of the server.</summary>
public sealed record UploadLimits
{
    /// <summary>Bytes of one file. Default 200 MiB, so that what anyone calls 200 MB fits.</summary>
    public long MostBytes { get; init; } = 200 << 20;

    /// <summary>Files of one request. Default 20.</summary>
    public int MostFiles { get; init; } = 20;

    /// <summary>Bytes of one request, all its files together. Default 1 GiB.</summary>
    public long MostRequestBytes { get; init; } = 1 << 30;

    /// <summary>For one request to arrive. Default 30 minutes: 1 GiB at 5 Mbit/s.</summary>
    public TimeSpan WholeTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>For one address to be fetched, redirects and all. Default 5 minutes: 200 MiB at 6 Mbit/s.</summary>
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Redirects followed from one address. Default 5.</summary>
    public int MostRedirects { get; init; } = 5;

    internal UploadRefusedException TooLarge(string what) =>
        new(
            Protocol.ApiCode.FileTooLarge,
            $"{what} is too large: a file may have at most {Size(MostBytes)}; send a smaller copy."
        );

    /// <summary>Nobody sends a clip that was generated, so nobody can send a smaller one.</summary>
    internal UploadRefusedException GeneratedTooLarge() =>
        new(
            Protocol.ApiCode.FileTooLarge,
            $"The generated clip is too large: a file may have at most {Size(MostBytes)}. Ask for it again with less "
                + "movement; if it comes as large, whoever runs this server has to let its workflow save smaller videos."
        );

    internal UploadRefusedException TooMuchTogether() =>
        new(
            Protocol.ApiCode.FileTooLarge,
            $"The upload is too large: its files may have at most {Size(MostRequestBytes)} together; send them in "
                + "several uploads."
        );

    private static string Size(long bytes) =>
        bytes >= 1 << 20 ? $"{bytes >> 20} MB"
        : bytes >= 1 << 10 ? $"{bytes >> 10} KB"
        : $"{bytes} bytes";
}
