using Rostrum.Vision.Models;

namespace Rostrum.Vision.Tests;

public sealed class OnnxHeaderTests
{
    private static readonly byte[] picture = TinyOnnx.Value("x", 1, [1, 3, 256, 384]);
    private static readonly byte[] map = TinyOnnx.Value("y", 1, [1, 256, 384]);

    [Fact]
    public void A_network_tells_its_ends_and_its_size()
    {
        var form = FormOf(TinyOnnx.Model(TinyOnnx.Graph([], [picture], [map])));
        Assert.Equal(new DepthForm("x", "y", 384, 256), form);
    }

    [Fact]
    public void A_side_that_is_free_is_one_that_such_networks_can_cut()
    {
        var form = FormOf(TinyOnnx.Brightness);
        Assert.Equal((0, 0), (form.Width % 14, form.Width % 32));
        Assert.Equal(form.Width, form.Height);
    }

    [Fact]
    public void Weights_that_are_named_as_inputs_need_not_be_given()
    {
        var weight = TinyOnnx.Value("w", 1, [1]);
        var form = FormOf(
            TinyOnnx.Model(TinyOnnx.Graph([], [weight, picture], [map], [TinyOnnx.Weight("w")]))
        );
        Assert.Equal("x", form.Input);
    }

    [Theory]
    [InlineData(1, new long[] { 1, 1, 256, 256 })]
    [InlineData(1, new long[] { 2, 3, 256, 256 })]
    [InlineData(1, new long[] { 1, 256, 256, 3 })]
    [InlineData(1, new long[] { 3, 256, 256 })]
    [InlineData(2, new long[] { 1, 3, 256, 256 })]
    [InlineData(1, new long[] { 1, 3, 8, 256 })]
    [InlineData(1, new long[] { 1, 3, 256, 100_000 })]
    public void A_network_that_takes_no_picture_is_refused(int element, long[] shape) =>
        AssertRefused(
            TinyOnnx.Model(TinyOnnx.Graph([], [TinyOnnx.Value("x", element, shape)], [map])),
            "not one for depth"
        );

    [Fact]
    public void A_network_that_gives_several_maps_is_refused()
    {
        AssertRefused(TinyOnnx.Model(TinyOnnx.Graph([], [picture], [map, map])), "one map");
        AssertRefused(
            TinyOnnx.Model(TinyOnnx.Graph([], [picture], [TinyOnnx.Value("y", 1, [1, 21, 256, 384])])),
            "one map"
        );
        AssertRefused(TinyOnnx.Model(TinyOnnx.Graph([], [picture, map], [map])), "one picture");
    }

    [Fact]
    public void Weights_in_another_file_are_refused()
    {
        byte[] weight = [.. TinyOnnx.Weight("w"), .. TinyOnnx.Message(13, TinyOnnx.Text(1, "location"))];
        AssertRefused(
            TinyOnnx.Model(TinyOnnx.Graph([], [picture], [map], [weight])),
            "weights in another file"
        );
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused_or_has_no_ends()
    {
        var whole = TinyOnnx.Model(TinyOnnx.Graph([], [picture], [map], [TinyOnnx.Weight("w")]));
        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<ModelRefusedException>(() => FormOf(whole[..length]));
    }

    [Fact]
    public void Files_that_are_anything_else_are_refused()
    {
        AssertRefused("Not a model, but a letter."u8.ToArray(), "not a whole ONNX model");
        AssertRefused([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "not a whole ONNX model");
        AssertRefused(Enumerable.Repeat((byte)0xFF, 64).ToArray(), "not a whole ONNX model");
        // A length that is negative, and one beyond the file.
        AssertRefused(
            [0x3A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1],
            "not a whole ONNX model"
        );
        AssertRefused([0x3A, 0x7F, 0], "not a whole ONNX model");
    }

    [Fact]
    public void A_byte_changed_anywhere_gives_a_sentence_or_a_network_and_never_anything_else()
    {
        var whole = TinyOnnx.Brightness;
        for (var at = 0; at < whole.Length; at++)
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                var spoilt = (byte[])whole.Clone();
                spoilt[at] = value;
                var failure = Record.Exception(() => FormOf(spoilt));
                Assert.True(failure is null or ModelRefusedException, failure?.ToString());
            }
    }

    private static DepthForm FormOf(byte[] file) => DepthForm.Of(OnnxHeader.Read(new MemoryStream(file)));

    private static void AssertRefused(byte[] file, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<ModelRefusedException>(() => FormOf(file)).Message,
            StringComparison.Ordinal
        );
}
