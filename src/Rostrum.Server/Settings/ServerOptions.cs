namespace Rostrum.Server.Settings;

/// <summary>
/// All that can be configured, by <c>rostrum.json</c> in the data folder, by the environment
/// (<c>ROSTRUM_Prices__Turn=2</c>) and by flags, later ones first. Checked at start by <see cref="OptionsCheck"/>.
/// </summary>
public sealed class ServerOptions
{
    /// <summary>Folder of the database, files and films. Default: <c>~/.local/share/rostrum</c>.</summary>
    public string Data { get; set; } = DefaultData();

    /// <summary>Addresses to listen on, separated by semicolons. Default: <c>http://127.0.0.1:5000</c>.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5000";

    /// <summary>How the service is reached from outside, without a slash at the end. Default: by the address a request
    /// was sent to.</summary>
    public string? PublicUrl { get; set; }

    public DatabaseOptions Database { get; set; } = new();

    public AnonymousOptions Anonymous { get; set; } = new();

    public PriceOptions Prices { get; set; } = new();

    public UploadOptions Uploads { get; set; } = new();

    public StreamOptions Streams { get; set; } = new();

    public ExportOptions Exports { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();

    public AgentOptions Agent { get; set; } = new();

    public GeneratorOptions Generator { get; set; } = new();

    /// <summary>Origins whose pages may call the API, such as <c>https://studio.example</c>; <c>*</c> for all. Default: none.</summary>
    public string[] CorsOrigins { get; set; } = [];

    /// <summary>Proxies whose <c>X-Forwarded-…</c> headers are believed, as addresses. Default: none.</summary>
    public string[] TrustedProxies { get; set; } = [];

    public TelemetryOptions Telemetry { get; set; } = new();

    private static string DefaultData() =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "rostrum"
        );
}

public sealed class DatabaseOptions
{
    /// <summary><c>sqlite</c> (default: a file in the data folder) or <c>postgres</c>.</summary>
    public string Kind { get; set; } = "sqlite";

    /// <summary>Connection string of the PostgreSQL database.</summary>
    public string? Connection { get; set; }
}

public sealed class AnonymousOptions
{
    /// <summary>Credits of a new anonymous account. Default 100.</summary>
    public long Credits { get; set; } = 100;

    /// <summary>Days that a token lives, and for which a client gets no second one. Default 7.</summary>
    public int Days { get; set; } = 7;

    /// <summary>New tokens for one IP address in that time. Default 10.</summary>
    public int PerAddress { get; set; } = 10;
}

public sealed class PriceOptions
{
    /// <summary>Credits for a turn that changes the draft. Default 1.</summary>
    public long Turn { get; set; } = 1;

    /// <summary>Credits for an undo or redo. Default 0: a mistake can always be taken back.</summary>
    public long Step { get; set; }

    /// <summary>Credits for a generated clip. Default 20.</summary>
    public long GeneratedClip { get; set; } = 20;

    /// <summary>Credits for a finished export. Default 0.</summary>
    public long Export { get; set; }
}

public sealed class UploadOptions
{
    /// <summary>Bytes of one file at most. Default 200 MiB, so that what anyone calls 200 MB fits.</summary>
    public long MostBytes { get; set; } = 200 << 20;

    /// <summary>Files of one request at most. Default 20.</summary>
    public int MostFiles { get; set; } = 20;

    /// <summary>Files of one session at most. Default 500.</summary>
    public int MostFilesOfSession { get; set; } = 500;

    /// <summary>Bytes of all files of one account, except the owner's, at most. Default 20 GB.</summary>
    public long MostBytesOfAccount { get; set; } = 20_000_000_000;

    /// <summary>Uploads received at the same time by the whole service. Default 32.</summary>
    public int AtOnce { get; set; } = 32;

    /// <summary>Whether files may be fetched from private addresses, for a service at home. Default: no.</summary>
    public bool AllowPrivateAddresses { get; set; }
}

public sealed class StreamOptions
{
    /// <summary>Seconds of silence after which a heartbeat is sent. Default 15.</summary>
    public double HeartbeatSeconds { get; set; } = 15;

    /// <summary>Open event streams of one account at most. Default 20.</summary>
    public int PerAccount { get; set; } = 20;

    /// <summary>Messages that may wait in one session. Default 50.</summary>
    public int WaitingPerSession { get; set; } = 50;
}

public sealed class ExportOptions
{
    /// <summary>Kinds of accounts that may export only with the attribution headers. Default: <c>anonymous</c>.</summary>
    public string[] AttributionNeededBy { get; set; } = ["anonymous"];

    /// <summary>Exports made at the same time. Default 1.</summary>
    public int AtOnce { get; set; } = 1;

