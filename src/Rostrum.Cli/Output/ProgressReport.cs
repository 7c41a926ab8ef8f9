using System.Diagnostics;
using Rostrum.Drafts;
using Rostrum.Media;
using Spectre.Console;

namespace Rostrum.Cli.Output;

/// <summary>Shows how far a film is: a bar on a terminal, a line now and then where output is redirected.</summary>
internal static class ProgressReport
{
    private static readonly TimeSpan betweenLines = TimeSpan.FromSeconds(2);

    /// <summary>Runs <paramref name="work"/>, which reports every finished frame.</summary>
    public static T Follow<T>(FrameRate rate, Func<Action<FilmProgress>, T> work) =>
        Console.IsErrorRedirected ? Lines(rate, work) : Bar(rate, work);

    private static T Lines<T>(FrameRate rate, Func<Action<FilmProgress>, T> work)
    {
        var clock = Stopwatch.StartNew();
        var next = betweenLines;
        return work(progress =>
        {
            if (clock.Elapsed < next)
                return;
            next = clock.Elapsed + betweenLines;
            Console.Error.WriteLine(
                $"{progress.FramesDone}/{progress.FramesTotal} frames, {Pace(progress, rate, clock)}"
            );
        });
    }

    private static T Bar<T>(FrameRate rate, Func<Action<FilmProgress>, T> work)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        var clock = Stopwatch.StartNew();
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .Start(context =>
            {
                var task = context.AddTask("starting");
                return work(progress =>
                {
                    task.MaxValue = progress.FramesTotal;
                    task.Value = progress.FramesDone;
                    if (progress.FramesDone % 10 == 0 || progress.FramesDone == progress.FramesTotal)
                        task.Description =
                            $"{progress.FramesDone}/{progress.FramesTotal} frames, {Pace(progress, rate, clock)}";
                });
            });
    }

    /// <summary>Speed against real time, and the time left at that speed.</summary>
    private static string Pace(FilmProgress progress, FrameRate rate, Stopwatch clock)
    {
        var perSecond = progress.FramesDone / Math.Max(0.001, clock.Elapsed.TotalSeconds);
        var left = (progress.FramesTotal - progress.FramesDone) / Math.Max(0.001, perSecond);
        return FormattableString.Invariant(
            $"{perSecond:0} frames/s ({perSecond / rate.PerSecond:0.0}x), {TimeSpan.FromSeconds(left):m\\:ss} left"
        );
    }
}
