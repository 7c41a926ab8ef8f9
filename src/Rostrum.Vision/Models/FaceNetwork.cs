using Rostrum.Drafts.Sights;

namespace Rostrum.Vision.Models;

/// <summary>
/// Faces by BlazeFace, which looks at the whole picture in a square and then, where the picture is long, at squares of
/// its shorter side along it, so that small faces are seen larger.
/// </summary>
public static class FaceNetwork
{
    /// <summary>Cats and cups come close to faces: what is less sure than this is none.</summary>
    public const double LeastScore = 0.85;

    /// <summary>Boxes that share more of the area that either covers are of one face.</summary>
    private const double SameFace = 0.3;

    /// <summary>The network's boxes begin at the brows: so much of their height is added for the forehead.</summary>
    private const double Forehead = 0.15;

    /// <summary>Ratio of sides from which on squares along the picture are looked at too.</summary>
    private const double Long = 1.15;

    private const int MostFaces = 32;

    /// <summary>Runs native code: only in a process of its own.</summary>
    /// <param name="runtime">ONNX Runtime's library.</param>
    /// <returns>The surest first.</returns>
    /// <exception cref="ModelRefusedException">The model or the runtime cannot be used.</exception>
    public static IReadOnlyList<Face> Look(string runtime, string model, SmallPicture picture)
    {
        var form = FaceForm.Of(OnnxHeader.Of(model));
        var ort = new OrtRuntime(runtime, model);
        var found = new List<Face>();
        foreach (var square in Squares(picture))
        {
            long[] shape = form.ChannelsLast ? [1, form.Side, form.Side, 3] : [1, 3, form.Side, form.Side];
            var lists = ort.Run(
                form.Input,
                shape,
                Pixels(picture, square, form),
                [.. form.Scores, .. form.Boxes]
            );
            float[] scores = [.. lists.Take(form.Scores.Count).SelectMany(list => list.Values)];
            float[] boxes = [.. lists.Skip(form.Scores.Count).SelectMany(list => list.Values)];
            found.AddRange(Faces(scores, boxes, form.Side).Select(face => Placed(face, square, picture)));
        }
        return Merged(found);
    }

    /// <summary>The anchors that see a face; boxes in parts of the square.</summary>
    /// <param name="scores">Of all anchors, as logits.</param>
    /// <param name="boxes">Of all anchors: middle as seen from the anchor, and size, in pixels; then what is not used.</param>
    /// <exception cref="ModelRefusedException">They are not of as many anchors as there are, or are no numbers.</exception>
    public static IEnumerable<Face> Faces(float[] scores, float[] boxes, int side)
    {
        if (scores.Length != FaceForm.Anchors || boxes.Length != FaceForm.Anchors * FaceForm.Numbers)
            throw new ModelRefusedException("The model gave other lists than it declares.");
        NetworkPicture.RefuseWhatIsNoNumber(scores);
        NetworkPicture.RefuseWhatIsNoNumber(boxes);
        return Found();

        IEnumerable<Face> Found()
        {
            var at = 0;
            foreach (var (cells, anchors) in FaceForm.Grids)
                for (var cell = 0; cell < cells * cells; cell++)
                for (var anchor = 0; anchor < anchors; anchor++, at++)
                {
                    var score = 1 / (1 + Math.Exp(-Math.Clamp(scores[at], -50f, 50f)));
                    if (score < LeastScore)
                        continue;
                    var box = boxes.AsSpan(at * FaceForm.Numbers, 4);
                    var (x, y) = (
                        (cell % cells + 0.5) / cells + box[0] / side,
                        (cell / cells + 0.5) / cells + box[1] / side
                    );
                    var (width, height) = (Math.Abs(box[2]) / side, Math.Abs(box[3]) / side);
                    yield return new Face(
                        new PictureBox(x - width / 2, y - height / 2, x + width / 2, y + height / 2),
                        score
                    );
                }
        }
    }

    /// <summary>One face of all boxes that lie on each other: their mean by score, and the surest one's score.</summary>
    public static IReadOnlyList<Face> Merged(IEnumerable<Face> found)
    {
        var left = found.OrderByDescending(face => face.Score).ThenBy(face => face.Box.Left).ToList();
        var merged = new List<Face>();
        while (left.Count > 0 && merged.Count < MostFaces)
        {
            var surest = left[0];
            var same = left.Where(face => face == surest || face.Box.Overlap(surest.Box) > SameFace).ToList();
            left.RemoveAll(same.Contains);
            double Mean(Func<PictureBox, double> side) =>
                same.Sum(face => side(face.Box) * face.Score) / same.Sum(face => face.Score);
            merged.Add(
                new Face(
                    new PictureBox(
                        Mean(box => box.Left),
                        Mean(box => box.Top),
                        Mean(box => box.Right),
                        Mean(box => box.Bottom)
                    ),
                    surest.Score
                )
            );
        }
        return merged;
    }

    /// <summary>Squares over the picture, in its pixels: the first holds all of it, with nothing beside it.</summary>
    private static IEnumerable<(double Left, double Top, double Side)> Squares(SmallPicture picture)
    {
        double width = picture.Width,
            height = picture.Height;
        var (longer, shorter) = (Math.Max(width, height), Math.Min(width, height));
        yield return ((width - longer) / 2, (height - longer) / 2, longer);
        if (longer / shorter < Long)
            yield break;
        // Each square shares at least half with the next: a face lies whole in one of them.
        var count = Math.Min(8, (int)Math.Ceiling((longer - shorter) / (shorter / 2)) + 1);
        for (var i = 0; i < count; i++)
        {
            var along = (longer - shorter) * i / (count - 1);
            yield return width > height ? (along, 0, shorter) : (0, along, shorter);
        }
    }

    /// <summary>What a square shows, −1 to 1; black where there is no picture.</summary>
    private static float[] Pixels(
        SmallPicture picture,
        (double Left, double Top, double Side) square,
        FaceForm form
    )
    {
        var (values, all) = (new float[3 * form.Side * form.Side], form.Side * form.Side);
        Array.Fill(values, -1f);
        for (var at = 0; at < all; at++)
        {
            var x = square.Left + (at % form.Side + 0.5) * square.Side / form.Side;
            var y = square.Top + (at / form.Side + 0.5) * square.Side / form.Side;
            if (x < 0 || y < 0 || x >= picture.Width || y >= picture.Height)
                continue;
            var across = GridPlace.At((float)x, picture.Width);
            var down = GridPlace.At((float)y, picture.Height);
            for (var channel = 0; channel < 3; channel++)
                values[form.ChannelsLast ? at * 3 + channel : channel * all + at] =
                    NetworkPicture.Sample(picture, across, down, channel) / 127.5f - 1;
        }
        return values;
    }

    /// <summary>A face of a square in parts of the picture, with its forehead.</summary>
    private static Face Placed(Face face, (double Left, double Top, double Side) square, SmallPicture picture)
    {
        var (left, top) = (Across(face.Box.Left), Down(face.Box.Top - Forehead * face.Box.Height));
        var (right, bottom) = (Across(face.Box.Right), Down(face.Box.Bottom));
        return face with { Box = new PictureBox(left, top, right, bottom) };

        double Across(double x) => Math.Clamp((square.Left + x * square.Side) / picture.Width, 0, 1);
        double Down(double y) => Math.Clamp((square.Top + y * square.Side) / picture.Height, 0, 1);
    }
}
