using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Drafts.Operations;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum operations</c>: every edit that can be made.</summary>
internal static class OperationsCommand
{
    public static Command Create()
    {
        var markdown = new Option<bool>("--markdown") { Description = "As the page docs/operations.md." };
        var command = new Command("operations", "Lists every edit of a film, with what it takes.")
        {
            markdown,
        };
        command.Run(
            (asked, _) =>
            {
                if (asked.GetValue(markdown))
                    Console.Out.Write(OperationsPage.Write());
                else
                    foreach (var entry in OperationCatalogue.All)
                        Say.Result($"  {entry.Name, -20}{entry.Summary}");
                return ExitCode.Done;
            }
        );
        return command;
    }
}
