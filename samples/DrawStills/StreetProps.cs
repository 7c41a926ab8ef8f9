using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>An upright cut-out, in metres along <paramref name="axis"/> and up from its origin.</summary>
internal abstract class Cutout(Vector3 origin, Vector3 axis, Vector2 low, Vector2 high)
{
    private readonly Vector3 _normal = Vector3.Cross(axis, Vector3.UnitY);

    /// <summary>Colour and opacity at a point, for a pixel <paramref name="e"/> metres across.</summary>
    protected abstract (Vector3 Colour, float Opacity) Paint(Vector2 p, float e);

    public (Vector3 Colour, float Opacity, float Distance) Trace(Vector3 eye, Vector3 direction, float pixel)
    {
        var t = Vector3.Dot(origin - eye, _normal) / Vector3.Dot(direction, _normal);
        if (!(t > 0.05f))
            return default;
        var q = eye + direction * t - origin;
        var p = new Vector2(Vector3.Dot(q, axis), q.Y);
        if (p.X < low.X || p.Y < low.Y || p.X > high.X || p.Y > high.Y)
            return default;
        var (colour, opacity) = Paint(p, t * pixel);
        return (colour, opacity, t);
    }

    protected static float Bar(Vector2 p, Vector2 a, Vector2 b, float ra, float rb)
    {
        var axis = b - a;
        var t = Saturate(Vector2.Dot(p - a, axis) / axis.LengthSquared());
        return (p - a - axis * t).Length() - Lerp(ra, rb, t);
    }

    protected static float Hoop(Vector2 p, Vector2 centre, float radius, float girth) =>
        MathF.Abs((p - centre).Length() - radius) - girth;

    protected static float Cover(float distance, float e) => Saturate(0.5f - distance / MathF.Max(e, 1e-4f));
}

/// <summary>A wall lantern on a scrolled bracket; u points from the wall into the street.</summary>
internal sealed class Lantern(Vector3 origin, int side)
    : Cutout(origin, new Vector3(-side, 0f, 0f), new Vector2(-0.75f, -0.6f), new Vector2(0.35f, 0.7f))
{
    protected override (Vector3 Colour, float Opacity) Paint(Vector2 p, float e)
    {
        var iron = Bar(p, new Vector2(-0.7f, 0.42f), new Vector2(0.02f, 0.42f), 0.018f, 0.014f);
        iron = MathF.Min(iron, Bar(p, new Vector2(-0.7f, 0.02f), new Vector2(-0.25f, 0.4f), 0.014f, 0.012f));
        iron = MathF.Min(iron, Hoop(p, new Vector2(-0.5f, 0.31f), 0.08f, 0.01f));
        iron = MathF.Min(iron, Bar(p, new Vector2(0f, 0.42f), new Vector2(0f, 0.3f), 0.012f, 0.012f));
        var roof = MathF.Max(
            MathF.Abs(p.X) - 0.21f + (p.Y - 0.15f) * 1.1f,
            MathF.Max(0.15f - p.Y, p.Y - 0.31f)
        );
        iron = MathF.Min(iron, roof);
        iron = MathF.Min(
            iron,
            Bar(p, new Vector2(-0.11f, -0.25f), new Vector2(0.11f, -0.25f), 0.018f, 0.018f)
        );
        var side = MathF.Abs(p.X) - Lerp(0.11f, 0.175f, Saturate((p.Y + 0.25f) / 0.4f));
        var inside = MathF.Max(side, MathF.Max(-0.25f - p.Y, p.Y - 0.16f));
        iron = MathF.Min(iron, MathF.Max(MathF.Abs(side) - 0.009f, MathF.Max(-0.25f - p.Y, p.Y - 0.16f)));
        iron = MathF.Min(iron, MathF.Max(MathF.Abs(p.X) - 0.006f, inside));
        var flame = MathF.Exp(-(p - new Vector2(0f, -0.06f)).LengthSquared() * 60f);
        var glow = new Vector3(6f, 3.1f, 1.05f) * (0.45f + 2.2f * flame);
        var metal = Cover(iron, e);
        var glass = Cover(inside, e);
        return (Mix(glow, new Vector3(0.02f, 0.016f, 0.012f), metal), MathF.Max(metal, glass));
    }
}

