using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Paints drops on the lens. Each is a strong little lens itself: what lies around it is seen in it upside down, dark
/// towards its rim, with a light mirrored in it. Those that run stop and go on, always the same way down, and what
/// they leave behind dries.
/// </summary>
internal sealed class LensDropsPainter : PassPainter
{
    private const int TrailDrops = 26;
    private const double Shortest = 7;

    private readonly LensDropsPass pass;
    private readonly Canvas canvas;
    private readonly DropLens lens;
    private readonly Lots lots;
    private readonly double unit;
    private readonly int sitting;
    private readonly int running;

    public LensDropsPainter(LensDropsPass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        lens = new DropLens(canvas);
        lots = new Lots((ulong)pass.Seed).Of(0x64726F7073);
        unit = Math.Min(canvas.Width, canvas.Height);
        var squares = canvas.Width / unit * (canvas.Height / unit);
        sitting = (int)Math.Round(Math.Min(600, pass.Sitting * squares));
        running = (int)Math.Round(Math.Min(80, pass.Running * squares));
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        lens.Look(frame);
        for (var i = 0; i < sitting; i++)
            Sit(frame, lots.Of((ulong)i), moment);
        for (var i = 0; i < running; i++)
            Run(frame, lots.Of((ulong)(i + 100_000)), moment);
    }

    /// <summary>Falls, grows for a moment, sits, and dries up.</summary>
    private void Sit(WorkFrame frame, Lots own, in PassMoment moment)
    {
        var life = Shortest * (1 + 1.4 * own.Of(1).Share);
        var lives = moment.Seconds / life + own.Of(2).Share;
        var looks = own.Of(64 + (ulong)(long)Math.Floor(lives));
        var share = lives - Math.Floor(lives);
        var lot = looks.Of(1).Share;
        var whole = pass.Size * unit * (0.25 + 0.35 * looks.Of(5).Share + 1.1 * lot * lot * lot * lot);
        var there = Smooth(share / 0.05) * Smooth((1 - share) / 0.3);
        var size = whole * (0.5 + 0.5 * there);
        var (x, y) = (looks.Of(2).Share * canvas.Width, looks.Of(3).Share * canvas.Height);
        lens.Draw(frame, x, y, size, 1 + 0.3 * looks.Of(4).Share, there * moment.Strength);
    }

    /// <summary>Runs from above the canvas to below it, and after a while again elsewhere.</summary>
    private void Run(WorkFrame frame, Lots own, in PassMoment moment)
    {
        var pace = (0.22 + 0.2 * own.Of(1).Share) * pass.Speed * unit;
        var round = (canvas.Height + 0.5 * unit) / pace + 4 + 5 * own.Of(2).Share;
        var runs = moment.Seconds / round + own.Of(3).Share;
        var way = own.Of(64 + (ulong)(long)Math.Floor(runs));
        var passed = (runs - Math.Floor(runs)) * round;
        var radius = pass.Size * unit * (1 + 0.7 * way.Of(1).Share);
        var run = new Way(way, unit, pace, way.Of(2).Share * canvas.Width);
        for (var i = 0; i < TrailDrops; i++)
            Leave(frame, run, way.Of((ulong)(100 + i)), i, passed, radius, moment.Strength);
        var y = run.At(passed);
        if (y < canvas.Height + 3 * radius)
            lens.Draw(frame, run.Aside(y), y, radius, 1.35, moment.Strength);
    }

    /// <summary>A drop of the trail: smaller, and gone after a few seconds.</summary>
    private void Leave(
        WorkFrame frame,
        in Way run,
        Lots lot,
        int number,
        double passed,
        double radius,
        double strength
    )
    {
        var y = (number + lot.Of(1).Share) * (canvas.Height + 0.1 * unit) / TrailDrops;
        var age = passed - run.Passes(y + 1.2 * radius);
        var dries = 1.6 + 2 * lot.Of(2).Share;
        if (age <= 0 || age > dries)
            return;
        var there = Smooth(age / 0.15) * Smooth((dries - age) / 1.2);
        var size = radius * (0.16 + 0.3 * lot.Of(3).Share) * (0.6 + 0.4 * there);
        var aside = run.Aside(y) + (lot.Of(4).Share - 0.5) * 0.7 * radius;
        lens.Draw(frame, aside, y, size, 1.1 + 0.5 * lot.Of(5).Share, there * strength);
    }

    private static double Smooth(double way)
    {
        way = Math.Clamp(way, 0, 1);
        return way * way * (3 - 2 * way);
    }

    /// <summary>How a drop runs: it passes each height at a time of its own, now faster, now slower.</summary>
    private readonly struct Way(Lots lot, double unit, double pace, double start)
    {
        private readonly double phase = 2 * Math.PI * lot.Of(11).Share;
        private readonly double wave = 2 * Math.PI / (unit * (0.22 + 0.16 * lot.Of(12).Share));
        private readonly double bend = 2 * Math.PI / (unit * (0.35 + 0.3 * lot.Of(13).Share));

        /// <summary>Seconds after it set off above the canvas.</summary>
        public double Passes(double y) => (y + 0.15 * unit + 0.88 / wave * Math.Sin(wave * y + phase)) / pace;

        /// <summary>Where it is after so many seconds; times rise with heights, so halving finds it.</summary>
        public double At(double passed)
        {
            var (above, below) = (passed * pace - unit * 0.25, passed * pace + unit * 0.25);
            for (var i = 0; i < 24; i++)
            {
                var middle = (above + below) / 2;
                if (Passes(middle) < passed)
                    above = middle;
                else
                    below = middle;
            }
            return (above + below) / 2;
        }

        public double Aside(double y) =>
            start + 0.012 * unit * (Math.Sin(bend * y + phase) + 0.5 * Math.Sin(2.7 * bend * y + 2 * phase));
    }
}
