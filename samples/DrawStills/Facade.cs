using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

internal sealed record Building(
    int Id,
    float Start,
    float End,
    float Height,
    int Bays,
    Vector3 Paint,
    float Offset,
    bool Awning,
    bool Shutters,
    bool Brick
);

/// <summary>
/// One side of the street as a relief: how far the front stands out from the wall plane, over distance
/// along the street (z) and height (y), in metres.
/// </summary>
internal sealed class Facade
{
    public const float Outermost = 0.95f;
    public const float Innermost = -0.3f;
    private const float GroundFloor = 3.5f;
    private const float Storey = 3.05f;
    private const float Glass = -0.17f;

    private readonly Building[] _byDecimetre = new Building[1000];
    private readonly int _side;

    public Facade(int side)
    {
        _side = side;
        ReadOnlySpan<Vector3> paints =
        [
            new(0.50f, 0.30f, 0.14f),
            new(0.44f, 0.20f, 0.13f),
            new(0.52f, 0.43f, 0.31f),
            new(0.28f, 0.31f, 0.33f),
            new(0.47f, 0.27f, 0.22f),
            new(0.38f, 0.36f, 0.26f),
        ];
        var z = 2f + 1.7f * side;
        for (var id = 0; z < 100f; id++)
        {
            var random = new Stream(id, side, 1001);
            var bays = 2 + (int)(random.Next() * 2f);
            var width = bays * random.Between(2.35f, 2.7f);
            var height =
                GroundFloor + Storey * (2 + (int)(random.Next() * 2.6f)) + random.Between(0.5f, 0.9f);
            var building = new Building(
                id,
                z,
                z + width,
                height,
                bays,
                paints[(id + (side > 0 ? 2 : 0)) % paints.Length],
                0.16f * random.Next(),
                random.Next() < 0.5f,
                random.Next() < 0.55f,
                random.Next() < 0.35f
            );
            for (var i = Math.Max(0, (int)(z * 10f)); i < Math.Min(1000, (int)((z + width) * 10f)); i++)
                _byDecimetre[i] = building;
            z += width;
        }
        for (var i = 0; i < 1000; i++)
            _byDecimetre[i] ??= _byDecimetre[Math.Min(999, i + 40)];
    }

    private readonly record struct Spot(
        Building Building,
        int Floor,
        int Bay,
        float U,
        float V,
        float HalfBay
    );

    private Spot Locate(float z, float y)
    {
        var b = _byDecimetre[Math.Clamp((int)(z * 10f), 0, 999)];
        var bay = (b.End - b.Start) / b.Bays;
        var along = (z - b.Start) / bay;
        var index = Math.Clamp((int)along, 0, b.Bays - 1);
        var floor = y < GroundFloor ? 0 : 1 + (int)((y - GroundFloor) / Storey);
        var v = floor == 0 ? y : y - GroundFloor - (floor - 1) * Storey;
        return new Spot(b, floor, index, (along - index - 0.5f) * bay, v, bay * 0.5f);
    }

    public float Depth(float z, float y)
    {
        var s = Locate(z, y);
        var b = s.Building;
        if (y > b.Height)
            return Chimney(b, z, y);
        var d = s.Floor == 0 ? ShopDepth(s, z) : WindowDepth(s, z, y);
        var crown = y - (b.Height - 0.45f);
        if (crown > 0f)
            d = MathF.Max(
                d,
                crown > 0.3f ? 0.38f
                    : crown > 0.15f ? 0.22f
                    : 0.1f
            );
        if (MathF.Abs(z - b.Start - 0.18f) < 0.05f)
            d = MathF.Max(d, 0.11f);
        return d + b.Offset;
    }

    private static float Chimney(Building b, float z, float y)
    {
        var random = new Stream(b.Id, 9, 1003);
        var at = Lerp(b.Start + 0.8f, b.End - 0.8f, random.Next());
        var tall = random.Between(0.9f, 1.7f);
        var wide = y > b.Height + tall - 0.18f ? 0.5f : 0.42f;
        return MathF.Abs(z - at) < wide && y < b.Height + tall ? -0.05f : -9f;
    }

