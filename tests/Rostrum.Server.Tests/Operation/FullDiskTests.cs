using System.Diagnostics;
using System.Net;

namespace Rostrum.Server.Tests.Operation;

/// <summary>A service whose data folder is a small disk of its own, which only root can mount.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly DirectoryInfo disk = Directory.CreateTempSubdirectory("rostrum disk ");
    private bool mounted;

    private string Filler => Path.Combine(disk.FullName, "filler");

    [Fact]
    public async Task On_a_full_disk_things_are_refused_with_a_sentence_and_nothing_is_lost()
    {
        Mount();
        await using var own = await Service.StartAsync(options =>
            options.Data = Path.Combine(disk.FullName, "data")
        );
        var caller = await own.NewcomerAsync();
        var session = await caller.FilmSessionAsync();
        var before = await caller.DraftAsync(session);
        Fill();
        await RefusedAsync(() => caller.UploadAsync(session, ("files", "b.png", Noise())));
        await RefusedAsync(() => caller.ExportAsync(session, "a"));
        await RefusedAsync(() => caller.MessageAsync(session, "zoom out"));
        (await own.Nobody.GetAsync("/healthz")).Ok();
        Assert.Contains("disk", (await own.Nobody.GetAsync("/readyz")).Refused(503));
        // A database that is elsewhere has room for what was said.
        if (own.Options.Database.Kind == "sqlite")
            Assert.Equal(before.GetRawText(), (await caller.DraftAsync(session)).GetRawText());
        File.Delete(Filler);
        await caller.PictureAsync(session, "c.png");
        Assert.NotEmpty(await caller.SayAsync(session, "zoom out"));
        Assert.Equal(
            0,
            (await caller.GetAsync("/api/credits/balance/simple")).Ok().GetProperty("frozen").GetInt64()
        );
        (await caller.ExportAsync(session, "b")).Ok();
        Assert.Equal("completed", (await caller.EndedAsync("b")).Text("status"));
        (await own.Nobody.GetAsync("/readyz")).Ok();
    }

    /// <summary>Refused at once, or taken and failed later; a server may well have room for a row.</summary>
    private static async Task RefusedAsync(Func<Task<Reply>> act)
    {
        var reply = await act();
        Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, reply.Text);
        if (reply.Status != HttpStatusCode.OK)
            Assert.Contains("no room", reply.RefusalSentence());
    }

    private static byte[] Noise() => [.. Pictures.Small, .. Uploads.Making.Bodies.Random(2 << 20)];

    private void Mount()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.UserName == "root",
            "Only root mounts a disk."
        );
        mounted = Run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.FullName) == 0;
        Assert.SkipUnless(mounted, "No disk can be mounted here.");
    }

    private void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        foreach (var piece in new[] { 1 << 20, 4096 })
            try
            {
                while (true)
                    filler.Write(new byte[piece]);
            }
            catch (IOException)
            {
                // Full.
            }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
        )!;
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (mounted)
            Run("umount", "-l", disk.FullName);
        disk.Delete(recursive: true);
    }
}
