using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts;
using Rostrum.Drafts.Targets;
using Rostrum.Media.Encoding;

namespace Rostrum.Farm.Tests;

/// <summary>What platforms ask for, of films that were joined from pieces: by ffprobe, and by the boxes of the file.</summary>
public sealed class TargetTests
{
    public static TheoryData<string> Targets => [.. ExportTargetCatalogue.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_film_of_chunks_meets_the_rules_of_its_target(string name)
    {
        await using var yard = new Yard();
        yard.Options = yard.Options with { ChunkSeconds = TimeSpan.FromSeconds(2) };
        var target = ExportTargetCatalogue.Find(name)!;
        var film = Yard.Film(15, Yard.Shot(await yard.PictureAsync(40, "1200x900"), 4200));
        var draft = target.Apply(
            film with
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
                                Start = 500,
                                Duration = 3500,
                                MediaType = "text",
                                Text = "A title that is as long as a title may well be, and then some",
                                Anchor = "bottom",
                            },
                        ],
                    },
                ],
            }
        );
        var farm = await yard.StartAsync();
        var export = await Yard.SucceedAsync(
            farm,
            Yard.Request(
                "x",
                draft,
                encoder: EncoderSettings.Standard.For(
                    target,
                    FrameRate.FromNumber(draft.Fps!.Value)!.Value,
                    4.2
                )
            ) with
            {
                Target = target,
                Strict = true,
            }
        );
        var path = yard.FilmOf(export);
        var tables = Mp4Tables.Read(path);
        var (pictures, sound) = (tables.Pictures!, tables.Sound!);
        Assert.Equal(
            (true, false, false, 0.0, true),
            (tables.HeaderFirst, pictures.HasEditList, sound.HasEditList, pictures.Start, pictures.IsClosed)
        );
        // 23 frames a second are the fewest that are taken; half a second of them is a group.
        Assert.Equal((23.0, 12), (Math.Round(pictures.FramesPerSecond, 3), pictures.LongestGroup));
        Assert.Equal(2, pictures.MostBFrames);
        Assert.Equal(("mp4a", 48000), (sound.Codec, sound.Rate));
        Assert.InRange(sound.Seconds - pictures.Seconds, -0.022, 0.022);
        await AssertProbedAsync(path, target);
        var report = JsonNode.Parse(export.Quality!)!;
        var inside = report["findings"]!
            .AsArray()
            .Single(finding => finding!["name"]!.GetValue<string>() == "text_in_safe_area");
        Assert.True(inside!["ok"]!.GetValue<bool>());
    }

    /// <summary>
    /// ffprobe: every sync frame is an IDR picture that is shown before all that are decoded after it, and no two are
    /// further apart than a group.
    /// </summary>
    private static async Task AssertProbedAsync(string path, ExportTarget target)
    {
        var said = await Tool.RunAsync(
            "ffprobe",
            "-v",
            "error",
            "-select_streams",
            "v",
            "-show_entries",
            "stream=codec_name,profile,pix_fmt,width,height,color_range,color_space,color_transfer,color_primaries,has_b_frames:packet=pts,dts,flags",
            "-of",
            "json",
            path
        );
        var json = JsonDocument.Parse(said).RootElement;
        var stream = json.GetProperty("streams")[0];
        Assert.Equal(
            ("h264", "High", "yuv420p", $"{target.Canvas}", "tv", "bt709", "bt709", "bt709"),
            (
                Text("codec_name"),
                Text("profile"),
                Text("pix_fmt"),
                $"{stream.GetProperty("width")}x{stream.GetProperty("height")}",
                Text("color_range"),
                Text("color_space"),
                Text("color_transfer"),
                Text("color_primaries")
            )
        );
        var packets = json.GetProperty("packets").EnumerateArray().ToList();
        var (since, newest) = (0, long.MinValue);
        foreach (var packet in packets)
        {
            var shown = packet.GetProperty("pts").GetInt64();
            if (packet.GetProperty("flags").GetString()!.StartsWith('K'))
            {
                Assert.True(shown > newest, "A group is open.");
                since = 0;
            }
            Assert.InRange(++since, 1, 12);
            newest = Math.Max(newest, shown);
        }

        string? Text(string name) => stream.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("tiktok", 600)]
    [InlineData("reels", 900)]
    [InlineData("feed", 900)]
    public void The_longest_film_of_a_place_stays_below_its_largest_file(string name, double longest)
    {
        var target = ExportTargetCatalogue.Find(name)!;
        Assert.Equal((3.0, longest), target.Seconds);
        var options = EncoderSettings.Standard.For(target, FrameRate.Default, longest).Options!;
        var rate = double.Parse(
            options.Split(':').Single(option => option.StartsWith("vbv-maxrate=", StringComparison.Ordinal))[
                "vbv-maxrate=".Length..
            ]
        );
        var bytes = (rate * 1000 + 192_000) * longest / 8;
        Assert.InRange(bytes, 1, target.LargestFile ?? 25_192_000 * longest / 8);
    }
}
