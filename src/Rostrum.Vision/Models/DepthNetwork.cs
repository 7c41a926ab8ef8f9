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
        var form = DepthForm.Of(OnnxHeader.Of(model));
        var (values, shape) = new OrtRuntime(runtime, model).Run(
            form.Input,
            [1, 3, form.Height, form.Width],
            Planes(picture, form.Width, form.Height),
            [form.Output]
        )[0];
        if (shape.Count < 2 || values.Length != shape[^1] * shape[^2])
            throw new ModelRefusedException("The model gave more than one map.");
        return Grid(values, (int)shape[^1], (int)shape[^2], picture);
    }

    /// <summary>The picture at the network's size, as it wants its numbers, one plane after another.</summary>
    public static float[] Planes(SmallPicture picture, int width, int height) =>
        NetworkPicture.Planes(
            picture,
            width,
            height,
            (code, channel) => (code / 255 - means[channel]) / spreads[channel]
        );

    /// <summary>A network's map stretched to 0–255, in the shape of a picture.</summary>
    /// <exception cref="ModelRefusedException">It holds what is no number, or is the same everywhere.</exception>
    public static ByteGrid Grid(float[] values, int width, int height, SmallPicture picture)
    {
        NetworkPicture.RefuseWhatIsNoNumber(values);
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var (least, most) = (
            sorted[(int)(sorted.Length * Outliers)],
            sorted[(int)((sorted.Length - 1) * (1 - Outliers))]
        );
        if (most <= least)
            throw new ModelRefusedException("The model sees the same depth everywhere.");
        return NetworkPicture.Grid(values, width, height, picture, value => (value - least) / (most - least));
    }
}
