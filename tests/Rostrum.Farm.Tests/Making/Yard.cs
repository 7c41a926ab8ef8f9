using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rostrum.Drafts;
using Rostrum.Media.Encoding;
using Rostrum.Media.Seeing;

namespace Rostrum.Farm.Tests.Making;

/// <summary>A folder with a database, blobs and farms of a test's own. Farms are stopped when it is closed.</summary>
internal sealed class Yard : IAsyncDisposable
{
    private readonly List<Farm> farms = [];

    public Yard()
    {
        Folder = Directory.CreateTempSubdirectory("rostrum farm ").FullName;
        Contexts = TestFarmContext.Over(At("rows.db"));
        Blobs = new WatchedBlobs(At("blobs"));
    }

    public string Folder { get; }

    public Func<FarmContext> Contexts { get; }

    public WatchedBlobs Blobs { get; }

    public MovableClock Clock { get; } = new();

    public FarmOptions Options { get; set; } = new() { FirstRetry = TimeSpan.FromMilliseconds(50) };

    public FarmHooks Hooks { get; set; } = new();

    /// <summary>What looks at pictures; null for what needs no model.</summary>
    public Eyes? Eyes { get; set; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>A farm that is not started yet.</summary>
    public Farm Build()
    {
        var farm = new Farm(Options, Contexts, Blobs, At("quartz.db"), Hooks, clock: Clock, eyes: Eyes);
        farms.Add(farm);
        return farm;
    }

    public async Task<Farm> StartAsync()
    {
        var farm = Build();
        await farm.StartAsync(Cancel);
        return farm;
    }

    /// <summary>Draws a picture, sends it to the store and returns its address.</summary>
    /// <param name="hue">Pictures of different hues differ.</param>
    public async Task<string> PictureAsync(int hue, string size = "320x180")
    {
        var file = At($"{Guid.NewGuid():n}.png");
        await Tool.RunAsync(
            "ffmpeg",
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            $"testsrc2=size={size}",
            "-vf",
            $"hue=h={hue}",
            "-frames:v",
            "1",
            "-update",
            "1",
            file
        );
        var key =
            $"assets/{Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, Cancel)))}";
        await Blobs.PutAsync(key, file, Cancel);
        return $"blob:{key}";
    }

    /// <summary>A film of pictures that lie in the store, one after the other, ten frames a second, 160x90.</summary>
    public static Draft Film(params Segment[] segments) => Film(10, segments);

    public static Draft Film(double fps, params Segment[] segments)
    {
        var start = 0L;
        var laid = new List<Segment>();
        foreach (var segment in segments)
        {
            laid.Add(segment with { Id = $"s{laid.Count}", Start = start });
            start += segment.Duration ?? 0;
        }
        return new Draft
        {
            Version = Draft.CurrentVersion,
            Fps = fps,
            Seed = 7,
            Meta = new DraftMeta { Width = 160, Height = 90 },
            Tracks = [new Track { Type = TrackType.Video, Segments = laid }],
        };
    }

    public static Segment Shot(string address, long milliseconds = 4000, string? motion = "push_in") =>
        new()
        {
            MediaType = "image",
            Source = address,
            Duration = milliseconds,
            Motion = motion is null ? null : new NamedEffect { Name = motion },
        };

    public static ExportRequest Request(
        string id,
        Draft draft,
        string session = "1",
        string account = "a",
        EncoderSettings? encoder = null,
        string body = "body",
        string? webhook = null
    ) =>
        new(
            id,
            account,
            session,
            body,
            draft,
            encoder ?? EncoderSettings.Draft,
            "film.mp4",
            webhook,
            webhook is null ? null : "secret"
        );

    /// <summary>Asks for a film and waits until it has ended.</summary>
    public static async Task<Export> MakeAsync(Farm farm, ExportRequest request)
    {
        var answer = await farm.Desk.SubmitAsync(request, Cancel);
        Assert.IsType<ExportAnswer.Accepted>(answer);
        return await EndAsync(farm, request.Id, request.AccountId);
    }

    public static async Task<Export> EndAsync(Farm farm, string id, string account = "a")
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        Export? last = null;
        await foreach (var export in farm.Desk.WatchAsync(account, id, patience.Token))
            last = export;
        Assert.True(last is { HasEnded: true }, $"{id} has not ended.");
        return last;
    }

    public static async Task<Export> SucceedAsync(Farm farm, ExportRequest request)
    {
        var export = await MakeAsync(farm, request);
        Assert.True(export.Status == RowStatus.Completed, export.Error);
        return export;
    }

    public async Task<Export> RowAsync(string id)
    {
        await using var context = Contexts();
        return await context.Exports.AsNoTracking().SingleAsync(e => e.Id == id, Cancel);
    }

    /// <summary>The same film with its pictures as files of this machine.</summary>
    public Draft Local(Draft draft) =>
        draft with
        {
            Tracks =
            [
                .. draft.AllTracks.Select(track =>
                    track with
                    {
                        Segments =
                        [
                            .. track.AllSegments.Select(segment =>
                                segment.Source is { } source
                                    ? segment with
                                    {
                                        Source = $"file:{Blobs.PathOf(source["blob:".Length..])}",
                                    }
                                    : segment
                            ),
                        ],
                    }
                ),
            ],
        };

    public string FilmOf(Export export) => Blobs.PathOf(export.OutputBlob!);

    /// <summary>Waits for something to become true.</summary>
    public static async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"Waited in vain for {what}.");
            await Task.Delay(20, Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Blobs.BeforePut = null;
        foreach (var farm in farms)
            await farm.DisposeAsync();
        Blobs.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
