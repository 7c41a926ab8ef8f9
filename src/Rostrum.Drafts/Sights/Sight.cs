namespace Rostrum.Drafts.Sights;

/// <summary>
/// What is seen in a still by Rostrum.Vision: facts of a file, the same for every film it is in. All grids have the shape of the small
/// picture; all places are 0–1 from the left and top edges of the upright still.
/// </summary>
public sealed record Sight
{
    /// <summary>Raised whenever the same picture comes to give another sight.</summary>
    public const int Version = 5;

    /// <summary>The name of the method that needs no model.</summary>
    public const string Classical = "classical";

    /// <summary>Around the subject; the whole picture where there is none.</summary>
    public required PictureBox SubjectBox { get; init; }

    /// <summary>What a camera should aim at: a face, or the middle of the subject.</summary>
    public required PicturePoint SubjectPoint { get; init; }

    /// <summary>
    /// How plainly the picture has one subject that stands out, 0–1. Below <see cref="PlainSubject"/> a mask may be of
    /// anything, and depth does without it.
    /// </summary>
    public required double SubjectTrust { get; init; }

    /// <summary>From the surest to the least sure.</summary>
    public required IReadOnlyList<Face> Faces { get; init; }

    /// <summary>Height of the horizon, 0–1 from the top; null where none was found.</summary>
    public required double? Horizon { get; init; }

    /// <summary>How much each place stands out, 0–255.</summary>
    public required ByteGrid Saliency { get; init; }

    /// <summary>255 inside the subject, 0 outside, soft where hair or blur mixes both. All 0 where there is none.</summary>
    public required ByteGrid SubjectMask { get; init; }

    /// <summary>
    /// Inverse distance without a unit: 0 is farthest, 255 nearest. A plane seen at a slant is linear in it, and so is
    /// the way each place moves when the camera steps aside.
    /// </summary>
    public required ByteGrid Depth { get; init; }

    /// <summary>How well <see cref="Depth"/> fits the picture's edges and upright lines, 0–1: cameras step the less aside, the less it does.</summary>
    public double DepthTrust { get; init; } = 1;

    /// <summary>255 where there is sky. All 0 where there is none.</summary>
    public required ByteGrid Sky { get; init; }

    /// <summary>255 where there is water. All 0 where there is none.</summary>
    public required ByteGrid Water { get; init; }

    /// <summary>How the mask was made: <see cref="Classical"/>, a model's name, or <c>by hand</c>.</summary>
    public string MaskMadeBy { get; init; } = Classical;

    /// <summary>How the depth was made: <see cref="Classical"/> or a model's name.</summary>
    public string DepthMadeBy { get; init; } = Classical;

    /// <summary>How the faces were found: <see cref="Classical"/> or a model's name.</summary>
    public string FacesMadeBy { get; init; } = Classical;

    /// <summary>What saw all this, as <see cref="NamesOf"/> puts it.</summary>
    public string SeenBy => NamesOf(MaskMadeBy, DepthMadeBy, FacesMadeBy);

    /// <summary>From this <see cref="SubjectTrust"/> on the picture is about one thing.</summary>
    public const double PlainSubject = 0.35;

    public bool HasPlainSubject => SubjectTrust >= PlainSubject;

    /// <summary>One text for all that looked: <see cref="Classical"/> where no model did. Another one, another sight.</summary>
    public static string NamesOf(string mask, string depth, string faces) =>
        (mask, depth, faces) == (Classical, Classical, Classical)
            ? Classical
            : $"mask {mask}, depth {depth}, faces {faces}";

    /// <summary>What is seen of a picture that covers a part of a larger, empty one.</summary>
    public Sight Within(PictureBox place)
    {
        return this with
        {
            SubjectBox = BoxAt(SubjectBox),
            SubjectPoint = At(SubjectPoint),
            Faces = [.. Faces.Select(face => face with { Box = BoxAt(face.Box) })],
            Horizon = Horizon is { } level ? place.Top + level * place.Height : null,
            Saliency = Saliency.Within(place, 0),
            SubjectMask = SubjectMask.Within(place, 0),
            Depth = Depth.Within(place, 0),
            Sky = Sky.Within(place, 0),
            Water = Water.Within(place, 0),
        };

        PicturePoint At(PicturePoint point) =>
            new(place.Left + point.X * place.Width, place.Top + point.Y * place.Height);

        PictureBox BoxAt(PictureBox box)
        {
            var (from, to) = (
                At(new PicturePoint(box.Left, box.Top)),
                At(new PicturePoint(box.Right, box.Bottom))
            );
            return new PictureBox(from.X, from.Y, to.X, to.Y);
        }
    }

    /// <summary>
    /// The sight of somebody who was told where the subject is: what was cut out elsewhere is not of it. Looking
    /// again with <see cref="SightHints.SubjectBox"/> finds more.
    /// </summary>
    public Sight AsTold(SubjectHint hint)
    {
        var box = hint.Box;
        var values = (byte[])SubjectMask.Values.Clone();
        for (var at = 0; at < values.Length; at++)
        {
            var (x, y) = (at % SubjectMask.Width + 0.5, at / SubjectMask.Width + 0.5);
            if (!box.Contains(new PicturePoint(x / SubjectMask.Width, y / SubjectMask.Height)))
                values[at] = 0;
        }
        return this with
        {
            SubjectBox = box,
            SubjectPoint = hint.Middle,
            SubjectTrust = Array.Exists(values, value => value > 127) ? 1 : 0,
            SubjectMask = new ByteGrid(SubjectMask.Width, SubjectMask.Height, values),
            MaskMadeBy = "by hand",
        };
    }
}
