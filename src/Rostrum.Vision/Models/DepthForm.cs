namespace Rostrum.Vision.Models;

/// <summary>How a depth network is asked: one picture as planes of R, G, B in; one map out.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Output">The output's name.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record DepthForm(string Input, string Output, int Width, int Height)
{
    /// <summary>Where the network leaves a side free: a multiple of 14 and of 32, as such networks cut pictures.</summary>
    private const int FreeSide = 448;

    private const int ShortestSide = 16;
    private const int LongestSide = 2048;
    private const int Float = 1;

    /// <exception cref="ModelRefusedException">It is no network for depth.</exception>
    public static DepthForm Of(OnnxHeader header)
    {
        if (header.Inputs is not [{ Element: Float, Shape: [<= 1, 3, var height, var width] } input])
            throw Refused(
                "It must take one picture as floats in the order batch, channel, row, column, with 3 channels"
            );
        if (header.Outputs is not [{ Element: Float, Shape: null or { Count: >= 2 and <= 4 } } output])
            throw Refused("It must give one map of floats");
        if (output.Shape is { } shape && shape.Take(shape.Count - 2).Any(length => length > 1))
            throw Refused("It must give one map, not several");
        return new DepthForm(input.Name, output.Name, Side(width), Side(height));
    }

    private static int Side(long length) =>
        length == 0 ? FreeSide
        : length is >= ShortestSide and <= LongestSide ? (int)length
        : throw Refused($"Its picture must have sides of {ShortestSide} to {LongestSide} pixels");

    private static ModelRefusedException Refused(string why) =>
        new($"This model is not one for depth. {why}, as MiDaS and Depth Anything do.");
}
