using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media.Seeing;
using Rostrum.Vision.Models;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum models</c>: networks of the user's own that see better than the default, and what runs them.</summary>
internal static class ModelsCommand
{
    public static Command Create() =>
        new("models", "Models of your own with which depth is seen; none is needed.")
        {
            List(),
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
                Say.Result(
                    $"runtime: {shelf.Runtime ?? "none (rostrum models runtime PATH, or runtime install)"}"
                );
                Say.Result(
                    shelf.DepthPath is { } path
                        ? $"depth:   {Words(ModelShelf.Examined(path))}"
                        : "depth:   none (rostrum models depth FILE.onnx)"
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Depth()
    {
        var file = new Argument<string>("FILE.onnx") { Description = "A MiDaS or Depth Anything network." };
        var command = new Command("depth", "Takes a network for depth in place of the one before.") { file };
        command.Run(
            (asked, _) =>
            {
                var shelf = ModelShelf.OfUser();
                Say.Result($"depth: {Words(shelf.AddDepth(asked.GetRequiredValue(file)))}");
                if (shelf.Runtime is null)
                    Say.Note(
                        "It is used once there is a runtime: rostrum models runtime PATH, or runtime install."
                    );
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
                var (shelf, library) = (ModelShelf.OfUser(), asked.GetRequiredValue(path));
                if (library == "install")
                {
                    Say.Note(RuntimePackage.Terms);
                    RuntimePackage.Fetch(shelf.KeepRuntime, cancel);
                }
                else
                {
                    shelf.SetRuntime(library);
                }
                Say.Result($"runtime: {shelf.Runtime}");
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Remove()
    {
        var name = new Argument<string>("NAME") { Description = "A model's name, or runtime." };
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

    private static string Words(ShelvedModel model) =>
        $"{model.Name} ({model.Form.Width}x{model.Form.Height} pixels), {model.Path}";
}
