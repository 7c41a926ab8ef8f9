using Rostrum.Farm.Blobs;

namespace Rostrum.Farm.Tests;

/// <summary>Files under names that lead nowhere else, whole or not at all.</summary>
public sealed class BlobTests : IAsyncDisposable
{
    private readonly Yard yard = new();

    [Theory]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData(".scratch/a")]
    [InlineData("a/.b")]
    [InlineData("A")]
    [InlineData("a\0b")]
    [InlineData("a\\b")]
    [InlineData("")]
    public async Task A_key_cannot_lead_out_of_the_folder(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => yard.Blobs.GetAsync(key, Yard.Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => yard.Blobs.DeleteAsync(key, Yard.Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => yard.Blobs.PutAsync(key, File("a"), Yard.Cancel));
    }

    [Fact]
    public async Task A_blob_is_the_file_that_was_put_first_and_the_file_is_gone()
    {
        await yard.Blobs.PutAsync("a/b.txt", File("one"), Yard.Cancel);
        var second = File("two");
        await yard.Blobs.PutAsync("a/b.txt", second, Yard.Cancel);
        Assert.False(System.IO.File.Exists(second));
        using var copy = await yard.Blobs.GetAsync("a/b.txt", Yard.Cancel);
        Assert.Equal("one", await System.IO.File.ReadAllTextAsync(copy.Path, Yard.Cancel));
        var listed = new List<BlobInfo>();
        await foreach (var blob in yard.Blobs.ListAsync("a/", Yard.Cancel))
            listed.Add(blob);
        Assert.Equal(("a/b.txt", 3L), (listed.Single().Key, listed.Single().Size));
        await yard.Blobs.DeleteAsync("a/b.txt", Yard.Cancel);
        await yard.Blobs.DeleteAsync("a/b.txt", Yard.Cancel);
        Assert.False(await yard.Blobs.ExistsAsync("a/b.txt", Yard.Cancel));
        await Assert.ThrowsAsync<FileNotFoundException>(() => yard.Blobs.GetAsync("a/b.txt", Yard.Cancel));
    }

    [Fact]
    public async Task Unfinished_files_of_the_dead_go_at_the_start_and_those_of_the_living_stay()
    {
        var folder = yard.At("other");
        var living = new FileBlobStore(folder);
        var kept = living.NewScratchFile(".mp4");
        await System.IO.File.WriteAllTextAsync(kept, "half", Yard.Cancel);
        var dead = Directory.CreateDirectory(Path.Combine(folder, ".scratch", "dead")).FullName;
        await System.IO.File.WriteAllTextAsync(Path.Combine(dead, "half.mp4"), "half", Yard.Cancel);
        using (new FileBlobStore(folder))
        {
            Assert.True(System.IO.File.Exists(kept));
            Assert.False(Directory.Exists(dead));
        }
        living.Dispose();
        Assert.Empty(Directory.GetDirectories(Path.Combine(folder, ".scratch")));
    }

    private string File(string content)
    {
        var path = yard.At($"{Guid.NewGuid():n}");
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public ValueTask DisposeAsync() => yard.DisposeAsync();
}
