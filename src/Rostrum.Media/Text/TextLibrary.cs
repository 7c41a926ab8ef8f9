using System.Runtime.InteropServices;

namespace Rostrum.Media.Text;

/// <summary>Whether this machine can set texts.</summary>
internal static class TextLibrary
{
    private static readonly Lazy<string?> missing = new(FirstMissing);

    /// <summary>The first library that is missing; null when all are there.</summary>
    public static string? Missing => missing.Value;

    /// <exception cref="DraftRefusedException">A library is missing.</exception>
    public static void Require()
    {
        if (Missing is { } library)
            throw new DraftRefusedException(
                $"The film has text, and {library} is not on this machine: install libpango-1.0-0 and "
                    + "libpangocairo-1.0-0, or take the text out."
            );
    }

    private static string? FirstMissing()
    {
        foreach (
            var name in (ReadOnlySpan<string>)["libcairo.so.2", "libpango-1.0.so.0", "libpangocairo-1.0.so.0"]
        )
        {
            if (!NativeLibrary.TryLoad(name, out var library))
                return name;
            NativeLibrary.Free(library);
        }
        return null;
    }
}
