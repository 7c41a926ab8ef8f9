using System.CommandLine;
using Rostrum.Cli;
using Rostrum.Cli.Commands;
using Rostrum.Cli.Output;
using Rostrum.Media.Clips;
using Rostrum.Media.Decoding;
using Rostrum.Media.Inspection;
using Rostrum.Media.Mixing;
using Rostrum.Media.Seeing;
using Rostrum.Media.Text;
using Rostrum.Vision.Models;

// The processes that open strangers' files are this program too; they must be up before anything else is looked at.
if (args is [DecodeWorker.Verb])
    return DecodeWorker.Run();
if (args is [VideoWorker.Verb, .. var watched])
    return VideoWorker.Run(watched);
if (args is [TextWorker.Verb])
    return TextWorker.Run();
if (args is [SoundWorker.Verb, .. var heard])
    return SoundWorker.Run(heard);
if (args is [ProbeWorker.Verb, .. var question])
    return ProbeWorker.Run(question);
if (args is [SeeWorker.Verb, .. var models])
    return SeeWorker.Run(
        models,
        ModelKinds.Look,
        failure => failure is ModelRefusedException or IOException ? failure.Message : null
    );

var root = new RootCommand(
    "Rostrum turns still pictures into motion: say what you want, get an MP4. "
        + "(./rostrum test and ./rostrum bench check and measure it.)"
)
{
    AnimateCommand.Create(),
    RenderCommand.Create(),
    BatchCommand.Create(),
    StillCommand.Create(),
    SubtitlesCommand.Create(),
    ProbeCommand.Create(),
    SeeCommand.Create(),
    ModelsCommand.Create(),
    EffectsCommand.Create(),
    OperationsCommand.Create(),
    DoctorCommand.Create(),
    UpCommand.Create(),
    TokenCommand.Create(),
    VoucherCommand.Create(),
    ChatCommand.Create(),
};
var asked = root.Parse(args is [] or ["help"] ? ["--help"] : args);
if (asked.Errors.Count > 0)
{
    if (asked.CommandResult.Command is RootCommand && !args[0].StartsWith('-'))
        Say.Problem(
            $"There is no command {args[0]}"
                + Closest.Hint(args[0], root.Subcommands.Select(command => command.Name))
        );
    else
        foreach (var error in asked.Errors)
            Say.Problem(Misread.Sentence(error));
    Say.Problem("Add --help to see how it is asked.");
    return ExitCode.AskedWrongly;
}
return await asked.InvokeAsync(
    new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    }
);
