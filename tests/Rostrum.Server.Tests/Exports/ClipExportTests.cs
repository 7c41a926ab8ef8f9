using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Exports;

/// <summary>A session with a video clip is edited, looked at and exported as one with stills.</summary>
public sealed class ClipExportTests(Service service)
{
    [Fact]
    public async Task An_uploaded_clip_becomes_part_of_the_film_and_is_exported()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        using var made = new Made();
        var clip = made.Ffmpeg(
            "-f lavfi -i testsrc2=s=192x108:r=25:d=1.2 -f lavfi -i sine=d=1.2 -c:v libx264 -c:a aac",
            "walk.mp4"
        );
        (await caller.UploadAsync(session, ("files", "walk.mp4", File.ReadAllBytes(clip)))).Ok();
        await caller.PictureAsync(session);
        await caller.SayAsync(session, "crossfades between them");
        var segments = (await caller.DraftAsync(session)).GetProperty("t")[0].GetProperty("sg");
        Assert.Equal(2, segments.GetArrayLength());
        Assert.Equal("video", segments[0].Text("mt"));
        Assert.Equal(1200, segments[0].GetProperty("d").GetInt64());
        (await caller.ExportAsync(session, $"clip-{session}")).Ok();
        var ended = await caller.EndedAsync($"clip-{session}");
        Assert.Equal("completed", ended.Text("status"));
        Assert.Equal(6.2, ended.GetProperty("output").GetProperty("duration").GetDouble());
    }

    [Fact]
    public async Task An_animated_webp_is_a_clip()
    {
        var caller = await service.NewcomerAsync();
        var session = await caller.SessionAsync();
        using var made = new Made();
        var clip = made.Ffmpeg("-f lavfi -i testsrc2=s=96x54:r=10:d=1 -c:v libwebp_anim", "walk.webp");
        (await caller.UploadAsync(session, ("files", "walk.webp", File.ReadAllBytes(clip)))).Ok();
        await caller.SayAsync(session, "push in");
        var segment = (await caller.DraftAsync(session)).GetProperty("t")[0].GetProperty("sg")[0];
        Assert.Equal(("video", 1000), (segment.Text("mt"), segment.GetProperty("d").GetInt64()));
        (await caller.ExportAsync(session, $"webp-{session}")).Ok();
        Assert.Equal("completed", (await caller.EndedAsync($"webp-{session}")).Text("status"));
    }
}
