using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Rostrum.Vision.Models;

/// <summary>A model that the user put on the shelf.</summary>
/// <param name="Name">Its file's name without .onnx.</param>
public sealed record ShelvedModel(string Name, string Path, ModelSize Size);

/// <summary>
/// The folder in which a user's models are kept: at most one of each kind, and the runtime that runs them.
/// </summary>
/// <param name="folder">Need not exist.</param>
public sealed class ModelShelf(string folder)
{
    private const string Ending = ".onnx";

    /// <summary>ONNX Runtime's library on this shelf, a file or a link to one.</summary>
    private const string Library = "libonnxruntime.so";

    /// <summary>Characters of a model's name that are kept with what it saw.</summary>
    private const int LongestName = 60;

    private static readonly ConcurrentDictionary<
        (string Path, long Length, DateTime Written),
        string
    > hashes = new();

    public string Folder => folder;

    /// <summary>Null where none is installed, or where it was taken away.</summary>
    public string? Runtime => File.Exists(RuntimePath) ? RuntimePath : null;

    private string RuntimePath => Path.Combine(folder, "runtime", Library);

    /// <summary>
    /// The user's own folder: $ROSTRUM_MODELS, else rostrum/models in $XDG_DATA_HOME or ~/.local/share.
    /// </summary>
    public static ModelShelf OfUser()
    {
        if (Environment.GetEnvironmentVariable("ROSTRUM_MODELS") is { Length: > 0 } own)
            return new ModelShelf(Path.GetFullPath(own));
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
        if (string.IsNullOrEmpty(data) || !Path.IsPathFullyQualified(data))
            data = Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".local",
                "share"
            );
        return new ModelShelf(Path.Combine(data, "rostrum", "models"));
    }

    /// <summary>The path of the model of a kind; null where there is none. It is not opened.</summary>
    public string? PathOf(ModelKind kind) =>
        Directory.Exists(FolderOf(kind))
            ? Directory
                .EnumerateFiles(FolderOf(kind), "*" + Ending)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    /// <summary>
    /// The name of the model of a kind and the beginning of its file's SHA-256: two models of one name do not see the
    /// same. Null where there is none.
    /// </summary>
    public string? IdentityOf(ModelKind kind)
    {
        try
        {
            if (PathOf(kind) is not { } path)
                return null;
            var file = new FileInfo(path);
            var hash = hashes.GetOrAdd((path, file.Length, file.LastWriteTimeUtc), _ => Hash(path));
            var name = Path.GetFileNameWithoutExtension(path);
            return $"{name[..Math.Min(name.Length, LongestName)]} {hash}";
        }
        catch (IOException)
        {
            // It is being taken away.
            return null;
        }
    }

    /// <summary>Looks into a file and, if it is a network of the kind, copies it here in place of the one before.</summary>
    /// <exception cref="ModelRefusedException">It is none.</exception>
    public ShelvedModel Add(ModelKind kind, string file)
    {
        if (!File.Exists(file))
            throw new ModelRefusedException($"There is no model {file}: check the path.");
        var model = Examined(kind, file);
        using var stream = File.OpenRead(file);
        return Add(kind, model.Name, stream);
    }

    /// <summary>The same from a stream: nothing changes unless all of it came and is a network of the kind.</summary>
    public ShelvedModel Add(ModelKind kind, string name, Stream content)
    {
        var place = FolderOf(kind);
        Directory.CreateDirectory(place);
        var to = Path.Combine(place, name + Ending);
        var part = Path.Combine(place, Path.GetRandomFileName());
        try
        {
            using (var file = File.Create(part))
                content.CopyTo(file);
            var model = Examined(kind, part);
            foreach (var before in Directory.EnumerateFiles(place, "*" + Ending))
                if (before != to)
                    File.Delete(before);
            File.Move(part, to, overwrite: true);
            return model with { Name = name, Path = to };
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>What a file is, by its header.</summary>
    /// <exception cref="ModelRefusedException">It is no network of the kind.</exception>
    public static ShelvedModel Examined(ModelKind kind, string file) =>
        new(Path.GetFileNameWithoutExtension(file), file, kind.SizeIn(OnnxHeader.Of(file)));

    /// <summary>Takes the user's own runtime: a link to where it lies, so that an update of it is taken too.</summary>
    /// <exception cref="ModelRefusedException">There is no such file.</exception>
    public void SetRuntime(string library)
    {
        if (!File.Exists(library))
            throw new ModelRefusedException($"There is no library {library}: check the path.");
        // What is here already would be taken away to make room for a link to itself.
        if (IsOwnRuntime(Path.GetFullPath(library)))
            return;
        MakeRoom();
        File.CreateSymbolicLink(RuntimePath, Path.GetFullPath(library));
    }

    /// <summary>Takes a runtime out of a stream and keeps it here once all of it came.</summary>
    public void KeepRuntime(Stream library)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RuntimePath)!);
        var part = RuntimePath + Path.GetRandomFileName();
        try
        {
            using (var file = File.Create(part))
                library.CopyTo(file);
            File.Move(part, RuntimePath, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <param name="name">A model's name, a kind's word, or <c>runtime</c>.</param>
    /// <returns>Whether there was one of that name.</returns>
    public bool Remove(string name)
    {
        var path =
            name == "runtime"
                ? RuntimePath
                : Enum.GetValues<ModelKind>()
                    .Where(kind =>
                        name == kind.Word() || name == Path.GetFileNameWithoutExtension(PathOf(kind))
                    )
                    .Select(PathOf)
                    .FirstOrDefault(each => each is not null);
        if (path is null || !(File.Exists(path) || new FileInfo(path).LinkTarget is not null))
            return false;
        File.Delete(path);
        return true;
    }

    private string FolderOf(ModelKind kind) => Path.Combine(folder, kind.Word());

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..8];
    }

    private bool IsOwnRuntime(string library) =>
        new[] { library, File.ResolveLinkTarget(library, returnFinalTarget: true)?.FullName }.Contains(
            Path.GetFullPath(RuntimePath)
        );

    private void MakeRoom()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RuntimePath)!);
        File.Delete(RuntimePath);
    }
}