    /// <summary>Exports of one account that may wait or run. Default 20.</summary>
    public int WaitingPerAccount { get; set; } = 20;

    /// <summary>Rows of one batch at most. Default 500.</summary>
    public int BatchRows { get; set; } = 500;

    /// <summary>Rows of batches of one account that may wait or run. Default 1000.</summary>
    public int BatchRowsPerAccount { get; set; } = 1000;

    /// <summary>Size of one film at most, except the owner's: million pixels, all frames together. Default 150000, which
    /// is 40 minutes of 1080p at 30 frames a second.</summary>
    public long MostMegapixels { get; set; } = 150_000;

    /// <summary>Days that a finished film is kept. Default 7.</summary>
    public int KeepDays { get; set; } = 7;

    /// <summary>Bytes of finished pieces that are kept for later exports. Default 20 GB.</summary>
    public long ChunkBytes { get; set; } = 20_000_000_000;
}

public sealed class LimitOptions
{
    /// <summary>Bytes of a body that is not an upload, at most. Default 4 MB.</summary>
    public long BodyBytes { get; set; } = 4_000_000;

    /// <summary>Requests a minute with one token, or of one address without a token; an address gets ten times as many
    /// with all its tokens together. Default 1200.</summary>
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>Sessions of one account, except the owner's, at most. Default 1000.</summary>
    public int SessionsPerAccount { get; set; } = 1000;

    /// <summary>Tries to log in or register, a minute and address. Default 10.</summary>
    public int LoginsPerMinute { get; set; } = 10;

    /// <summary>Open connections at most. Default 2000.</summary>
    public int Connections { get; set; } = 2000;
}

public sealed class AgentOptions
{
    public ModelSettings Model { get; set; } = new();
}

/// <summary>A language model that is asked where the agent does not understand a message.</summary>
public sealed class ModelSettings
{
    /// <summary>Address of an API of OpenAI's form, before <c>/chat/completions</c>. Default: none, and no model is asked.</summary>
    public string? Url { get; set; }

    /// <summary>What that API calls the model.</summary>
    public string Name { get; set; } = "";

    /// <summary>Sent as the bearer token; <c>ROSTRUM_MODEL_KEY</c> in the environment outranks it. Default: none.</summary>
    public string? Key { get; set; }

    /// <summary>Replies for one message. Default 4.</summary>
    public int Rounds { get; set; } = 4;

    /// <summary>Seconds for one message. Default 30.</summary>
    public double Seconds { get; set; } = 30;

    /// <summary>Tokens read and written for one message. Default 60000.</summary>
    public long MostTokens { get; set; } = 60_000;

    /// <summary>Tokens of one reply. Default 2000.</summary>
    public int MostTokensOfReply { get; set; } = 2_000;

    /// <summary>Messages a day and account with which it is asked, except the owner's. Default 100.</summary>
    public int TurnsPerDay { get; set; } = 100;

    /// <summary>Tokens a day and account, except the owner's. Default 1000000.</summary>
    public long TokensPerDay { get; set; } = 1_000_000;
}

/// <summary>A ComfyUI server that generates clips of stills. What one costs is <see cref="PriceOptions.GeneratedClip"/>.</summary>
public sealed class GeneratorOptions
{
    /// <summary>Its address, such as <c>http://127.0.0.1:8188</c>. Default: none, and no clips are generated.</summary>
    public string? Url { get; set; }

    /// <summary>File of the workflow in ComfyUI's API format, with placeholders; a relative path lies in the data folder.</summary>
    public string? Workflow { get; set; }

    /// <summary>Seconds that a clip plays at most; a shorter picture gets a shorter clip. Default 5.</summary>
    public double Seconds { get; set; } = 5;

    /// <summary>Frames a second of the model, by which <c>{{frames}}</c> is counted. Default 16.</summary>
    public double FramesPerSecond { get; set; } = 16;

    /// <summary>Pixels of the clip asked for, at most: width times height. Default 400000.</summary>
    public int MostPixels { get; set; } = 400_000;

    /// <summary>Seconds for one clip, waiting at the generator included. Default 1800.</summary>
    public double Timeout { get; set; } = 1800;

    /// <summary>Clips followed at the same time. Default 2.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>Clips of one account that may wait or run. Default 10.</summary>
    public int WaitingPerAccount { get; set; } = 10;

    /// <summary>Seconds between two looks at a clip in the making. Default 1.</summary>
    public double LookSeconds { get; set; } = 1;

    /// <summary>Whether clips are generated.</summary>
    public bool IsThere => Url is { Length: > 0 };
}

public sealed class TelemetryOptions
{
    /// <summary>Where traces and metrics are sent by OTLP, such as <c>http://127.0.0.1:4317</c>. Default: nowhere.</summary>
    public string? OtlpEndpoint { get; set; }
}
