using Rostrum.Server.Settings;

namespace Rostrum.Server.Storage;

/// <summary>The folder in which one service keeps everything.</summary>
public static class DataFolder
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where there is none; other users of the machine do not see into it.</summary>
    public static void Create(ServerOptions options)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(options.Data);
        else
            Directory.CreateDirectory(options.Data, OwnerOnly);
    }

    /// <summary>Whether a service has kept its data there before.</summary>
    public static bool IsInUse(ServerOptions options) =>
        options.Database.Kind != "sqlite" || File.Exists(DatabaseOpener.FileOf(options));

    /// <summary>Holds the folder for this process; null when another one holds it. Given back by the system, too, however
    /// the process ends.</summary>
    public static IDisposable? TryHold(ServerOptions options)
    {
        Create(options);
        try
        {
            return new FileStream(
                Path.Combine(options.Data, "rostrum.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException) when (Directory.Exists(options.Data))
        {
            return null;
        }
    }
}
