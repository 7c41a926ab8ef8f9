using System.Numerics;
using static DrawStills.Scalar;

namespace DrawStills;

/// <summary>Projects metres to pixels; a negative eye height gives the view mirrored in the water.</summary>
internal readonly record struct LakeView(float Focal, float CentreX, float HorizonY, float Eye)
{
    public Vector2 Project(Vector3 p) =>
        new(CentreX + p.X / p.Z * Focal, HorizonY - (p.Y - Eye) / p.Z * Focal);

    public float PixelsPerMetre(float z) => Focal / z;
}

/// <summary>Near silhouettes: the wooded spit on the left and the reed bed on the right.</summary>
internal sealed class LakeForeground(Canvas canvas, LakeView view)
{
    private static readonly Vector3 Dark = new(0.010f, 0.012f, 0.013f);
    private static readonly Vector3 Rim = new(0.36f, 0.17f, 0.055f);

    public void DrawSpit()
    {
        for (var z = 92f; z > 34f; z -= 1.2f)
            DrawBank(z);
        ReadOnlySpan<(float X, float Z, float Height)> pines =
        [
            (-56f, 96f, 21f),
            (-45f, 92f, 25f),
            (-32.5f, 88f, 16f),
            (-38f, 82f, 29f),
            (-25.5f, 80f, 9f),
            (-29f, 74f, 22f),
            (-37f, 68f, 24f),
            (-22f, 70f, 5f),
        ];
        for (var i = 0; i < pines.Length; i++)
            DrawPine(new Vector3(pines[i].X, 0.5f, pines[i].Z), pines[i].Height, i);
    }

