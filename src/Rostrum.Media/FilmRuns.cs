namespace Rostrum.Media;

/// <summary>Films of the same pictures on their way to files; what they share is made once.</summary>
internal sealed class FilmRuns : IDisposable
{
    private readonly List<FilmRun> runs = [];

    public FilmRuns(IReadOnlyList<FilmOrder> orders, FilmOptions options, CancellationToken cancel)
    {
        var lead = FilmMaker.Open(orders[0].Draft, options.See, cancel);
        runs.Add(new FilmRun(orders[0], options, lead));
        foreach (var order in orders.Skip(1))
            runs.Add(new FilmRun(order, options, lead.Beside(order.Draft)));
    }

    public IEnumerable<FilmReport> Make(Action<FilmProgress> progress, CancellationToken cancel)
    {
        runs.ForEach(run => run.Sketch(cancel));
        foreach (var run in runs)
            run.StartSound(runs, cancel);
        runs[0].OpenEncoder(cancel);
        var (done, total) = (0, runs.Sum(run => run.Frames));
        var reports = new List<FilmReport>();
        foreach (var run in runs)
        {
            run.OpenEncoder(cancel);
            run.Paint(() => progress(new FilmProgress(++done, total)), cancel);
            reports.Add(run.Finish(cancel));
        }
        return reports;
    }

    public void Dispose()
    {
        for (var i = runs.Count - 1; i >= 0; i--)
            runs[i].Dispose();
    }
}
