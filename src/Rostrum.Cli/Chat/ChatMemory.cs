using System.Text.Json;

namespace Rostrum.Cli.Chat;

/// <summary>What is remembered of one server.</summary>
/// <param name="ClientId">The client to which the token belongs.</param>
/// <param name="Token">The anonymous account's; one given from outside is never kept.</param>
/// <param name="TaskId">The session's, needed to open it in a browser.</param>
internal sealed record ServerMemory(
    string ClientId,
    string? Token = null,
    string? UserId = null,
    DateTime? ExpiresAt = null,
    string? SessionId = null,
    string? TaskId = null
);

/// <summary>
/// The client's id and the last sessions, in a folder that only their owner can read. Where the folder cannot be
/// written, nothing is remembered and all else works.
/// </summary>
internal sealed class ChatMemory(string folder)
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    private string Servers => Path.Combine(folder, "servers.json");

    public static ChatMemory OfThisPerson() =>
        new(
            Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".config",
                "rostrum"
            )
        );

    /// <summary>Made once. A server knows an anonymous account again by it.</summary>
    public string ClientId()
    {
        var file = Path.Combine(folder, "client_id");
        try
        {
            if (Read(file)?.Trim() is { Length: > 0 and <= 64 } known)
                return known;
            var made = Guid.NewGuid().ToString();
            Write(file, made + "\n");
            return made;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Guid.NewGuid().ToString();
        }
    }

    /// <param name="clientId">What is remembered for another client is not given.</param>
    public ServerMemory Recall(Uri server, string clientId) =>
        All().GetValueOrDefault(Key(server)) is { } known && known.ClientId == clientId
            ? known
            : new ServerMemory(clientId);

    public void Keep(Uri server, ServerMemory memory)
    {
        try
        {
            var all = All();
            all[Key(server)] = memory;
            Write(Servers, JsonSerializer.Serialize(all, format));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next call begins a session of its own.
        }
    }

    private static string Key(Uri server) => server.AbsoluteUri.TrimEnd('/');

    private Dictionary<string, ServerMemory> All()
    {
        try
        {
            return Read(Servers) is { } text
                ? JsonSerializer.Deserialize<Dictionary<string, ServerMemory>>(text, format) ?? []
                : [];
        }
        catch (Exception broken) when (broken is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>Written beside its name and moved there: another chat never reads half of it.</summary>
    private void Write(string file, string text)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OnlyOwner | UnixFileMode.UserExecute);
        var beside = $"{file}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OnlyOwner;
        using (var writer = new StreamWriter(beside, options))
            writer.Write(text);
        File.Move(beside, file, overwrite: true);
    }
}
