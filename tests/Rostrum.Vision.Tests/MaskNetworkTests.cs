using Rostrum.Vision.Models;

namespace Rostrum.Vision.Tests;

public sealed class MaskNetworkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rostrum-models-").FullName;

    [Fact]
    public void A_network_for_masks_is_given_codes_about_their_middle()
    {
        var white = new SmallPicture(3, 2, Enumerable.Repeat((byte)255, 18).ToArray());
        var planes = MaskNetwork.Planes(white, new MaskForm("x", "y", 64, 64));
        Assert.Equal(3 * 64 * 64, planes.Length);
        Assert.All(planes, value => Assert.Equal(127f / 256, value));
    }

    [Theory]
    [InlineData(new long[] { 1, 3, 64, 64 }, new long[] { 1, 2, 64, 64 })]
    [InlineData(new long[] { 1, 3, 64, 64 }, new long[] { 1, 1, 32, 32 })]
    [InlineData(new long[] { 1, 3, 0, 0 }, new long[] { 1, 1, 0, 0 })]
    [InlineData(new long[] { 1, 3, 8192, 8192 }, new long[] { 1, 1, 8192, 8192 })]
    [InlineData(new long[] { 1, 64, 64, 3 }, new long[] { 1, 1, 64, 64 })]
    public void A_network_of_another_shape_is_refused_in_a_sentence(long[] input, long[] output)
    {
        var file = TinyOnnx.Model(
            TinyOnnx.Graph([], [TinyOnnx.Value("x", 1, input)], [TinyOnnx.Value("y", 1, output)])
        );
        var refused = Assert.Throws<ModelRefusedException>(() =>
            MaskForm.Of(OnnxHeader.Read(new MemoryStream(file)))
        );
        Assert.StartsWith("This model is not one for masks.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runtime_runs_a_network_for_masks()
    {
        var runtime = ModelShelf.OfUser().Runtime;
        if (runtime is null)
            Assert.Skip("No ONNX Runtime is installed: rostrum models install runtime.");
        var model = Path.Combine(folder, "lightness.onnx");
        File.WriteAllBytes(model, TinyOnnx.Lightness(64));
        var picture = new Scene(90, 60, (x, _) => x < 0.5 ? (0, 0, 0) : (255, 255, 255)).Picture;
        var mask = MaskNetwork.Look(runtime, model, picture);
        Assert.Equal((90, 60), (mask.Width, mask.Height));
        Assert.Equal(0, mask[20, 30]);
        Assert.InRange(mask[70, 30], 125, 128);
    }

    [Fact]
    public void What_a_model_cut_out_is_the_subject_without_its_specks()
    {
        var sight = Seen((x, y) => x is > 0.6 and < 0.9 && y is > 0.3 and < 0.8 || (x < 0.02 && y < 0.02));
        Assert.True(sight.HasPlainSubject);
        Assert.InRange(sight.SubjectBox.Overlap(new PictureBox(0.6, 0.3, 0.9, 0.8)), 0.95, 1);
        Assert.Equal(0, sight.SubjectMask[0, 0]);
        Assert.InRange(sight.SubjectPoint.X, 0.72, 0.78);
        Assert.Equal("cutter", sight.MaskMadeBy);
        // What is cut out stands before what is not.
        Assert.True(sight.Depth.Sample(0.75, 0.6) > sight.Depth.Sample(0.2, 0.6));
    }

    [Fact]
    public void A_model_that_cuts_out_nothing_or_everything_has_found_no_subject()
    {
        foreach (var all in new[] { false, true })
        {
            var sight = Seen((_, _) => all);
            Assert.False(sight.HasPlainSubject);
            Assert.Equal(PictureBox.Whole, sight.SubjectBox);
            Assert.Equal(0, sight.SubjectMask.Coverage());
        }
    }

    [Fact]
    public void A_shelf_has_a_place_for_each_kind_and_takes_nothing_of_another()
    {
        var shelf = new ModelShelf(Path.Combine(folder, "shelf"));
        shelf.Add(ModelKind.Mask, "isnet", new MemoryStream(TinyOnnx.Lightness(64)));
        Assert.Throws<ModelRefusedException>(() =>
            shelf.Add(ModelKind.Faces, "isnet", new MemoryStream(TinyOnnx.Lightness(64)))
        );
        Assert.Null(shelf.PathOf(ModelKind.Faces));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(shelf.Folder, "faces")));
        Assert.NotNull(shelf.PathOf(ModelKind.Mask));
        Assert.True(shelf.Remove("mask"));
        Assert.Null(shelf.IdentityOf(ModelKind.Mask));
    }

    [Fact]
    public void Two_models_of_one_name_are_told_apart()
    {
        var shelf = new ModelShelf(Path.Combine(folder, "shelf"));
        shelf.Add(ModelKind.Mask, "mine", new MemoryStream(TinyOnnx.Lightness(64)));
        var first = shelf.IdentityOf(ModelKind.Mask);
        shelf.Add(ModelKind.Mask, "mine", new MemoryStream(TinyOnnx.Lightness(128)));
        Assert.StartsWith("mine ", first, StringComparison.Ordinal);
        Assert.NotEqual(first, shelf.IdentityOf(ModelKind.Mask));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Sight Seen(Func<double, double, bool> inside)
    {
        var picture = Scene.Landscape().Picture;
        var values = new byte[picture.Width * picture.Height];
        for (var at = 0; at < values.Length; at++)
            values[at] = inside(
                (at % picture.Width + 0.5) / picture.Width,
                (at / picture.Width + 0.5) / picture.Height
            )
                ? (byte)255
                : (byte)0;
        return Sight.Of(
            picture,
            new SightHints { SubjectMask = (new ByteGrid(picture.Width, picture.Height, values), "cutter") }
        );
    }
}