/// <summary>Bulbs on a wire slung between the two sides.</summary>
internal sealed class BulbString(float z, float height, float half)
    : Cutout(new Vector3(0f, height, z), Vector3.UnitX, new Vector2(-half, -1.3f), new Vector2(half, 0.3f))
{
    protected override (Vector3 Colour, float Opacity) Paint(Vector2 p, float e)
    {
        var wire = MathF.Abs(p.Y - Sag(p.X)) - 0.006f;
        var pitch = half * 2f / 11f;
        var at = (MathF.Floor(p.X / pitch) + 0.5f) * pitch;
        var bulb = new Vector2(at, Sag(at) - 0.085f);
        var far = (p - bulb).Length() - 0.042f;
        var socket = Bar(p, bulb + new Vector2(0f, 0.04f), bulb + new Vector2(0f, 0.09f), 0.018f, 0.016f);
        var light = Cover(far, e);
        var dark = MathF.Max(
            Cover(socket, e),
            Cover(wire, MathF.Max(e, 0.004f)) * MathF.Min(1f, 0.012f / MathF.Max(e, 0.004f))
        );
        var glow = new Vector3(7.5f, 4.1f, 1.5f);
        return light > 0f ? (glow, light) : (new Vector3(0.01f), dark);
    }

    private float Sag(float x) => -0.55f * (1f - x * x / (half * half)) + 0.03f * MathF.Sin(x * 2f + z);
}