    private float ShopDepth(in Spot s, float z)
    {
        var u = MathF.Abs(s.U);
        var opening = s.HalfBay - 0.28f;
        var door = IsDoor(s);
        if (door)
            opening = 0.55f;
        var foot = door ? 0.14f : 0.55f;
        if (s.Building.Awning && s.V is > 2.35f and < 3.1f && u < s.HalfBay - 0.1f)
        {
            var scallop = s.V < 2.52f ? 0.035f * MathF.Abs(MathF.Sin(z * 14f)) : 0f;
            return s.V < 2.37f + scallop ? 0f : 0.86f * (1f - Saturate((s.V - 2.52f) / 0.58f)) + 0.02f;
        }
        if (u < opening && s.V > foot && s.V < 2.55f)
        {
            var bar = MathF.Min(
                MathF.Abs(s.V - 2.05f),
                door ? 1f : MathF.Abs(Fract(s.U / 0.8f) - 0.5f) * 0.8f
            );
            if (door && s.V < 1.1f && u < 0.47f)
                return -0.13f - (MathF.Abs(s.V - 0.6f) < 0.35f && u < 0.33f ? 0.02f : 0f);
            return bar < 0.035f || u > opening - 0.06f ? -0.12f : Glass - 0.03f;
        }
        if (s.V is > 2.65f and < 3.05f)
            return 0.07f;
        if (s.V > 3.3f)
            return 0.12f;
        return s.V < 0.5f ? 0.05f : 0f;
    }

    private float WindowDepth(in Spot s, float z, float y)
    {
        var u = MathF.Abs(s.U);
        var d = s.V < 0.1f ? 0.06f : 0f;
        if (s.V is > 0.62f and < 2.42f && u < 0.48f)
        {
            var bar = MathF.Min(u, MathF.Min(MathF.Abs(s.V - 1.85f), MathF.Abs(s.V - 1.25f)));
            d = bar < 0.028f || u > 0.43f ? -0.13f : Glass - 0.03f;
        }
        else if (s.V is > 0.5f and < 2.56f && u < 0.6f)
            d = s.V < 0.62f ? 0.15f : 0.045f;
        else if (s.Building.Shutters && s.V is > 0.64f and < 2.42f && u is > 0.6f and < 1.06f)
            d = u is > 0.65f and < 1.01f ? 0.04f + 0.02f * Fract(s.V * 16f) : 0.065f;
        if (HasFlowers(s) && u < 0.56f && s.V is > 0.55f and < 1.05f)
        {
            var leaf = Noise.Fbm(z * 11f, y * 11f, 3, 1011);
            if (s.V < 0.78f || leaf > (s.V - 0.86f) * 2.2f)
                d = MathF.Max(d, 0.2f + 0.1f * leaf);
        }
        return d;
    }

    private bool IsDoor(in Spot s) =>
        Noise.Hash(s.Building.Id, s.Bay, _side + 1021) % 5 < 2 && !s.Building.Awning;

    private bool HasFlowers(in Spot s) =>
        Noise.Hash(s.Building.Id, s.Bay + 8 * s.Floor, _side + 1023) % 4 == 0;

    /// <summary>Inward x component first; the caller mirrors it for the right-hand side.</summary>
    public Vector3 Normal(float z, float y, float footprint)
    {
        var e = 0.006f + 0.25f * footprint;
        var dz = Math.Clamp(Depth(z + e, y) - Depth(z - e, y), -0.5f, 0.5f);
        var dy = Math.Clamp(Depth(z, y + e) - Depth(z, y - e), -0.5f, 0.5f);
        return Vector3.Normalize(new Vector3(2f * e, -dy, -dz));
    }

