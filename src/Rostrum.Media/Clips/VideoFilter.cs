using System.Globalization;
using Rostrum.Compositor.Moving;
using Rostrum.Drafts;

namespace Rostrum.Media.Clips;

/// <summary>ffmpeg's filters that bring a film's frames to the size and colours in which they are painted.</summary>
internal static class VideoFilter
{
    /// <summary>Exact arithmetic: the same bits whatever instructions the machine has.</summary>
    private const string Exactly = "flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp+bitexact";

    /// <summary>BT.709 in limited range, 8 bits; high dynamic range stays as it is, in 10 bits, for <see cref="ToneMap"/>.</summary>
    public static string Of(KnownVideo video, MovingLayout layout)
    {
        var colour = video.Colour;
        var steps = new List<string>();
        if (colour.IsInterlaced)
            steps.Add("estdif=rate=frame");
        if (colour.HasAlpha)
            steps.Add(Over(layout.Background));
        steps.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"scale={layout.Width}:{layout.Height}:{Exactly}{Conversion(colour)}"
            )
        );
        steps.Add(colour.Transfer == VideoTransfer.Usual ? "format=yuv420p" : "format=yuv420p10le");
        return string.Join(',', steps);
    }

    /// <summary>Nothing is said where nothing is to be converted: a frame that is right already passes untouched.</summary>
    private static string Conversion(VideoColour colour)
    {
        var conversion = "";
        if (colour.Transfer != VideoTransfer.Usual)
            return colour.IsFull ? ":in_range=pc:out_range=tv" : conversion;
        if (colour.Matrix == "rgb" || colour.HasAlpha)
            return ":out_color_matrix=bt709:out_range=tv";
        if (colour.Matrix != "bt709")
            conversion += $":in_color_matrix={colour.Matrix}:out_color_matrix=bt709";
        if (colour.IsFull)
            conversion += ":in_range=pc:out_range=tv";
        return conversion;
    }

    /// <summary>What is transparent lets a plain colour through.</summary>
    private static string Over(Colour colour) =>
        "format=rgba,split[front][room];"
        + $"[room]lutrgb=r={colour.Red}:g={colour.Green}:b={colour.Blue}:a=255[back];[back][front]overlay=format=gbrp";
}
