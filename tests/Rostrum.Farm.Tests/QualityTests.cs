using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts;
using Rostrum.Drafts.Sights;
using Rostrum.Drafts.Targets;
using Rostrum.Media;
using Rostrum.Media.Encoding;
using Rostrum.Vision;

namespace Rostrum.Farm.Tests;

/// <summary>What is told of a film that was painted in pieces.</summary>
public sealed class QualityTests : IAsyncDisposable
{
    private readonly Yard yard = new();

    public ValueTask DisposeAsync() => yard.DisposeAsync();

    [Fact]
    public async Task The_report_of_a_film_of_chunks_is_that_of_the_film_made_in_one_go()
    {
        var draft = await EventfulAsync();
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(
            farm,
            Yard.Request("x", draft, encoder: EncoderSettings.Standard)
        );
        Assert.Equal(5, yard.Blobs.ChunksPut);
        var whole = FilmMaker
            .MakeAll(
                [new FilmOrder(yard.Local(draft), yard.At("whole.mp4"))],
                new FilmOptions(EncoderSettings.Standard, 2) { See = Sight.Of, Inspect = true },
                _ => { },
                Yard.Cancel
            )[0]
            .Quality!;
        var report = Report(export);
        Assert.Equal(Comparable(JsonNode.Parse(whole.ToCompactJson())!), Comparable(report));
        // All of it lies across the edge of a chunk, every four seconds.
        AssertSpans(report, "black", 4);
        AssertSpans(report, "frozen", 8);
        AssertSpans(report["flashes"]!, "general", 16);
        Assert.InRange(report["texts"]![0]!["contrast"]!.GetValue<double>(), 1, 21);
        Assert.Equal(["black", "flashes"], Failed(report));
    }

    [Fact]
    public async Task Chunks_that_are_used_again_bring_what_they_measured()
    {
        var draft = await EventfulAsync();
        var farm = await yard.StartAsync();
        var first = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        yard.Blobs.ForgetPuts();
        var second = await Yard.SucceedAsync(farm, Yard.Request("y", draft));
        Assert.Equal((0, first.Quality), (yard.Blobs.ChunksPut, second.Quality));
    }

