using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Models;

/// <summary>Depth by a network that gives inverse distance in any unit, as MiDaS and Depth Anything do.</summary>
public static class DepthNetwork
{
    /// <summary>Mean and spread of the photographs such networks learn from, 0–1, for R, G, B.</summary>
    private static readonly float[] means = [0.485f, 0.456f, 0.406f];
    private static readonly float[] spreads = [0.229f, 0.224f, 0.225f];

    /// <summary>The part of all places at either end that does not settle what is nearest and farthest.</summary>
    private const double Outliers = 0.005;

    /// <summary>Runs native code: only in a process of its own.</summary>
    /// <param name="runtime">ONNX Runtime's library.</param>
    /// <returns>In the shape of the picture; 255 is nearest.</returns>
    /// <exception cref="ModelRefusedException">The model or the runtime cannot be used.</exception>
    public static ByteGrid Look(string runtime, string model, SmallPicture picture)
    {
        using var file = File.OpenRead(model);
        var form = DepthForm.Of(OnnxHeader.Read(file));
        var ort = new OrtRuntime(runtime);
        var (values, shape) = ort.Run(model, form, Planes(picture, form.Width, form.Height));
        if (shape.Count < 2 || values.Length != shape[^1] * shape[^2])
            throw new ModelRefusedException("The model gave more than one map.");
        return Grid(values, (int)shape[^1], (int)shape[^2], picture);
    }

    /// <summary>The picture at the network's size, as it wants its numbers, one plane after another.</summary>
    public static float[] Planes(SmallPicture picture, int width, int height)
    {
        var planes = new float[3 * width * height];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (left, right, across) = Between(x, width, picture.Width);
            var (top, below, down) = Between(y, height, picture.Height);
            for (var channel = 0; channel < 3; channel++)
            {
                float At(int column, int row) => picture.Rgb[(row * picture.Width + column) * 3 + channel];
                var upper = At(left, top) * (1 - across) + At(right, top) * across;
                var lower = At(left, below) * (1 - across) + At(right, below) * across;
                var value = (upper * (1 - down) + lower * down) / 255;
                planes[(channel * height + y) * width + x] = (value - means[channel]) / spreads[channel];
            }
        }
        return planes;
    }

    /// <summary>A network's map stretched to 0–255, in the shape of a picture.</summary>
    /// <exception cref="ModelRefusedException">It holds what is no number, or is the same everywhere.</exception>
    public static ByteGrid Grid(float[] values, int width, int height, SmallPicture picture)
    {
        if (!Array.TrueForAll(values, float.IsFinite))
            throw new ModelRefusedException("The model gave values that are no numbers.");
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var (least, most) = (
            sorted[(int)(sorted.Length * Outliers)],
            sorted[(int)((sorted.Length - 1) * (1 - Outliers))]
        );
        if (most <= least)
            throw new ModelRefusedException("The model sees the same depth everywhere.");
        var parts = new float[picture.Width * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        for (var x = 0; x < picture.Width; x++)
        {
            var (left, right, across) = Between(x, picture.Width, width);
            var (top, below, down) = Between(y, picture.Height, height);
            var upper = values[top * width + left] * (1 - across) + values[top * width + right] * across;
            var lower = values[below * width + left] * (1 - across) + values[below * width + right] * across;
            parts[y * picture.Width + x] = (upper * (1 - down) + lower * down - least) / (most - least);
        }
        return ByteGrid.Of(picture.Width, picture.Height, parts);
    }

    /// <summary>The two cells of another grid round the middle of a cell, and how near the second is, 0–1.</summary>
    private static (int First, int Second, float Part) Between(int at, int count, int others)
    {
        var place = Math.Clamp((at + 0.5f) * others / count - 0.5f, 0, others - 1);
        var first = (int)place;
        return (first, Math.Min(first + 1, others - 1), place - first);
    }
}
