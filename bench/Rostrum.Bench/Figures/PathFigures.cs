namespace Rostrum.Bench.Figures;

/// <summary>How evenly tracked dots move, against the way they should.</summary>
internal sealed record PathFigures(
    double Jitter,
    double JitterPerAxis,
    double MeanError,
    double RootMeanSquareError,
    double BackSteps,
    double Unevenness
)
{
    /// <summary>Dots nearer to the middle hardly move: below this many pixels a frame a step has no direction.</summary>
    private const double SlowestStep = 0.02;

    public static PathFigures Of(DotTracker tracker)
    {
        var (jitter, perAxis) = Jitters(tracker);
        var (mean, square) = Errors(tracker);
        return new PathFigures(
            jitter,
            perAxis,
            mean,
            square,
            BackwardShare(tracker),
            SpreadResidual(tracker)
        );
    }

    /// <summary>The mean length of the second difference, and its mean size along one axis.</summary>
    private static (double Length, double PerAxis) Jitters(DotTracker tracker)
    {
        double length = 0,
            axes = 0;
        var frames = tracker.Frames;
        for (var n = 1; n < frames.Count - 1; n++)
        for (var i = 0; i < DotTracker.Dots.Count; i++)
        {
            var x = frames[n + 1][i].X - 2 * frames[n][i].X + frames[n - 1][i].X;
            var y = frames[n + 1][i].Y - 2 * frames[n][i].Y + frames[n - 1][i].Y;
            length += Math.Sqrt(x * x + y * y);
            axes += Math.Abs(x) + Math.Abs(y);
        }
        var count = (frames.Count - 2) * DotTracker.Dots.Count;
        return (length / count, axes / (2 * count));
    }

    private static (double Mean, double RootMeanSquare) Errors(DotTracker tracker)
    {
        double sum = 0,
            squares = 0;
        for (var n = 0; n < tracker.Frames.Count; n++)
        for (var i = 0; i < DotTracker.Dots.Count; i++)
        {
            var (wantedX, wantedY) = DotTracker.Predicted(DotTracker.Dots[i], n);
            var (x, y) = (tracker.Frames[n][i].X - wantedX, tracker.Frames[n][i].Y - wantedY);
            sum += Math.Sqrt(x * x + y * y);
            squares += x * x + y * y;
        }
        double count = tracker.Frames.Count * DotTracker.Dots.Count;
        return (sum / count, Math.Sqrt(squares / count));
    }

    /// <summary>The share of steps, among those that should be long enough, that go back along the way.</summary>
    private static double BackwardShare(DotTracker tracker)
    {
        int steps = 0,
            backward = 0;
        for (var n = 1; n < tracker.Frames.Count; n++)
        for (var i = 0; i < DotTracker.Dots.Count; i++)
        {
            var (fromX, fromY) = DotTracker.Predicted(DotTracker.Dots[i], n - 1);
            var (toX, toY) = DotTracker.Predicted(DotTracker.Dots[i], n);
            var (wayX, wayY) = (toX - fromX, toY - fromY);
            if (wayX * wayX + wayY * wayY < SlowestStep * SlowestStep)
                continue;
            var stepX = tracker.Frames[n][i].X - tracker.Frames[n - 1][i].X;
            var stepY = tracker.Frames[n][i].Y - tracker.Frames[n - 1][i].Y;
            steps++;
            if (stepX * wayX + stepY * wayY < 0)
                backward++;
        }
        return backward / (double)steps;
    }

    /// <summary>How far the dots' spread strays from an exponential over time, at most, as part of itself.</summary>
    private static double SpreadResidual(DotTracker tracker)
    {
        var logs = tracker.Frames.Select(dots => Math.Log(Spread(dots))).ToList();
        var times = Enumerable.Range(0, logs.Count).Select(n => (double)n).ToList();
        var line = Line.Through(times, logs);
        return times.Max(n => Math.Abs(Math.Exp(logs[(int)n] - line.At(n)) - 1));
    }

    private static double Spread((double X, double Y)[] dots)
    {
        var (x, y) = (dots.Average(dot => dot.X), dots.Average(dot => dot.Y));
        return Math.Sqrt(dots.Average(dot => (dot.X - x) * (dot.X - x) + (dot.Y - y) * (dot.Y - y)));
    }
}
