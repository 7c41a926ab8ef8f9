using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Light;

namespace Rostrum.Compositor.Effects.Light;

/// <summary>
/// What a bright light does in a lens: a shine about it, a streak across, and its mirrored images on the line through
/// the middle of the picture. It grows weaker as the light leaves the picture. Where nobody says where it is and the
/// picture has no light that stands out, one is taken to be just outside: only its wash falls in from above.
/// </summary>
internal sealed class FlarePainter : PassPainter
{
    /// <summary>Place on the line (0 the light, 1 the middle), radius in parts of the shorter side, strength, colour.</summary>
    private static readonly (double Place, double Radius, double Strength, Colour Colour)[] ghosts =
    [
        (0.42, 0.028, 0.10, new Colour(255, 196, 120)),
        (0.68, 0.055, 0.05, new Colour(140, 220, 170)),
        (1.24, 0.018, 0.13, new Colour(130, 190, 255)),
        (1.46, 0.075, 0.045, new Colour(200, 140, 255)),
        (1.72, 0.034, 0.085, new Colour(255, 150, 110)),
        (2.08, 0.12, 0.035, new Colour(120, 200, 255)),
    ];

    private readonly FlarePass pass;
    private readonly Canvas canvas;
    private readonly LightMap map;
    private readonly AirBand band;
    private readonly Tint tint;
    private readonly Tint[] ghostTints;
    private readonly List<Lit> strokes = new(32);
    private readonly Noise noise;

    public FlarePainter(FlarePass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        map = new LightMap(canvas);
        band = new AirBand(canvas.Width);
        tint = Tint.Of(pass.Colour);
        ghostTints = [.. ghosts.Select(ghost => Tint.Of(ghost.Colour))];
        noise = new Noise(pass.Seed).Channel(43);
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var (x, y, light) = Source(moment, frame);
        var flicker = 1 + 0.05 * noise.At(1.7 * moment.Seconds);
        var whole = pass.Strength * moment.Strength * flicker;
        var strength = whole * light * InSight(x, y);
        strokes.Clear();
        if (strength > 0)
        {
            Shine(x, y, strength);
            Streak(x, y, strength * pass.Streak);
            Ghosts(x, y, strength);
        }
        Wash(x, whole * (1 - light));
        for (var top = 0; top < canvas.Height; top += AirBand.Rows)
        {
            foreach (var (stroke, colour, opacity) in strokes)
                Brush.Draw(band, top, canvas.Width, canvas.Height, stroke, colour, opacity, 0);
            band.Settle(frame, top);
        }
    }

    /// <summary>In pixels, and how plainly there is a light.</summary>
    private (double X, double Y, double Light) Source(in PassMoment moment, WorkFrame frame)
    {
        if (pass.Source is { } source)
        {
            var (givenX, givenY) = moment.Picture.Find(source.X, source.Y);
            return (givenX, givenY, 1);
        }
        map.Read(frame);
        var (x, y, _, plain) = map.Source();
        return (x * canvas.Width, y * canvas.Height, plain);
    }

    /// <summary>Light that falls into the lens from beyond the upper corner on the brighter side.</summary>
    private void Wash(double x, double strength)
    {
        if (pass.Source is not null || strength <= 0.01)
            return;
        var unit = Math.Min(canvas.Width, canvas.Height);
        var (cornerX, cornerY) = (
            x < 0.5 * canvas.Width ? -0.06 * unit : canvas.Width + 0.06 * unit,
            -0.1 * unit
        );
        Add(cornerX, cornerY, 0, 1.25 * unit, 2, tint, 0.3 * strength);
        Add(cornerX, cornerY, 0, 0.6 * unit, 2, tint, 0.42 * strength);
        Add(cornerX, cornerY, 0, 0.26 * unit, 2, tint, 0.5 * strength);
    }

    private double InSight(double x, double y)
    {
        var unit = Math.Min(canvas.Width, canvas.Height);
        var outside = Math.Max(Math.Max(-x, x - canvas.Width), Math.Max(-y, y - canvas.Height)) / unit;
        var way = Math.Clamp(1 - outside / 0.25, 0, 1);
        return way * way * (3 - 2 * way);
    }

    private void Shine(double x, double y, double strength)
    {
        var unit = Math.Min(canvas.Width, canvas.Height);
        Add(x, y, 0, 0.9 * unit, 2, tint, 0.10 * strength);
        Add(x, y, 0, 0.28 * unit, 2, tint, 0.24 * strength);
        Add(x, y, 0, 0.07 * unit, 2, tint, 0.8 * strength);
        Add(x, y, 0, 0.02 * unit, 2, new Tint(AirBand.FullLight, 0, 0), 0.9 * strength);
        strokes.Add(
            new Lit(
                new Stroke(x, y, x, y, 0.21 * unit, 0.05 * unit, Rim: 0.98),
                tint.Towards(ghostTints[3], 0.4),
                0.06 * strength
            )
        );
    }

    private void Streak(double x, double y, double strength)
    {
        if (strength <= 0)
            return;
        var unit = Math.Min(canvas.Width, canvas.Height);
        var blue = tint.Towards(ghostTints[2], 0.65);
        Add(x, y, 0.75 * canvas.Width, 0.012 * unit, 2, blue, 0.22 * strength, taper: 1);
        Add(x, y, 0.5 * canvas.Width, 0.0045 * unit, 2, blue, 0.5 * strength, taper: 1);
    }

    private void Ghosts(double x, double y, double strength)
    {
        var unit = Math.Min(canvas.Width, canvas.Height);
        for (var i = 0; i < ghosts.Length; i++)
        {
            var (place, radius, share, _) = ghosts[i];
            var ghostX = x + (canvas.Width * 0.5 - x) * place;
            var ghostY = y + (canvas.Height * 0.5 - y) * place;
            var stroke = new Stroke(ghostX, ghostY, ghostX, ghostY, radius * unit, 0.012 * unit, Rim: 0.45);
            strokes.Add(new Lit(stroke, ghostTints[i], share * strength));
        }
    }

    /// <param name="half">Of a horizontal line; 0 for a disc.</param>
    /// <param name="soft">Width of the edge in radii: 2 for one that fades from the middle.</param>
    private void Add(
        double x,
        double y,
        double half,
        double reach,
        double soft,
        Tint colour,
        double opacity,
        double taper = 0
    )
    {
        var radius = reach / (1 + soft / 2);
        var stroke = new Stroke(x - half, y, x + half, y, radius, radius * soft, Taper: taper);
        strokes.Add(new Lit(stroke, colour, opacity));
    }

    public override void Dispose() => band.Dispose();

    private readonly record struct Lit(Stroke Stroke, Tint Colour, double Opacity);
}
