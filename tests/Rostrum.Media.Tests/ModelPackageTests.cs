using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Rostrum.Media.Seeing;

namespace Rostrum.Media.Tests;

/// <summary>What is taken out of packages, on packages that the tests make.</summary>
public sealed class ModelPackageTests : IDisposable
{
    private static readonly byte[] first = [.. Enumerable.Range(0, 3000).Select(at => (byte)(at * 7))];
    private static readonly byte[] second = [.. Enumerable.Range(0, 500).Select(at => (byte)(at * 11))];

    private readonly Workshop workshop = new();

    [Fact]
    public void A_model_is_put_together_from_its_parts_in_their_order()
    {
        var path = Packed(("package/b", second), ("package/else", [1, 2, 3]), ("package/a", first));
        byte[] kept = [];
        Known(path, [.. first, .. second]).Unpack(path, model => kept = Read(model));
        Assert.Equal([.. first, .. second], kept);
    }

    [Fact]
    public void A_package_that_is_not_the_known_one_is_not_opened()
    {
        var path = Packed(("package/a", first), ("package/b", second));
        var known = Known(path, [.. first, .. second]);
        var bytes = File.ReadAllBytes(path);
        bytes[^20] ^= 1;
        File.WriteAllBytes(path, bytes);
        Refused(known, path, "not the package that is known");
        File.WriteAllBytes(path, bytes[..^1]);
        Refused(known, path, "not the package that is known");
        Refused(known, workshop.At("nowhere.tgz"), "cannot be read");
        Refused(known, "/dev/zero", "cannot be read");
    }

    [Fact]
    public void A_package_without_a_part_or_with_another_model_is_refused()
    {
        var lacking = Packed(("package/a", first));
        Refused(Known(lacking, first), lacking, "does not hold package/b");
        var other = Packed(("package/a", first), ("package/b", second));
        Refused(Known(other, [.. second, .. first]), other, "not the one that is known");
        Refused(Known(other, first), other, "not the one that is known");
    }

    [Fact]
    public void Names_that_lead_out_of_the_package_write_nothing()
    {
        var path = Packed(("../../a", first), ("/etc/b", second), ("package/../a", first));
        Refused(Known(path, [.. first, .. second]), path, "does not hold");
        Assert.Equal(
            [Path.GetFileName(path)],
            Directory.EnumerateFileSystemEntries(workshop.Folder).Select(Path.GetFileName)
        );
    }

    /// <summary>Whoever opened it would wait for somebody to write.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_pipe_is_no_package()
    {
        var pipe = workshop.At("pipe.tgz");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, made.ExitCode);
        }
        var path = Packed(("package/a", first), ("package/b", second));
        await Task.Run(
            () => Refused(Known(path, [.. first, .. second]), pipe, "cannot be read"),
            TestContext.Current.CancellationToken
        );
    }

    public void Dispose() => workshop.Dispose();

    private static void Refused(ModelPackage package, string path, string why)
    {
        var kept = false;
        var refused = Assert.Throws<MediaException>(() => package.Unpack(path, _ => kept = true));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("tiny@1 was not installed: ", refused.Message, StringComparison.Ordinal);
        Assert.False(kept);
    }

    private static ModelPackage Known(string path, byte[] model)
    {
        var bytes = File.ReadAllBytes(path);
        var package = new NpmPackage("tiny@1", "tiny-1.tgz", Hash(bytes), bytes.Length);
        return new ModelPackage(package, ["package/a", "package/b"], Hash(model), model.Length)
        {
            Model = "tiny",
            Terms = "",
        };
    }

    private string Packed(params (string Name, byte[] Content)[] entries)
    {
        var path = workshop.At($"{Guid.NewGuid():n}.tgz");
        using var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var archive = new TarWriter(packed);
        foreach (var (name, content) in entries)
            archive.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) }
            );
        return path;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Read(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
