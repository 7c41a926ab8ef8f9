using Rostrum.Bench.Charts;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether fine detail comes through whole and too fine detail goes without a trace.</summary>
internal sealed class Resampling : IMeasurement
{
    private const int Width = 1920;
    private const int Height = 1080;
    private const double Zoom = 1.05;

    /// <summary>Samples of the truth in either direction within a pixel.</summary>
    private const int Samples = 6;

    public string Name => "resampling";

    public string How =>
        "A zone plate of 3840×2160 pixels, whose rings at the corners are as fine as its pixels can hold, is painted "
        + "at 1080p and zoom 1.05. The truth is the plate's formula averaged over the area of each output pixel with "
        + "6×6 samples, in linear light; the centre is the middle half in either direction, the rest lies beyond what "
        + "1080p can show. The same picture in 5760×3240 pixels is shrunk once before it is filmed. Errors are of luma. A checkerboard of single pixels shrunk by half must read what black and "
        + "white paint mixed read, 188, and not 128.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var plate = new ZonePlate(3840, 2160);
        var chart = plate.Draw();
        var painted = Painted(chart, Zoom);
        var fromLarge = Painted(new ZonePlate(5760, 3240).Draw(), Zoom);
        var (light, code) = (
            Truth(plate, SrgbCurve.Decode, SrgbCurve.Encode),
            Truth(plate, same => same, same => same)
        );
        var zoompan = Zoompan(bench, chart);
        var (low, high) = Checkerboard();
        return
        [
            Row.AtLeast("PSNR, centre, dB", Psnr.Centre(painted, light, Width), 45),
            Row.AtLeast("PSNR, frame, dB", Psnr.Whole(painted, light, Width), 28),
            Row.AtLeast("from 5760×3240: PSNR, centre, dB", Psnr.Centre(fromLarge, light, Width), 45),
            Row.AtLeast("from 5760×3240: PSNR, frame, dB", Psnr.Whole(fromLarge, light, Width), 28),
            Row.Information(
                "PSNR against means of codes, centre, dB",
                Psnr.Centre(painted, code, Width),
                "0.##"
            ),
            Row.Information(
                "PSNR against means of codes, frame, dB",
                Psnr.Whole(painted, code, Width),
                "0.##"
            ),
            Row.Information(
                "ffmpeg zoompan against means of codes, centre, dB",
                Psnr.Centre(zoompan, code, Width),
                "0.##"
            ),
            Row.Information(
                "ffmpeg zoompan against means of codes, frame, dB",
                Psnr.Whole(zoompan, code, Width),
                "0.##"
            ),
            Row.Near("checkerboard by half, darkest code", low, 188, 2),
            Row.Near("checkerboard by half, brightest code", high, 188, 2),
        ];
    }

    private static float[] Painted(Still chart, double zoom)
    {
        using var set = new Set(Films.Held("chart", zoom), ("chart", chart));
        using var easel = set.Open();
        return FullCodes(easel.Paint(0).Luma);
    }

    private static float[] FullCodes(ReadOnlySpan<byte> luma)
    {
        var codes = new float[luma.Length];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = (float)LimitedRange.FullCode(luma[i]);
        return codes;
    }

    private static float[] Truth(ZonePlate plate, Func<double, double> decode, Func<double, double> encode)
    {
        var truth = new float[Width * Height];
        var step = plate.Width / (Width * Zoom);
        Parallel.For(
            0,
            Height,
            y =>
            {
                for (var x = 0; x < Width; x++)
                {
                    double sum = 0;
                    for (var j = 0; j < Samples; j++)
                    for (var i = 0; i < Samples; i++)
                    {
                        var across = (x + (i + 0.5) / Samples - Width / 2.0) * step + plate.Width / 2.0;
                        var down = (y + (j + 0.5) / Samples - Height / 2.0) * step + plate.Height / 2.0;
                        sum += decode(plate.Code(across, down));
                    }
                    truth[y * Width + x] = (float)(255 * encode(sum / (Samples * Samples)));
                }
            }
        );
        return truth;
    }

    private static float[] Zoompan(Workbench bench, Still chart)
    {
        chart.WritePng(bench.File("zone.png"));
        float[] codes = [];
        var filter = FormattableString.Invariant(
            $"zoompan=z={Zoom}:x=iw/2-(iw/zoom/2):y=ih/2-(ih/zoom/2):d=1:s={Width}x{Height},format=yuv420p"
        );
        string[] input = ["-v", "error", "-i", bench.File("zone.png"), "-vf", filter, "-frames:v", "1"];
        Tool.Pieces(
            "ffmpeg",
            [.. input, "-f", "rawvideo", "pipe:1"],
            Width * Height * 3 / 2,
            frame => codes = FullCodes(frame.AsSpan(0, Width * Height))
        );
        return codes;
    }

    /// <summary>The darkest and the brightest code of the shrunk checkerboard, away from its edges.</summary>
    private static (double Low, double High) Checkerboard()
    {
        var painted = Painted(Still.Grey(2 * Width, 2 * Height, (x, y) => 255 * ((x + y) & 1)), 1);
        double low = 255,
            high = 0;
        for (var y = 8; y < Height - 8; y++)
        for (var x = 8; x < Width - 8; x++)
        {
            low = Math.Min(low, painted[y * Width + x]);
            high = Math.Max(high, painted[y * Width + x]);
        }
        return (low, high);
    }
}
