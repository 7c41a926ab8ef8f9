using Rostrum.Compositor.Effects.Air;
using Rostrum.Drafts;
using Rostrum.Drafts.Effects.Particles;

namespace Rostrum.Compositor.Effects.Particles;

/// <summary>
/// Paints the particles of a pass, the far ones first, band by band. What a blur or a streak spreads over more pixels
/// grows fainter by as much.
/// </summary>
internal sealed class ParticlePainter : PassPainter
{
    private readonly ParticlePass pass;
    private readonly Canvas canvas;
    private readonly ParticleFormula formula;
    private readonly AirBand band;
    private readonly Tint[] tints;
    private readonly SpriteSheet? sheet;
    private readonly Particle[] seen;

    public ParticlePainter(ParticlePass pass, Canvas canvas)
    {
        (this.pass, this.canvas) = (pass, canvas);
        formula = new ParticleFormula(pass, canvas);
        band = new AirBand(canvas.Width);
        tints = [.. pass.Colours.Select(Tint.Of)];
        if (pass.Shape >= ParticleShape.Petal)
            sheet = new SpriteSheet(pass.Shape);
        seen = new Particle[formula.Count];
    }

    public override void Paint(in PassMoment moment, WorkFrame frame)
    {
        var view = Viewpoint.Of(moment.Picture, canvas);
        var count = 0;
        for (var index = 0; index < formula.Count; index++)
        {
            var particle = Screened(formula.At(index, moment.Seconds, view), moment);
            if (IsOnCanvas(particle))
                seen[count++] = particle;
        }
        var light = 1 + pass.Lit * (SceneLight.Of(frame) - 1);
        for (var top = 0; top < canvas.Height; top += AirBand.Rows)
        {
            for (var i = 0; i < count; i++)
            {
                var (middle, reach) = (seen[i].Y - top - AirBand.Rows / 2, ReachOf(seen[i]));
                if (Math.Abs(middle) < reach + AirBand.Rows / 2 + 1)
                    Draw(seen[i], top, moment.Strength, light);
            }
            band.Settle(frame, top);
        }
    }

    /// <summary>Far ones go behind what stands among them; its mask is soft, and so they fade rather than vanish.</summary>
    private Particle Screened(in Particle particle, in PassMoment moment)
    {
        if (pass.Screen is not { } screen || particle.Depth <= pass.ScreenDepth)
            return particle;
        var (x, y) = moment.Picture.At(particle.X, particle.Y);
        if (x is < 0 or > 1 || y is < 0 or > 1)
            return particle;
        var behind = Math.Clamp((particle.Depth - pass.ScreenDepth) / (0.15 * pass.ScreenDepth), 0, 1);
        return particle with { Opacity = particle.Opacity * (1 - behind * screen.Sample(x, y) / 255) };
    }

    private bool IsOnCanvas(in Particle particle)
    {
        var reach = ReachOf(particle);
        return particle.Opacity > 0
            && particle.X > -reach
            && particle.Y > -reach
            && particle.X < canvas.Width + reach
            && particle.Y < canvas.Height + reach;
    }

    private double ReachOf(in Particle particle) =>
        Math.Max(pass.Halo * particle.Radius, (1.5 * particle.Radius + particle.Blur) * GlintReach)
        + 2
        + (Math.Abs(particle.TravelX) + Math.Abs(particle.TravelY)) / 2;

    private double GlintReach => pass.Shape == ParticleShape.Glint ? Glints.Reach : 1;

    private void Draw(in Particle particle, int top, double strength, double light)
    {
        var tint = tints[particle.Kind] * (particle.Lightness * light);
        var opacity = particle.Opacity * strength;
        if (sheet is not null)
            DrawFlat(particle, top, tint, opacity);
        else if (pass.Shape == ParticleShape.Glint)
            Glints.Draw(band, top, canvas, particle, tint, opacity);
        else if (pass.Shape == ParticleShape.Bubble)
            Bubbles.Draw(band, top, canvas, particle, tint, opacity);
        else
            DrawRound(particle, top, tint, opacity);
    }

    private void DrawRound(in Particle particle, int top, Tint tint, double opacity)
    {
        var glowing = pass.Shape == ParticleShape.Glow;
        var radius = Math.Max(particle.Extent, 0.75);
        var way = Math.Sqrt(particle.TravelX * particle.TravelX + particle.TravelY * particle.TravelY);
        var sharp = particle.Radius * particle.Radius * Math.PI;
        var spread = Math.PI * radius * radius + 2 * radius * way;
        var fainter = Math.Min(1, opacity * Math.Min(1, Math.Pow(sharp / spread, Spreading)));
        var sharpest = 0.35 * radius + 0.25 * particle.Radius;
        var edge = glowing ? 1.8 * radius : sharpest + (1.8 * radius - sharpest) * pass.Softness;
        edge = Math.Max(edge, 1);
        var stroke = new Stroke(
            particle.X - particle.TravelX / 2,
            particle.Y - particle.TravelY / 2,
            particle.X + particle.TravelX / 2,
            particle.Y + particle.TravelY / 2,
            radius,
            edge,
            Rim: glowing ? 0 : 0.35 * (1 - pass.Softness) * particle.Blur / radius,
            Taper: way > 4 * radius ? 0.7 : 0
        );
        Brush.Draw(band, top, canvas.Width, canvas.Height, stroke, tint, fainter, 1 - pass.Shine);
        if (pass.Halo <= 0)
            return;
        var halo = pass.Halo * particle.Radius;
        var shine = new Stroke(particle.X, particle.Y, particle.X, particle.Y, halo * 0.5, halo);
        Brush.Draw(band, top, canvas.Width, canvas.Height, shine, tint, opacity * 0.16, 0);
    }

    /// <summary>A little less than the area, because eyes look for what is near.</summary>
    private const double Spreading = 0.8;

    private void DrawFlat(in Particle particle, int top, Tint tint, double opacity)
    {
        var (sine, front) = Math.SinCos(particle.Tip);
        var narrow = Math.CopySign(Math.Max(0.12, Math.Abs(front)), front);
        if (pass.Shape == ParticleShape.Heart)
            (sine, front, narrow) = (0, 1, 1 - 0.25 * sine * sine);
        var blur = Math.Min(2 * particle.Blur, 0.8 * particle.Radius);
        var way = Math.Sqrt(particle.TravelX * particle.TravelX + particle.TravelY * particle.TravelY);
        var fainter =
            opacity / (1 + way / (2 * particle.Radius)) / (1 + 0.5 * particle.Blur / particle.Radius);
        var pose = FlatPose.Of(
            particle.X,
            particle.Y,
            particle.Radius,
            particle.Turn,
            narrow,
            particle.TravelX,
            particle.TravelY,
            blur
        );
        FlatBrush.Draw(
            band,
            top,
            canvas.Width,
            canvas.Height,
            sheet!,
            pose,
            tint * ShadeOf(front, sine),
            fainter,
            1 - pass.Shine
        );
    }

    /// <summary>Light falls from above and a little from behind: what is tipped shines through or lies in shade.</summary>
    private double ShadeOf(double front, double sine)
    {
        var shade = 0.72 + 0.28 * Math.Abs(front) + 0.14 * sine * Math.Sign(front);
        if (pass.Shape != ParticleShape.Paper)
            return shade;
        var mirrored = Math.Max(0, 0.8 * front + 0.6 * sine);
        mirrored *= mirrored;
        mirrored *= mirrored;
        return shade + 0.7 * mirrored * mirrored;
    }

    public override void Dispose()
    {
        band.Dispose();
        sheet?.Dispose();
    }
}
