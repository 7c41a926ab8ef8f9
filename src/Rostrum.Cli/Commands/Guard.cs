using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary>Turns every way a command can end into a sentence and an exit code.</summary>
internal static class Guard
{
    public static void Run(this Command command, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction((asked, cancel) => Task.Run(() => Guarded(() => action(asked, cancel)), CancellationToken.None));

    public static int Guarded(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (OperationCanceledException)
        {
            Say.Problem("Stopped; no file was left behind.");
            return ExitCode.Interrupted;
        }
        catch (AskedWronglyException wrong)
        {
            Say.Problem(wrong.Message);
            return ExitCode.AskedWrongly;
        }
        catch (Exception failure) when (failure is MediaException or DraftRefusedException)
        {
            Say.Problem(failure.Message);
            return ExitCode.Failed;
        }
        catch (AggregateException several) when (several.InnerExceptions.FirstOrDefault(Expected) is { } failure)
        {
            Say.Problem(failure.Message);
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say.Problem(failure.Message);
            return ExitCode.Failed;
        }
    }

    private static bool Expected(Exception failure) => failure is MediaException or DraftRefusedException;
}

/// <summary>The command line asks for something that makes no sense; the message says what would.</summary>
internal sealed class AskedWronglyException(string message) : Exception(message);
