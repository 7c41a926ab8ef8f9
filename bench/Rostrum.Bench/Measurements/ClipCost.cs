using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Drafts;
using Rostrum.Media;

namespace Rostrum.Bench.Measurements;

/// <summary>What a cut of a video clip costs, against encoding alone.</summary>
internal sealed class ClipCost : IMeasurement
{
    private const string Size = "1920x1080";

    public string Name => "clip-cost";

    public string How =>
        "The whole process makes a film of a 10 s clip of 1080p30 (H.264, three B-frames, a synthetic scene that moves "
        + "everywhere), once as it is and once under a slow push. In turn with it runs x264 alone, fed by ffmpeg with "
        + "the clip's frames from a raw file in the page cache, at the same preset and rate factor. Figures are medians "
        + "of the ratios of each round.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var (clip, raw) = (bench.File("clip.mp4"), bench.File("clip.yuv"));
        Elapsed.Of(
            "ffmpeg",
            [
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                $"testsrc2=s={Size}:r=30:d=10",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "18",
                "-bf",
                "3",
                "-pix_fmt",
                "yuv420p",
                "-colorspace",
                "bt709",
                "-color_range",
                "tv",
                clip,
            ]
        );
        Elapsed.Of("ffmpeg", ["-v", "error", "-y", "-i", clip, "-pix_fmt", "yuv420p", "-f", "rawvideo", raw]);
        var rows = new List<Row>();
        foreach (var motion in (ReadOnlySpan<string?>)[null, "push_in"])
        {
            var (wall, processor) = Race(bench, clip, raw, motion);
            var name = motion ?? "plain cut";
            rows.Add(Row.AtMost($"{name}: processor ÷ x264 alone", processor, 2.5, "0.00"));
            rows.Add(Row.Information($"{name}: wall ÷ x264 alone", wall, "0.00"));
        }
        return rows;
    }

    private static (double Wall, double Processor) Race(
        Workbench bench,
        string clip,
        string raw,
        string? motion
    )
    {
        var draft = Films.Save(
            bench,
            Films.Of(
                new Segment
                {
                    Id = "s1",
                    Start = 0,
                    Duration = 10_000,
                    MediaType = "video",
                    Source = LocalFile.AddressOf(clip),
                    Motion = motion is null ? null : new NamedEffect { Name = motion },
                }
            )
        );
        string[] render =
        [
            "render",
            draft,
            "-o",
            bench.File("rostrum.mp4"),
            "--preset",
            "veryfast",
            "--crf",
            "20",
        ];
        string[] encode =
        [
            "-v",
            "error",
            "-y",
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-s",
            Size,
            "-r",
            "30",
            "-i",
            raw,
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "20",
            bench.File("x264.mp4"),
        ];
        var (walls, processors) = (new List<double>(), new List<double>());
        for (var run = 0; run < bench.Runs; run++)
        {
            var alone = Elapsed.Of("ffmpeg", encode);
            var film = Elapsed.Of(Tool.Rostrum, render);
            walls.Add(film.Wall / alone.Wall);
            processors.Add(film.Processor / alone.Processor);
        }
        return (Average.Median(walls), Average.Median(processors));
    }
}