    public void DrawReeds(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var random = new Stream(i, 3, 401);
            var z = Lerp(21f, 10.2f, (float)i / count);
            var edge = Lerp(2.0f, 0.9f, (float)i / count);
            var spread = random.Next();
            var x = edge + z * 0.56f * (1f - spread * spread) + 0.8f * random.Bell() - 0.05f * z;
            var clump = Noise.Plane(x * 0.9f, z * 0.6f, 411);
            if (clump < -0.25f || x < 0.1f * z)
                continue;
            var reach = Smoothstep(0.05f, 0.5f, x / z);
            DrawReed(
                new Vector3(x, -0.05f, z),
                (0.7f + 1.1f * reach) * random.Between(0.6f, 1.1f),
                ref random
            );
        }
    }

    private void DrawBank(float z)
    {
        var tip =
            -0.245f * z - 2.2f - 3f * MathF.Abs(z - 74f) / 20f + 1.6f * Noise.Fbm(z * 0.09f, 0.5f, 3, 431);
        var step = 0.05f * z / 60f;
        var random = new Stream((int)(z * 10f), 1, 433);
        for (var x = tip; x > -0.64f * z; x -= step)
        {
            var inland = Saturate((tip - x) / 7f);
            var top = 0.1f + 1.1f * inland + 0.5f * Noise.Fbm(x * 0.35f, z * 0.2f, 4, 437) * inland;
            var blade = random.Between(0.05f, 0.75f) * (0.35f + 0.65f * inland) * random.Next();
            var lean = 0.12f * random.Bell();
            var pixels = view.PixelsPerMetre(z);
            var foot = view.Project(new Vector3(x, -0.15f, z));
            var crown = view.Project(new Vector3(x, top, z));
            canvas.Stroke(foot, crown, step * pixels, step * pixels, Dark);
            var lit = Mix(Dark, Rim, 0.25f * random.Next() * random.Next());
            var end = view.Project(new Vector3(x + lean, top + blade, z));
            canvas.Stroke(crown, end, 0.02f * pixels, 0.004f * pixels, lit, 0.9f);
        }
    }

    private void DrawPine(Vector3 foot, float height, int seed)
    {
        var random = new Stream(seed, 2, 443);
        var pixels = view.PixelsPerMetre(foot.Z);
        var lean = 0.02f * random.Bell();
        Vector3 Axis(float up) => foot + new Vector3(lean * up * height, up * height, 0f);
        for (var s = 0; s < 12; s++)
        {
            float a = s / 12f,
                b = (s + 1) / 12f;
            var girth = height * 0.011f * pixels;
            canvas.Stroke(
                view.Project(Axis(a)),
                view.Project(Axis(b)),
                girth * (1f - a) + 0.4f,
                girth * (1f - b) + 0.4f,
                Dark
            );
        }
        var whorls = (int)(height * 3.4f);
        for (var k = 0; k < whorls; k++)
        {
            var up = 0.1f + 0.9f * k / whorls;
            var boughs = 6 + (int)(random.Next() * 4f);
            for (var b = 0; b < boughs; b++)
            {
                var reach = height * 0.2f * MathF.Pow(1f - up, 0.8f) * random.Between(0.3f, 1.15f) + 0.02f;
                var turn = MathF.Cos(MathF.PI * (b + random.Next()) / boughs);
                DrawBough(Axis(up + 0.01f * random.Bell()), turn * reach, reach, up, ref random);
            }
        }
    }

    /// <summary>A drooping bough whose tip turns up, hung with needle sprays.</summary>
    private void DrawBough(Vector3 root, float aside, float reach, float up, ref Stream random)
    {
        var pixels = view.PixelsPerMetre(root.Z);
        var droop = Lerp(0.42f, -0.25f, up) * reach * random.Between(0.6f, 1.2f);
        var sprays = 7 + (int)(reach * 9f);
        var from = view.Project(root);
        for (var s = 1; s <= sprays; s++)
        {
            var t = (float)s / sprays;
            var at = root + new Vector3(aside * t, -droop * t * (1.55f - 0.75f * t), 0f);
            var to = view.Project(at);
            canvas.Stroke(from, to, 0.035f * pixels * (1.1f - t), 0.03f * pixels * (1.05f - t), Dark);
            var side = MathF.Sign(aside);
            for (var n = 0; n < 8; n++)
            {
                var length =
                    (0.07f + 0.13f * MathF.Min(1f, reach) + 0.34f * (1f - t) * MathF.Min(1f, reach))
                    * random.Between(0.5f, 1.2f);
                var away =
                    new Vector3(side * random.Between(0.1f, 0.9f), random.Between(-0.95f, 0.35f), 0f)
                    * length;
                var sunny = random.Next() > 0.8f && away.X > 0f ? 0.1f * random.Next() : 0f;
                canvas.Stroke(
                    to,
                    view.Project(at + away),
                    0.03f * pixels,
                    0.008f * pixels,
                    Mix(Dark, Rim, sunny),
                    0.92f
                );
            }
            from = to;
        }
    }

    private void DrawReed(Vector3 foot, float height, ref Stream random)
    {
        var pixels = view.PixelsPerMetre(foot.Z);
        var bend = 0.16f * random.Bell() + 0.05f;
        var tint = Mix(Dark, Rim, 0.16f * random.Next() * random.Next());
        var top = DrawBlade(foot, height, bend, 0.0055f, tint);
        if (random.Next() < 0.22f)
        {
            var head = top - new Vector3(bend * 0.12f, 0.2f, 0f);
            canvas.Stroke(
                view.Project(head),
                view.Project(top - new Vector3(0f, 0.03f, 0f)),
                0.017f * pixels,
                0.016f * pixels,
                Dark
            );
        }
        for (var leaf = 0; leaf < 3; leaf++)
        {
            var arch = random.Between(0.2f, 0.65f) * (random.Next() < 0.5f ? -1f : 1f);
            DrawBlade(foot, height * random.Between(0.45f, 0.95f), arch, 0.009f, tint);
        }
    }

    private Vector3 DrawBlade(Vector3 foot, float height, float bend, float girth, Vector3 colour)
    {
        const int joints = 9;
        var pixels = view.PixelsPerMetre(foot.Z);
        var last = foot;
        for (var s = 1; s <= joints; s++)
        {
            var t = (float)s / joints;
            var sag = MathF.Abs(bend) * 0.5f * t * t;
            var at = foot + new Vector3(bend * height * t * t, height * (t - sag * t), 0f);
            var radius = girth * pixels;
            var hair = 0.002f * pixels;
            canvas.Stroke(
                view.Project(last),
                view.Project(at),
                MathF.Max(radius * (1.1f - t), hair),
                MathF.Max(radius * (1.05f - t), hair),
                colour
            );
            last = at;
        }
        return last;
    }
}
