using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Classical;

/// <summary>
/// Faces that look at the camera: skin in which two eyes are darker than what lies between and under them. Finds large
/// upright faces in fair light; a model finds more.
/// </summary>
internal sealed class FaceFinder(LabPlanes lab)
{
    private const double SmallestSide = 0.16;
    private const double LargestSide = 0.7;
    private const double LeastScore = 0.6;

    /// <summary>A face is found at several places and sizes close by; what is like one by chance is not.</summary>
    private const int LeastVoices = 5;
    private const double LeastVoice = 0.35;
    private const int MostFaces = 8;

    private readonly double[] light = Sums(lab, at => lab.L[at]);
    private readonly double[] squares = Sums(lab, at => lab.L[at] * lab.L[at]);
    private readonly double[] skin = Sums(lab, at => Skin(lab.L[at], lab.A[at], lab.B[at]));
    private readonly double[] texture = Sums(lab, at => lab.Texture[at]);
    private readonly double[] red = Sums(lab, at => lab.A[at]);

    public IReadOnlyList<Face> Find()
    {
        var found = new List<Face>();
        var shorter = Math.Min(lab.Width, lab.Height);
        for (double side = Math.Max(18, shorter * SmallestSide); side < shorter * LargestSide; side *= 1.15)
        {
            var (width, height, step) = ((int)side, (int)(side * 1.2), Math.Max(1, (int)(side / 14)));
            for (var top = 0; top + height <= lab.Height; top += step)
            for (var left = 0; left + width <= lab.Width; left += step)
                if (Score(left, top, width, height) is var score and >= LeastVoice)
                    found.Add(new Face(Boxed(left, top, width, height), score));
        }
        return Apart(found);
    }

    /// <summary>How much a colour is like skin, 0–1.</summary>
    private static float Skin(float l, float a, float b) =>
        (float)(
            Rounded.Step(22, 38, l)
            * Rounded.Step(99, 93, l)
            * Rounded.Step(2, 7, a)
            * Rounded.Step(34, 24, a)
            * Rounded.Step(3, 8, b)
            * Rounded.Step(44, 34, b)
            * Rounded.Step(0.35, 0.7, b / Math.Max(1f, a))
        );

    private double Score(int left, int top, int width, int height)
    {
        double Mean(double[] sums, double x0, double y0, double x1, double y1) =>
            MeanOf(
                sums,
                left + (int)(x0 * width),
                top + (int)(y0 * height),
                left + (int)(x1 * width),
                top + (int)(y1 * height)
            );

        var inner = Mean(skin, 0.15, 0.1, 0.85, 0.9);
        if (inner < 0.5)
            return 0;
        // A face ends at hair, ground or collar: skin all round it is a wall or fur.
        var beside = Math.Max(Mean(skin, -0.35, 0.1, -0.1, 0.8), Mean(skin, 1.1, 0.1, 1.35, 0.8));
        var bounded =
            Rounded.Step(0.55, 0.2, beside / inner)
            * Rounded.Step(0.8, 0.4, Mean(skin, 0, -0.4, 1, -0.12) / inner);
        if (bounded < 0.2)
            return 0;
        var cheeks = Math.Min(Mean(skin, 0.16, 0.5, 0.42, 0.66), Mean(skin, 0.58, 0.5, 0.84, 0.66));
        var mean = Mean(light, 0.05, 0, 0.95, 1);
        var spread = Math.Sqrt(Math.Max(1, Mean(squares, 0.05, 0, 0.95, 1) - mean * mean));
        if (spread < 4)
            return 0;
        var (leftEye, rightEye) = (Mean(light, 0.16, 0.28, 0.42, 0.42), Mean(light, 0.58, 0.28, 0.84, 0.42));
        var bridge = Mean(light, 0.44, 0.28, 0.56, 0.46);
        var (leftCheek, rightCheek) = (
            Mean(light, 0.16, 0.5, 0.42, 0.66),
            Mean(light, 0.58, 0.5, 0.84, 0.66)
        );
        var forehead = Mean(light, 0.25, 0.06, 0.75, 0.2);
        var mouth = Mean(red, 0.32, 0.7, 0.68, 0.84) - Mean(red, 0.32, 0.5, 0.68, 0.64);
        double Darker(double lighter, double darker) => Rounded.Step(0, 0.9, (lighter - darker) / spread);
        var eyes = Math.Min(
            Math.Min(Darker(leftCheek, leftEye), Darker(rightCheek, rightEye)),
            Math.Min(Darker(bridge, leftEye), Darker(bridge, rightEye))
        );
        var even = Rounded.Step(1.1, 0.3, Math.Abs(leftEye - rightEye) / spread);
        var brow = Darker(forehead, (leftEye + rightEye) / 2);
        var lips = Rounded.Step(-1, 3, mouth);
        var rough = Math.Max(Mean(texture, 0.18, 0.52, 0.4, 0.64), Mean(texture, 0.6, 0.52, 0.82, 0.64));
        return bounded
            * Rounded.Step(6, 3, rough)
            * Rounded.Step(0.55, 0.85, cheeks)
            * Rounded.Step(0.5, 0.8, inner)
            * Math.Sqrt(eyes * (0.65 + 0.35 * brow))
            * even
            * (0.8 + 0.2 * lips);
    }

    private PictureBox Boxed(int left, int top, int width, int height) =>
        new(
            left / (double)lab.Width,
            top / (double)lab.Height,
            (left + width) / (double)lab.Width,
            (top + height) / (double)lab.Height
        );

    /// <summary>Of faces that lie on each other only the surest stays.</summary>
    private static List<Face> Apart(List<Face> found)
    {
        var kept = new List<Face>();
        foreach (
            var face in found.OrderByDescending(face => face.Score).ThenByDescending(face => face.Box.Area)
        )
            if (
                face.Score >= LeastScore
                && kept.Count < MostFaces
                && found.Count(other => other.Box.Overlap(face.Box) > 0.5) >= LeastVoices
                && kept.All(other => Shared(other.Box, face.Box) < 0.2)
            )
                kept.Add(face);
        return kept;
    }

    private static double Shared(PictureBox one, PictureBox other)
    {
        var width = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        var height = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top);
        return Math.Max(0, width) * Math.Max(0, height) / Math.Min(one.Area, other.Area);
    }

    /// <summary>Sums over everything above and to the left, a row and a column longer than the picture.</summary>
    private static double[] Sums(LabPlanes lab, Func<int, float> value)
    {
        var wide = lab.Width + 1;
        var sums = new double[wide * (lab.Height + 1)];
        for (var y = 0; y < lab.Height; y++)
        {
            double row = 0;
            for (var x = 0; x < lab.Width; x++)
            {
                row += value(y * lab.Width + x);
                sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + row;
            }
        }
        return sums;
    }

    private double MeanOf(double[] sums, int left, int top, int right, int bottom)
    {
        var wide = lab.Width + 1;
        (left, top) = (Math.Clamp(left, 0, lab.Width - 1), Math.Clamp(top, 0, lab.Height - 1));
        (right, bottom) = (Math.Clamp(right, 0, lab.Width), Math.Clamp(bottom, 0, lab.Height));
        (right, bottom) = (Math.Max(right, left + 1), Math.Max(bottom, top + 1));
        var sum =
            sums[bottom * wide + right]
            - sums[top * wide + right]
            - sums[bottom * wide + left]
            + sums[top * wide + left];
        return sum / ((right - left) * (bottom - top));
    }
}
