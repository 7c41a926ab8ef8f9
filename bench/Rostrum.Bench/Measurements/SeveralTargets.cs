using System.Globalization;
using System.Text.Json;
using Rostrum.Bench.Charts;
using Rostrum.Bench.Filming;
using Rostrum.Bench.Reporting;
using Rostrum.Bench.Serving;
using Rostrum.Drafts;
using Rostrum.Drafts.Targets;
using Rostrum.Media;
using Rostrum.Media.Encoding;

namespace Rostrum.Bench.Measurements;

/// <summary>What films for several places cost beside a film for one.</summary>
internal sealed class SeveralTargets : IMeasurement
{
    private const int Pictures = 6;
    private const int MillisecondsEach = 2500;
    private const double Bar = 2.2;

    /// <summary>One of each shape.</summary>
    private static readonly string[] shapes = ["youtube", "tiktok", "feed", "feed_portrait"];

    /// <summary>Where films are mostly put: three of them are of one shape.</summary>
    private static readonly string[] platforms = ["youtube", "tiktok", "reels", "shorts"];
    private static readonly string[] motions = ["push_in", "pan", "pull_out", "tilt", "push_in", "pan"];

    public string Name => "targets";

    public string How =>
        $"{Pictures} drawn photographs of 12 megapixels, 15 s at 30 frames a second, moving, joined by dissolves, with "
        + "made music and a title, in standard quality: for youtube alone; for the four platforms youtube, tiktok, reels "
        + "and shorts, of which three share a film; and for four shapes, youtube, tiktok, feed and feed_portrait. Figures "
        + "are processor time in seconds, of the program and all that it starts: once for `rostrum render --target`, once "
        + "for an order to `rostrum up`, from the order to the finished films, each in a service of its own that has made "
        + "a small film before. Encoding is ffmpeg and x264 alone, from raw frames of the finished films of four shapes.";

    public IReadOnlyList<Row> Run(Workbench bench)
    {
        var photos = Enumerable.Range(0, Pictures).Select(i => Photo(bench, i)).ToList();
        var film = FilmOf([.. photos.Select(LocalFile.AddressOf)]);
        var (one, four) = (ByCommand(bench, film, shapes[..1]), ByCommand(bench, film, platforms));
        var apart = ByCommand(bench, film, shapes);
        var (servedOne, servedFour) = (
            Ordered(bench, photos, shapes[..1]),
            Ordered(bench, photos, platforms)
        );
        var servedApart = Ordered(bench, photos, shapes);
        var encoding = shapes.Select(place => Encoding(bench, place)).ToList();
        var because = string.Create(
            CultureInfo.InvariantCulture,
            $"x264 alone takes {encoding.Sum() / encoding[0]:0.0} times as long for the four as for the one"
        );
        return
        [
            Row.Information("command line: one film, s", one, "0.0"),
            Row.AtMost("command line: four platforms ÷ one", four / one, Bar, "0.00"),
            Row.AtMost("command line: four shapes ÷ one", apart / one, Bar, "0.00") with
            {
                Because = because,
            },
            Row.Information("service: one film, s", servedOne, "0.0"),
            Row.AtMost("service: four platforms ÷ one", servedFour / servedOne, Bar, "0.00"),
            Row.AtMost("service: four shapes ÷ one", servedApart / servedOne, Bar, "0.00") with
            {
                Because = because,
            },
            Row.Information("encoding alone: one film, s", encoding[0], "0.0"),
            Row.Information("encoding alone: four shapes, s", encoding.Sum(), "0.0"),
        ];
    }

    private static string Photo(Workbench bench, int number)
    {
        var file = bench.File($"photo{number}.jpg");
        Texture.Photo(4240, 2832, number).WriteJpeg(file);
        return file;
    }

    private static Draft FilmOf(IReadOnlyList<string> addresses)
    {
        var film = Films.Of(
            [.. addresses.Select((address, i) => Films.Motion(address, MillisecondsEach, 180, motions[i]))],
            [.. Enumerable.Repeat("dissolve", addresses.Count - 1)]
        );
        return film with
        {
            Tracks =
            [
                .. film.AllTracks,
                new Track
                {
                    Type = TrackType.Text,
                    Segments =
                    [
                        new Segment
                        {
                            Id = "title",
                            Start = 500,
                            Duration = 3500,
                            MediaType = "text",
                            Text = "Six pictures",
                        },
                    ],
                },
                new Track
                {
                    Type = TrackType.Audio,
                    Segments =
                    [
                        new Segment
                        {
                            Id = "music",
                            Start = 0,
                            MediaType = "audio",
                            GeneratedMusic = JsonElement.Parse("""{"mood":"lofi"}"""),
                        },
                    ],
                },
            ],
        };
    }

    private static double ByCommand(Workbench bench, Draft film, string[] places)
    {
        Workbench.Say($"command line: {string.Join(", ", places)}");
        return Elapsed
            .Of(
                Tool.Rostrum,
                [
                    "render",
                    Films.Save(bench, film),
                    "-o",
                    bench.File("film.mp4"),
                    "--target",
                    string.Join(',', places),
                ]
            )
            .Processor;
    }

    private static double Ordered(Workbench bench, IReadOnlyList<string> photos, string[] places)
    {
        Workbench.Say($"service: {string.Join(", ", places)}");
        return OrderedAsync(bench, photos, places).GetAwaiter().GetResult();
    }

    private static async Task<double> OrderedAsync(
        Workbench bench,
        IReadOnlyList<string> photos,
        string[] places
    )
    {
        using var service = await OwnedService.StartAsync(bench.File($"service-{string.Join('-', places)}"));
        var session = await service.OpenAsync();
        // What a new process takes for its first film is not what is asked for.
        var lake = await service.UploadAsync(session, Workbench.Sample("lake.jpg"));
        await service.ExportAsync(session, FilmOf([lake, lake]), places[..1]);
        var addresses = new List<string>();
        foreach (var photo in photos)
            addresses.Add(await service.UploadAsync(session, photo));
        var before = service.Processor;
        await service.ExportAsync(session, FilmOf(addresses), places);
        return service.Processor - before;
    }

    /// <summary>ffmpeg and x264 alone, with the settings of the place.</summary>
    private static double Encoding(Workbench bench, string place)
    {
        Workbench.Say($"encoding: {place}");
        var (film, raw) = (bench.File($"film-{place}.mp4"), bench.File("frames.yuv"));
        var target = ExportTargetCatalogue.Find(place)!;
        Tool.Run(
            "ffmpeg",
            ["-v", "error", "-i", film, "-an", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-y", raw]
        );
        string[] input =
        [
            "-f",
            "rawvideo",
            "-pix_fmt",
            "yuv420p",
            "-video_size",
            $"{target.Canvas.Width}x{target.Canvas.Height}",
            "-framerate",
            "30",
        ];
        var settings = EncoderSettings.Standard.For(
            target,
            FrameRate.Default,
            Pictures * MillisecondsEach / 1000.0
        );
        var taken = Elapsed.Of(
            "ffmpeg",
            ["-v", "error", .. input, "-i", raw, .. RawFrames.Writing(settings, bench.File("again.mp4"))]
        );
        File.Delete(raw);
        return taken.Processor;
    }
}
