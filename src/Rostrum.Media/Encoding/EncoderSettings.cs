using System.Globalization;
using Rostrum.Drafts;
using Rostrum.Drafts.Targets;

namespace Rostrum.Media.Encoding;

/// <summary>How a film is encoded: x264's preset, constant rate factor (0–51, lower is better) and further options.</summary>
public sealed record EncoderSettings(string Preset, double Crf, string? Options = null)
{
    /// <summary>To look at while working.</summary>
    public static EncoderSettings Draft { get; } = new("superfast", 26);

    /// <summary>
    /// To post. Found by search for camera moves over stills: on average faster than plain veryfast at equal size and
    /// SSIM, above all by five B-frames in a row, which a steady move predicts well (docs/benchmarks.md, encoder). Weak
    /// adaptive quantisation and small dead zones let the small differences through that a slow zoom is made of.
    /// </summary>
    public static EncoderSettings Standard { get; } =
        new(
            "veryfast",
            19,
            "me=dia:partitions=none:weightp=0:bframes=5:b-adapt=0:no-dct-decimate=1"
                + ":aq-mode=2:aq-strength=0.5:deadzone-inter=10:deadzone-intra=6"
        );

    /// <summary>To keep.</summary>
    public static EncoderSettings High { get; } = new("medium", 17);

    /// <summary>The names of the qualities, in rising order.</summary>
    public static IReadOnlyList<string> Qualities { get; } = ["draft", "standard", "high"];

    public static IReadOnlyList<string> Presets { get; } =
    ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow"];

    public static EncoderSettings? FromQuality(string name) =>
        name switch
        {
            "draft" => Draft,
            "standard" => Standard,
            "high" => High,
            _ => null,
        };

    /// <summary>
    /// The same quality within what a target asks for: short closed groups, few B-frames, its bit rate or the most of it,
    /// and a file that stays below its largest. x264 goes by what is said last.
    /// </summary>
    public EncoderSettings For(ExportTarget target, FrameRate rate, double seconds)
    {
        var most = target.MostBitRate;
        if (target.LargestFile is { } bytes)
            most = Math.Min(most, (bytes * 8 * PartForPictures / Math.Max(seconds, 1)) - SoundBitRate);
        var options = new List<string>();
        if (Options is not null)
            options.Add(Options);
        options.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"keyint={ExportTarget.GroupOf(rate)}:open-gop=0:bframes={target.BFrames}"
            )
        );
        if (target.BitRateAt(rate) is { } mean)
            options.Add(string.Create(CultureInfo.InvariantCulture, $"bitrate={(int)(mean / 1000)}"));
        options.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"vbv-maxrate={(int)(most / 1000)}:vbv-bufsize={(int)(most / 2000)}"
            )
        );
        return this with { Options = string.Join(':', options) };
    }

    /// <summary>Of a largest file; tables, and what pieces that are encoded by themselves may exceed, take the rest.</summary>
    private const double PartForPictures = 0.85;

    /// <summary>Bits of AAC a second.</summary>
    private const double SoundBitRate = 192e3;

    /// <summary>ffmpeg's arguments for the video stream of a film at <paramref name="rate"/>.</summary>
    public IEnumerable<string> Arguments(FrameRate rate)
    {
        yield return "-c:v";
        yield return "libx264";
        yield return "-preset";
        yield return Preset;
        yield return "-crf";
        // Below 1 x264 means lossless, which the High profile does not have.
        yield return FormattableString.Invariant($"{Math.Max(Crf, 1)}");
        yield return "-profile:v";
        yield return "high";
        yield return "-pix_fmt";
        yield return "yuv420p";
        yield return "-x264-params";
        yield return X264Options(rate);
        foreach (var argument in ColourTags)
            yield return argument;
    }

    /// <summary>Every colour property said aloud: BT.709 primaries, transfer and matrix, limited range.</summary>
    public static IReadOnlyList<string> ColourTags { get; } =
    ["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"];

    /// <summary>Frames of a closed group: two seconds.</summary>
    public static int GroupOf(FrameRate rate) => Math.Max(1, (int)Math.Round(2 * rate.PerSecond));

    /// <summary>Closed groups, so that a film can be cut and joined there without encoding again.</summary>
    private string X264Options(FrameRate rate)
    {
        var options = $"keyint={GroupOf(rate)}:open-gop=0";
        return Options is null ? options : $"{options}:{Options}";
    }
}
