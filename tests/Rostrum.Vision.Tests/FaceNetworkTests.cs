using Rostrum.Vision.Models;

namespace Rostrum.Vision.Tests;

public sealed class FaceNetworkTests : IDisposable
{
    private const int Side = 128;
    private const int FineAnchors = 16 * 16 * 2;

    private readonly string folder = Directory.CreateTempSubdirectory("rostrum-models-").FullName;
    private readonly float[] scores = Enumerable.Repeat(-20f, FaceForm.Anchors).ToArray();
    private readonly float[] boxes = new float[FaceForm.Anchors * FaceForm.Numbers];

    [Fact]
    public void A_face_lies_where_its_anchor_stands_moved_by_what_the_network_says()
    {
        // The second anchor of the fine grid's cell in column 4, row 8: its middle is at 4.5/16, 8.5/16.
        See((8 * 16 + 4) * 2 + 1, 5, x: 8, y: -4, width: 32, height: 40);
        var face = Assert.Single(FaceNetwork.Faces(scores, boxes, Side));
        Assert.Equal(4.5 / 16 + 8.0 / Side, face.Box.Centre.X, 9);
        Assert.Equal(8.5 / 16 - 4.0 / Side, face.Box.Centre.Y, 9);
        Assert.Equal((32.0 / Side, 40.0 / Side), (face.Box.Width, face.Box.Height));
        Assert.Equal(1 / (1 + Math.Exp(-5)), face.Score, 6);
    }

    [Fact]
    public void The_coarse_grid_follows_the_fine_one_with_six_anchors_to_a_cell()
    {
        See(FineAnchors + (7 * 8 + 7) * 6 + 5, 5, x: 0, y: 0, width: 16, height: 16);
        var face = Assert.Single(FaceNetwork.Faces(scores, boxes, Side));
        Assert.Equal(new PicturePoint(7.5 / 8, 7.5 / 8), face.Box.Centre);
    }

    [Fact]
    public void What_a_cat_comes_to_is_no_face()
    {
        See(100, (float)Math.Log(0.80 / 0.20), 0, 0, 32, 32);
        Assert.Empty(FaceNetwork.Faces(scores, boxes, Side));
    }

    [Fact]
    public void Boxes_on_each_other_are_one_face_at_their_mean_and_others_are_others()
    {
        Face At(double left, double score) => new(new PictureBox(left, 0.2, left + 0.2, 0.4), score);
        var merged = FaceNetwork.Merged([At(0.7, 0.9), At(0.1, 0.95), At(0.12, 0.95)]);
        Assert.Equal(2, merged.Count);
        Assert.Equal(
            (0.11, 0.31, 0.95),
            (merged[0].Box.Left, Math.Round(merged[0].Box.Right, 9), merged[0].Score)
        );
        Assert.Equal(0.7, merged[1].Box.Left, 9);
    }

    [Fact]
    public void Lists_of_another_length_or_of_what_is_no_number_are_refused()
    {
        Assert.Throws<ModelRefusedException>(() => FaceNetwork.Faces(scores[1..], boxes, Side));
        Assert.Throws<ModelRefusedException>(() => FaceNetwork.Faces(scores, boxes[16..], Side));
        scores[7] = float.NaN;
        Assert.Throws<ModelRefusedException>(() => FaceNetwork.Faces(scores, boxes, Side));
    }

    [Fact]
    public void Both_shapes_in_which_BlazeFace_is_published_are_known()
    {
        var one = FaceForm.Of(Header([1, 3, 128, 128], [1, 896, 1], [1, 896, 16]));
        Assert.Equal((128, false, 1, 1), (one.Side, one.ChannelsLast, one.Scores.Count, one.Boxes.Count));
        var two = FaceForm.Of(Header([1, 256, 256, 3], [1, 384, 16], [1, 384, 1], [1, 512, 1], [1, 512, 16]));
        Assert.Equal((256, true), (two.Side, two.ChannelsLast));
        // In the order of the grids, whatever that of the file.
        Assert.Equal(["y2", "y1"], two.Scores);
        Assert.Equal(["y3", "y0"], two.Boxes);
    }

    [Fact]
    public void A_network_for_something_else_is_refused_in_a_sentence()
    {
        foreach (
            var header in new[]
            {
                Header([1, 3, 128, 128], [1, 1, 128, 128]),
                Header([1, 3, 128, 96], [1, 896, 1], [1, 896, 16]),
                Header([1, 3, 128, 128], [1, 100, 1], [1, 100, 16]),
                Header([1, 3, 4096, 4096], [1, 896, 1], [1, 896, 16]),
                Header([1, 128], [1, 896, 1], [1, 896, 16]),
            }
        )
        {
            var refused = Assert.Throws<ModelRefusedException>(() => FaceForm.Of(header));
            Assert.StartsWith("This model is not one for faces.", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_runtime_runs_a_network_for_faces_and_a_long_picture_is_looked_at_in_squares()
    {
        var runtime = ModelShelf.OfUser().Runtime;
        if (runtime is null)
            Assert.Skip("No ONNX Runtime is installed: rostrum models install runtime.");
        // It sees a face in the middle of whatever square it is shown.
        See((8 * 16 + 8) * 2, 6, x: -4, y: -4, width: 32, height: 32);
        var model = Path.Combine(folder, "middle.onnx");
        File.WriteAllBytes(model, TinyOnnx.Faces(Side, scores, boxes));
        var grey = new SmallPicture(400, 100, Enumerable.Repeat((byte)128, 120_000).ToArray());
        var faces = FaceNetwork.Look(runtime, model, grey);
        // One square of the whole picture, and seven of its height along it.
        Assert.InRange(faces.Count, 5, 8);
        Assert.Contains(faces, face => Math.Abs(face.Box.Centre.X - 0.125) < 0.01);
        Assert.Contains(faces, face => Math.Abs(face.Box.Centre.X - 0.875) < 0.01);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void See(int anchor, float score, float x, float y, float width, float height)
    {
        scores[anchor] = score;
        float[] box = [x, y, width, height];
        box.CopyTo(boxes, anchor * FaceForm.Numbers);
    }

    private static OnnxHeader Header(long[] input, params long[][] outputs) =>
        OnnxHeader.Read(
            new MemoryStream(
                TinyOnnx.Model(
                    TinyOnnx.Graph(
                        [],
                        [TinyOnnx.Value("x", 1, input)],
                        [.. outputs.Select((shape, at) => TinyOnnx.Value($"y{at}", 1, shape))]
                    )
                )
            )
        );
}
