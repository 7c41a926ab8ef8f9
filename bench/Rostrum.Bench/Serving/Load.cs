using System.Diagnostics;

namespace Rostrum.Bench.Serving;

/// <summary>What came of asking again and again, each asker as soon as it is answered.</summary>
/// <param name="PerSecond">Answers a second, all askers together.</param>
/// <param name="P95">Milliseconds within which 95 of 100 were answered.</param>
internal readonly record struct Load(double PerSecond, double P95)
{
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan length = TimeSpan.FromSeconds(4);

    /// <param name="ask">Asks once; its argument is the asker's number and how often it asked before.</param>
    public static async Task<Load> MeasureAsync(int askers, Func<int, int, Task> ask)
    {
        await RunAsync(askers, warmUp, ask, []);
        var times = new List<double>();
        var seconds = await RunAsync(askers, length, ask, times);
        times.Sort();
        return new Load(times.Count / seconds, times[(int)(times.Count * 0.95)]);
    }

    private static async Task<double> RunAsync(
        int askers,
        TimeSpan length,
        Func<int, int, Task> ask,
        List<double> times
    )
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, askers).Select(asker => Task.Run(() => WorkAsync(asker))));
        return clock.Elapsed.TotalSeconds;

        async Task WorkAsync(int asker)
        {
            for (var turn = 0; clock.Elapsed < length; turn++)
            {
                var asked = Stopwatch.GetTimestamp();
                await ask(asker, turn);
                var taken = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
                lock (times)
                    times.Add(taken);
            }
        }
    }
}
