using Rostrum.Drafts.Sights;

namespace Rostrum.Media.Seeing;

/// <summary>
/// The process in which a user's model looks at one picture, under limits on memory, processor time and files: native
/// code that breaks takes nothing with it. The picture comes on standard input; the depth, or a sentence that says why
/// there is none, goes to standard output.
/// </summary>
public static class SeeWorker
{
    /// <summary>First argument by which the host's own program is asked to be this process.</summary>
    public const string Verb = "see-worker";

    internal const byte DepthFollows = 1;
    internal const byte RefusalFollows = 2;

    /// <param name="question">Paths of the runtime and of the model.</param>
    /// <param name="look">Runs the model; gives a grid in the picture's shape.</param>
    /// <param name="refusal">The sentence of a failure that is the model's or the runtime's; null for any other.</param>
    public static int Run(
        string[] question,
        Func<string, string, SmallPicture, ByteGrid> look,
        Func<Exception, string?> refusal
    )
    {
        if (question is not [var runtime, var model])
            return 2;
        ProcessLimits.Inferring.Apply();
        var picture = ReadPicture();
        using var output = new BinaryWriter(Console.OpenStandardOutput());
        try
        {
            var depth = look(runtime, model, picture);
            output.Write(DepthFollows);
            output.Write(depth.Values);
            return 0;
        }
        catch (Exception failure) when (refusal(failure) is not null)
        {
            output.Write(RefusalFollows);
            output.Write(refusal(failure)!);
            return 0;
        }
    }

    private static SmallPicture ReadPicture()
    {
        using var input = new BinaryReader(Console.OpenStandardInput());
        var (width, height) = (input.ReadInt32(), input.ReadInt32());
        return new SmallPicture(width, height, input.ReadBytes(checked(width * height * 3)));
    }
}