    /// <param name="stand">Distance from the wall plane, so that texture turns corners unstretched.</param>
    public (Vector3 Albedo, Vector3 Emission, float Gloss) Describe(float z, float y, float stand)
    {
        var s = Locate(z, y);
        var d = Depth(z, y) - s.Building.Offset;
        if (d < Glass - 0.02f)
            return (new Vector3(0.01f), s.Floor == 0 ? ShopLight(s, z) : WindowLight(s), 1f);
        return (Albedo(s, d, z + stand, y), Vector3.Zero, s.Floor == 0 && d < -0.1f ? 0.4f : 0f);
    }

    private Vector3 Albedo(in Spot s, float d, float z, float y)
    {
        var grain = Noise.Fbm(z * 9f, y * 9f, 5, 1031, 0.62f);
        var u = MathF.Abs(s.U);
        if (s.Floor > 0 && HasFlowers(s) && u < 0.56f && s.V is > 0.55f and < 1.05f && d > 0.12f)
            return s.V < 0.76f ? new Vector3(0.2f, 0.09f, 0.05f) : Blossom(z, y);
        if (s.Floor == 0 && s.Building.Awning && s.V is > 2.35f and < 3.1f && d > 0.01f)
            return Fract(z * 2.4f) < 0.5f ? new Vector3(0.5f, 0.44f, 0.36f) : Accent(s) * 1.3f;
        if (s.Floor == 0 && s.V < 3.1f && (d < -0.1f || d > 0.06f))
            return Accent(s) * (0.8f + 0.5f * grain);
        if (d < -0.1f)
            return new Vector3(0.42f, 0.39f, 0.34f) * (0.8f + 0.4f * grain);
        if (
            s.Building.Shutters
            && s.Floor > 0
            && u is > 0.6f and < 1.06f
            && d > 0.03f
            && s.V is > 0.64f and < 2.42f
        )
            return Accent(s) * (0.85f + 0.6f * grain);
        return Wall(s, d, z, y, grain);
    }

    private Vector3 Wall(in Spot s, float d, float z, float y, float grain)
    {
        var stain = Noise.Fbm(z * 0.7f, y * 0.35f, 5, 1041);
        // Rain carries soot down from every sill and ledge.
        var streak =
            Smoothstep(0.05f, 0.6f, Noise.Fbm(z * 5f, y * 0.35f, 4, 1047)) * Smoothstep(1.6f, 0.1f, s.V);
        var trim = d > 0.03f && s.Floor > 0;
        var paint = trim ? new Vector3(0.50f, 0.45f, 0.38f) : s.Building.Paint;
        if (s.Building.Brick && !trim && s.Floor > 0)
            paint = Bricks(paint, z, y);
        var worn = Smoothstep(0.22f, 0.4f, stain + 0.5f * grain + 0.25f * Smoothstep(1.4f, 0f, y));
        paint = Mix(paint, new Vector3(0.3f, 0.26f, 0.22f), 0.55f * worn);
        var damp = Smoothstep(1.1f, 0.1f, y + 0.8f * stain);
        return paint * ((1f + 0.4f * grain + 0.35f * stain) * (1f - 0.5f * streak) * (1f - 0.55f * damp));
    }

    private static Vector3 Bricks(Vector3 paint, float z, float y)
    {
        var row = (int)MathF.Floor(y / 0.075f);
        var x = z / 0.22f + (row & 1) * 0.5f;
        var column = (int)MathF.Floor(x);
        var joint = MathF.Min(
            MathF.Abs(Fract(x) - 0.5f) < 0.47f ? 1f : 0f,
            MathF.Abs(Fract(y / 0.075f) - 0.5f) < 0.41f ? 1f : 0f
        );
        var tone = Lerp(0.6f, 1.25f, Noise.Unit(column, row, 1051));
        var brick = Mix(new Vector3(0.33f, 0.135f, 0.085f), paint, 0.3f) * tone;
        return Mix(new Vector3(0.33f, 0.3f, 0.26f), brick, joint);
    }

