namespace Rostrum.Media.Decoding;

/// <summary>
/// One still, opened in the decoding process: recognised by content, upright, in sRGB, as
/// <see cref="Compositor.Plates.StillFormat"/> wants it.
/// </summary>
internal sealed unsafe class StillFile : IDisposable
{
    public const long MostPixels = 100_000_000;
    private const int StripRows = 64;

    /// <summary>libvips' loaders for what people send; anything else it can read is refused.</summary>
    private static readonly Dictionary<string, string> loaders = new()
    {
        ["VipsForeignLoadJpegFile"] = "jpegload",
        ["VipsForeignLoadPngFile"] = "pngload",
        ["VipsForeignLoadWebpFile"] = "webpload",
        ["VipsForeignLoadHeifFile"] = "heifload",
        ["VipsForeignLoadNsgifFile"] = "gifload",
    };

    private readonly VipsImage image;
    private readonly bool streams;

    private StillFile(VipsImage image, bool streams) => (this.image, this.streams) = (image, streams);

    public int Width => image.Width;

    public int Height => image.Height;

    public int Channels => image.Bands;

    public int BitsPerChannel => image.Format == VipsFormat.UShort ? 16 : 8;

    public int BytesPerRow => Width * Channels * (BitsPerChannel / 8);

    /// <summary>Opens a file and reads its header. The pixels are decoded by <see cref="ReadStrips"/>.</summary>
    public static StillFile Open(string path)
    {
        var loader = LoaderOf(path);
        var image = Load(loader, path, "sequential");
        RefuseLarge(path, image);
        var upright = image.Orientation <= 1;
        if (!upright)
        {
            image.Dispose();
            using var turned = Load(loader, path, "random");
            image = Vips.Run("autorot", ("in", turned));
        }
        var (converted, heavy) = ToSrgb(image);
        return new StillFile(converted, streams: upright && !heavy);
    }

    /// <summary>Hands out strips of whole rows from top to bottom; a strip is valid during the call only.</summary>
    public void ReadStrips(StripReader strip)
    {
        if (streams)
            Stream(strip);
        else
            ReadWhole(strip);
    }

    public delegate void StripReader(int top, int rows, ReadOnlySpan<byte> bytes);

    /// <summary>Decodes strip by strip, so that what follows can work at the same time.</summary>
    private void Stream(StripReader strip)
    {
        var region = Vips.vips_region_new(image.Handle);
        try
        {
            for (var top = 0; top < Height; top += StripRows)
            {
                var rows = Math.Min(StripRows, Height - top);
                var bytes = Vips.vips_region_fetch(region, 0, top, Width, rows, out var length);
                if (bytes is null)
                    throw new VipsException();
                strip(top, rows, new ReadOnlySpan<byte>(bytes, checked((int)length)));
                Vips.g_free(bytes);
            }
        }
        finally
        {
            Vips.g_object_unref(region);
        }
    }

    /// <summary>Turned pictures cannot be read in order, and colour conversion wants all cores: both are made whole first.</summary>
    private void ReadWhole(StripReader strip)
    {
        var bytes = (byte*)Vips.vips_image_write_to_memory(image.Handle, out _);
        if (bytes is null)
            throw new VipsException();
        for (var top = 0; top < Height; top += StripRows)
        {
            var rows = Math.Min(StripRows, Height - top);
            strip(top, rows, new ReadOnlySpan<byte>(bytes + (long)top * BytesPerRow, rows * BytesPerRow));
        }
        Vips.g_free(bytes);
    }

    private static string LoaderOf(string path)
    {
        if (!File.Exists(path))
            throw new RefusedFileException($"There is no file {path}: check the path.");
        if (!RegularFile.Exists(path))
            throw new RefusedFileException($"{path} is a device or a pipe, not a file: send a file.");
        if (Vips.FindLoader(path) is { } found && loaders.TryGetValue(found, out var loader))
            return loader;
        Vips.LastError();
        throw new RefusedFileException(
            $"{path} is not a picture of a kind that can be read: send JPG, PNG, WEBP, HEIC, AVIF or GIF."
        );
    }

    /// <summary>A file that breaks off is an error, not a picture with a grey rest.</summary>
    private static VipsImage Load(string loader, string path, string access) =>
        Vips.Run(loader, ("filename", path), ("access", access), ("fail-on", "truncated"));

    private static void RefuseLarge(string path, VipsImage image)
    {
        var pixels = (long)image.Width * image.Height;
        if (pixels > MostPixels)
            throw new RefusedFileException(
                $"{path} has {(pixels + 999_999) / 1_000_000} megapixels ({image.Width}x{image.Height}); "
                    + $"the most that can be read is {MostPixels / 1_000_000}: send a smaller copy."
            );
    }

    /// <summary>The picture in sRGB, and whether that took a conversion of every pixel.</summary>
    internal static (VipsImage Image, bool Heavy) ToSrgb(VipsImage image)
    {
        var deep = image.Format == VipsFormat.UShort;
        if (Vips.Has(image, "icc-profile-data") && !IsSrgb(Vips.Blob(image, "icc-profile-data")))
        {
            try
            {
                return (FromProfile(image, deep, ("embedded", "true")), true);
            }
            catch (VipsException)
            {
                // A broken profile is no reason to refuse the picture: it is taken as untagged.
            }
        }
        if (image.Interpretation == VipsInterpretation.Cmyk)
            return (FromProfile(image, deep: false, ("input-profile", "cmyk")), true);
        var wanted = deep ? VipsInterpretation.Rgb16 : VipsInterpretation.Srgb;
        if (image.Interpretation == wanted && image.Bands is 3 or 4)
            return (image, false);
        return (Vips.Run("colourspace", ("in", image), ("space", deep ? "rgb16" : "srgb")), false);
    }

    private static VipsImage FromProfile(VipsImage image, bool deep, (string, object) profile) =>
        Vips.Run(
            "icc_transform",
            ("in", image),
            ("output-profile", "srgb"),
            profile,
            ("intent", "relative"),
            ("black-point-compensation", "true"),
            ("depth", deep ? "16" : "8")
        );

    /// <summary>Whether a profile says of itself that it is sRGB; converting to the same space would only cost time.</summary>
    private static bool IsSrgb(ReadOnlySpan<byte> profile)
    {
        var head = profile[..Math.Min(profile.Length, 1024)];
        return head.IndexOf("sRGB"u8) >= 128 || head.IndexOf("s\0R\0G\0B"u8) >= 128;
    }

    public void Dispose() => image.Dispose();
}

/// <summary>A file that will not be read; the message is fit to be shown.</summary>
internal sealed class RefusedFileException(string message) : Exception(message);
