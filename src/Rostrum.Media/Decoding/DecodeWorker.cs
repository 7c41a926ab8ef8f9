using Rostrum.Compositor.Plates;

namespace Rostrum.Media.Decoding;

/// <summary>
/// The decoding process: strangers' files are opened here and nowhere else, under limits on memory, processor time
/// and files. It answers on its standard output: a header for every still, then each still's pixels, subject, tones and small copy.
/// A refusal takes the place of a header; damage found later ends the process with a sentence on standard error.
/// </summary>
public static class DecodeWorker
{
    /// <summary>First argument by which the host's own program is asked to be the decoding process.</summary>
    public const string Verb = "decode-worker";

    internal const byte HeaderFollows = 1;
    internal const byte RefusalFollows = 2;
    internal const int DamageExit = 3;

    public static int Run()
    {
        // libvips would otherwise move large pictures to a file, which the process may not write.
        Environment.SetEnvironmentVariable("VIPS_DISC_THRESHOLD", "64g");
        ProcessLimits.Decoding.Apply();
        var paths = ReadPaths();
        using var output = new BinaryWriter(Console.OpenStandardOutput());
        var stills = new List<StillFile>();
        var current = "";
        try
        {
            Vips.Start();
            foreach (var path in paths)
            {
                current = path;
                var still = StillFile.Open(path);
                stills.Add(still);
                WriteHeader(output, still);
            }
            output.Flush();
            for (var i = 0; i < stills.Count; i++)
            {
                current = paths[i];
                WritePixels(output, stills[i]);
                output.Flush();
                stills[i].Dispose();
            }
            return 0;
        }
        catch (RefusedFileException refused)
        {
            output.Write(RefusalFollows);
            output.Write(refused.Message);
            return 0;
        }
        catch (VipsException damage)
        {
            Console.Error.WriteLine(
                $"{current} is damaged or cut short: send it again from the original. ({damage.Message})"
            );
            return DamageExit;
        }
        catch (IOException)
        {
            return 0; // The reader has gone; nobody is left to be told.
        }
    }

    /// <summary>The paths come on standard input, which then stays open for as long as somebody wants the answers.</summary>
    private static List<string> ReadPaths()
    {
        var input = new BinaryReader(Console.OpenStandardInput());
        var paths = new List<string>();
        for (var left = input.ReadInt32(); left > 0; left--)
            paths.Add(input.ReadString());
        new Thread(() => EndWith(input)) { IsBackground = true, Name = "end of input" }.Start();
        return paths;
    }

    private static void EndWith(BinaryReader input)
    {
        while (input.Read() >= 0) { }
        Environment.Exit(0);
    }

    private static void WriteHeader(BinaryWriter output, StillFile still)
    {
        output.Write(HeaderFollows);
        output.Write(still.Width);
        output.Write(still.Height);
        output.Write(still.Channels);
        output.Write(still.BitsPerChannel);
    }

    private static void WritePixels(BinaryWriter output, StillFile still)
    {
        var format = new StillFormat(still.Width, still.Height, still.Channels, still.BitsPerChannel);
        var attention = new Attention(format);
        var miniature = new Miniature(format);
        still.ReadStrips(
            (top, rows, bytes) =>
            {
                output.Write(bytes);
                attention.Look(top, rows, bytes);
                miniature.Look(top, rows, bytes);
            }
        );
        var subject = attention.Find();
        output.Write(subject.X);
        output.Write(subject.Y);
        var tones = attention.Tones().Written();
        output.Write(tones.Length);
        output.Write(tones);
        var small = miniature.Picture();
        output.Write(small.Width);
        output.Write(small.Height);
        output.Write(small.Rgb);
    }
}
