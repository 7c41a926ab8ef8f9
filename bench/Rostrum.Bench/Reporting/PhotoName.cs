using Rostrum.Bench.Charts;
using Rostrum.Bench.Filming;

namespace Rostrum.Bench.Reporting;

/// <summary>Says which photo was used without saying where it lay: its name, its size and the package it is from.</summary>
internal static class PhotoName
{
    public static string Of(string path, Still still)
    {
        var size = $"{still.Width}×{still.Height}";
        return Package(path) is { } package
            ? $"{Path.GetFileName(path)} of the Debian package {package}, {size}"
            : $"{Path.GetFileName(path)}, {size}";
    }

    private static string? Package(string path)
    {
        if (!Tool.IsInstalled("dpkg"))
            return null;
        try
        {
            return Tool.Run("dpkg", ["-S", path]).Split(':')[0];
        }
        catch (BenchException)
        {
            return null; // No package has brought it.
        }
    }
}
