namespace Rostrum.Vision.Models;

/// <summary>
/// How BlazeFace is asked (V. Bazarevsky and others, 2019): a square picture in; for each of 896 anchors a score and 16
/// numbers, of which the first four are a box, out. Anchors stand in a grid of 16 by 16 with two to a cell, then in one of 8 by 8
/// with six. Some files give both grids as one list, some each by itself.
/// </summary>
/// <param name="Side">Pixels on a side.</param>
/// <param name="ChannelsLast">Whether R, G, B of a pixel lie together.</param>
/// <param name="Scores">Outputs that hold the scores, the finer grid's first.</param>
/// <param name="Boxes">Outputs that hold the boxes, the finer grid's first.</param>
public sealed record FaceForm(
    string Input,
    int Side,
    bool ChannelsLast,
    IReadOnlyList<string> Scores,
    IReadOnlyList<string> Boxes
)
{
    /// <summary>Cells on a side and anchors in a cell, of either grid.</summary>
    public static IReadOnlyList<(int Cells, int Anchors)> Grids { get; } = [(16, 2), (8, 6)];

    /// <summary>Numbers to an anchor: a box, and six points of the face.</summary>
    public const int Numbers = 16;

    private const int ShortestSide = 64;
    private const int LongestSide = 512;
    private const int Float = 1;

    /// <summary>Anchors of both grids.</summary>
    public static int Anchors { get; } = Grids.Sum(grid => grid.Cells * grid.Cells * grid.Anchors);

    /// <exception cref="ModelRefusedException">It is no network for faces.</exception>
    public static FaceForm Of(OnnxHeader header)
    {
        if (header.Inputs is not [{ Element: Float, Shape: [<= 1, _, _, _] shape } input])
            throw Refused("It must take one picture as floats");
        var last = shape[3] == 3;
        var (width, height) = last ? (shape[2], shape[1]) : (shape[3], shape[2]);
        if (!(last || shape[1] == 3) || width != height || width is < ShortestSide or > LongestSide)
            throw Refused(
                $"Its picture must be square, with 3 channels and {ShortestSide} to {LongestSide} pixels on a side"
            );
        return new FaceForm(
            input.Name,
            (int)width,
            last,
            Lists(header.Outputs, 1),
            Lists(header.Outputs, Numbers)
        );
    }

    /// <summary>The outputs with so many numbers to an anchor: one for all anchors, or one for each grid.</summary>
    private static string[] Lists(IReadOnlyList<OnnxValue> outputs, int numbers)
    {
        var found = outputs
            .Where(output => output is { Element: Float, Shape: [<= 1, _, var each] } && each == numbers)
            .OrderByDescending(output => output.Shape![1])
            .ToList();
        long[] lengths = [.. found.Select(output => output.Shape![1])];
        long[] both = [.. Grids.Select(grid => (long)grid.Cells * grid.Cells * grid.Anchors)];
        return lengths.AsSpan().SequenceEqual([Anchors]) || lengths.AsSpan().SequenceEqual(both)
            ? [.. found.Select(output => output.Name)]
            : throw Refused($"It must give a score and {Numbers} numbers for each of {Anchors} anchors");
    }

    private static ModelRefusedException Refused(string why) =>
        new($"This model is not one for faces. {why}, as BlazeFace does.");
}