/// <summary>Someone walking away under an umbrella, or bareheaded.</summary>
internal sealed class Walker(Vector3 foot, float height, float stride, bool umbrella, Vector3 coat)
    : Cutout(foot, Vector3.UnitX, new Vector2(-0.75f, -0.02f), new Vector2(0.75f, 2.4f))
{
    protected override (Vector3 Colour, float Opacity) Paint(Vector2 p, float e)
    {
        p *= 1.75f / height;
        var d = MathF.Min(Legs(p), Body(p));
        var cloth = coat * (0.7f + 0.6f * Noise.Fbm(p.X * 14f, p.Y * 2.5f, 3, 1101));
        // Light from the lamps ahead creeps round the edges of a back seen against them.
        var rim =
            Smoothstep(-0.028f, -0.002f, d)
            * Saturate(0.25f + 0.5f * p.Y)
            * Saturate(0.35f + 3f * MathF.Abs(p.X));
        var colour = cloth + new Vector3(0.42f, 0.2f, 0.07f) * (rim * 0.5f);
        return umbrella ? UnderUmbrella(p, e, colour, d) : (colour, Cover(d, e));
    }

    private float Legs(Vector2 p)
    {
        var (back, front) = (-0.07f - stride * 0.2f, 0.07f + stride * 0.14f);
        var d = Bar(
            p,
            new Vector2(-0.075f, 0.8f),
            new Vector2(-0.085f - stride * 0.08f, 0.45f),
            0.092f,
            0.066f
        );
        d = MathF.Min(
            d,
            Bar(p, new Vector2(-0.085f - stride * 0.08f, 0.45f), new Vector2(back, 0.09f), 0.066f, 0.05f)
        );
        d = MathF.Min(d, Bar(p, new Vector2(0.075f, 0.8f), new Vector2(front, 0.12f), 0.092f, 0.05f));
        d = MathF.Min(
            d,
            Bar(p, new Vector2(back - 0.03f, 0.045f), new Vector2(back + 0.05f, 0.04f), 0.045f, 0.035f)
        );
        return MathF.Min(
            d,
            Bar(p, new Vector2(front - 0.01f, 0.07f), new Vector2(front + 0.06f, 0.05f), 0.045f, 0.035f)
        );
    }

    private float Body(Vector2 p)
    {
        var flare =
            p.Y > 1.08f
                ? Lerp(0.172f, 0.205f, (p.Y - 1.08f) / 0.34f)
                : Lerp(0.232f, 0.172f, (p.Y - 0.6f) / 0.48f);
        var hem = 0.6f + 0.025f * MathF.Sin(p.X * 17f + stride * 4f);
        var coatShape = MathF.Max((MathF.Abs(p.X) - flare) * 0.95f, MathF.Max(p.Y - 1.4f, hem - p.Y));
        var shoulders = Bar(p, new Vector2(-0.135f, 1.395f), new Vector2(0.135f, 1.395f), 0.078f, 0.078f);
        var d = SmoothMin(coatShape, shoulders, 0.05f);
        var elbow = new Vector2(-0.238f, 1.12f);
        d = SmoothMin(d, Bar(p, new Vector2(-0.185f, 1.39f), elbow, 0.066f, 0.056f), 0.02f);
        d = MathF.Min(d, Bar(p, elbow, new Vector2(-0.232f, 0.86f), 0.056f, 0.045f));
        var (crook, hand) = umbrella
            ? (new Vector2(0.25f, 1.15f), new Vector2(0.17f, 1.22f))
            : (new Vector2(0.236f, 1.12f), new Vector2(0.242f, 0.86f));
        d = SmoothMin(d, Bar(p, new Vector2(0.185f, 1.39f), crook, 0.066f, 0.056f), 0.02f);
        d = MathF.Min(d, Bar(p, crook, hand, 0.056f, 0.045f));
        var neck = Bar(p, new Vector2(0f, 1.42f), new Vector2(0f, 1.54f), 0.07f, 0.05f);
        var skull = new Vector2(p.X / 0.82f, p.Y - 1.625f).Length() - 0.108f;
        return SmoothMin(d, SmoothMin(neck, skull * 0.85f, 0.03f), 0.04f);
    }

    private (Vector3 Colour, float Opacity) UnderUmbrella(Vector2 p, float e, Vector3 colour, float body)
    {
        var q = p - new Vector2(0.1f, 1.62f);
        var dome = MathF.Max(
            new Vector2(q.X / 1.35f, q.Y).Length() - 0.42f,
            0.12f + 0.035f * MathF.Abs(MathF.Sin(q.X * 8.5f)) - q.Y
        );
        var pole = Bar(p, new Vector2(0.16f, 1.1f), new Vector2(0.1f, 2.08f), 0.011f, 0.009f);
        if (Cover(dome, e) <= 0f)
            return (colour, MathF.Max(Cover(body, e), Cover(pole, e)));
        var ribs = MathF.Abs(MathF.Sin(q.X * 8.5f));
        var sheen =
            new Vector3(0.42f, 0.2f, 0.07f)
            * (Smoothstep(0.1f, 0.55f, q.X) * 0.6f + 0.4f * Smoothstep(-0.04f, 0f, dome));
        return (coat * (0.6f + 0.6f * ribs) + sheen, MathF.Max(Cover(dome, e), Cover(body, e)));
    }
}