    private static Vector3 Blossom(float z, float y)
    {
        var (near, _, id) = Noise.Cells(z * 16f, y * 16f, 1061);
        var petal = (id & 3) == 0 ? new Vector3(0.7f, 0.09f, 0.1f) : new Vector3(0.05f, 0.11f, 0.03f);
        return petal * (1.2f - near);
    }

    private static Vector3 Accent(in Spot s) =>
        (s.Building.Id % 4) switch
        {
            0 => new Vector3(0.06f, 0.15f, 0.12f),
            1 => new Vector3(0.24f, 0.07f, 0.05f),
            2 => new Vector3(0.07f, 0.12f, 0.2f),
            _ => new Vector3(0.13f, 0.08f, 0.05f),
        };

    private Vector3 WindowLight(in Spot s)
    {
        var random = new Stream(s.Building.Id * 64 + s.Floor * 8 + s.Bay, _side, 1071);
        if (random.Next() > 0.7f)
            return Vector3.Zero;
        var warmth = Mix(new Vector3(1.5f, 0.62f, 0.17f), new Vector3(1.35f, 0.88f, 0.46f), random.Next());
        var curtain = Smoothstep(0.16f, 0.4f, MathF.Abs(s.U) + 0.1f * (s.V - 1.5f));
        var folds = 0.72f + 0.28f * MathF.Sin(s.U * 70f + 3f * s.V);
        var level = Lerp(0.55f, 1.25f, Smoothstep(0.5f, 2.4f, s.V)) * random.Between(0.5f, 1.35f);
        return warmth * (level * Lerp(1.15f, 0.5f * folds, curtain));
    }

    private Vector3 ShopLight(in Spot s, float z)
    {
        var random = new Stream(s.Building.Id * 8 + s.Bay, _side, 1073);
        var level = random.Next() < 0.2f ? 0.1f : random.Between(0.8f, 1.25f);
        var pane = Fract(s.U / 0.8f) - 0.5f;
        var pendant = MathF.Exp(-(pane * pane * 9f + (s.V - 2.15f) * (s.V - 2.15f) * 5f));
        var light = Mix(new Vector3(0.42f, 0.17f, 0.05f), new Vector3(2.4f, 1.35f, 0.55f), pendant);
        light *=
            Lerp(0.55f, 1f, Smoothstep(0.5f, 1.9f, s.V))
            * (1f + 0.25f * Noise.Fbm(z * 3f, s.V * 3f, 4, 1079));
        return light * Goods(z, s.V) * level;
    }

    /// <summary>Jars, loaves and boxes on shelves, as a filter over the light behind them.</summary>
    private static Vector3 Goods(float z, float v)
    {
        const float pitch = 0.4f;
        if (v > 1.85f)
            return Vector3.One;
        var row = (int)MathF.Floor(v / pitch);
        var up = v - row * pitch;
        if (up > pitch - 0.035f)
            return new Vector3(0.22f, 0.16f, 0.12f);
        var column = z / 0.105f + 0.4f * row;
        var item = (int)MathF.Floor(column);
        var across = MathF.Abs(column - item - 0.5f) * 2f;
        var tall = 0.3f * Noise.Unit(item, row, 1081);
        var girth = 0.92f - 0.5f * Smoothstep(tall * 0.55f, tall, up) * Noise.Unit(item, row, 1083);
        if (up > tall || across > girth || tall < 0.06f)
            return new Vector3(0.8f, 0.72f, 0.6f);
        var hue = new Vector3(
            Noise.Unit(item, row, 1085),
            Noise.Unit(item, row, 1087),
            Noise.Unit(item, row, 1089)
        );
        var body = Mix(new Vector3(0.6f, 0.36f, 0.2f), hue, 0.55f) * (1.25f - 0.75f * across * across);
        return body * (up > tall * 0.25f && up < tall * 0.5f ? 1.35f : 0.75f);
    }
}
