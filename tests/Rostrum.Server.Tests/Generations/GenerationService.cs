using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Credits;
using Rostrum.Server.Settings;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Generations;

/// <summary>A service with a scripted generator, and somebody with a film of one still.</summary>
internal sealed class GenerationService : IAsyncDisposable
{
    /// <summary>In the form that ComfyUI exports: nodes by their ids, links as pairs.</summary>
    public const string Workflow = """
        {
          "1": { "class_type": "LoadImage", "inputs": { "image": "{{image}}" } },
          "2": { "class_type": "CLIPTextEncode", "inputs": { "text": "{{prompt}}, natural movement" } },
          "3": { "class_type": "WanImageToVideo", "inputs": { "width": "{{width}}", "height": "{{height}}", "length": "{{frames}}", "start_image": ["1", 0], "positive": ["2", 0] } },
          "4": { "class_type": "KSampler", "inputs": { "seed": "{{seed}}", "steps": 20, "latent_image": ["3", 2] } },
          "5": { "class_type": "SaveVideo", "inputs": { "filename_prefix": "video/rostrum", "video": ["4", 0] } }
        }
        """;

    private readonly Made made = new();

    public ScriptedComfy Comfy { get; private set; } = null!;

    public Service Service { get; private set; } = null!;

    public Caller Caller { get; private set; } = null!;

    public string Session { get; private set; } = "";

    /// <summary>The film before anything was generated.</summary>
    public JsonElement Before { get; private set; }

    /// <summary>A clip of a second, as a generator would make it: no sound, 16 frames a second.</summary>
    public byte[] Clip { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<GenerationService> StartAsync(Action<ServerOptions>? configure = null)
    {
        var own = new GenerationService { Comfy = await ScriptedComfy.StartAsync() };
        var workflow = own.made.Write("workflow.json", Workflow);
        own.Service = await Service.StartAsync(options =>
        {
            options.Generator.Url = own.Comfy.Address.ToString();
            options.Generator.Workflow = workflow;
            options.Generator.LookSeconds = 0.02;
            configure?.Invoke(options);
        });
        own.Clip = await File.ReadAllBytesAsync(
            own.made.Ffmpeg(
                "-f lavfi -i testsrc2=s=64x64:r=16:d=1 -c:v libx264 -pix_fmt yuv420p",
                "clip.mp4"
            ),
            Cancel
        );
        own.Caller = await own.Service.NewcomerAsync();
        own.Session = await own.Caller.FilmSessionAsync();
        await own.Caller.SayAsync(own.Session, "make it 3 seconds");
        own.Before = await own.Caller.DraftAsync(own.Session);
        return own;
    }

    /// <summary>Says something that begins a generation.</summary>
    /// <returns>The generation's id, and what was answered.</returns>
    public async Task<(string Id, string Reply)> BeginAsync(string words = "make her smile")
    {
        var events = (await Caller.MessageAsync(Session, words)).Events;
        var response = events[1]
            .GetProperty("content")
            .GetProperty("parts")[0]
            .GetProperty("functionResponse");
        Assert.Equal("generate_clip", response.Text("name"));
        return (response.GetProperty("response").Text("generation_id"), events[^1].EndingText());
    }

    public async Task<IReadOnlyList<JsonElement>> MediaAsync() =>
        [
            .. (await Caller.StateAsync(Session))
                .GetProperty("state")
                .GetProperty("generated_media")
                .EnumerateArray(),
        ];

    public async Task<(long Available, long Frozen)> CreditsAsync()
    {
        var data = (await Caller.GetAsync("/api/credits/balance/simple")).Ok();
        return (data.GetProperty("available").GetInt64(), data.GetProperty("frozen").GetInt64());
    }

    /// <summary>The lines of the ledger that are about generations, in their order.</summary>
    public async Task<IReadOnlyList<(LedgerKind Kind, long Amount)>> LedgerAsync()
    {
        await using var db = Service.OpenDatabase();
        var lines = await db
            .Ledger.Where(line => line.Purpose.StartsWith("generation:"))
            .OrderBy(line => line.Key)
            .ToListAsync(Cancel);
        return [.. lines.Select(line => (line.Kind, line.Amount))];
    }

    /// <summary>The last thing that was said in the session.</summary>
    public async Task<string> LastSaidAsync()
    {
        await using var db = Service.OpenDatabase();
        var last = await db.Events.OrderByDescending(row => row.Key).FirstAsync(Cancel);
        return JsonDocument.Parse(last.Json).RootElement.EndingText();
    }

    /// <summary>
    /// Follows a generation that comes to nothing: a sentence, the credits back, nothing in the state, and the film as it
    /// was.
    /// </summary>
    public async Task<string> FailedAsync(string id, long credits = 98)
    {
        var ended = await Caller.EndedAsync(id);
        Assert.Equal("failed", ended.Text("status"));
        Assert.Equal((credits, 0), await CreditsAsync());
        Assert.Equal([(LedgerKind.Reserve, 20), (LedgerKind.Release, 20)], await LedgerAsync());
        Assert.Empty(await MediaAsync());
        Assert.True(JsonElement.DeepEquals(Before, await Caller.DraftAsync(Session)));
        var sentence = ended.Text("error");
        Assert.Matches(@"^[A-Z][^\n]*\.$", sentence);
        Assert.DoesNotContain(Comfy.Address.Authority, sentence);
        Assert.Contains(sentence, await LastSaidAsync());
        return sentence;
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Comfy.DisposeAsync();
        made.Dispose();
    }
}