/// <summary>A parked bicycle seen from the side.</summary>
internal sealed class Bicycle(Vector3 origin, Vector3 axis)
    : Cutout(origin, axis, new Vector2(-0.95f, -0.02f), new Vector2(0.95f, 1.2f))
{
    private static readonly Vector2 Rear = new(-0.52f, 0.34f);
    private static readonly Vector2 Front = new(0.53f, 0.34f);
    private static readonly Vector2 Crank = new(-0.08f, 0.30f);
    private static readonly Vector2 SeatTop = new(-0.22f, 0.86f);
    private static readonly Vector2 Head = new(0.34f, 0.84f);

    protected override (Vector3 Colour, float Opacity) Paint(Vector2 p, float e)
    {
        var tyres = MathF.Min(Hoop(p, Rear, 0.32f, 0.019f), Hoop(p, Front, 0.32f, 0.019f));
        var frame = Bar(p, Crank, SeatTop, 0.016f, 0.015f);
        frame = MathF.Min(frame, Bar(p, Crank, Head, 0.018f, 0.018f));
        frame = MathF.Min(frame, Bar(p, SeatTop + new Vector2(0.02f, -0.08f), Head, 0.015f, 0.015f));
        frame = MathF.Min(frame, Bar(p, Rear, Crank, 0.011f, 0.013f));
        frame = MathF.Min(frame, Bar(p, Rear, SeatTop + new Vector2(0.02f, -0.1f), 0.01f, 0.011f));
        frame = MathF.Min(frame, Bar(p, Front, Head, 0.012f, 0.017f));
        var dark = Bar(p, Head, Head + new Vector2(-0.04f, 0.17f), 0.013f, 0.013f);
        dark = MathF.Min(
            dark,
            Bar(p, Head + new Vector2(-0.04f, 0.17f), Head + new Vector2(-0.2f, 0.2f), 0.014f, 0.02f)
        );
        dark = MathF.Min(
            dark,
            Bar(p, SeatTop + new Vector2(-0.12f, 0.07f), SeatTop + new Vector2(0.12f, 0.06f), 0.045f, 0.018f)
        );
        dark = MathF.Min(dark, Bar(p, SeatTop, SeatTop + new Vector2(-0.01f, 0.06f), 0.013f, 0.013f));
        dark = MathF.Min(dark, Hoop(p, Crank, 0.085f, 0.01f));
        dark = MathF.Min(dark, Bar(p, Crank, Crank + new Vector2(0.09f, -0.13f), 0.012f, 0.012f));
        dark = MathF.Min(dark, MathF.Max(Hoop(p, Rear, 0.365f, 0.012f), -p.Y + 0.34f));
        dark = MathF.Min(
            MathF.Min(dark, tyres),
            MathF.Max(MathF.Abs(p.X - 0.47f) - 0.17f, MathF.Abs(p.Y - 0.8f) - 0.12f)
        );
        var spokes = MathF.Max(Spokes(p, Rear, e), Spokes(p, Front, e));
        var painted = Cover(frame, e);
        var black = Cover(dark, e);
        var weave =
            0.7f + 0.3f * MathF.Sin(p.X * 420f) * MathF.Sin(p.Y * 260f) - 0.25f * Saturate(0.75f - p.Y);
        var basket = MathF.Abs(p.X - 0.47f) < 0.17f && MathF.Abs(p.Y - 0.8f) < 0.12f;
        var matte = basket
            ? new Vector3(0.085f, 0.045f, 0.018f) * weave
            : new Vector3(0.015f, 0.014f, 0.014f);
        var roundness = Saturate(-frame / 0.015f);
        var enamel =
            new Vector3(0.03f, 0.052f, 0.046f) * (0.35f + roundness)
            + new Vector3(0.2f, 0.12f, 0.06f) * MathF.Pow(roundness, 4f);
        var colour = Mix(matte, enamel, painted * (basket ? 0f : 1f));
        return (colour, MathF.Max(MathF.Max(painted, black), spokes));
    }

    private static float Spokes(Vector2 p, Vector2 hub, float e)
    {
        var q = p - hub;
        var r = q.Length();
        if (r > 0.31f)
            return 0f;
        var turn = MathF.Atan2(q.Y, q.X) / MathF.Tau * 28f;
        var gap = (0.5f - MathF.Abs(Fract(turn) - 0.5f)) * r * MathF.Tau / 28f;
        return MathF.Max(Cover(gap - 0.0012f, MathF.Max(e, 0.004f)) * 0.55f, Cover(r - 0.03f, e));
    }
}

