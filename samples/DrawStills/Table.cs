using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Oiled oak boards running left to right.</summary>
internal static class Table
{
    private const float BoardWidth = 9.5f;
    private const float Turn = 0.12f;

    public static readonly Vector3 Tint = new(0.19f, 0.092f, 0.039f);

    /// <param name="blur">Radius in centimetres over which the lens will smear the texture.</param>
    public static Surface Describe(Vector3 p, float blur)
    {
        var (along, across) = (p.X + Turn * p.Z, p.Z - Turn * p.X + 400f);
        var board = (int)MathF.Floor(across / BoardWidth);
        var inset = across - board * BoardWidth;
        var shift = Noise.Unit(board, 1, 801) * 300f;
        var (x, z) = (along + shift, inset + board * 31f);
        var fine = Saturate(1f - blur * 2.2f);

        // Growth rings sliced lengthwise: nearly parallel lines that bow where the trunk was not straight.
        var bow =
            2.6f * Noise.Fbm(x / 34f, z / 7f, 3, 811) + 0.12f * Noise.Fbm(x / 3f, z / 0.5f, 3, 815) * fine;
        var ring = Fract((z + bow * 1.3f) * 1.15f);
        var late = Smoothstep(0.25f, 0.95f, ring) * Smoothstep(1f, 0.96f, ring);
        var fibre = Noise.Fbm(x / 2.6f, z / 0.055f, 3, 821, 0.6f) * fine;
        var pores =
            Smoothstep(0.28f, 0.5f, Noise.Plane(x / 0.85f, z / 0.028f, 831)) * (1f - late * 0.6f) * fine;
        var cloud = Noise.Fbm(x / 18f, z / 4f, 4, 841);

        var pale = new Vector3(0.30f, 0.155f, 0.068f);
        var dark = new Vector3(0.10f, 0.043f, 0.017f);
        var wood = Mix(pale, dark, Saturate(0.2f + 0.55f * late + 0.7f * cloud));
        wood *= Lerp(0.72f, 1.12f, Noise.Unit(board, 2, 803)) * (1f + 0.3f * fibre);
        wood = Mix(wood, dark * 0.35f, 0.75f * pores);
        var seam = MathF.Min(inset, BoardWidth - inset);
        wood *= Lerp(0.08f, 1f, Smoothstep(0.03f, 0.11f + blur * 0.5f, seam));

        var tilt = new Vector3(0.01f * cloud, 0f, 0.05f * fibre + 0.05f * pores);
        var bevel = Smoothstep(0.28f, 0.04f, seam) * (inset < seam + 0.01f ? -0.25f : 0.25f);
        var normal = Vector3.Normalize(new Vector3(tilt.X, 1f, tilt.Z + bevel));
        return new Surface(wood, normal, 0.27f + 0.25f * pores, 0.038f);
    }
}
