using System.CommandLine;
using System.Runtime.InteropServices;
using Rostrum.Cli.Output;
using Rostrum.Media;
using Rostrum.Vision.Models;

namespace Rostrum.Cli.Commands;

/// <summary>Turns every way a command can end into a sentence and an exit code.</summary>
internal static class Guard
{
    public static void Run(this Command command, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction(
            (asked, cancel) =>
                Task.Run(() => Guarded(() => WithHangUps(asked, cancel, action)), CancellationToken.None)
        );

    /// <summary>A terminal that closes stops the work as Ctrl-C does.</summary>
    private static int WithHangUps(
        ParseResult asked,
        CancellationToken cancel,
        Func<ParseResult, CancellationToken, int> action
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop);
        return action(asked, stop.Token);
    }

    public static int Guarded(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (Answer(failure) is not null)
        {
            var (sentence, code) = Answer(failure)!.Value;
            Say.Problem(sentence);
            return code;
        }
    }

    /// <summary>The sentence for a failure; null for one that is a bug, and for being stopped.</summary>
    public static string? SentenceOf(Exception failure) =>
        Answer(failure) is { Code: not ExitCode.Interrupted } answer ? answer.Sentence : null;

    /// <summary>Null for a failure that is a bug; it ends the program with all that is known of it.</summary>
    private static (string Sentence, int Code)? Answer(Exception failure) =>
        failure switch
        {
            OperationCanceledException => ("Stopped; no file was left behind.", ExitCode.Interrupted),
            AskedWronglyException or DraftRefusedException or ModelRefusedException => (
                failure.Message,
                ExitCode.AskedWrongly
            ),
            MediaException or IOException or UnauthorizedAccessException => (
                failure.Message,
                ExitCode.Failed
            ),
            AggregateException several => several
                .InnerExceptions.Select(Answer)
                .FirstOrDefault(answer => answer is not null),
            _ => null,
        };
}

/// <summary>The command line asks for something that makes no sense; the message says what would.</summary>
internal sealed class AskedWronglyException(string message) : Exception(message);
