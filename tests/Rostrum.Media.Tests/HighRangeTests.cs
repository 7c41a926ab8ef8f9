using Maker = Rostrum.Media.Tests.Making.Clips;

namespace Rostrum.Media.Tests;

/// <summary>Clips of high dynamic range on a screen of the usual one. Codes are 10 bits, limited range.</summary>
public sealed class HighRangeTests
{
    /// <summary>The colour that a plain clip of some code becomes.</summary>
    private static Rgb Shown(string transfer, int luma, int cb = 512, int cr = 512)
    {
        using var workshop = new Workshop();
        workshop.Help(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            $"nullsrc=s=320x180:r=25:d=0.2,format=yuv420p10le,geq=lum={luma}:cb={cb}:cr={cr}",
            "-c:v",
            "libx265",
            "-x265-params",
            "log-level=none:lossless=1",
            "-color_primaries",
            "bt2020",
            "-color_trc",
            transfer,
            "-colorspace",
            "bt2020nc",
            "-color_range",
            "tv",
            "hdr.mkv"
        );
        return workshop.Frames(Films.Of(Maker.Shown(workshop.At("hdr.mkv"), 200))).Middle(2);
    }

    [Theory]
    // ST 2084: 10 cd/m² are 30.2%; shown on BT.1886 with white at 203 that is code 255 · (10 / 203)^(1 / 2.4).
    [InlineData("smpte2084", 64 + 0.302 * 876, 73, 3)]
    // Black stays black.
    [InlineData("smpte2084", 64, 0, 1)]
    // 1000 cd/m², 75.2%, become white; so does what is brighter.
    [InlineData("smpte2084", 64 + 0.752 * 876, 254, 2)]
    [InlineData("smpte2084", 940, 255, 1)]
    [InlineData("arib-std-b67", 940, 255, 1)]
    public void Greys_keep_their_light_as_far_as_a_screen_can_show_it(
        string transfer,
        double luma,
        int expected,
        int tolerance
    )
    {
        var grey = Shown(transfer, (int)Math.Round(luma));
        Assert.InRange(grey.G, expected - tolerance, expected + tolerance);
        Assert.InRange(grey.R - grey.G, -2, 2);
        Assert.InRange(grey.B - grey.G, -2, 2);
    }

    [Fact]
    public void Reference_white_is_as_bright_in_either_kind_and_leaves_room_above()
    {
        // BT.2408, table 1: 58% of PQ and 75% of HLG are the same white.
        var pq = Shown("smpte2084", (int)Math.Round(64 + 0.58 * 876));
        var hlg = Shown("arib-std-b67", (int)Math.Round(64 + 0.75 * 876));
        Assert.InRange(pq.G - hlg.G, -3, 3);
        Assert.InRange(pq.G, 200, 245);
    }

    [Fact]
    public void A_colour_beyond_the_screens_keeps_its_hue()
    {
        // Pure green of BT.2020 at half its signal.
        var green = Shown(
            "smpte2084",
            64 + (int)(0.678 * 438),
            512 - (int)(0.36036 * 448),
            512 - (int)(0.45979 * 448)
        );
        Assert.True(green.G > green.R + 60 && green.G > green.B + 60, $"{green}");
    }
}
