using Rostrum.Media;
using Rostrum.Protocol;
using Rostrum.Server.Tests.Uploads.Making;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads;

public sealed class FileIntakeTests(Samples samples) : IDisposable
{
    private readonly FolderStore store = new();

    [Fact]
    public async Task A_file_is_stored_under_its_hash_with_what_it_is()
    {
        using var incoming = await Arrived("photo.jpg", samples.Bytes("jpg"));
        var stored = await Take(incoming);
        Assert.Equal($"assets/{incoming.Sha256}", stored.BlobKey);
        Assert.Equal(("photo.jpg", samples.Bytes("jpg").LongLength), (stored.Name, stored.Size));
        Assert.Equal((FileKind.Image, 64, 48), (stored.Facts.Kind, stored.Facts.Width, stored.Facts.Height));
        Assert.Equal(samples.Bytes("jpg"), File.ReadAllBytes(store.PathOf(stored.BlobKey)));
        Assert.Empty(store.ScratchFiles);
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        using (var first = await Arrived("a.png", samples.Bytes("png")))
        using (var second = await Arrived("b.png", samples.Bytes("png")))
            Assert.Equal((await Take(first)).BlobKey, (await Take(second)).BlobKey);
        Assert.Equal(1, store.Puts);
        Assert.Empty(store.ScratchFiles);
    }

    [Theory]
    [InlineData("holiday", "holiday.wav")]
    [InlineData("holiday.mp4", "holiday.mp4")]
    [InlineData("file", "file.wav")]
    public async Task A_name_without_an_ending_gets_one(string given, string shown)
    {
        using var incoming = await Arrived(given, samples.Bytes("wav"));
        Assert.Equal(shown, (await Take(incoming)).Name);
    }

    [Fact]
    public async Task What_is_not_accepted_is_refused_by_name_with_what_is()
    {
        await AssertRefused("notes.jpg", "Dear diary"u8.ToArray());
        await AssertRefused("empty.jpg", []);
        await AssertRefused("cut.mp4", samples.Bytes("mp4")[..2000]);
        await AssertRefused("cut.heic", samples.Bytes("heic")[..500]);
        Assert.Equal(0, store.Puts);
    }

    [Fact]
    public async Task Many_at_once_are_all_looked_at()
    {
        using var intake = new FileIntake(store, inspections: 2);
        string[] types = ["jpg", "png", "gif", "webp", "mp4", "mp3", "wav", "webm"];
        var stored = await Task.WhenAll(
            types.Select(async type =>
            {
                using var incoming = await Arrived($"a.{type}", samples.Bytes(type));
                return await intake.TakeAsync(incoming, TestContext.Current.CancellationToken);
            })
        );
        Assert.Equal(types, stored.Select(file => file.Facts.Format));
        Assert.Empty(store.ScratchFiles);
    }

    private async Task<IncomingFile> Arrived(string name, byte[] content) =>
        Assert.Single(
            await Received.AllAsync(
                store,
                new UploadLimits(),
                Received.Request(new MemoryStream(Bodies.Of(Bodies.File(name, content))))
            )
        );

    private async Task<StoredFile> Take(IncomingFile incoming)
    {
        using var intake = new FileIntake(store);
        return await intake.TakeAsync(incoming, TestContext.Current.CancellationToken);
    }

    private async Task AssertRefused(string name, byte[] content)
    {
        using (var incoming = await Arrived(name, content))
        {
            var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => Take(incoming));
            Assert.Equal(ApiCode.UnsupportedFile, refused.Code);
            Assert.StartsWith(name, refused.Message);
            Assert.Contains("MP4, MOV, AVI, WEBM, MKV, JPG", refused.Message);
            Assert.DoesNotContain(incoming.Path, refused.Message);
        }
        Assert.Empty(store.ScratchFiles);
    }

    public void Dispose() => store.Dispose();
}