/// <summary>The church that closes the view.</summary>
internal sealed class Church(float z)
    : Cutout(new Vector3(0f, 0f, z), Vector3.UnitX, new Vector2(-30f, 0f), new Vector2(30f, 60f))
{
    protected override (Vector3 Colour, float Opacity) Paint(Vector2 p, float e)
    {
        var x = p.X + 0.9f;
        var tower = MathF.Max(MathF.Abs(x) - 3.1f, p.Y - 25f);
        tower = MathF.Min(tower, MathF.Max(MathF.Abs(x) - 3.5f, MathF.Abs(p.Y - 25.2f) - 0.35f));
        tower = MathF.Min(tower, MathF.Max(MathF.Abs(x) - 2.6f, p.Y - 29f));
        var spire =
            MathF.Max(
                MathF.Abs(x) - 2.5f * MathF.Max(0f, 1f - (p.Y - 29f) / 12f),
                MathF.Max(29f - p.Y, p.Y - 41f)
            ) * 0.9f;
        spire = MathF.Min(spire, Bar(p, new Vector2(-0.9f, 40f), new Vector2(-0.9f, 42.6f), 0.09f, 0.06f));
        var nave = p.Y - 13f + 0.75f * MathF.Abs(x + 2f);
        var houses =
            p.Y
            - 8.5f
            - 1.6f * Noise.Unit((int)MathF.Floor(x / 4.3f), 3, 1201)
            + 1.1f * MathF.Abs(Fract(x / 4.3f) - 0.5f) * 2f;
        var d = MathF.Min(MathF.Min(tower, spire), MathF.Min(nave, houses));
        var arch = new Vector2(MathF.Abs(x) - 1.05f, MathF.Max(0f, p.Y - 22.8f)).Length() - 0.5f;
        var belfry = MathF.Max(arch, 20.8f - p.Y);
        var stone =
            new Vector3(0.035f, 0.03f, 0.042f) * (0.8f + 0.5f * Noise.Fbm(p.X * 1.5f, p.Y * 1.5f, 4, 1203));
        var colour = stone + new Vector3(0.16f, 0.08f, 0.045f) * Smoothstep(14f, 0f, p.Y);
        colour = Mix(colour, new Vector3(1.1f, 0.5f, 0.16f), 0.7f * Cover(belfry, e));
        var clock = (new Vector2(x, p.Y - 17.6f)).Length();
        colour = Mix(colour, ClockFace(new Vector2(x, p.Y - 17.6f), e), Cover(clock - 1.15f, e));
        var (u, v) = (Fract(p.X / 1.5f), Fract(p.Y / 2.6f));
        var pane =
            p.Y < 8f
            && p.Y > 2.6f
            && u is > 0.33f and < 0.67f
            && v is > 0.3f and < 0.75f
            && Noise.Unit((int)MathF.Floor(p.X / 1.5f), (int)(p.Y / 2.6f), 1207) > 0.5f;
        return (pane ? new Vector3(0.8f, 0.36f, 0.11f) : colour, Cover(d, e));
    }

    private static Vector3 ClockFace(Vector2 p, float e)
    {
        var r = p.Length();
        var turn = MathF.Atan2(p.X, p.Y) / MathF.Tau * 12f;
        var tick = (0.5f - MathF.Abs(Fract(turn) - 0.5f)) * r * MathF.Tau / 12f - 0.045f;
        var marks = MathF.Max(tick, MathF.Max(0.85f - r, r - 1.02f));
        marks = MathF.Min(marks, MathF.Abs(r - 1.12f) - 0.05f);
        marks = MathF.Min(marks, Bar(p, Vector2.Zero, new Vector2(-0.42f, 0.38f), 0.07f, 0.05f));
        marks = MathF.Min(marks, Bar(p, Vector2.Zero, new Vector2(0.5f, 0.62f), 0.05f, 0.035f));
        return Mix(new Vector3(1.05f, 0.68f, 0.33f), new Vector3(0.04f, 0.03f, 0.03f), Cover(marks, e));
    }
}
