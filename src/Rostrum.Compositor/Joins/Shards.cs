using Rostrum.Compositor.Effects;
using Rostrum.Drafts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Compositor.Joins;

/// <summary>A convex piece of a broken picture, and how it falls.</summary>
/// <param name="Corners">In pixels of the canvas, in order.</param>
/// <param name="Delay">Part of the whole way after which it comes loose.</param>
/// <param name="Speed">Pixels that it flies before it falls, in the time that is left; so too <paramref name="SpeedY"/>.</param>
/// <param name="Turn">Degrees by which it turns in that time.</param>
/// <param name="Tumble">Degrees by which it tumbles about an axis in the picture that lies at <paramref name="Axis"/>.</param>
/// <param name="Growth">By how much it comes nearer.</param>
internal sealed record Shard(
    (double X, double Y)[] Corners,
    double MiddleX,
    double MiddleY,
    double Delay,
    double Speed,
    double SpeedY,
    double Turn,
    double Tumble,
    double Axis,
    double Growth
);

/// <summary>Breaks a canvas as glass breaks: small pieces about the blow, larger ones far from it.</summary>
internal static class Shards
{
    /// <summary>The way at which the last piece comes loose.</summary>
    private const double LastDelay = 0.34;

    /// <summary>From back to front.</summary>
    public static Shard[] Of(Shatter shatter, Canvas canvas)
    {
        var lots = new Lots((ulong)shatter.Seed).Of(0x7368617264);
        var (centreX, centreY) = (shatter.Centre.X * canvas.Width, shatter.Centre.Y * canvas.Height);
        var seeds = Seeds(shatter, canvas, lots);
        var farthest = Math.Sqrt((double)canvas.Width * canvas.Width + (double)canvas.Height * canvas.Height);
        var shards = new List<Shard>();
        for (var i = 0; i < seeds.Length; i++)
        {
            var corners = Cell(seeds, i, canvas);
            if (corners.Length >= 3)
                shards.Add(Loosen(corners, lots.Of((ulong)i + 1000), centreX, centreY, farthest, canvas));
        }
        return [.. shards.OrderByDescending(shard => shard.Delay)];
    }

    private static Shard Loosen(
        (double X, double Y)[] corners,
        Lots lots,
        double centreX,
        double centreY,
        double farthest,
        Canvas canvas
    )
    {
        var (x, y) = (corners.Average(corner => corner.X), corners.Average(corner => corner.Y));
        var (right, down) = (x - centreX, y - centreY);
        var far = Math.Sqrt(right * right + down * down) / farthest;
        var burst = 0.25 + 0.5 * lots.Of(1).Share;
        double Either(ulong lot, double most) => most * (2 * lots.Of(lot).Share - 1);
        return new Shard(
            corners,
            x,
            y,
            LastDelay * Math.Min(1, far * 1.3 + 0.15 * lots.Of(2).Share),
            right * burst * (1.6 - far) + Either(3, 0.06) * canvas.Width,
            down * burst * 0.8 + (Either(4, 0.08) - 0.12) * canvas.Height,
            Either(5, 150),
            Either(6, 260),
            Either(7, 180),
            0.05 + 0.5 * lots.Of(8).Share
        );
    }

    /// <summary>Rings of points about the blow, each ring wider than the last.</summary>
    private static (double X, double Y)[] Seeds(Shatter shatter, Canvas canvas, Lots lots)
    {
        var seeds = new (double, double)[Math.Max(shatter.Pieces, 3)];
        var reach = Math.Sqrt((double)canvas.Width * canvas.Width + (double)canvas.Height * canvas.Height);
        var count = 0;
        for (var draw = 0UL; count < seeds.Length && draw < 40_000; draw++)
        {
            var own = lots.Of(draw);
            var far = reach * Math.Pow(own.Of(1).Share, 0.8);
            var (sine, cosine) = Math.SinCos(2 * Math.PI * own.Of(2).Share);
            var (x, y) = (
                shatter.Centre.X * canvas.Width + far * cosine,
                shatter.Centre.Y * canvas.Height + far * sine
            );
            if (x > 0 && y > 0 && x < canvas.Width && y < canvas.Height)
                seeds[count++] = (x, y);
        }
        return seeds[..count];
    }

    /// <summary>All of the canvas that is nearer to one seed than to any other.</summary>
    private static (double X, double Y)[] Cell((double X, double Y)[] seeds, int own, Canvas canvas)
    {
        List<(double X, double Y)> corners =
        [
            (0, 0),
            (canvas.Width, 0),
            (canvas.Width, canvas.Height),
            (0, canvas.Height),
        ];
        var here = seeds[own];
        for (var i = 0; i < seeds.Length && corners.Count > 0; i++)
            if (i != own)
                corners = Cut(corners, here, seeds[i]);
        return [.. corners];
    }

    /// <summary>What of a convex shape is nearer to one point than to another.</summary>
    private static List<(double X, double Y)> Cut(
        List<(double X, double Y)> corners,
        (double X, double Y) here,
        (double X, double Y) there
    )
    {
        var (acrossX, acrossY) = (there.X - here.X, there.Y - here.Y);
        var border = acrossX * (here.X + there.X) / 2 + acrossY * (here.Y + there.Y) / 2;
        double Beyond((double X, double Y) corner) => acrossX * corner.X + acrossY * corner.Y - border;
        var kept = new List<(double, double)>(corners.Count + 1);
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var (before, after) = (Beyond(from), Beyond(to));
            if (before <= 0)
                kept.Add(from);
            if (before < 0 != after < 0 && before != after)
            {
                var part = before / (before - after);
                kept.Add((from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part));
            }
        }
        return kept;
    }
}
