using System.Runtime.InteropServices;

namespace Rostrum.Media.Seeing;

/// <summary>
/// ONNX Runtime as npm's package onnxruntime-node carries it: fetched when the user says so, and only its library taken
/// out.
/// </summary>
public static class RuntimePackage
{
    public const string Terms =
        "ONNX Runtime 1.30.0 by Microsoft, MIT licence: the package onnxruntime-node of npm, 114 MB.";

    private static readonly NpmPackage package = new(
        "onnxruntime-node@1.30.0",
        "onnxruntime-node-1.30.0.tgz",
        "6e3390d6b783e7be946fad629292799da28d0b42f84856e50d2c1b0383291e75",
        113_507_888
    );

    /// <param name="keep">Takes the library.</param>
    /// <exception cref="MediaException">npm is missing or fetched nothing, or what it fetched is another file.</exception>
    public static void Fetch(Action<Stream> keep, CancellationToken cancel) =>
        package.Fetch(path => Unpack(path, keep), cancel);

    /// <summary>Takes this machine's library out of a package that was fetched already.</summary>
    /// <exception cref="MediaException">The file is not the package that is known.</exception>
    public static void Unpack(string path, Action<Stream> keep)
    {
        var machine = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        package.Open(
            path,
            [$"package/bin/napi-v6/linux/{machine}/libonnxruntime.so.1"],
            (_, library) => keep(library)
        );
    }
}
