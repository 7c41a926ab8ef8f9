namespace Rostrum.Media;

/// <summary>Films of the same pictures on their way to files; what they share is made once.</summary>
internal sealed class FilmRuns : IDisposable
{
    private readonly IReadOnlyList<FilmOrder> orders;
    private readonly List<FilmRun> runs = [];

    public FilmRuns(IReadOnlyList<FilmOrder> orders, FilmOptions options, CancellationToken cancel)
    {
        this.orders = orders;
        var lead = FilmMaker.Open(orders[0].Draft, options.See, cancel);
        foreach (var order in orders)
        {
            if (runs.Exists(run => run.Makes(order)))
                continue;
            var set = runs.Count == 0 ? lead : lead.Beside(order.Draft);
            runs.Add(new FilmRun([.. orders.Where(order.IsOneFilmWith)], options, set));
        }
    }

    /// <returns>As the orders stand.</returns>
    public IReadOnlyList<FilmReport> Make(Action<FilmProgress> progress, CancellationToken cancel)
    {
        runs.ForEach(run => run.Sketch(cancel));
        foreach (var run in runs)
            run.StartSound(runs, cancel);
        runs[0].OpenEncoder(cancel);
        var (done, total) = (0, runs.Sum(run => run.Frames));
        var reports = new Dictionary<FilmOrder, FilmReport>();
        foreach (var run in runs)
        {
            run.OpenEncoder(cancel);
            run.Paint(() => progress(new FilmProgress(++done, total)), cancel);
            foreach (var (order, report) in run.Finish(cancel))
                reports[order] = report;
        }
        return [.. orders.Select(order => reports[order])];
    }

    public void Dispose()
    {
        for (var i = runs.Count - 1; i >= 0; i--)
            runs[i].Dispose();
    }
}
