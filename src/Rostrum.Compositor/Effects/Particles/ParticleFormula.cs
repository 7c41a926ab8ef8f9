using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Where each particle of a pass is at a moment. Each flies in a box of its own that is larger than what is seen of its
/// depth: it leaves and comes back outside the canvas, elsewhere and looking otherwise. One with a life appears and
/// goes in its place. Numbered from the farthest to the nearest.
/// </summary>
internal sealed class ParticleFormula
{
    /// <summary>More than this is not seen as more, and slow.</summary>
    private const int Most = 4000;

    private const double Circle = 2 * Math.PI;

    private readonly ParticlePass pass;
    private readonly Canvas canvas;
    private readonly double unit;
    private readonly Lots lots;

    public ParticleFormula(ParticlePass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        unit = Math.Min(canvas.Width, canvas.Height);
        lots = new Lots((ulong)pass.Seed).Of((ulong)pass.Shape + 17);
        var squares = canvas.Width / unit * (canvas.Height / unit);
        Count = Math.Min(Most, (int)Math.Round(pass.Count * squares));
    }

    public int Count { get; }

    public Particle At(int index, double seconds, Viewpoint view)
    {
        var own = lots.Of((ulong)index);
        var depth = DepthOf(index, own.Of(1).Share);
        return pass.Life > 0 ? Living(own, depth, seconds, view) : Passing(own, depth, seconds, view);
    }

    /// <summary>Evenly drawn over the area of a slice through the cone of sight that grows with the depth.</summary>
    private double DepthOf(int index, double lot)
    {
        var share = 1 - (index + lot) / Count;
        var (near, far) = (pass.Nearest * pass.Nearest, pass.Farthest * pass.Farthest);
        return Math.Sqrt(near + (far - near) * share);
    }

    /// <summary>One that flies through what is seen, and comes again.</summary>
    private Particle Passing(Lots own, double depth, double seconds, Viewpoint view)
    {
        var scale = unit / depth;
        var pace = 0.8 + 0.4 * own.Of(2).Share;
        var largest = pass.Size / 2 * (1 + pass.SizeSpread) * scale;
        var reach = Math.Max(1, pass.Halo) * largest + BlurOf(depth) + 2;
        var down = pass.Fall * pace * scale;
        var side = pass.Wind * pace * scale;
        var stray = pass.Wander * scale;
        var travel = new Travel(side * (1 + pass.Gusts) * pass.Shutter, down * pass.Shutter);
        var high = canvas.Height + 2 * (reach + stray) + Math.Abs(travel.Y);
        var wide = canvas.Width + 2 * (reach + stray) + Math.Abs(travel.X);

        var wayY = own.Of(3).Share * high + down * seconds + stray * Stray(own.Of(4), seconds);
        wayY += view.ShiftY * Viewpoint.CarryAt(depth);
        var roundY = Math.Floor(wayY / high);
        var flight = own.Of(64 + (ulong)(long)roundY);
        var wayX =
            flight.Of(1).Share * wide + side * Blown(seconds, depth) + stray * Stray(own.Of(5), seconds);
        wayX += view.ShiftX * Viewpoint.CarryAt(depth);
        var roundX = Math.Floor(wayX / wide);
        var looks = flight.Of(64 + (ulong)(long)roundX);

        const double instant = 0.004;
        var strayX =
            (Stray(own.Of(5), seconds + instant) - Stray(own.Of(5), seconds - instant)) / (2 * instant);
        var strayY =
            (Stray(own.Of(4), seconds + instant) - Stray(own.Of(4), seconds - instant)) / (2 * instant);
        var blown = (Blown(seconds + instant, depth) - Blown(seconds - instant, depth)) / (2 * instant);
        return Seen(
            looks,
            depth,
            seconds,
            view,
            wayX - roundX * wide - (wide - canvas.Width) / 2,
            wayY - roundY * high - (high - canvas.Height) / 2,
            new Travel(
                (side * blown + stray * strayX) * pass.Shutter,
                (down + stray * strayY) * pass.Shutter
            ),
            1
        );
    }

