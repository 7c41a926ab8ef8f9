using System.Text.Json;
using Rostrum.Drafts;

namespace Rostrum.Media.Text;

/// <summary>
/// The process that sets texts in strangers' fonts: those are opened here and nowhere else, under limits on memory,
/// processor time and files. It is told the fonts first; then it lays out or draws one text after another.
/// </summary>
public static class TextWorker
{
    /// <summary>First argument by which the host's own program is asked to be this process.</summary>
    public const string Verb = "text-worker";

    internal const byte MeasureAsked = 1;
    internal const byte DrawingAsked = 2;
    internal const byte AnswerFollows = 1;
    internal const byte RefusalFollows = 2;

    public static int Run()
    {
        ProcessLimits.Setting.Apply();
        using var input = new BinaryReader(Console.OpenStandardInput());
        using var output = new BinaryWriter(new BufferedStream(Console.OpenStandardOutput(), 1 << 16));
        try
        {
            for (var (i, count) = (0, input.ReadInt32()); i < count; i++)
                AppFont.Add(input.ReadString(), AppFont.FamilyOf(i), input.ReadString());
            while (true)
            {
                Answer(input, output);
                output.Flush();
            }
        }
        catch (IOException)
        {
            return 0; // Nobody asks any more.
        }
    }

    private static void Answer(BinaryReader input, BinaryWriter output)
    {
        var asked = input.ReadByte();
        var question = JsonSerializer.Deserialize<TextQuestion>(input.ReadString())!;
        try
        {
            if (asked == MeasureAsked)
            {
                var measure = TextSetter.Measure(question.Job, question.Canvas);
                output.Write(AnswerFollows);
                output.Write(JsonSerializer.Serialize(measure));
                return;
            }
            var drawn = TextSetter.Draw(question.Job, question.Canvas);
            output.Write(AnswerFollows);
            Write(drawn, output);
        }
        catch (DraftRefusedException refused)
        {
            output.Write(RefusalFollows);
            output.Write(refused.Message);
        }
    }

    private static void Write(DrawnText drawn, BinaryWriter output)
    {
        output.Write(drawn.Em);
        output.Write(drawn.Takes.Count);
        foreach (var take in drawn.Takes)
        {
            output.Write(take.Left);
            output.Write(take.Top);
            output.Write(JsonSerializer.Serialize(take.Units));
            output.Write(take.Face.Width);
            output.Write(take.Face.Height);
            foreach (var image in take.Images)
            {
                output.Write(image is not null);
                if (image is not null)
                    output.Write(image.Pixels);
            }
        }
    }
}

/// <summary>What the process is asked.</summary>
internal sealed record TextQuestion(TextJob Job, Canvas Canvas);
