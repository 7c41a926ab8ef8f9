using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Rostrum.Cli.Output;
using Rostrum.Server;
using Rostrum.Server.Settings;
using Rostrum.Server.Storage;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum up</c>: the whole service in one process, until it is stopped.</summary>
internal static class UpCommand
{
    private static readonly Option<string?> urls = new("--urls")
    {
        Description = "Addresses to listen on (http://127.0.0.1:5000), separated by semicolons.",
        HelpName = "URLS",
    };
    private static readonly Option<string?> data = ServerArguments.Data();

    public static Command Create()
    {
        var command = new Command("up", "Starts the service: API, agent and exports on this machine.")
        {
            urls,
            data,
        };
        command.Run(
            (asked, cancel) =>
            {
                var options = ServerArguments.Read(asked.GetValue(data), asked.GetValue(urls));
                ServeAsync(options, cancel).GetAwaiter().GetResult();
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task ServeAsync(ServerOptions options, CancellationToken cancel)
    {
        using var hold =
            DataFolder.TryHold(options)
            ?? throw new AskedWronglyException(
                $"Another Rostrum uses {options.Data}: stop it, or give this one a folder of its own with --data."
            );
        var firstToken = await OwnerDesk.FirstTokenAsync(options, cancel);
        await using var app = ServerHost.Build(options, eyes: OwnModels.Eyes);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new AskedWronglyException(
                $"Another program listens on {options.Urls} already: stop it, or choose another address with --urls."
            );
        }
        Say.Result($"Rostrum listens on {string.Join(", ", app.Urls)}");
        Say.Result($"Data is kept in {options.Data}");
        if (firstToken is not null)
            Say.Result($"The owner's token, shown this once: {firstToken}");
        await app.WaitForShutdownAsync(cancel);
    }
}
