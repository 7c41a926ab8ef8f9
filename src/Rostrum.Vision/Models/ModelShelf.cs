namespace Rostrum.Vision.Models;

/// <summary>A model that the user put on the shelf.</summary>
/// <param name="Name">Its file's name without .onnx.</param>
public sealed record ShelvedModel(string Name, string Path, DepthForm Form);

/// <summary>
/// The folder in which a user's models are kept: at most one for depth, and the runtime that runs them.
/// </summary>
/// <param name="folder">Need not exist.</param>
public sealed class ModelShelf(string folder)
{
    private const string Ending = ".onnx";

    /// <summary>ONNX Runtime's library on this shelf, a file or a link to one.</summary>
    private const string Library = "libonnxruntime.so";

    public string Folder => folder;

    private string DepthFolder => Path.Combine(folder, "depth");

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

    /// <summary>The path of the model for depth; null where there is none. It is not opened.</summary>
    public string? DepthPath =>
        Directory.Exists(DepthFolder)
            ? Directory
                .EnumerateFiles(DepthFolder, "*" + Ending)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    /// <summary>Looks into a file and, if it is a network for depth, copies it here in place of the one before.</summary>
    /// <exception cref="ModelRefusedException">It is none.</exception>
    public ShelvedModel AddDepth(string file)
    {
        if (!File.Exists(file))
            throw new ModelRefusedException($"There is no model {file}: check the path.");
        var model = Examined(file);
        Directory.CreateDirectory(DepthFolder);
        var to = Path.Combine(DepthFolder, model.Name + Ending);
        var part = Path.Combine(DepthFolder, Path.GetRandomFileName());
        try
        {
            File.Copy(file, part);
            foreach (var before in Directory.EnumerateFiles(DepthFolder, "*" + Ending))
                if (before != to)
                    File.Delete(before);
            File.Move(part, to, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
        return model with { Path = to };
    }

    /// <summary>What a file is, by its header.</summary>
    /// <exception cref="ModelRefusedException">It is no network for depth.</exception>
    public static ShelvedModel Examined(string file)
    {
        using var stream = File.OpenRead(file);
        if (!stream.CanSeek)
            throw new ModelRefusedException($"{file} is not a file: give the path of a model.");
        return new ShelvedModel(
            Path.GetFileNameWithoutExtension(file),
            file,
            DepthForm.Of(OnnxHeader.Read(stream))
        );
    }

    /// <summary>Takes the user's own runtime: a link to where it lies, so that an update of it is taken too.</summary>
    /// <exception cref="ModelRefusedException">There is no such file.</exception>
    public void SetRuntime(string library)
    {
        if (!File.Exists(library))
            throw new ModelRefusedException($"There is no library {library}: check the path.");
        MakeRoom();
        File.CreateSymbolicLink(RuntimePath, Path.GetFullPath(library));
    }

    /// <summary>Takes a runtime out of a stream and keeps it here.</summary>
    public void KeepRuntime(Stream library)
    {
        MakeRoom();
        using var file = File.Create(RuntimePath);
        library.CopyTo(file);
    }

    /// <param name="name">A model's name, or <c>runtime</c>.</param>
    /// <returns>Whether there was one of that name.</returns>
    public bool Remove(string name)
    {
        var path =
            name == "runtime" ? RuntimePath
            : DepthPath is { } depth && Path.GetFileNameWithoutExtension(depth) == name ? depth
            : null;
        if (path is null || !(File.Exists(path) || new FileInfo(path).LinkTarget is not null))
            return false;
        File.Delete(path);
        return true;
    }

    private void MakeRoom()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(RuntimePath)!);
        File.Delete(RuntimePath);
    }
}