    [Fact]
    public async Task A_chunk_whose_measures_are_gone_or_damaged_is_made_again()
    {
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(5), 8000));
        var farm = await yard.StartAsync();
        var first = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        var measures = yard
            .Blobs.Put.Where(key => key.StartsWith("measures/", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, measures.Count);
        yard.Blobs.ForgetPuts();
        File.Delete(yard.Blobs.PathOf(measures[0]));
        var second = await Yard.SucceedAsync(farm, Yard.Request("y", draft));
        Assert.Equal((1, 40), (yard.Blobs.ChunksPut, second.FramesReused));
        await using (var file = File.OpenWrite(yard.Blobs.PathOf(measures[1])))
            file.SetLength(file.Length / 2);
        var third = await Yard.SucceedAsync(farm, Yard.Request("z", draft));
        Assert.Equal((first.Quality, first.Quality), (second.Quality, third.Quality));
    }

    [Fact]
    public async Task A_strict_export_keeps_no_film_that_falls_short_and_says_why()
    {
        var draft = Yard.Film(
            Yard.Shot(await yard.PictureAsync(5), 2000),
            new Segment
            {
                MediaType = "color",
                Colour = "#336699",
                Duration = 2000,
            }
        );
        var target = ExportTargetCatalogue.Find("reels");
        var farm = await yard.StartAsync();
        var export = await Yard.MakeAsync(
            farm,
            Yard.Request("x", draft) with
            {
                Strict = true,
                Target = target,
            }
        );
        Assert.Equal((RowStatus.Failed, 1), (export.Status, export.Attempts));
        Assert.Contains("reels was not kept, as strict was asked for.", export.Error);
        Assert.Null(export.OutputBlob);
        Assert.DoesNotContain(yard.Blobs.Put, key => key.StartsWith("films/", StringComparison.Ordinal));
        Assert.False(Report(export)["ok"]!.GetValue<bool>());
        var borne = await Yard.SucceedAsync(farm, Yard.Request("y", draft) with { Target = target });
        Assert.False(Report(borne)["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_long_report_lies_beside_the_film_and_goes_with_it()
    {
        var texts = Enumerable
            .Range(0, 120)
            .Select(i => new Segment
            {
                Start = i * 100,
                Duration = 100,
                MediaType = "text",
                Text =
                    $"Line {i} of a song that goes on and on {string.Join(' ', Enumerable.Repeat("and on", 20))}",
            });
        var film = Yard.Film(Yard.Shot(await yard.PictureAsync(5), 12_000));
        var draft = film with
        {
            Tracks = [.. film.AllTracks, new Track { Type = TrackType.Text, Segments = [.. texts] }],
        };
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(farm, Yard.Request("x", draft));
        Assert.True(Report(export)["shortened"]!.GetValue<bool>());
        Assert.InRange(export.Quality!.Length, 100, 32_000);
        var path = yard.Blobs.PathOf(export.QualityBlob!);
        var whole = JsonNode.Parse(await File.ReadAllTextAsync(path, Yard.Cancel))!;
        Assert.Equal(120, whole["texts"]!.AsArray().Count);
        yard.Clock.PutForward(TimeSpan.FromDays(8));
        await farm.SweepAsync(Yard.Cancel);
        Assert.False(File.Exists(path));
        Assert.NotNull((await yard.RowAsync("x")).Quality);
    }

    [Fact]
    public async Task Films_for_several_places_are_one_export()
    {
        var draft = Yard.Film(Yard.Shot(await yard.PictureAsync(5), 5000));
        var request = Yard.Request("x", Sized("tiktok", draft)) with
        {
            Target = ExportTargetCatalogue.Find("tiktok"),
            FileName = "film-tiktok.mp4",
            Further =
            [
                .. new[] { "youtube", "feed" }.Select(name => new FurtherFilm(
                    ExportTargetCatalogue.Find(name)!,
                    Sized(name, draft),
                    EncoderSettings.Draft,
                    $"film-{name}.mp4"
                )),
            ],
        };
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(farm, request);
        Assert.Equal((150, 150), (export.FramesDone, export.FramesTotal));
        Assert.Equal(
            [("tiktok", "film-tiktok.mp4"), ("youtube", "film-youtube.mp4"), ("feed", "film-feed.mp4")],
            export.Outputs.Select(film => (film.Target, film.FileName))
        );
        foreach (var film in export.Outputs)
        {
            Assert.Equal(film, await farm.Desk.FindByDownloadKeyAsync(film.DownloadKey, Yard.Cancel));
            var tables = Mp4Tables.Read(yard.Blobs.PathOf(film.Blob));
            Assert.Equal(
                (film.Width, film.Height, 50),
                (tables.Pictures!.Width, tables.Pictures.Height, tables.Pictures.Frames)
            );
            Assert.Equal(film.Target, JsonNode.Parse(film.Quality!)!["target"]!.GetValue<string>());
        }
        Assert.Null(await farm.Desk.FindByDownloadKeyAsync($"{export.DownloadKey}-reels", Yard.Cancel));
        yard.Clock.PutForward(TimeSpan.FromDays(8));
        await farm.SweepAsync(Yard.Cancel);
        Assert.All(export.Outputs, film => Assert.False(File.Exists(yard.Blobs.PathOf(film.Blob))));
        Assert.Empty((await yard.RowAsync("x")).Outputs);
    }

    private static Draft Sized(string target, Draft draft)
    {
        var fitted = ExportTargetCatalogue.Find(target)!.Apply(draft);
        var canvas = ExportTargetCatalogue.Find(target)!.Canvas;
        return fitted with
        {
            Fps = 10,
            Meta = fitted.Meta! with { Width = canvas.Width / 12 * 2, Height = canvas.Height / 12 * 2 },
        };
    }

    /// <summary>Twenty seconds with a gap, a rest, a text and flashes, each across the edge of a chunk.</summary>
    private async Task<Draft> EventfulAsync()
    {
        var picture = await yard.PictureAsync(40);
        var cards = Enumerable
            .Range(0, 40)
            .Select(i => Card(14_000 + i * 100, 100, i % 2 == 0 ? "#000000" : "#FFFFFF"));
        var film = Yard.Film();
        return film with
        {
            Meta = new DraftMeta { Width = 320, Height = 180 },
            Tracks =
            [
                new Track
                {
                    Type = TrackType.Video,
                    Segments =
                    [
                        Yard.Shot(picture, 3000) with
                        {
                            Start = 0,
                        },
                        Yard.Shot(picture, 6000, motion: null) with
                        {
                            Start = 5000,
                        },
                        Yard.Shot(picture, 3000) with
                        {
                            Start = 11_000,
                        },
                        .. cards,
                        Yard.Shot(picture, 2000) with
                        {
                            Start = 18_000,
                        },
                    ],
                },
                new Track
                {
                    Type = TrackType.Text,
                    Segments =
                    [
                        new Segment
                        {
                            Start = 6000,
                            Duration = 4000,
                            MediaType = "text",
                            Text = "Here it rests",
                            Style = JsonElement.Parse("""{"fs":220}"""),
                        },
                    ],
                },
            ],
        };
    }

    private static Segment Card(long start, long length, string colour) =>
        new()
        {
            Start = start,
            Duration = length,
            MediaType = "color",
            Colour = colour,
        };

    private static JsonNode Report(Export export) => JsonNode.Parse(export.Quality!)!;

    /// <summary>All but what differs because pieces are encoded by themselves, and the name of the file.</summary>
    private static string Comparable(JsonNode report)
    {
        var copy = report.DeepClone().AsObject();
        foreach (var name in new[] { "file", "size", "bitRate" })
            copy.Remove(name);
        return copy.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void AssertSpans(JsonNode report, string what, double edge) =>
        Assert.Contains(
            report[what]!.AsArray(),
            stretch => stretch!["from"]!.GetValue<double>() < edge && stretch["to"]!.GetValue<double>() > edge
        );

    private static IEnumerable<string> Failed(JsonNode report) =>
        report["findings"]!
            .AsArray()
            .Where(finding => !finding!["ok"]!.GetValue<bool>())
            .Select(finding => finding!["name"]!.GetValue<string>());
}
