using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Seeing;

/// <summary>
/// The process in which a user's model looks at one picture, under limits on memory, processor time and files: native
/// code that breaks takes nothing with it. The picture comes on standard input; what the model saw, or a sentence that
/// says why there is nothing, goes to standard output.
/// </summary>
public static class SeeWorker
{
    /// <summary>First argument by which the host's own program is asked to be this process.</summary>
    public const string Verb = "see-worker";

    internal const byte DepthFollows = 1;
    internal const byte RefusalFollows = 2;
    internal const byte MaskFollows = 3;
    internal const byte FacesFollow = 4;

    /// <param name="question">What is to be seen, and the paths of the runtime and of the model.</param>
    /// <param name="look">Runs the model; gives one thing, a grid in the picture's shape or faces.</param>
    /// <param name="refusal">The sentence of a failure that is the model's or the runtime's; null for any other.</param>
    public static int Run(
        string[] question,
        Func<string, string, string, SmallPicture, SightHints> look,
        Func<Exception, string?> refusal
    )
    {
        if (question is not [var kind, var runtime, var model])
            return 2;
        ProcessLimits.Inferring.Apply();
        var picture = ReadPicture();
        using var output = new BinaryWriter(Console.OpenStandardOutput());
        try
        {
            Write(output, look(kind, runtime, model, picture));
            return 0;
        }
        catch (Exception failure) when (refusal(failure) is not null)
        {
            output.Write(RefusalFollows);
            output.Write(refusal(failure)!);
            return 0;
        }
    }

    private static void Write(BinaryWriter output, SightHints seen)
    {
        if (seen.Depth is var (depth, _))
        {
            output.Write(DepthFollows);
            output.Write(depth.Values);
        }
        else if (seen.SubjectMask is var (mask, _))
        {
            output.Write(MaskFollows);
            output.Write(mask.Values);
        }
        else if (seen.Faces is var (faces, _))
        {
            output.Write(FacesFollow);
            output.Write(faces.Count);
            foreach (var (box, score) in faces)
            foreach (var number in (double[])[box.Left, box.Top, box.Right, box.Bottom, score])
                output.Write(number);
        }
    }

    private static SmallPicture ReadPicture()
    {
        using var input = new BinaryReader(Console.OpenStandardInput());
        var (width, height) = (input.ReadInt32(), input.ReadInt32());
        return new SmallPicture(width, height, input.ReadBytes(checked(width * height * 3)));
    }
}
