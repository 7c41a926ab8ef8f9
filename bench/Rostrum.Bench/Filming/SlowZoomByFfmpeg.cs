using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Filming;

/// <summary>The slow zoom as ffmpeg's own filters make it: arguments that turn a still into the film.</summary>
internal static class SlowZoomByFfmpeg
{
    private const string Zoom = "pow(1.1\\,on/300)";

    /// <summary>By zoompan, which crops whole pixels and scales them.</summary>
    public static IEnumerable<string> Zoompan(string still, EncoderSettings settings, string output) =>
        Arguments(
            ["-i", still],
            $"zoompan=z={Zoom}:x=iw/2-(iw/zoom/2):y=ih/2-(ih/zoom/2):d=300:s=1920x1080:fps=30",
            settings,
            output
        );

    /// <summary>By perspective, which places every pixel between those of the still, and then scale.</summary>
    public static IEnumerable<string> Perspective(string still, EncoderSettings settings, string output)
    {
        const string Left = $"W/2-W/2/{Zoom}",
            Right = $"W/2+W/2/{Zoom}",
            Top = $"H/2-H/2/{Zoom}",
            Bottom = $"H/2+H/2/{Zoom}";
        return Arguments(
            ["-loop", "1", "-framerate", "30", "-i", still],
            $"format=gray,perspective={Left}:{Top}:{Right}:{Top}:{Left}:{Bottom}:{Right}:{Bottom}"
                + ":interpolation=cubic:sense=source:eval=frame,scale=1920:1080:flags=bicubic",
            settings,
            output
        );
    }

    private static IEnumerable<string> Arguments(
        IEnumerable<string> input,
        string filter,
        EncoderSettings settings,
        string output
    ) =>
        [
            "-v",
            "error",
            "-nostdin",
            .. input,
            "-vf",
            $"{filter},format=yuv420p",
            "-frames:v",
            "300",
            .. RawFrames.Writing(settings, output),
        ];
}
