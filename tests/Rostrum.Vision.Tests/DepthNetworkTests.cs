using Rostrum.Vision.Models;

namespace Rostrum.Vision.Tests;

public sealed class DepthNetworkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rostrum-models-").FullName;

    /// <summary>64 by 48 pixels, black at the left edge and white at the right one.</summary>
    private static SmallPicture Ramp =>
        new(64, 48, [.. Enumerable.Range(0, 64 * 48 * 3).Select(i => (byte)(i / 3 % 64 * 255 / 63))]);

    [Fact]
    public void A_network_is_given_what_photographs_are_to_it()
    {
        var grey = new SmallPicture(4, 4, Enumerable.Repeat((byte)128, 48).ToArray());
        var planes = DepthNetwork.Planes(grey, 32, 16);
        Assert.Equal(3 * 32 * 16, planes.Length);
        Assert.All(planes[..512], value => Assert.Equal((128 / 255.0 - 0.485) / 0.229, value, 4));
        Assert.All(planes[1024..], value => Assert.Equal((128 / 255.0 - 0.406) / 0.225, value, 4));
    }

    [Fact]
    public void What_a_network_gives_is_stretched_from_farthest_to_nearest_in_the_pictures_shape()
    {
        float[] values = [.. Enumerable.Range(0, 16 * 16).Select(at => 1000f + at % 16)];
        var grid = DepthNetwork.Grid(values, 16, 16, Ramp);
        Assert.Equal((64, 48), (grid.Width, grid.Height));
        Assert.Equal((0, 255), (grid[0, 24], grid[63, 24]));
        Assert.InRange(grid[32, 10], 120, 136);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0.5f)]
    public void What_is_no_number_or_the_same_everywhere_is_no_depth(float value)
    {
        var values = Enumerable.Repeat(value, 256).ToArray();
        Assert.Throws<ModelRefusedException>(() => DepthNetwork.Grid(values, 16, 16, Ramp));
    }

    [Fact]
    public void A_library_that_is_not_the_runtime_is_refused()
    {
        var file = Made("library.so", [1, 2, 3]);
        var model = Made("bright.onnx", TinyOnnx.Brightness);
        var refused = Assert.Throws<ModelRefusedException>(() => DepthNetwork.Look(file, model, Ramp));
        Assert.Contains("not ONNX Runtime", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runtime_runs_a_network()
    {
        var runtime = ModelShelf.OfUser().Runtime;
        if (runtime is null)
            Assert.Skip("No ONNX Runtime is installed: rostrum models runtime install.");
        var model = Made("bright.onnx", TinyOnnx.Brightness);
        var depth = DepthNetwork.Look(runtime, model, Ramp);
        for (var x = 1; x < 64; x++)
            Assert.InRange(depth[x, 20], depth[x - 1, 20], 255);
        Assert.InRange(depth[32, 20], 120, 140);
    }

    [Fact]
    public void A_shelf_keeps_one_network_for_depth_and_gives_it_back_whole()
    {
        var shelf = new ModelShelf(Path.Combine(folder, "shelf"));
        Assert.Null(shelf.PathOf(ModelKind.Depth));
        shelf.Add(ModelKind.Depth, Made("first.onnx", TinyOnnx.Brightness));
        var second = shelf.Add(ModelKind.Depth, Made("second.onnx", TinyOnnx.Brightness));
        Assert.Equal(second.Path, shelf.PathOf(ModelKind.Depth));
        Assert.Equal(TinyOnnx.Brightness, File.ReadAllBytes(second.Path));
        Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(second.Path)!));
        Assert.False(shelf.Remove("first"));
        Assert.True(shelf.Remove("second"));
        Assert.Null(shelf.PathOf(ModelKind.Depth));
    }

    [Fact]
    public void What_is_refused_leaves_the_network_before_it_in_its_place()
    {
        var shelf = new ModelShelf(Path.Combine(folder, "shelf"));
        var kept = shelf.Add(ModelKind.Depth, Made("kept.onnx", TinyOnnx.Brightness));
        Assert.Throws<ModelRefusedException>(() =>
            shelf.Add(ModelKind.Depth, Made("letter.onnx", "Dear all"u8.ToArray()))
        );
        Assert.Throws<ModelRefusedException>(() =>
            shelf.Add(ModelKind.Depth, Path.Combine(folder, "nothing.onnx"))
        );
        Assert.Equal(kept.Path, shelf.PathOf(ModelKind.Depth));
    }

    [Fact]
    public void A_runtime_of_the_users_own_is_linked_and_taking_it_away_leaves_the_users_file()
    {
        var shelf = new ModelShelf(Path.Combine(folder, "shelf"));
        var library = Made("libonnxruntime.so.1", [1]);
        shelf.SetRuntime(library);
        Assert.NotNull(shelf.Runtime);
        Assert.True(shelf.Remove("runtime"));
        Assert.Null(shelf.Runtime);
        Assert.True(File.Exists(library));
        Assert.Throws<ModelRefusedException>(() => shelf.SetRuntime(Path.Combine(folder, "nothing.so")));
    }

    [Fact]
    public void A_runtime_that_lies_on_the_shelf_already_stays_when_it_is_given_again()
    {
        var shelf = new ModelShelf(Path.Combine(folder, "shelf"));
        shelf.KeepRuntime(new MemoryStream([1, 2, 3]));
        var link = Path.Combine(folder, "link.so");
        File.CreateSymbolicLink(link, shelf.Runtime!);
        foreach (var same in (string[])[shelf.Runtime!, link])
        {
            shelf.SetRuntime(same);
            Assert.Equal([1, 2, 3], File.ReadAllBytes(shelf.Runtime!));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Made(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
