using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace DrawStills;

internal static class Program
{
    private const string Usage =
        "usage: DrawStills [OUTPUT_DIR] [--only lake|teapot|street] [--scale 0.05..1]";

    private static readonly IPicture[] Pictures = [new Lake(), new StillLife(), new Street()];

    private static int Main(string[] args)
    {
        try
        {
            var options = Parse(args);
            Directory.CreateDirectory(options.OutputDir);
            foreach (var picture in Pictures.Where(p => options.Only is null || p.Name == options.Only))
                DrawOne(picture, options);
            return 0;
        }
        catch (StillsException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void DrawOne(IPicture picture, Options options)
    {
        var clock = Stopwatch.StartNew();
        var path = Path.Combine(options.OutputDir, picture.Name + ".jpg");
        Jpeg.Write(picture.Draw(options.Scale), path);
        var seconds = clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{path}: {new FileInfo(path).Length / 1024} KiB in {seconds} s");
    }

    private static Options Parse(string[] args)
    {
        var options = new Options(DefaultOutputDir(), null, 1f);
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--only" => options with { Only = KnownName(Value(args, ++i)) },
                "--scale" => options with { Scale = ParseScale(Value(args, ++i)) },
                var flag when flag.StartsWith('-') => throw new StillsException(
                    $"Unknown option {flag}; {Usage}"
                ),
                var dir => options with { OutputDir = dir },
            };
        }
        return options;
    }

    private static string Value(string[] args, int i) =>
        i < args.Length ? args[i] : throw new StillsException($"{args[i - 1]} needs a value; {Usage}");

    private static string KnownName(string name) =>
        Pictures.Any(p => p.Name == name)
            ? name
            : throw new StillsException($"There is no picture named {name}; {Usage}");

    private static float ParseScale(string text) =>
        float.TryParse(text, CultureInfo.InvariantCulture, out var scale) && scale is >= 0.05f and <= 1f
            ? scale
            : throw new StillsException($"--scale takes a number from 0.05 to 1, not {text}; {Usage}");

    private static string DefaultOutputDir([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "stills"));

    private sealed record Options(string OutputDir, string? Only, float Scale);
}
