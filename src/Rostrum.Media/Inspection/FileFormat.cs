namespace Rostrum.Media.Inspection;

/// <summary>A kind of file that is accepted.</summary>
/// <param name="Name">The usual ending, without the dot.</param>
/// <param name="Kind">What it holds as a rule; what is in it has the last word.</param>
/// <param name="Container">How the file is built up.</param>
/// <param name="Demuxer">The only one of ffmpeg's demuxers that may open it, or <c>webp</c> where libvips takes its place; null for pictures.</param>
public sealed record FileFormat(string Name, FileKind Kind, Container Container, string? Demuxer = null)
{
    public static readonly FileFormat Jpg = new("jpg", FileKind.Image, Container.Jpeg);
    public static readonly FileFormat Png = new("png", FileKind.Image, Container.Png);
    public static readonly FileFormat Gif = new("gif", FileKind.Image, Container.Gif);
    public static readonly FileFormat MovingGif = new("gif", FileKind.Video, Container.Gif, "gif");
    public static readonly FileFormat Webp = new("webp", FileKind.Image, Container.Riff);
    public static readonly FileFormat MovingWebp = new("webp", FileKind.Video, Container.Riff, "webp");
    public static readonly FileFormat Heic = new("heic", FileKind.Image, Container.Boxes);
    public static readonly FileFormat Avif = new("avif", FileKind.Image, Container.Boxes);
    public static readonly FileFormat Mp4 = new("mp4", FileKind.Video, Container.Boxes, "mov");
    public static readonly FileFormat Mov = new("mov", FileKind.Video, Container.Boxes, "mov");
    public static readonly FileFormat Avi = new("avi", FileKind.Video, Container.Riff, "avi");
    public static readonly FileFormat Webm = new("webm", FileKind.Video, Container.Ebml, "matroska");
    public static readonly FileFormat Mkv = new("mkv", FileKind.Video, Container.Ebml, "matroska");
    public static readonly FileFormat Ttf = new("ttf", FileKind.Font, Container.Tables);
    public static readonly FileFormat Otf = new("otf", FileKind.Font, Container.Tables);
    public static readonly FileFormat Srt = new("srt", FileKind.Subtitles, Container.Text);
    public static readonly FileFormat Vtt = new("vtt", FileKind.Subtitles, Container.Text);
    public static readonly FileFormat Cube = new("cube", FileKind.Look, Container.Text);
    public static readonly FileFormat Mp3 = new("mp3", FileKind.Audio, Container.Frames, "mp3");
    public static readonly FileFormat Wav = new("wav", FileKind.Audio, Container.Riff, "wav");
    public static readonly FileFormat M4a = new("m4a", FileKind.Audio, Container.Boxes, "mov");
    public static readonly FileFormat Aac = new("aac", FileKind.Audio, Container.Frames, "aac");

    public static IReadOnlyList<FileFormat> All { get; } =
    [Mp4, Mov, Avi, Webm, Mkv, Jpg, Png, Gif, Webp, Heic, Avif, Ttf, Otf, Srt, Vtt, Cube, Mp3, Wav, M4a, Aac];

    /// <summary>Whether one of the accepted kinds is opened by this demuxer of ffmpeg.</summary>
    public static bool IsDemuxer(string name) =>
        name == MovingGif.Demuxer || name == MovingWebp.Demuxer || All.Any(format => format.Demuxer == name);

    /// <summary>The accepted kinds as a person reads them.</summary>
    public static string Accepted { get; } =
        string.Join(", ", All.SkipLast(1).Select(format => format.Name.ToUpperInvariant())) + " or AAC";
}

/// <summary>How a file is built up, as far as it can be followed without decoding anything.</summary>
public enum Container
{
    /// <summary>ITU-T T.81, annex B.</summary>
    Jpeg,

    /// <summary>PNG specification, section 5.</summary>
    Png,

    /// <summary>GIF89a specification.</summary>
    Gif,

    /// <summary>Resource Interchange File Format: WAV, AVI, WEBP.</summary>
    Riff,

    /// <summary>ISO/IEC 14496-12 and QuickTime.</summary>
    Boxes,

    /// <summary>RFC 8794: Matroska and WebM.</summary>
    Ebml,

    /// <summary>Frame after frame with nothing around them: MP3 and AAC in ADTS.</summary>
    Frames,

    /// <summary>ISO/IEC 14496-22: TrueType and OpenType.</summary>
    Tables,

    /// <summary>Words in Unicode.</summary>
    Text,
}
