using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Models;

/// <summary>What a user's model sees.</summary>
public enum ModelKind
{
    Depth,
    Faces,
    Mask,
}

/// <summary>How many pixels of a picture a network is given.</summary>
public readonly record struct ModelSize(int Width, int Height);

/// <summary>What can be done with a model of any kind.</summary>
public static class ModelKinds
{
    /// <summary>The kind's one word, as a person writes it.</summary>
    public static string Word(this ModelKind kind) =>
        kind switch
        {
            ModelKind.Depth => "depth",
            ModelKind.Faces => "faces",
            _ => "mask",
        };

    /// <summary>What a network is given, by its header.</summary>
    /// <exception cref="ModelRefusedException">It is no network of this kind.</exception>
    public static ModelSize SizeIn(this ModelKind kind, OnnxHeader header)
    {
        switch (kind)
        {
            case ModelKind.Depth:
                var depth = DepthForm.Of(header);
                return new(depth.Width, depth.Height);
            case ModelKind.Faces:
                var faces = FaceForm.Of(header);
                return new(faces.Side, faces.Side);
            default:
                var mask = MaskForm.Of(header);
                return new(mask.Width, mask.Height);
        }
    }

    /// <summary>Looks at a picture with one model. Runs native code: only in a process of its own.</summary>
    /// <param name="word">A kind's <see cref="Word"/>.</param>
    /// <param name="runtime">ONNX Runtime's library.</param>
    /// <exception cref="ModelRefusedException">The model or the runtime cannot be used.</exception>
    public static SightHints Look(string word, string runtime, string model, SmallPicture picture)
    {
        var name = Path.GetFileNameWithoutExtension(model);
        return word switch
        {
            "depth" => new SightHints { Depth = (DepthNetwork.Look(runtime, model, picture), name) },
            "faces" => new SightHints { Faces = (FaceNetwork.Look(runtime, model, picture), name) },
            "mask" => new SightHints { SubjectMask = (MaskNetwork.Look(runtime, model, picture), name) },
            _ => throw new ModelRefusedException($"There are no models for {word}."),
        };
    }
}