    /// <summary>One that appears somewhere, moves from there, and goes.</summary>
    private Particle Living(Lots own, double depth, double seconds, Viewpoint view)
    {
        var scale = unit / depth;
        var life = pass.Life * (0.65 + 0.7 * own.Of(2).Share);
        var lives = seconds / life + own.Of(3).Share;
        var turn = Math.Floor(lives);
        var looks = own.Of(64 + (ulong)(long)turn);
        var (share, age) = (lives - turn, (lives - turn) * life);
        var pace = 0.7 + 0.6 * looks.Of(40).Share;
        var (down, side, stray) = (pass.Fall * pace * scale, pass.Wind * pace * scale, pass.Wander * scale);
        var birthX = (looks.Of(41).Share * 1.1 - 0.05) * canvas.Width;
        var birthY = (pass.BornFrom + (pass.BornTo - pass.BornFrom) * looks.Of(42).Share) * canvas.Height;
        var x = birthX + side * age + stray * Stray(looks.Of(43), seconds);
        var y = birthY + down * age + stray * Stray(looks.Of(44), seconds);

        const double instant = 0.004;
        var strayX =
            (Stray(looks.Of(43), seconds + instant) - Stray(looks.Of(43), seconds - instant)) / (2 * instant);
        var strayY =
            (Stray(looks.Of(44), seconds + instant) - Stray(looks.Of(44), seconds - instant)) / (2 * instant);
        var carry = Viewpoint.CarryAt(depth);
        return Seen(
            looks,
            depth,
            seconds,
            view,
            x + view.ShiftX * carry,
            y + view.ShiftY * carry,
            new Travel((side + stray * strayX) * pass.Shutter, (down + stray * strayY) * pass.Shutter),
            Breath(share)
        );
    }

    private Particle Seen(
        Lots looks,
        double depth,
        double seconds,
        Viewpoint view,
        double x,
        double y,
        Travel travel,
        double presence
    )
    {
        var zoom = view.ZoomAt(depth);
        var odd = 2 * looks.Of(11).Share - 1;
        var radius = pass.Size / 2 * (1 + pass.SizeSpread * odd) * unit / depth * zoom;
        var twinkle = 1 - pass.Twinkle * Twinkling(looks.Of(12), seconds);
        var spin =
            pass.Tumble * (looks.Of(13).Share < 0.5 ? -1 : 1) * (0.6 + 0.8 * looks.Of(14).Share) * Circle;
        var tilt = pass.Tilt / 180 * (2 * looks.Of(15).Share - 1) * Math.PI;
        return new Particle(
            (x - canvas.Width * 0.5) * zoom + canvas.Width * 0.5,
            (y - canvas.Height * 0.5) * zoom + canvas.Height * 0.5,
            depth,
            radius,
            BlurOf(depth) * zoom,
            travel.X * zoom,
            travel.Y * zoom,
            tilt + (pass.Tilt >= 180 ? 0.45 * spin * seconds : 0.12 * Math.Sin(spin * seconds + tilt)),
            Circle * looks.Of(16).Share + spin * seconds + 0.8 * Math.Sin(0.37 * spin * seconds + 5 * odd),
            pass.Opacity * presence * twinkle * (0.75 + 0.25 * looks.Of(17).Share),
            (int)(looks.Of(18).Share * pass.Colours.Count),
            0.85 + 0.3 * looks.Of(19).Share
        );
    }

    /// <summary>Radius of the circle of confusion, as a thin lens makes it of what is not at its focus.</summary>
    private double BlurOf(double depth) => pass.Aperture / 2 * unit * Math.Abs(1 / depth - 1 / pass.Focus);

    /// <summary>Seconds of even wind that blow as far as the gusts have blown by now.</summary>
    private double Blown(double seconds, double depth)
    {
        var delay = 0.35 * depth;
        var late = seconds - delay;
        return seconds
            + pass.Gusts
                * (
                    0.5 / 0.83 * Math.Sin(0.83 * late + lots.Of(91).Share * Circle)
                    + 0.3 / 1.87 * Math.Sin(1.87 * late + lots.Of(92).Share * Circle)
                    + 0.2 / 3.61 * Math.Sin(3.61 * late + lots.Of(93).Share * Circle)
                );
    }

    /// <summary>An uneven to and fro in −1…1.</summary>
    private double Stray(Lots lot, double seconds)
    {
        var rate = pass.WanderRate * Circle * (0.7 + 0.6 * lot.Of(1).Share);
        return 0.62 * Math.Sin(rate * seconds + lot.Of(2).Share * Circle)
            + 0.38 * Math.Sin(2.31 * rate * seconds + lot.Of(3).Share * Circle);
    }

    private double Twinkling(Lots lot, double seconds)
    {
        if (pass.Twinkle == 0)
            return 0;
        var rate = pass.TwinkleRate * Circle * (0.6 + 0.8 * lot.Of(1).Share);
        var wave =
            0.5
            + 0.32 * Math.Sin(rate * seconds + lot.Of(2).Share * Circle)
            + 0.18 * Math.Sin(2.7 * rate * seconds + lot.Of(3).Share * Circle);
        return wave * wave * (3 - 2 * wave);
    }

    /// <summary>How much of a life is there: nothing at its ends, and no sudden turn there either.</summary>
    private static double Breath(double share)
    {
        var rise = Math.Min(1, Math.Min(share, 1 - share) * 3.2);
        return rise * rise * (3 - 2 * rise);
    }

    private readonly record struct Travel(double X, double Y);
}
