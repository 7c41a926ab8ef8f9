using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Server;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum token</c>: another token for the owner, also while the service runs.</summary>
internal static class TokenCommand
{
    private static readonly Option<string?> data = ServerArguments.Data();

    public static Command Create()
    {
        var command = new Command("token", "Makes another token for the owner of the service.") { data };
        command.Run(
            (asked, cancel) =>
            {
                var options = ServerArguments.ReadOfService(asked.GetValue(data));
                Say.Result(OwnerDesk.NewTokenAsync(options, cancel).GetAwaiter().GetResult());
                return ExitCode.Done;
            }
        );
        return command;
    }
}
