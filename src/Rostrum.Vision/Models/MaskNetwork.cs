using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Models;

/// <summary>
/// The subject's soft mask by a network such as ISNet (X. Qin and others, Highly Accurate Dichotomous Image Segmentation,
/// 2022).
/// </summary>
public static class MaskNetwork
{
    /// <summary>Middle of the codes and their range, as ISNet learned them.</summary>
    private const float Middle = 128;
    private const float Range = 256;

    /// <summary>Runs native code: only in a process of its own.</summary>
    /// <param name="runtime">ONNX Runtime's library.</param>
    /// <returns>In the shape of the picture; 255 is the subject.</returns>
    /// <exception cref="ModelRefusedException">The model or the runtime cannot be used.</exception>
    public static ByteGrid Look(string runtime, string model, SmallPicture picture)
    {
        var form = MaskForm.Of(OnnxHeader.Of(model));
        var (values, shape) = new OrtRuntime(runtime, model).Run(
            form.Input,
            [1, 3, form.Height, form.Width],
            Planes(picture, form),
            [form.Output]
        )[0];
        if (
            shape.Count < 2
            || (shape[^1], shape[^2]) != (form.Width, form.Height)
            || values.Length != shape[^1] * shape[^2]
        )
            throw new ModelRefusedException("The model gave something else than one map of its picture.");
        return NetworkPicture.Grid(values, form.Width, form.Height, picture, part => part);
    }

    /// <summary>The picture at the network's size, as it wants its numbers, one plane after another.</summary>
    public static float[] Planes(SmallPicture picture, MaskForm form) =>
        NetworkPicture.Planes(picture, form.Width, form.Height, (code, _) => (code - Middle) / Range);
}
