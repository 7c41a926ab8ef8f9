using System.Diagnostics;
using Rostrum.Cli.Chat;
using Spectre.Console;

namespace Rostrum.Cli.Output;

/// <summary>A chat in a terminal: answers on standard output, remarks and progress on standard error.</summary>
internal sealed class ConsoleScreen : IChatScreen
{
    private static readonly TimeSpan betweenLines = TimeSpan.FromSeconds(2);

    /// <summary>Where a bar is being drawn; what is written past it would tear it.</summary>
    private IAnsiConsole? drawn;

    public void Say(string text) => Output.Say.Result(text);

    public void Note(string text)
    {
        if (drawn is { } console)
            console.WriteLine(text);
        else
            Console.Error.WriteLine(text);
    }

    public void Problem(string text) => Output.Say.Problem(text);

    public Task<T> Progress<T>(Func<Action<double, string>, Task<T>> work) =>
        Console.IsErrorRedirected ? Lines(work) : Bar(work);

    private static Task<T> Lines<T>(Func<Action<double, string>, Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        var next = TimeSpan.Zero;
        var last = "";
        return work(
            (percent, words) =>
            {
                var line = FormattableString.Invariant($"{percent:0}%, {words}");
                if (clock.Elapsed < next || line == last)
                    return;
                (next, last) = (clock.Elapsed + betweenLines, line);
                Console.Error.WriteLine(line);
            }
        );
    }

    private async Task<T> Bar<T>(Func<Action<double, string>, Task<T>> work)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        drawn = console;
        try
        {
            return await Draw(console, work);
        }
        finally
        {
            drawn = null;
        }
    }

    private static Task<T> Draw<T>(IAnsiConsole console, Func<Action<double, string>, Task<T>> work) =>
        console
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("exporting");
                return work(
                    (percent, words) =>
                    {
                        task.Value = percent;
                        task.Description = Markup.Escape(words);
                    }
                );
            });
}
