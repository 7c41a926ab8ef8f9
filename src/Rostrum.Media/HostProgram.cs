namespace Rostrum.Media;

/// <summary>The program that can be started again as a decoding or probing process.</summary>
public static class HostProgram
{
    /// <summary>The <c>rostrum</c> program: this one, or the one that lies beside this one's assemblies.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var self = Environment.ProcessPath;
        if (self is not null && System.IO.Path.GetFileNameWithoutExtension(self) == "rostrum")
            return self;
        return System.IO.Path.Combine(
            AppContext.BaseDirectory,
            OperatingSystem.IsWindows() ? "rostrum.exe" : "rostrum"
        );
    }
}
