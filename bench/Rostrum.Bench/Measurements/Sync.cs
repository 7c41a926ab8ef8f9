using System.Globalization;
using System.Text;
using Rostrum.Bench.Figures;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Bench.Sounding;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Media;
using Rostrum.Media.Encoding;
using Rostrum.Media.Mixing;

namespace Rostrum.Bench.Measurements;

/// <summary>Whether sound and picture stay together.</summary>
internal sealed class Sync : IMeasurement
{
    private const int Rate = 48_000;

    /// <summary>Samples of an AAC frame.</summary>
    private const int AacFrame = 1024;

    public string Name => "sync";

    public string How =>
        "Films of 10 s, 10 minutes and an hour, 64×36, flash white from 0.4 to 0.6 s of each second and blip at "
        + "the same moment (a WAV at 48 kHz, for the hour an MP3 at 44.1 kHz). The MP4 is decoded by ffmpeg; the time of each flash's first frame is "
        + "taken from the pictures' timestamps, that of each blip from the samples. Drift is the slope of a line "
        + "through the differences. (A film's first 21 ms fade in: without an edit list there is no AAC frame before them.) The film in pieces is made as a farm does: chunks of 10 s, each an MP4, joined with "
        + "the sound by tables. Memory is the largest resident set of the program while it makes the hour.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var rows = new List<Row>();
        foreach (
            var (what, seconds, fps, kind) in (ReadOnlySpan<(string, int, string, string)>)
                [("10 s", 10, "30", "wav"), ("10 min", 600, "25", "wav"), ("an hour", 3600, "10", "mp3")]
        )
        {
            var draft = Draft(bench, seconds, fps, kind);
            var film = bench.File($"{seconds}.mp4");
            var (own, tree) = Render(bench, draft, film);
            rows.AddRange(Figures(what, film));
            if (seconds == 3600)
            {
                rows.Add(Row.AtMost($"{what}: peak resident, rostrum alone, MB", own, 600, "0"));
                rows.Add(Row.Information($"{what}: with its decoders and ffmpeg, MB", tree, "0"));
            }
            if (seconds == 600)
                rows.AddRange(Figures("10 min in 60 pieces", Joined(bench, draft)));
        }
        return rows;
    }

    private static Draft Draft(Workbench bench, int seconds, string fps, string kind)
    {
        var address = SoundFilms.Make(
            bench,
            $"blips{seconds}.{kind}",
            $"aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t+0.6\\,1)\\,0.05)':s={(kind == "mp3" ? 44100 : Rate)}:d={seconds}"
        );
        var pictures = new StringBuilder();
        for (var second = 0; second < seconds; second++)
            pictures.Append(
                CultureInfo.InvariantCulture,
                $$"""{"s":{{second * 1000}},"d":400,"mt":"color","c":"#000"},{"s":{{second * 1000 + 400}},"d":200,"mt":"color","c":"#fff"},{"s":{{second * 1000 + 600}},"d":400,"mt":"color","c":"#000"},"""
            );
        return DraftJson.Parse(
            $$"""
            {"fps":{{fps}},"m":{"width":64,"height":36},"t":[{"tt":0,"sg":[{{pictures.ToString().TrimEnd(
                ','
            )}}]},
             {"tt":1,"sg":[{"src":"{{address}}"}]}]}
            """,
            out _
        )!;
    }

    private static (double Own, double Tree) Render(Workbench bench, Draft draft, string output) =>
        ProcessTree.PeaksOfRender(draft, bench, output, "--quality", "draft");

    private static string Joined(Workbench bench, Draft draft)
    {
        using var film = new FilmSet(draft, FilmSources.Local);
        var timeline = film.Prepare(CancellationToken.None);
        const int pieces = 60;
        var each = timeline.FrameCount / pieces;
        List<FilmPiece> chunks =
        [
            .. Enumerable
                .Range(0, pieces)
                .Select(i => new FilmPiece(
                    i * each,
                    i == pieces - 1 ? timeline.FrameCount : (i + 1) * each,
                    bench.File($"piece{i}.mp4")
                )),
        ];
        film.Write(
            chunks,
            EncoderSettings.Draft,
            2,
            () => { },
            _ => Task.CompletedTask,
            CancellationToken.None
        );
        var sound = bench.File("pieces.aac");
        new FilmSound(timeline, LocalFile.PathOf).Write(
            0,
            timeline.FrameCount,
            sound,
            CancellationToken.None
        );
        var output = bench.File("joined.mp4");
        FilmJoiner.Join(
            [.. chunks.Select(chunk => chunk.File)],
            sound,
            FilmSound.SamplesOf(timeline),
            output,
            CancellationToken.None
        );
        return output;
    }

    private static IEnumerable<Row> Figures(string what, string film)
    {
        var (flashes, end) = Flashes(film);
        var samples = SoundFilms.Decode(film);
        var blips = Blips(samples, Start(film));
        if (flashes.Count != blips.Count)
            throw new BenchException($"{what}: {flashes.Count} flashes and {blips.Count} blips were found.");
        List<double> late = [.. blips.Zip(flashes, (blip, flash) => (blip - flash) * 1000)];
        Workbench.Say($"{what}: {flashes.Count} flashes");
        yield return Row.AtMost(
            $"{what}: sound off the picture, at most, ms",
            late.Max(Math.Abs),
            10,
            "0.00"
        );
        yield return Row.AtMost(
            $"{what}: drift, ms a minute",
            Math.Abs(Line.Through(flashes, late).Slope * 60),
            1,
            "0.0000"
        );
        yield return Row.AtMost(
            $"{what}: sound longer than the pictures, AAC frames",
            Math.Abs(samples.Length / (double)Rate + Start(film) - end) * Rate / AacFrame,
            1,
            "0.00"
        );
    }

    private static double Start(string film) =>
        double.Parse(
            Tool.Run(
                    "ffprobe",
                    [
                        "-v",
                        "error",
                        "-select_streams",
                        "a",
                        "-show_entries",
                        "stream=start_time",
                        "-of",
                        "csv=p=0",
                        film,
                    ]
                )
                .Trim(),
            CultureInfo.InvariantCulture
        );

    /// <summary>Times of the first white frames, and the end of the last frame.</summary>
    private static (List<double> Flashes, double End) Flashes(string film)
    {
        List<double> times =
        [
            .. Tool.Run(
                    "ffprobe",
                    [
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "packet=pts_time",
                        "-of",
                        "csv=p=0",
                        film,
                    ]
                )
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => double.Parse(line.Trim(','), CultureInfo.InvariantCulture))
                .Order(),
        ];
        var (flashes, frame, before) = (new List<double>(), 0, false);
        Tool.Pieces(
            "ffmpeg",
            [
                "-v",
                "error",
                "-i",
                film,
                "-map",
                "0:v",
                "-vsync",
                "0",
                "-vf",
                "scale=1:1",
                "-pix_fmt",
                "gray",
                "-f",
                "rawvideo",
                "-",
            ],
            1,
            pixel =>
            {
                if (pixel[0] > 128 && !before)
                    flashes.Add(times[frame]);
                before = pixel[0] > 128;
                frame++;
            }
        );
        return (flashes, times[^1] + (times[^1] - times[0]) / (times.Count - 1));
    }

    /// <summary>Seconds at which it is loud after it was not for half a second.</summary>
    private static List<double> Blips(float[] samples, double start)
    {
        var (blips, quiet) = (new List<double>(), Rate);
        var level = 0.3 * samples.Max();
        for (var i = 0; i < samples.Length; i++)
            if (Math.Abs(samples[i]) > level)
            {
                if (quiet > Rate / 2)
                    blips.Add(start + i / (double)Rate);
                quiet = 0;
            }
            else
                quiet++;
        return blips;
    }
}
