using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rostrum.Media.Seeing;

/// <summary>
/// ONNX Runtime as npm's package onnxruntime-node carries it: fetched by the user's own npm when the user says so,
/// held to the hash of the one version that is known, and only its library taken out. No script of it is run.
/// </summary>
public static class RuntimePackage
{
    public const string Terms =
        "ONNX Runtime 1.30.0 by Microsoft, MIT licence: npm fetches the package onnxruntime-node, about 110 MB.";

    private const string Name = "onnxruntime-node@1.30.0";
    private const string File = "onnxruntime-node-1.30.0.tgz";
    private const string Sha512 =
        "twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==";

    /// <param name="keep">Takes the library.</param>
    /// <exception cref="MediaException">npm is missing or fetched nothing, or what it fetched is another file.</exception>
    public static void Fetch(Action<Stream> keep, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("rostrum-runtime-").FullName;
        try
        {
            Pack(folder, cancel);
            Unpack(Path.Combine(folder, File), keep);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Takes this machine's library out of the package.</summary>
    /// <exception cref="MediaException">The file is not the package that is known.</exception>
    internal static void Unpack(string package, Action<Stream> keep)
    {
        using var file = System.IO.File.OpenRead(package);
        if (Convert.ToBase64String(SHA512.HashData(file)) != Sha512)
            throw Refused("what came is not the package that is known, and nothing of it was kept.");
        file.Position = 0;
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        using var entries = new TarReader(packed);
        while (entries.GetNextEntry() is { } entry)
            if (entry.Name == Entry && entry.DataStream is { } library)
            {
                keep(library);
                return;
            }
        throw Refused($"there is none for {RuntimeInformation.RuntimeIdentifier}.");
    }

    private static string Entry =>
        $"package/bin/napi-v6/linux/{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}/libonnxruntime.so.1";

    private static void Pack(string folder, CancellationToken cancel)
    {
        using var process = Start(folder);
        var words = new LastWords(process.StandardError);
        using var end = cancel.Register(() => Ffmpeg.End(process));
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw Refused($"npm fetched nothing: {string.Join(' ', words.Lines().TakeLast(3))}");
    }

    private static System.Diagnostics.Process Start(string folder)
    {
        try
        {
            return Ffmpeg.Start(
                "npm",
                ["pack", Name, "--ignore-scripts", "--silent", "--pack-destination", folder],
                input: false,
                output: true
            );
        }
        catch (MediaException missing) when (missing.Failure == MediaFailure.ProgramMissing)
        {
            throw Refused("npm is not installed: install it.");
        }
    }

    private static MediaException Refused(string why) =>
        new(
            MediaFailure.FileRefused,
            $"The runtime was not installed: {why} You can also give the path of a libonnxruntime.so of your own."
        );
}
